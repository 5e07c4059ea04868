import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk

// People who join a case after it was opened, what they ask for, and who speaks for them.

struct CaseAddWorker: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-worker", abstract: "A worker joins the case; the resident ID and numbers are kept encrypted.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The worker's name.", "name"), transform: Words.read) var worker: String
    @Option(help: .value("The resident ID.", "number"), transform: Words.read) var idNumber: String?
    @Option(help: .value("The telephone.", "number"), transform: Words.read) var phone: String?
    @Option(help: .value("The bank account.", "number"), transform: Words.read) var bankAccount: String?
    @Option(help: .code("The sex; read from the resident ID when left out", Sex.self, "sex"), transform: Sex.read)
    var sex: Sex = .unknown
    @Option(help: .value("The birth date.", "day")) var birth: Day?
    @Option(help: .value("The address.", "address"), transform: Words.read) var address: String?
    @Flag(inversion: .prefixedNo, help: "Whether it is a migrant worker.") var migrant: Bool?
    @Option(help: .code("What else is known; repeat for more", WorkerTrait.self, "trait"), transform: WorkerTrait.read)
    var trait: [WorkerTrait] = []

    func run() throws {
        let place = try step.place()
        let draft = WorkerDraft(
            worker: Worker(
                name: worker, sex: sex, birth: birth, isMigrant: migrant, traits: trait, address: address),
            residentID: idNumber, phone: phone, bankAccount: bankAccount)
        try Readable.check(draft)
        var sealing: [Sealing] = []
        let sealed = try place.desk.seal(draft, try place.file().parties.workers.count, &sealing)
        try step.perform(.addWorker(WorkerAddition(on: place.day, worker: sealed)), at: place, sealing: sealing)
    }
}

struct CaseAddEmployer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-employer", abstract: "An employer joins the case: a dispatch agency, a general contractor …")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The name.", "name"), transform: Words.read) var employer: String
    @Option(help: .value("The unified social credit code.", "code"), transform: Words.read) var creditCode: String?
    @Option(
        help: .value("The industry, by letter A–T of GB/T 4754 or by name.", "industry"),
        transform: PartyOptions.industry)
    var industry: IndustrySection?
    @Option(help: .code("The ownership", EmployerOwnership.self, "ownership"), transform: EmployerOwnership.read)
    var ownership: EmployerOwnership?
    @Option(help: .code("The size", EmployerSize.self, "size"), transform: EmployerSize.read) var size: EmployerSize?
    @Option(
        help: .code("In which capacity it is a party", EmployerCapacity.self, "capacity"),
        transform: EmployerCapacity.read)
    var capacity: EmployerCapacity = .employer
    @Option(help: .value("The legal representative.", "name"), transform: Words.read) var legalRepresentative: String?
    @Option(help: .value("The address.", "address"), transform: Words.read) var address: String?
    @Option(help: .value("The telephone; kept encrypted.", "number"), transform: Words.read) var phone: String?

    func run() throws {
        let place = try step.place()
        var added = Employer(
            name: employer, creditCode: try creditCode.map { try CreditCode.read($0) }, industry: industry,
            ownership: ownership, size: size, capacity: capacity, legalRepresentative: legalRepresentative,
            address: address)
        var sealing: [Sealing] = []
        if let phone {
            let number = try PersonalNumber.read(phone, .employerPhone, today: place.desk.today)
            added.phone = try place.desk.store.commitment(.employerPhone, number)
            sealing = [
                Sealing(field: .employerPhone, ordinal: try place.file().parties.employers.count, plain: number)
            ]
        }
        try step.perform(
            .addEmployer(EmployerAddition(on: place.day, employer: added)), at: place, sealing: sealing)
    }
}

struct CaseAppointAgent: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "appoint-agent", abstract: "Somebody speaks for a party under a power of attorney.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The agent's name.", "name"), transform: Words.read) var name: String
    @Option(help: .code("For which side", Side.self, "side"), transform: Side.read) var side: Side
    @Option(help: .code("What the agent is", Agent.Kind.self, "kind"), transform: Agent.Kind.read) var kind: Agent.Kind
    @Option(
        help: .code("How far; a special power is needed to settle", Agent.Power.self, "power"),
        transform: Agent.Power.read)
    var power: Agent.Power = .general

    func command(at place: StepPlace) -> Command {
        .appointAgent(Agent(name: name, side: side, kind: kind, power: power, on: place.day))
    }
}

struct CaseElect: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "elect", abstract: "The workers of a collective dispute elected three to five representatives.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("A representative's name; repeat for each.", "name"), transform: Words.read) var name: [String]

    func command(at place: StepPlace) -> Command {
        .electRepresentatives(Representation(on: place.day, names: name))
    }
}

struct CaseClaims: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "claims", abstract: "The claims as they stand from now on; they replace the earlier ones.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("A claim with its amount; repeat for more.", HeadAmount.form), transform: HeadAmount.read)
    var claim: [HeadAmount]

    func command(at place: StepPlace) -> Command {
        .changeClaims(ClaimsChange(on: place.day, claims: claim.map(\.claim)))
    }
}
