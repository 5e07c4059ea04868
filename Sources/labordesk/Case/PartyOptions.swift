import ArgumentParser
import CaseWorkflow
import Desk

/// Who is in the dispute. The first --id-number belongs to the first --worker, and so on.
struct PartyOptions: ParsableArguments {
    @Option(help: .value("A worker's name; repeat for more.", "name"), transform: Words.read) var worker: [String] = []
    @Option(help: .value("A worker's resident ID; kept encrypted.", "number"), transform: Words.read)
    var idNumber: [String] = []
    @Option(help: .value("A worker's telephone; kept encrypted.", "number"), transform: Words.read)
    var phone: [String] = []
    @Option(help: .value("A worker's bank account; kept encrypted.", "number"), transform: Words.read)
    var bankAccount: [String] = []
    @Option(
        help: .code("A worker's sex; read from the resident ID when left out", Sex.self, "sex"), transform: Sex.read)
    var sex: [Sex] = []
    @Option(help: .value("A worker's birth date; read from the resident ID when left out.", "day"))
    var birth: [Day] = []
    @Option(help: .value("A worker's address.", "address"), transform: Words.read) var address: [String] = []
    @Flag(inversion: .prefixedNo, help: "Whether the workers named are migrant workers.") var migrant: Bool?
    @Option(
        help: .code("What else is known of the workers named; repeat for more", WorkerTrait.self, "trait"),
        transform: WorkerTrait.read)
    var trait: [WorkerTrait] = []

    @Option(help: .value("An employer's name; repeat for more.", "name"), transform: Words.read)
    var employer: [String] = []
    @Option(help: .value("An employer's unified social credit code.", "code"), transform: Words.read)
    var creditCode: [String] = []
    @Option(
        help: .value("An employer's industry, by letter A–T of GB/T 4754 or by name.", "industry"),
        transform: PartyOptions.industry)
    var industry: [IndustrySection] = []
    @Option(
        help: .code("An employer's ownership", EmployerOwnership.self, "ownership"), transform: EmployerOwnership.read)
    var ownership: [EmployerOwnership] = []
    @Option(help: .code("An employer's size", EmployerSize.self, "size"), transform: EmployerSize.read)
    var size: [EmployerSize] = []
    @Option(
        help: .code("In which capacity it is a party", EmployerCapacity.self, "capacity"),
        transform: EmployerCapacity.read)
    var capacity: [EmployerCapacity] = []
    @Option(help: .value("Its legal representative.", "name"), transform: Words.read)
    var legalRepresentative: [String] = []
    @Option(help: .value("Its address.", "address"), transform: Words.read) var employerAddress: [String] = []
    @Option(help: .value("Its telephone; kept encrypted.", "number"), transform: Words.read)
    var employerPhone: [String] = []

    func workers() throws -> [WorkerDraft] {
        for (count, name) in [
            (idNumber.count, "id-number"), (phone.count, "phone"), (bankAccount.count, "bank-account"),
            (sex.count, "sex"), (birth.count, "birth"), (address.count, "address"),
        ] where count > worker.count {
            throw PartyOptions.tooMany(name, of: "worker")
        }
        return worker.enumerated().map { place, name in
            WorkerDraft(
                worker: Worker(
                    name: name, sex: sex.at(place) ?? .unknown, birth: birth.at(place), isMigrant: migrant,
                    traits: trait, address: address.at(place)),
                residentID: idNumber.at(place), phone: phone.at(place), bankAccount: bankAccount.at(place))
        }
    }

    func employers() throws -> [EmployerDraft] {
        for (count, name) in [
            (creditCode.count, "credit-code"), (industry.count, "industry"), (ownership.count, "ownership"),
            (size.count, "size"), (capacity.count, "capacity"), (legalRepresentative.count, "legal-representative"),
            (employerAddress.count, "employer-address"), (employerPhone.count, "employer-phone"),
        ] where count > employer.count {
            throw PartyOptions.tooMany(name, of: "employer")
        }
        return try employer.enumerated().map { place, name in
            EmployerDraft(
                employer: Employer(
                    name: name, creditCode: try creditCode.at(place).map { try CreditCode.read($0) },
                    industry: industry.at(place), ownership: ownership.at(place), size: size.at(place),
                    capacity: capacity.at(place) ?? .employer, legalRepresentative: legalRepresentative.at(place),
                    address: employerAddress.at(place)),
                phone: employerPhone.at(place))
        }
    }

    static func industry(_ text: String) throws -> IndustrySection {
        guard let section = IndustrySection(typed: text) ?? IndustrySection(reading: text) else {
            throw ValidationError(IndustrySection.unknown(text).text(in: Words.spoken))
        }
        return section
    }

    private static func tooMany(_ name: String, of party: String) -> Problem {
        Problem.usage(
            "--\(name) 比 --\(party) 多，请逐一对应", "There are more --\(name) than --\(party); give one for each", field: name
        )
    }
}

extension Array {
    /// The element at a place; nil beyond the end.
    func at(_ place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
