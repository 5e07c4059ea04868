import CaseForms
import CaseWorkflow
import Foundation

/// A made-up case and the commands that carry it on, each on its day. The samples of the forms are filled from such cases.
///
/// Nobody in it exists: people are 示例工人甲, 示例律师乙, bodies and companies 示例…, telephone numbers begin with 1990000 and resident
/// IDs with the division code of a whole city (330100), which no person has.
struct SampleCase: Sendable {
    struct Step: Sendable {
        let on: Day
        let command: Command

        init(_ on: String, _ command: Command) {
            self.on = SampleCase.day(on)
            self.command = command
        }
    }

    let opening: Opening
    var steps: [Step]
    var roll: [FormContext.RollLine] = []

    struct OutOfOrder: Error { let text: String }

    /// The case and its events as they stood at the end of a day.
    func standing(on day: Day) throws -> (file: CaseFile, history: [Event]) {
        var history: [Event] = []
        var file = CaseFile.replay([])
        for step in [Step("\(opening.on)", .open(opening))] + steps where step.on <= day {
            let facts = try SampleCase.facts(on: step.on, history: history)
            do {
                history += try file.map { try $0.decide(step.command, facts) } ?? CaseFile.open(step.command, facts)
            } catch let refused as Refused {
                throw OutOfOrder(text: "\(opening.number) \(step.on): \(refused)")
            }
            file = CaseFile.replay(history)
        }
        guard let file else { throw OutOfOrder(text: "\(opening.number) has not begun on \(day)") }
        return (file, history)
    }

    /// What a paper of the day says beside the case.
    func context(on day: Day) throws -> FormContext {
        let (file, history) = try standing(on: day)
        var context = FormContext(officeName: "示例区总工会", officer: "示例经办人", on: day)
        context.officeAddress = "示例市示例区示例路1号"
        context.officePhone = "0000-00000000"
        context.organisationName = "示例街道劳动人事争议调解委员会"
        context.certificates = ["m1": "示例调0001", "m2": "示例调0002"]
        context.lookUpAddress = "https://example.invalid/"
        context.history = history
        context.roll = roll
        for (place, worker) in file.parties.workers.enumerated() {
            let person = (0..<SampleCase.stems.count).first { SampleCase.name($0) == worker.name } ?? 0
            context.workerNumbers[place] = FormContext.PersonalNumbers(
                residentID: SampleCase.residentID(person), phone: SampleCase.phone(person))
        }
        for place in file.parties.employers.indices { context.employerPhones[place] = "1990000200\(place % 10)" }
        return context
    }

    private static func facts(on day: Day, history: [Event]) throws -> Facts {
        guard let officer = OfficerCode("sample") else { throw OutOfOrder(text: "officer") }
        return Facts(
            today: day, calendar: .shipped, rules: .shipped, area: nil, officer: officer, roles: [.lead],
            history: history, lookUpCode: "SHEJA234")
    }
}

extension SampleCase {
    static func day(_ text: String) -> Day { Day(text) ?? Day(serial: 0) }

    static func yuan(_ amount: Int64) -> Money { Money(fen: amount * 100) }

    private static let stems = Array("甲乙丙丁戊己庚辛壬癸子丑").map(String.init)

    static func name(_ place: Int) -> String { "示例工人\(stems[place % stems.count])" }

    static func phone(_ place: Int) -> String { place < 10 ? "1990000100\(place)" : "199000010\(place)" }

    private static func birth(_ place: Int) -> Day { Day(serial: 6_600 + Int32(place) * 97) }

    /// Passes every check of form and belongs to nobody.
    static func residentID(_ place: Int) -> String {
        let body = "330100\(birth(place).number)00\(place % 10)"
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        return body + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
    }

    static func worker(_ place: Int) -> Worker {
        Worker(
            name: name(place), sex: place % 2 == 1 ? .male : .female, birth: birth(place), isMigrant: true,
            traits: [.unionMember], address: "示例市示例区示例街道\(place + 1)号")
    }

    static func employer(_ name: String, _ capacity: EmployerCapacity = .employer) -> Employer {
        Employer(
            name: name, creditCode: "913301000000000009", industry: .manufacturing, capacity: capacity,
            legalRepresentative: "示例负责人", address: "示例市示例区工业路2号")
    }

    static func opening(
        _ number: Int, _ kind: ProcedureKind = .mediation, on day: String, channel: Channel = .walkIn,
        track: Track = .ordinary, category: UnionCategory = .wages, summary: String, workers: [Worker] = [worker(0)],
        employers: [Employer] = [employer("示例制衣有限公司")], persons: Int? = nil, claims: [Claim],
        entrustment: Entrustment? = nil, isGroupIncident: Bool = false
    ) -> Opening {
        let id = UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, UInt8(truncatingIfNeeded: number)))
        return Opening(
            id: CaseFile.ID(id), number: "示例工\(kind.seriesWord)〔2025〕0000\(number)号", dispute: Identifier<Dispute>(id),
            kind: kind, office: office, on: self.day(day), channel: channel, track: track, category: category,
            summary: summary, workers: workers, employers: employers, persons: persons ?? workers.count,
            claims: claims, entrustment: entrustment, isGroupIncident: isGroupIncident,
            knownOn: self.day("2025-02-10"))
    }

    private static let office: OfficeCode = {
        guard let code = OfficeCode("sample") else { preconditionFailure("an office code is made of letters") }
        return code
    }()
}
