import CaseWorkflow

extension Form {
    /// Papers of a mediation, in the order of the procedure.
    static let mediation: [Form] = [
        Form(
            "application", "劳动争议调解申请书", "Mediation application", .mediation, copies: 2, archive: "application",
            required: ["姓名", "证件号码", "名称", "请求项目", "事实与理由"], mayLack: ["证件号码", "请求项目"], to: .none),
        Form(
            "oral-application", "口头申请记录", "Record of an oral application", .mediation, copies: 1,
            archive: "application",
            required: ["姓名", "争议类别", "请求项目", "事实与理由", "申请日期"], mayLack: ["请求项目"], to: .none),
        Form(
            "materials-receipt", "材料收据", "Receipt for papers", nil, letter: "材", copies: 2, archive: "application",
            archiveInAid: "contents",
            required: ["材料名称"], to: .none),
        Form(
            "willingness-record", "调解意愿征询记录", "Record of asking whether a side wants mediation", .mediation, copies: 1,
            archive: "application",
            required: ["征询日期", "征询对象", "征询结果"], to: .none),
        Form(
            "acceptance-notice", "受理通知书", "Notice of acceptance", .mediation, letter: "受", copies: 2,
            archive: "application",
            required: ["文号", "案号", "收件人姓名", "受理日期", "调解期限届满日", "查询码", "调解组织"], to: .both),
        Form(
            "refusal-notice", "不予受理通知书", "Notice of refusal to accept", .mediation, letter: "不受", copies: 2,
            archive: "application",
            required: ["文号", "收件人姓名", "不予受理理由", "不予受理日期", "调解组织"], to: .worker),
        Form(
            "rights-and-duties", "权利义务告知书", "Notice of rights and duties", .mediation, copies: 2, archive: "rights",
            required: ["收件人姓名"], to: .both),
        Form(
            "power-of-attorney", "授权委托书", "Power of attorney", .mediation, copies: 2, archive: "power",
            required: ["收件人姓名", "受托人姓名"], to: .both),
        Form(
            "representatives", "代表人推举书", "Election of representatives", .mediation, copies: 2, archive: "power",
            required: ["代表人姓名", "名册姓名", "名册证件号码"], to: .none),
        Form(
            "summons", "调解通知书", "Call to a session", .mediation, letter: "调通", copies: 2, archive: "session",
            required: ["文号", "收件人姓名", "开会日期", "开会时间", "开会地点", "调解组织"], to: .both),
        Form(
            "investigation-record", "调查记录", "Investigation record", .mediation, copies: 1, archive: "investigation",
            required: ["调查内容"], to: .none),
        Form(
            "session-record", "调解笔录", "Session record", .mediation, copies: 1, archive: "session",
            required: ["第几次调解", "调解日期", "调解参加人", "调解记录"], mayLack: ["调解日期", "调解参加人", "调解记录"],
            to: .none),
        Form(
            "extension-consent", "延期调解同意书", "Consent to extend the mediation", .mediation, copies: 3,
            archive: "session",
            required: ["调解期限届满日", "延期至"], to: .none),
        Form(
            "mediation-agreement", "劳动争议调解协议书", "Mediation agreement", .mediation, letter: "调协", copies: 3,
            archive: "agreement",
            required: [
                "文号", "姓名", "名称", "请求项目", "协议日期", "协议总额", "协议总额大写", "到期日", "履行方式", "部分协议", "调解员姓名", "调解组织",
            ], mayLack: ["请求项目", "协议总额", "协议总额大写", "到期日", "部分协议"], to: .none),
        Form(
            "mediation-opinion", "调解意见书", "Mediation opinion", .mediation, letter: "调意", copies: 3, archive: "session",
            required: ["文号", "申请人姓名", "被申请人名称", "调解意见", "调解组织"], to: .none),
        Form(
            "failure-notice", "调解不成告知书", "Notice that mediation failed (right to arbitration)", .mediation,
            letter: "调告", copies: 3, archive: "session",
            required: ["文号", "申请人姓名", "被申请人名称", "调解终止日期", "仲裁委员会", "调解组织"], to: .none),
        Form(
            "settlement-agreement", "和解协议书", "Settlement agreement", .mediation, copies: 3, archive: "agreement",
            required: ["申请人姓名", "被申请人名称"], to: .none),
        Form(
            "review-application", "仲裁审查申请书", "Application for arbitration review", .mediation, copies: 3,
            archive: "confirmation",
            required: ["申请人姓名", "被申请人名称", "协议文号", "协议生效日", "仲裁委员会"], to: .none),
        Form(
            "confirmation-application", "司法确认申请书", "Application for judicial confirmation", .mediation, copies: 3,
            archive: "confirmation",
            required: ["申请人姓名", "被申请人名称", "协议文号", "协议生效日", "管辖法院"], to: .none),
        Form(
            "payment-order-application", "支付令申请书", "Application for a payment order", .mediation, copies: 3,
            archive: "confirmation",
            required: ["姓名", "名称", "协议文号", "申请支付金额", "申请支付金额大写", "逾期到期日", "管辖法院"],
            mayLack: ["申请支付金额大写"], to: .none),
        Form(
            "service-receipt", "送达回证", "Receipt of service", nil, copies: 1, archive: "service",
            required: ["收件人姓名", "送达文书名称"], to: .both),
        Form(
            "performance-reminder", "履行督促函", "Reminder to perform", .mediation, letter: "调督", copies: 2,
            archive: "performance",
            required: ["文号", "收件人姓名", "逾期到期日", "逾期总额", "催告期限", "调解组织"], to: .employer),
        Form(
            "payment-receipt", "收款收据", "Receipt for money", .mediation, letter: "收", copies: 3, archive: "performance",
            required: ["申请人姓名", "付款日期", "付款金额", "付款金额大写"], to: .none),
        Form(
            "closing-report", "结案报告", "Closing report", .mediation, copies: 1, archive: "closing",
            required: ["案号", "结案日期", "结案方式", "调解员姓名"], mayLack: ["调解员姓名"], to: .none),
        Form(
            "return-visit", "回访记录", "Return visit record", nil, copies: 1, archive: "visit", archiveInAid: "quality",
            required: ["回访日期", "回访结果"], to: .none),
    ]
}
