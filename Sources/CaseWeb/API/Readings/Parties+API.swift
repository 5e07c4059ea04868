import CaseWorkflow
import StableJSON

/// A worker without the numbers in full.
struct WorkerReading: Sendable {
    let worker: Worker
    let residentID: String?
    let phone: String?
    let bankAccount: String?
}

/// An employer without its telephone in full.
struct EmployerReading: Sendable {
    let employer: Employer
    let phone: String?
}

extension Shapes {
    static let worker = Shape<WorkerReading>("Worker", "A worker; numbers are masked.") { shape in
        shape.text("name", "Name.") { $0.worker.name }
        shape.code("sex", "Sex.") { $0.worker.sex }
        shape.maybeCount("birthYear", "Year of birth.") { $0.worker.birth?.year }
        shape.maybeFlag("migrant", "Whether a migrant worker; left out where nobody said.") { $0.worker.isMigrant }
        shape.add("traits", "What else counts.", .list(of: .codes(WorkerTrait.allCases.map(\.rawValue)))) { one, _ in
            .texts(one.worker.traits.map(\.rawValue))
        }
        shape.maybeText("address", "Address.") { $0.worker.address }
        shape.maybeText("idNumber", "Identity number, masked.") { $0.residentID }
        shape.maybeText("phone", "Telephone, masked.") { $0.phone }
        shape.maybeText("bankAccount", "Account, masked.") { $0.bankAccount }
    }

    static let employer = Shape<EmployerReading>("Employer", "An employer; its telephone is masked.") { shape in
        shape.text("name", "Name.") { $0.employer.name }
        shape.code("capacity", "In which capacity.") { $0.employer.capacity }
        shape.maybeText("creditCode", "Unified social credit code.") { $0.employer.creditCode }
        shape.maybeCode("industry", "Section of the national industry list.") { $0.employer.industry }
        shape.maybeCode("ownership", "Ownership.") { $0.employer.ownership }
        shape.maybeCode("size", "Size.") { $0.employer.size }
        shape.maybeText("representative", "Legal representative.") { $0.employer.legalRepresentative }
        shape.maybeText("address", "Address.") { $0.employer.address }
        shape.maybeText("phone", "Telephone, masked.") { $0.phone }
    }

    static let agent = Shape<Agent>("Agent", "Who acts for a side.") { shape in
        shape.text("name", "Name.") { $0.name }
        shape.code("side", "For which side.") { $0.side }
        shape.code("kind", "What the agent is.") { $0.kind }
        shape.code("power", "With which power.") { $0.power }
        shape.day("on", "Since.") { $0.on }
    }
}
