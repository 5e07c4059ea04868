import CaseWorkflow

extension Form {
    /// Papers for a court or other body that sent the case, and reports of incidents.
    static let entrusted: [Form] = [
        Form(
            "entrustment-receipt", "委派（委托）调解签收单", "Receipt for an entrusted case", .mediation, copies: 2,
            archive: "application",
            required: ["委托单位", "委托案号", "委托种类", "签收日期"], to: .other),
        Form(
            "service-address", "送达地址确认书", "Confirmation of the address for service", nil, copies: 1,
            archive: "identity",
            required: ["收件人姓名", "收件人地址", "收件人电话"], mayLack: ["收件人地址", "收件人电话"], to: .everyone),
        Form(
            "undisputed-facts", "无争议事实记载", "Record of undisputed facts", .mediation, copies: 4, archive: "session",
            required: ["案号", "姓名", "名称", "无争议事实"], to: .both),
        Form(
            "entrustment-feedback", "调解情况反馈函", "Report to the body that sent the case", .mediation, letter: "调反",
            copies: 2, archive: "note",
            required: ["文号", "委托单位", "委托案号", "签收日期", "争议焦点", "移送材料"], to: .other),
        Form(
            "withdrawal-application", "撤回申请书", "Withdrawal of the application", .mediation, copies: 1,
            archive: "application",
            required: ["案号", "姓名", "名称", "撤回理由"], to: .none),
        Form(
            "incident-first", "重大劳动争议（群体性事件）首报", "Major dispute or group incident: first report", .mediation,
            letter: "重报", copies: 2, archive: "note",
            required: ["文号", "机构名称", "报送单位", "报告时间", "事件名称", "发生时间", "发生地点", "现场人数", "起因", "已采取措施"], to: .other),
        Form(
            "incident-further", "重大劳动争议（群体性事件）续报", "Major dispute or group incident: further report", .mediation,
            letter: "重报", copies: 2, archive: "note",
            required: ["文号", "机构名称", "报送单位", "报告时间", "事件名称", "首报时间", "续报次数", "事态进展", "已采取措施"], to: .other),
        Form(
            "incident-final", "重大劳动争议（群体性事件）终报", "Major dispute or group incident: final report", .mediation,
            letter: "重报", copies: 2, archive: "note",
            required: ["文号", "机构名称", "报送单位", "报告时间", "事件名称", "首报时间", "平息时间", "处置结果", "原因分析"], to: .other),
    ]
}
