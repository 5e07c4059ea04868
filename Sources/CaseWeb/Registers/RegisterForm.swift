import CaseStore
import CaseWorkflow
import Desk

/// One line of a register as somebody typed it.
struct RegisterForm {
    let register: RegisterEntry.Register
    let fields: FormFields

    init(_ register: RegisterEntry.Register, _ fields: FormFields) {
        self.register = register
        self.fields = fields
    }

    /// - Throws: `FieldProblem` naming the field that cannot be read.
    func read(_ desk: Desk) throws -> (entry: RegisterEntry, phone: String?) {
        let office =
            try fields["office"].map { text throws -> OfficeCode in
                guard let code = OfficeCode(text) else { throw FieldProblem("office", RegisterForm.choose) }
                return code
            } ?? desk.ownOffice().code
        let day = try day(desk.today)
        let category = try code("category", UnionCategory.self)
        switch register {
        case .consultation:
            let phone = try fields["phone"].map { written throws -> String in
                do throws(PhoneNumberProblem) { return try PhoneNumber(normalising: written).text } catch {
                    throw FieldProblem("phone", error.sentence)
                }
            }
            let entry = Consultation(
                office: office, on: day, channel: try code("channel", Channel.self) ?? .walkIn,
                persons: try count("persons", or: 1), name: fields["name"],
                phone: try phone.map { try desk.store.commitment(.phone, $0) },
                isMigrant: fields["migrant"].map { $0 == "yes" }, category: category,
                question: fields["question"] ?? "", answer: fields["answer"] ?? "")
            return (.consultation(entry), phone)
        case .drafting:
            let entry = Drafting(
                office: office, on: day, kind: try code("kind", Drafting.Kind.self) ?? .other,
                copies: try count("copies", or: 1), name: fields["name"], category: category, note: fields["note"] ?? ""
            )
            return (.drafting(entry), nil)
        case .outreach:
            let entry = OutreachSession(
                office: office, on: day, kind: try code("kind", OutreachSession.Kind.self) ?? .street,
                place: fields["place"] ?? "", sessions: try count("sessions", or: 1),
                visitors: try count("visitors", or: 0), leaflets: try count("leaflets", or: 0),
                staff: try fields["staff"].map { _ in try count("staff", or: 0) },
                lawyers: try fields["lawyers"].map { _ in try count("lawyers", or: 0) }, note: fields["note"] ?? "")
            return (.outreach(entry), nil)
        }
    }

    private func day(_ today: Day) throws(FieldProblem) -> Day {
        guard let written = fields["on"] else { return today }
        guard let day = Day(written) else {
            throw FieldProblem("on", Sentence("请写成 2026-05-01", "Write the day as 2026-05-01"))
        }
        return day
    }

    private func count(_ name: String, or least: Int) throws(FieldProblem) -> Int {
        guard let written = fields[name] else { return least }
        guard let count = Int(written), (0...10_000_000).contains(count) else {
            throw FieldProblem(name, Sentence("请写一个整数", "Write a whole number"))
        }
        return count
    }

    private func code<T: Code>(_ name: String, _ type: T.Type) throws(FieldProblem) -> T? {
        guard let written = fields[name] else { return nil }
        guard let value = T(named: written) else { throw FieldProblem(name, RegisterForm.choose) }
        return value
    }

    private static let choose = Sentence("请从列表中选择", "Choose one of the list")
}
