import CaseForms
import CaseStore
import CaseWorkflow
import Foundation

extension Desk {
    /// What the paper says beside the case. Sealed numbers are opened only for a template that prints them.
    func context(
        of file: CaseFile, for request: DocumentRequest, using template: FormTemplate
    ) throws -> FormContext {
        let rulebook = try store.rulebook()
        let office = rulebook.tree.offices[file.office]
        let acting = try store.officer(officer)
        var context = FormContext(
            officeName: office?.name ?? file.office.text, officer: acting.name, on: request.on,
            calendar: rulebook.calendar, rules: rulebook.rules, area: rulebook.area(of: file.office))
        context.officeAddress = try store.setting("office.address", of: file.office)
        context.officePhone = try store.setting("office.phone", of: file.office)
        context.lookUpAddress = try store.setting("office.look-up", of: file.office)
        let organisation = try file.intake.organisation.flatMap { code in
            try store.organisations().first { $0.code == code }
        }
        context.organisationName = organisation?.name
        for mediator in try store.mediators() {
            if let certificate = mediator.certificate { context.certificates[mediator.code] = certificate }
        }
        context.history = try store.history(file.id).flatMap(\.events)
        let fields = Set(template.marks.map(\.mark.field))
        try openNumbers(of: file, for: request, printing: fields, into: &context)
        return context
    }

    private static let personal: Set<String> = [
        "证件号码", "电话", "单位电话", "名册证件号码", "名册电话", "分配证件号码", "收件人电话", "收件人证件号码",
    ]

    private func openNumbers(
        of file: CaseFile, for request: DocumentRequest, printing fields: Set<String>, into context: inout FormContext
    ) throws {
        let isPersonal = !fields.isDisjoint(with: Desk.personal)
        let acting = Acting(officer: officer, today: today, commandID: UUID(), at: now())
        let numbers =
            isPersonal
            ? try store.personalNumbers(of: file.id, reason: "制作\(request.form.name.chinese)", acting) : nil
        for place in file.parties.workers.indices {
            context.workerNumbers[place] = FormContext.PersonalNumbers(
                residentID: numbers?[.residentID, place], phone: numbers?[.phone, place])
        }
        for place in file.parties.employers.indices {
            context.employerPhones[place] = numbers?[.employerPhone, place]
        }
        guard file.parties.roll != nil else { return }
        context.roll = try store.roll(of: file.id).map { row in
            FormContext.RollLine(
                line: row.line, name: row.name, residentID: numbers?[.claimantID, row.line], claimed: row.claimed)
        }
    }

    /// To whom the copies go; one that goes to nobody when the form stays in the office.
    func recipients(
        of request: DocumentRequest, in file: CaseFile, _ roll: [FormContext.RollLine]
    ) throws -> [FormRecipient?] {
        let workers: [FormRecipient?] = file.parties.workers.indices.map { .worker($0) }
        let employers: [FormRecipient?] = file.parties.employers.indices.map { .employer($0) }
        let claimants: [FormRecipient?] = roll.isEmpty ? workers : roll.map { .claimant($0.line) }
        let chosen: [FormRecipient?] =
            switch request.recipients {
            case .all(.worker): workers
            case .all(.employer): employers
            case .eachClaimant: claimants
            case .body(let name): [.body(name)]
            case .usual:
                switch request.form.recipients {
                case .none, .other: [nil]
                case .worker: workers
                case .employer: employers
                // The other side is not told that a worker asked for aid.
                case .both: file.kind == .legalAid ? workers : workers + employers
                case .everyone: claimants + employers
                case .eachClaimant: claimants
                }
            }
        guard !chosen.isEmpty else { throw DocumentRefusal.noRecipients }
        return chosen
    }
}

extension FormRecipient {
    /// Name and side, as the record of the paper keeps them.
    func party(in file: CaseFile, _ context: FormContext) -> DocumentOrder.Recipient {
        switch self {
        case .worker(let place): .init(name: file.parties.workers[place].name, side: .worker)
        case .claimant(let line): .init(name: context.claimant(line)?.name, side: .worker)
        case .employer(let place): .init(name: file.parties.employers[place].name, side: .employer)
        case .body(let name): .init(name: name, side: nil)
        }
    }
}
