import CaseWorkflow
import Desk

/// The intake form as a program fills it in: the names that the page has.
enum IntakeFields {
    static let all: [StepField] = {
        var fields = [
            choice("kind", "程序", "Procedure; mediation when left out", ProcedureKind.self),
            choice("channel", "来源", "How it came; walk-in when left out", Channel.self),
            choice("track", "繁简", "Track", Track.self),
            field("on", "登记日期", "Day it was registered; today when left out", .day),
            choice("category", "争议类型", "Kind of dispute", UnionCategory.self),
            field("summary", "事由", "What it is about", .text),
            field("persons", "人数", "Workers in the dispute", .number(1...1_000_000)),
            field("known-on", "知道权利被侵害之日", "Day the worker knew of it", .day),
            field("employment-ended-on", "劳动关系终止日", "Day the employment ended", .day),
            field("group-incident", "群体性事件", "Whether it is a group incident", .flag),
            field("collective-contract", "集体合同争议", "Whether it is about a collective contract", .flag),
            field("organisation", "调解组织", "Code of the mediation body", .line(suggestions: [])),
            field("continues", "接续案号", "Number of the case it continues", .caseNumber(suggestions: [])),
            field("consultation", "来自咨询", "Identifier of the consultation it comes from", .line(suggestions: [])),
            field("series", "系列", "Series it belongs to", .line(suggestions: [])),
            field("office", "单位", "Code of the office; yours when left out", .line(suggestions: [])),
            choices("traits", "首位职工情形", "What counts of the first worker", WorkerTrait.self),
        ]
        fields += entrustment
        fields += [
            required(field("workers", "职工", "Workers", .rows(workers))),
            required(field("employers", "用人单位", "Employers", .rows(employers))),
            field("claims", "请求", "Claims", .rows(claims)),
        ]
        return fields
    }()

    private static let entrustment = [
        field("sender", "来文单位", "Who sent it", .line(suggestions: [])),
        field("sender-number", "来文编号", "The sender's number", .line(suggestions: [])),
        field("signed-for", "签收日", "Day it was signed for", .day),
        field("reply-due", "回复期限", "Day the reply is due", .day),
        field("consent-on", "双方同意日", "Day both sides agreed", .day),
    ]

    private static let workers = [
        required(field("name", "姓名", "Name", .line(suggestions: []))),
        field("id", "身份证号码", "Identity number", .personal), field("phone", "电话", "Telephone", .personal),
        field("bank", "银行账号", "Account", .personal), choice("sex", "性别", "Sex", Sex.self),
        field("birth", "出生日期", "Birth date", .day), field("address", "住址", "Address", .line(suggestions: [])),
        field("migrant", "是否农民工", "Whether a migrant worker", .flag),
    ]

    private static let employers = [
        required(field("name", "名称", "Name", .line(suggestions: []))),
        field("code", "统一社会信用代码", "Unified social credit code", .line(suggestions: [])),
        choice("industry", "行业", "Industry", IndustrySection.self),
        choice("ownership", "经济类型", "Ownership", EmployerOwnership.self),
        choice("size", "规模", "Size", EmployerSize.self),
        choice("capacity", "地位", "Capacity; employer when left out", EmployerCapacity.self),
        field("representative", "法定代表人", "Legal representative", .line(suggestions: [])),
        field("address", "地址", "Address", .line(suggestions: [])), field("phone", "电话", "Telephone", .personal),
    ]

    private static let claims = [
        required(choice("head", "请求项目", "Head of claim", ClaimHead.self)),
        required(field("amount", "金额", "Amount", .money)),
    ]

    /// The form's own name of a field as a path of the body: `worker-id.0` → `workers.1.id`.
    static func path(_ name: String) -> String {
        let parts = name.split(separator: ".").map(String.init)
        for (prefix, table) in [("worker-", "workers"), ("employer-", "employers"), ("claim-", "claims")] {
            guard parts.count == 2, parts[0].hasPrefix(prefix), let row = Int(parts[1]) else { continue }
            return "\(table).\(row + 1).\(parts[0].dropFirst(prefix.count))"
        }
        return name
    }

    static func field(_ name: String, _ chinese: String, _ english: String, _ kind: StepField.Kind) -> StepField {
        StepField(name: name, label: Sentence(chinese, english), kind: kind)
    }

    static func required(_ field: StepField) -> StepField {
        var field = field
        field.isRequired = true
        return field
    }

    static func choice<C: NamedCode>(_ name: String, _ chinese: String, _ english: String, _ type: C.Type) -> StepField
    {
        field(name, chinese, english, .choice(C.allCases.map { StepChoice($0.rawValue, $0.name) }))
    }

    private static func choices<C: NamedCode>(
        _ name: String, _ chinese: String, _ english: String, _ type: C.Type
    ) -> StepField {
        field(name, chinese, english, .choices(C.allCases.map { StepChoice($0.rawValue, $0.name) }))
    }
}

extension IntakeForm {
    /// The form with what a program sent for `IntakeFields.all`.
    init(_ values: StepValues) {
        var plain: [String: String] = [:]
        for field in IntakeFields.all {
            switch field.kind {
            case .rows: break
            case .choices: for trait in values.texts(field.name) { plain["trait-" + trait] = "yes" }
            case .flag: if values.text(field.name) == "yes" { plain[field.name] = "yes" }
            case .day, .time, .line, .text, .lines, .money, .number, .choice, .personal, .caseNumber, .file:
                plain[field.name] = values.text(field.name)
            }
        }
        self.init(
            workers: values.rows("workers"), employers: values.rows("employers"), claims: values.rows("claims"),
            plain: plain)
    }
}
