public import CaseWorkflow

// What the figures of a summary table are called, and where they stand in it.

extension SummaryFigure {
    /// As the form prints it; a row is known by it as well as by its code.
    public var name: Sentence {
        switch self {
        case .opening: Sentence("期初未结", "open at the start")
        case .closing: Sentence("期末未结", "open at the end")
        case .accepted: Sentence("调解受理", "mediations accepted")
        case .reopened: Sentence("调解重新办理", "mediations reopened")
        case .transferredIn: Sentence("调解移入", "mediations transferred in")
        case .transferredOut: Sentence("调解移出", "mediations transferred out")
        case .closed: Sentence("调解结案", "mediations closed")
        case .agreement: Sentence("达成调解协议", "agreement reached")
        case .settled: Sentence("和解", "settled")
        case .noAgreement: Sentence("未达成协议", "no agreement")
        case .toArbitration: Sentence("未达成协议，转仲裁", "no agreement, to arbitration")
        case .toLitigation: Sentence("未达成协议，转诉讼", "no agreement, to litigation")
        case .otherwiseNoAgreement: Sentence("未达成协议，其他", "no agreement, otherwise")
        case .withdrawn: Sentence("撤回申请", "withdrawn")
        case .succeeded: Sentence("本期调解受理中已成功", "of the mediations accepted, succeeded")
        case .collective: Sentence("本期调解受理中集体争议", "of the mediations accepted, collective")
        case .persons: Sentence("调解涉及人数", "persons in the mediations accepted")
        case .personsCovered: Sentence("调解受益人数", "persons covered by a result")
        case .personsMigrant: Sentence("其中农民工", "of them migrant workers")
        case .personsWomen: Sentence("其中女职工", "of them women")
        case .personsNewForm: Sentence("其中新就业形态劳动者", "of them new-form workers")
        case .personsMinors: Sentence("其中未成年人", "of them minors")
        case .personsDisabled: Sentence("其中残疾人", "of them disabled persons")
        case .personsOver60: Sentence("其中60岁以上", "of them over 60")
        case .personsCollective: Sentence("其中集体争议人数", "of them in collective disputes")
        case .aidAccepted: Sentence("给予援助", "aid granted")
        case .aidReopened: Sentence("援助重新办理", "aid reopened")
        case .aidTransferredIn: Sentence("援助移入", "aid transferred in")
        case .aidTransferredOut: Sentence("援助移出", "aid transferred out")
        case .aidClosed: Sentence("援助结案", "aid closed")
        case .aidWon: Sentence("援助胜诉", "aid: won")
        case .aidPartlyWon: Sentence("援助部分胜诉", "aid: partly won")
        case .aidLost: Sentence("援助败诉", "aid: lost")
        case .aidMediated: Sentence("援助调解", "aid: mediated")
        case .aidSettled: Sentence("援助和解", "aid: settled")
        case .aidNotSettled: Sentence("援助未达成协议", "aid: no agreement")
        case .aidWithdrawn: Sentence("援助撤回", "aid: withdrawn")
        case .aidAdvised: Sentence("援助以咨询或者代书完成", "aid: advised")
        case .aidTerminated: Sentence("终止援助", "aid terminated")
        case .aidPersons: Sentence("援助涉及人数", "persons in the aid granted")
        case .aidPersonsCovered: Sentence("援助受益人数", "persons covered by a result of aid")
        case .claimed: Sentence("请求金额", "claimed")
        case .agreed: Sentence("协议、裁判金额", "agreed or awarded")
        case .due: Sentence("到期应付金额", "due")
        case .received: Sentence("到账金额", "received")
        case .receivedVerified: Sentence("到账金额，有凭证", "received, verified")
        case .receivedStated: Sentence("到账金额，当事人陈述", "received, stated")
        case .waived: Sentence("放弃金额", "waived")
        case .enforcement: Sentence("申请执行金额", "in enforcement")
        case .advanced: Sentence("垫付金额", "advanced")
        case .advanceRepaid: Sentence("垫付归还金额", "advances repaid")
        case .recoveredClosing: Sentence("挽回经济损失，结案口径", "recovered, by closing")
        case .consultations: Sentence("咨询", "consultations")
        case .consultationsPromoted: Sentence("其中咨询转立案", "of them became cases")
        case .drafting: Sentence("代写文书", "documents drafted")
        case .outreachSessions: Sentence("宣传咨询活动场次", "outreach sessions")
        case .outreachVisitors: Sentence("宣传咨询活动接待", "outreach visitors")
        case .outreachLeaflets: Sentence("宣传咨询发放资料", "leaflets given out")
        }
    }

    /// Other names that can mean nothing else in this table.
    var otherNames: [String] {
        switch self {
        case .opening: ["期初", "上期结转", "期初未结件数", "上期未结"]
        case .closing: ["期末", "期末未结件数", "结转下期"]
        case .accepted: ["受理", "本期受理", "受理件数", "受理案件", "调解受理件数"]
        case .reopened: ["重新办理", "重新受理", "调解重新受理"]
        case .transferredIn: ["移入", "移送入", "移交入"]
        case .transferredOut: ["移出", "移送出", "移交出"]
        case .closed: ["结案", "结案件数", "调解结案件数", "调解结案合计", "结案合计"]
        case .agreement: ["达成协议", "调解成功达成协议"]
        case .settled: ["调解和解", "达成和解"]
        case .noAgreement: ["未达成", "未达成调解协议", "调解不成"]
        case .toArbitration: ["转仲裁", "其中转仲裁"]
        case .toLitigation: ["转诉讼", "其中转诉讼"]
        case .otherwiseNoAgreement: ["其他未达成", "其他未达成协议"]
        case .withdrawn: ["撤回", "撤回调解申请"]
        case .succeeded: ["本期受理中已成功"]
        case .collective: ["集体争议", "集体争议件数"]
        case .persons: ["涉及人数", "涉及劳动者", "涉及劳动者人数"]
        case .personsCovered: ["受益人数", "受益劳动者"]
        case .personsMigrant: ["农民工", "农民工人数"]
        case .personsWomen: ["女职工", "女职工人数", "女性", "女"]
        case .personsNewForm: ["新就业形态劳动者", "新就业形态劳动者人数"]
        case .personsMinors: ["未成年人", "未成年人数"]
        case .personsDisabled: ["残疾人", "残疾人数"]
        case .personsOver60: ["60岁以上", "60岁以上人数"]
        case .personsCollective: ["集体争议人数"]
        case .aidAccepted: ["援助受理", "给予法律援助"]
        case .aidReopened: ["援助重新受理"]
        case .aidTransferredIn, .aidTransferredOut, .aidWon, .aidPartlyWon, .aidLost, .aidMediated, .aidSettled,
            .aidNotSettled, .aidWithdrawn, .aidAdvised, .aidPersons, .aidPersonsCovered:
            []
        case .aidClosed: ["援助结案合计", "法律援助结案"]
        case .aidTerminated: ["终止法律援助", "终止"]
        case .claimed: ["请求", "劳动者请求金额"]
        case .agreed: ["协议或裁判金额", "协议裁判确定金额"]
        case .due: ["应付金额"]
        case .received: ["到账", "到账合计", "到账金额合计"]
        case .receivedVerified: ["到账有凭证", "有凭证", "其中有凭证"]
        case .receivedStated: ["到账当事人陈述", "当事人陈述", "其中当事人陈述"]
        case .waived: ["放弃"]
        case .enforcement: ["申请执行"]
        case .advanced: ["垫付"]
        case .advanceRepaid: ["垫付归还"]
        case .recoveredClosing: ["挽回损失结案口径"]
        case .consultations: ["咨询人次", "接待咨询"]
        case .consultationsPromoted: ["咨询转立案", "咨询转案件"]
        case .drafting: ["代书", "代写文书份数"]
        case .outreachSessions: ["宣传咨询活动", "宣传咨询场次", "宣传场次", "活动场次"]
        case .outreachVisitors: ["活动接待", "活动接待人次", "宣传咨询人次"]
        case .outreachLeaflets: ["发放资料", "发放资料份数"]
        }
    }

    public var section: Section {
        switch self {
        case .opening, .closing: .stock
        case .accepted, .reopened, .transferredIn, .transferredOut, .closed, .agreement, .settled, .noAgreement,
            .toArbitration, .toLitigation, .otherwiseNoAgreement, .withdrawn, .succeeded, .collective:
            .mediation
        case .persons, .personsCovered, .personsMigrant, .personsWomen, .personsNewForm, .personsMinors,
            .personsDisabled, .personsOver60, .personsCollective:
            .persons
        case .aidAccepted, .aidReopened, .aidTransferredIn, .aidTransferredOut, .aidClosed, .aidWon, .aidPartlyWon,
            .aidLost, .aidMediated, .aidSettled, .aidNotSettled, .aidWithdrawn, .aidAdvised, .aidTerminated,
            .aidPersons,
            .aidPersonsCovered:
            .legalAid
        case .claimed, .agreed, .due, .received, .receivedVerified, .receivedStated, .waived, .enforcement, .advanced,
            .advanceRepaid, .recoveredClosing:
            .money
        case .consultations, .consultationsPromoted, .drafting, .outreachSessions, .outreachVisitors, .outreachLeaflets:
            .registers
        }
    }

    public var unit: Unit {
        switch section {
        case .stock, .mediation: .cases
        case .persons: .persons
        case .legalAid: self == .aidPersons || self == .aidPersonsCovered ? .persons : .cases
        case .money: .fen
        case .registers:
            if self == .drafting {
                .documents
            } else if self == .outreachSessions {
                .sessions
            } else {
                self == .outreachLeaflets ? .leaflets : .visits
            }
        }
    }

    public var isMoney: Bool { unit == .fen }
}

extension SummaryFigure.Unit {
    /// The word that stands beside a figure; money is written in yuan or ten thousands of yuan.
    public var word: String { words.first ?? "" }

    /// The words that may stand beside a figure, and after it in its cell.
    var words: [String] {
        switch self {
        case .cases: ["件", "起", "宗"]
        case .persons: ["人", "名", "位"]
        case .fen: ["元"]
        case .visits: ["人次", "次"]
        case .documents, .leaflets: ["份"]
        case .sessions: ["场", "场次", "次"]
        }
    }
}

extension SummaryFigure.Section {
    public var name: Sentence {
        switch self {
        case .stock: Sentence("一、存量（调解和法律援助合计）", "1. Stock, mediation and legal aid together")
        case .mediation: Sentence("二、调解", "2. Mediation")
        case .persons: Sentence("三、调解涉及人员", "3. Persons in mediation")
        case .legalAid: Sentence("四、法律援助（没有开展的整段空着）", "4. Legal aid; left blank where there is none")
        case .money: Sentence("五、金额（调解和法律援助合计）", "5. Money, mediation and legal aid together")
        case .registers: Sentence("六、咨询、代写文书和宣传", "6. Consultations, drafting and outreach")
        }
    }
}
