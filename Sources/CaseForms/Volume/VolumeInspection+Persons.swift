import CaseWorkflow

// Who may act: an appointment before the first act, signers within their powers, each number used once.

extension VolumeInspection {
    mutating func appointments() {
        switch file.procedure {
        case .mediation(let mediation):
            guard let first = mediation.conduct?.sessions.first?.on else { return }
            let assigned = assignments.map(\.on).min()
            if let assigned, assigned <= first { return }
            find(
                .lateAppointment,
                assigned.map { "首次调解（\(first)）时还没有指定调解员（\($0)指定）" } ?? "开过调解会（\(first)），没有指定调解员的记录",
                assigned.map { "no mediator was assigned at the first session (\(first)); one was on \($0)" }
                    ?? "a session was held on \(first), and nobody was ever assigned")
        case .legalAid(let aid):
            let work = aid.work
            let acts = work.filings.map(\.on) + work.hearings.map(\.on) + work.papers.map(\.on)
            guard let first = acts.min() else { return }
            let appointed = work.appointments.map(\.on).min()
            if let appointed, appointed <= first { return }
            find(
                .lateAppointment,
                appointed.map { "首次办案（\(first)）早于指派（\($0)）" } ?? "有办案记录（\(first)），没有指派记录",
                appointed.map { "the first act (\(first)) is before the appointment (\($0))" }
                    ?? "there was work on \(first), and nobody was ever appointed")
        }
    }

    private var assignments: [Assignment] {
        history.compactMap { event in
            if case .mediation(.assigned(let assignment)) = event { assignment } else { nil }
        }
    }

    /// An agent settles by a special power only (调解仲裁法 24; 民诉法 62); the mediator who signs is the one assigned.
    mutating func signers() {
        if let agreement = mediation?.agreement {
            for mark in agreement.marks {
                guard let signer = mark.signer, !signer.isEmpty else { continue }
                switch mark.maker {
                case .worker: judge(signer, for: .worker, on: mark.on)
                case .employer: judge(signer, for: .employer, on: mark.on)
                case .mediator:
                    if !assignments.contains(where: { $0.mediators.contains { $0.name == signer } }) {
                        find(
                            .signerPower, "在协议上签名的调解员\(signer)不是本案指定的调解员",
                            "the mediator who signed, \(signer), was not assigned to the case")
                    }
                case .seal: break
                }
            }
        }
        for paper in aid?.work.papers ?? [] where !paper.kind.isAward {
            let inForce = aid?.work.appointments.last { $0.on <= paper.on }
            guard let inForce, inForce.power == .general else { continue }
            find(
                .signerPower,
                "\(paper.kind.name.chinese)（\(paper.number)）达成时承办人\(inForce.handler.name)只有一般授权，应由受援人本人签署",
                "\(inForce.handler.name) had a general power when \(paper.kind.name.english) \(paper.number) was made; "
                    + "the recipient must have signed")
        }
    }

    private mutating func judge(_ name: String, for side: Side, on day: Day) {
        let isParty =
            switch side {
            case .worker:
                file.parties.workers.contains { $0.name == name } || file.parties.representatives.contains(name)
            case .employer: file.parties.employers.contains { $0.name == name || $0.legalRepresentative == name }
            }
        if isParty { return }
        let agents = file.parties.agents.filter { $0.side == side && $0.name == name }
        if agents.contains(where: { $0.power == .special && $0.on <= day }) { return }
        if agents.isEmpty {
            find(
                .signerPower, "\(name)为\(side.name.chinese)签名，没有其授权委托的记录",
                "\(name) signed for \(side.name.english) without any recorded power of attorney")
        } else if agents.contains(where: { $0.power == .special }) {
            find(
                .signerPower, "\(name)为\(side.name.chinese)签名（\(day)），当时还没有特别授权",
                "\(name) signed for \(side.name.english) on \(day), before the special power was given")
        } else {
            find(
                .signerPower, "\(name)为\(side.name.chinese)签名，只有一般授权，无权和解",
                "\(name) signed for \(side.name.english) with a general power, which does not reach to settling")
        }
    }

    mutating func numbers() {
        var places: [String: [Sentence]] = [:]
        func use(_ number: String, _ place: Sentence) {
            guard !number.isEmpty else { return }
            places[number, default: []].append(place)
        }
        for (index, document) in file.record.documents.enumerated() {
            for letter in document.copies.compactMap(\.letter) {
                use(letter, Sentence("第\(index + 1)件《\(document.title)》", "paper \(index + 1)"))
            }
        }
        if let aid {
            if let grant = aid.grant { use(grant.letter, Sentence("给予援助决定", "the grant")) }
            for refusal in aid.overturnedRefusals + [aid.refusal].compactMap(\.self) {
                use(refusal.letter, Sentence("不予援助决定", "the refusal"))
            }
            for appointment in aid.work.appointments {
                use(appointment.letter, Sentence("\(appointment.on)指派", "the appointment of \(appointment.on)"))
            }
            for termination in aid.overturnedTerminations + [aid.termination].compactMap(\.self) {
                use(termination.letter, Sentence("终止援助决定", "the termination"))
            }
        }
        for (number, users) in places.sorted(by: { $0.key < $1.key }) where users.count > 1 {
            find(
                .numberTwice, "编号\(number)用了\(users.count)次：\(users.map(\.chinese).joined(separator: "、"))",
                "number \(number) stands on \(users.count) papers: \(users.map(\.english).joined(separator: ", "))")
        }
    }
}
