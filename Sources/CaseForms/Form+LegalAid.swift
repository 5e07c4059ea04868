import CaseWorkflow

extension Form {
    /// Papers of legal aid.
    static let legalAid: [Form] = [
        Form(
            "aid-application", "职工法律援助申请表", "Application for union legal aid", .legalAid, copies: 1,
            archive: "application",
            required: ["申请人", "姓名", "证件号码", "援助形式", "事实与理由", "申请材料", "援助申请日期"], to: .none),
        Form(
            "hardship-statement", "经济困难状况说明表", "Statement of hardship", .legalAid, copies: 1, archive: "hardship",
            required: ["收件人姓名", "家庭人口", "家庭月收入", "困难证明方式"], to: .eachClaimant),
        Form(
            "integrity-pledge", "经济困难诚信承诺书", "Pledge of good faith", .legalAid, copies: 1, archive: "hardship",
            required: ["收件人姓名", "收件人证件号码", "机构名称"], to: .eachClaimant),
        Form(
            "aid-supplement-notice", "法律援助补充材料通知书", "Notice of missing papers", .legalAid, letter: "援补", copies: 2,
            archive: "application",
            required: ["文号", "申请人姓名", "补正材料", "补正期限", "机构名称"], to: .worker),
        Form(
            "aid-grant", "给予法律援助决定书", "Decision to give legal aid", .legalAid, numbered: "给予援助文号", copies: 2,
            archive: "appointment",
            required: ["文号", "申请人姓名", "援助形式", "机构名称"], to: .worker),
        Form(
            "aid-refusal", "不予法律援助决定书", "Decision to refuse legal aid", .legalAid, numbered: "不予援助文号", copies: 2,
            archive: "appointment",
            required: ["文号", "申请人姓名", "不予援助理由", "机构名称", "异议受理机构"], to: .worker),
        Form(
            "aid-urgent", "先行提供法律援助决定书", "Decision to aid first", .legalAid, letter: "援先", copies: 2,
            archive: "appointment",
            required: ["文号", "申请人姓名", "先行援助理由", "补交期限", "机构名称"], to: .worker),
        Form(
            "appointment-letter", "工会法律援助服务案件委派函", "Letter of appointment", .legalAid, numbered: "指派文号", copies: 3,
            archive: "appointment",
            required: ["文号", "承办人姓名", "申请人姓名", "承办权限", "机构名称"], to: .other),
        Form(
            "aid-replacement", "更换法律援助承办人通知书", "Notice of another handler", .legalAid, letter: "援换", copies: 3,
            archive: "appointment",
            required: ["文号", "申请人姓名", "原承办人", "承办人姓名", "更换理由", "机构名称"], to: .worker),
        Form(
            "aid-termination", "终止法律援助决定书", "Decision to stop legal aid", .legalAid, numbered: "终止文号", copies: 3,
            archive: "appointment",
            required: ["文号", "姓名", "终止理由", "机构名称", "异议受理机构"], to: .worker),
        Form(
            "aid-closing-report", "职工法律援助结案报告", "Closing report", .legalAid, copies: 2, archive: "closing",
            required: ["案号", "申请人姓名", "承办人姓名", "办理经过", "援助结果", "提交材料"], to: .none),
        Form(
            "aid-quality-review", "法律援助案件质量评查表", "Quality review", .legalAid, copies: 1, archive: "quality",
            required: ["案号", "承办人姓名", "评查得分", "质量评查人"], to: .none),
    ]
}
