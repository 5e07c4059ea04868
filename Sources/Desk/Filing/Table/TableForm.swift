public import CaseWorkflow
import OfficeLedger
public import PrintedWorkbook

/// The blank summary table (汇总表) that an office without a desk fills in: one sheet, one row a figure, ready to print.
public struct TableForm: Sendable {
    private let office: Office
    private let period: Period
    /// Money is asked for in 万元 instead of 元.
    private let inTenThousands: Bool

    public init(office: Office, period: Period, inTenThousands: Bool = false) {
        self.office = office
        self.period = period
        self.inTenThousands = inTenThousands
    }

    /// The same form gives the same bytes.
    public var book: PrintedWorkbook {
        let heading = ReturnHeading(office: office.name, from: period.from, to: period.to)
        let sheet = PrintedSheet(
            name: "汇总表", title: "\(heading.period)劳动争议调解与法律援助汇总表",
            lines: ["填报单位：\(office.name)（\(office.code)）　　期间：\(heading.days)"], heads: TableForm.heads,
            rows: rows, foot: notes, seal: "（单位公章）", widths: [26, 40, 8, 8, 24], isUpright: true)
        return PrintedWorkbook(
            title: sheet.title, office: office.name, madeAt: Int64(period.to.serial) * 86_400, sheets: [sheet])
    }

    static let heads = ["代码", "项目", "必填", "单位", "数值"]

    private var rows: [[PrintedCell]] {
        var rows = [mark(.office, .figure(office.code.text), isRequired: true)]
        rows.append(mark(.period, .figure(period.name), isRequired: true))
        for section in SummaryFigure.Section.allCases {
            rows.append([.text(""), .text(section.name.chinese), .text(""), .text(""), .text("")])
            rows += SummaryFigure.allCases.filter { $0.section == section }.map(row)
        }
        rows.append([.text(""), .text("七、填报责任"), .text(""), .text(""), .text("")])
        return rows + [SummaryMark.head, .reviewer, .preparer, .reportedOn].map { mark($0, .blank) }
    }

    private func row(_ figure: SummaryFigure) -> [PrintedCell] {
        let unit = figure.isMoney && inTenThousands ? "万元" : figure.unit.word
        let name = figure.name.chinese
        return [
            .text(figure.rawValue), figure.isPart ? .part(name) : .text(name), .text(figure.isRequired ? "是" : ""),
            .text(unit), .blank,
        ]
    }

    private func mark(_ mark: SummaryMark, _ value: PrintedCell, isRequired: Bool = false) -> [PrintedCell] {
        [.text(mark.rawValue), .text(mark.name.chinese), .text(isRequired ? "是" : ""), .text(""), value]
    }

    private var notes: [String] {
        [
            "填表：只填“数值”一列，代码和项目不要改。“必填”的项目没有发生的填0，空着不等于0；其他项目没有统计的可以空着。",
            "单位：件、人、人次、份、场填整数；金额按“单位”一列，以\(inTenThousands ? "万元" : "元")计。",
            "平衡：期初未结＋受理＋重新办理＋移入−移出−结案−终止＝期末未结（调解和法律援助合计）；结案等于各结果之和；"
                + "未达成协议等于其三项之和；到账等于有凭证与当事人陈述之和。",
            "口径：本期调解受理中已成功，是本期受理、到填表时已达成协议或者和解的件数；人数是申请书所列人数，各类人员可以重叠。",
        ]
    }
}

extension SummaryFigure {
    /// Part of the line above it: set further in.
    fileprivate var isPart: Bool {
        switch self {
        case .agreement, .settled, .noAgreement, .toArbitration, .toLitigation, .otherwiseNoAgreement, .withdrawn,
            .personsMigrant, .personsWomen, .personsNewForm, .personsMinors, .personsDisabled, .personsOver60,
            .personsCollective, .aidWon, .aidPartlyWon, .aidLost, .aidMediated, .aidSettled, .aidNotSettled,
            .aidWithdrawn,
            .aidAdvised, .receivedVerified, .receivedStated, .consultationsPromoted:
            true
        case .opening, .closing, .accepted, .reopened, .transferredIn, .transferredOut, .closed, .succeeded,
            .collective,
            .persons, .personsCovered, .aidAccepted, .aidReopened, .aidTransferredIn, .aidTransferredOut, .aidClosed,
            .aidTerminated, .aidPersons, .aidPersonsCovered, .claimed, .agreed, .due, .received, .waived, .enforcement,
            .advanced, .advanceRepaid, .recoveredClosing, .consultations, .drafting, .outreachSessions,
            .outreachVisitors,
            .outreachLeaflets:
            false
        }
    }
}
