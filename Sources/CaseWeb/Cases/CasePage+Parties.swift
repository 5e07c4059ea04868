import CaseStore
import CaseWorkflow
import Desk

extension CasePage {
    /// Who is in the dispute, with numbers masked; sessions; which other files it belongs to.
    func partiesView(_ language: Language, _ typed: CaseTyped?) throws -> View {
        let store = desk.store
        let offices = try store.readableOffices(of: desk.officer)
        var workers: [View] = []
        for (ordinal, worker) in file.parties.workers.enumerated() {
            var numbers: [View] = []
            for field in [SealedField.residentID, .phone, .bankAccount] {
                if let masked = try store.masked(field, ordinal, of: file.id) {
                    numbers.append(number(field, ordinal, masked, typed, language))
                }
            }
            var words: [Sentence] = []
            if worker.sex != .unknown { words.append(worker.sex.name) }
            if let birth = worker.birth { words.append(birth.birthYear) }
            if let migrant = worker.isMigrant { words.append(Words[migrant ? "case.migrant" : "case.not-migrant"]) }
            words += worker.traits.map(\.name)
            if let address = worker.address { words.append(Sentence(same: address)) }
            let earlier =
                try worker.residentID.map { id in
                    try store.cases(ofWorker: id, offices: offices, limit: 20).filter { $0.id != file.id }
                } ?? []
            workers.append([
                "name": worker.name, "words": words.joined().text(in: language).nilWhenEmpty, "numbers": numbers,
                "earlier": earlier.isEmpty ? nil : ["rows": earlier.map { CasePage.row($0, language) }] as View,
            ])
        }
        var employers: [View] = []
        for (ordinal, employer) in file.parties.employers.enumerated() {
            let phone = try store.masked(.employerPhone, ordinal, of: file.id)
            let words: [Sentence?] = [
                employer.creditCode.map { Sentence(same: $0) }, employer.industry?.name, employer.ownership?.name,
                employer.size?.name, employer.legalRepresentative.map { Sentence(same: $0) },
                employer.address.map { Sentence(same: $0) },
            ]
            employers.append([
                "name": employer.name, "capacity": employer.capacity.name.text(in: language),
                "words": words.compactMap(\.self).joined().text(in: language).nilWhenEmpty,
                "numbers": phone.map { [number(.employerPhone, ordinal, $0, typed, language)] } ?? [View](),
                "path": EmployersController.path(name: employer.name, code: employer.creditCode),
            ])
        }
        return [
            "workers": workers, "employers": employers,
            "agents": file.parties.agents.map { agent -> View in
                [
                    "name": agent.name, "side": agent.side.name.text(in: language),
                    "kind": agent.kind.name.text(in: language), "power": agent.power.name.text(in: language),
                    "on": agent.on.description,
                ]
            },
            "roll": file.parties.roll.map { ["count": $0.count, "claimed": $0.claimed.description] as View },
            "representatives": file.parties.representatives.isEmpty
                ? nil : file.parties.representatives.listed(in: language),
            "sessions": sessions(language), "linked": linked(language),
            "series": file.record.series.map {
                ["name": $0, "path": "/series?name=" + $0.formEncoded] as View
            },
        ]
    }

    private func number(
        _ field: SealedField, _ ordinal: Int, _ masked: String, _ typed: CaseTyped?, _ language: Language
    ) -> View {
        let typed = typed?.form == .number(field, ordinal) ? typed : nil
        return [
            "field": field.rawValue, "ordinal": ordinal, "name": field.name.text(in: language), "masked": masked,
            "mayOpen": Permission.intake.isGranted(to: place.facts.roles),
            "path": "\(path)/numbers", "id": "\(field.rawValue)-\(ordinal)", "isAsked": typed != nil,
            "why": typed?.fields["reason"], "whyFault": typed?.fault(of: "reason", language),
        ]
    }

    private func linked(_ language: Language) -> View? {
        guard !file.record.links.isEmpty else { return nil }
        return [
            "rows": file.record.links.map { link -> View in
                [
                    "relation": link.relation.name.text(in: language), "number": link.otherNumber,
                    "path": CasesController.path(link.otherNumber), "on": link.on.description,
                ]
            }
        ]
    }

    /// Sessions that were held and the one that was called, or the hearings of legal aid.
    private func sessions(_ language: Language) -> View? {
        var rows: [View] = []
        switch file.procedure {
        case .mediation(let mediation):
            if let planned = mediation.conduct?.planned {
                rows.append(["day": "\(planned.on) \(planned.at)", "place": planned.place, "isPlanned": true])
            }
            for session in (mediation.conduct?.sessions ?? []).reversed() {
                rows.append([
                    "day": session.on.description, "place": session.place, "record": session.record,
                    "attendees": session.attendees.listed(in: language).nilWhenEmpty,
                    "offers": session.offers.map {
                        Sentence(
                            "\($0.side.name.chinese)\($0.amount)", "\($0.side.name.english) \($0.amount)")
                    }.joined(" → ", " → ").text(in: language).nilWhenEmpty, "isOnline": session.isOnline,
                ])
            }
        case .legalAid(let aid):
            if let planned = aid.work.plannedHearing {
                rows.append([
                    "day": "\(planned.hearingOn) \(planned.at ?? "")", "place": planned.place, "isPlanned": true,
                ])
            }
            for hearing in aid.work.hearings.reversed() {
                rows.append(["day": hearing.on.description, "place": hearing.place, "record": hearing.note])
            }
        }
        return rows.isEmpty ? nil : ["rows": rows]
    }

    static func row(_ row: DocketRow, _ language: Language) -> View {
        [
            "path": CasesController.path(row.number), "number": row.number,
            "workers": row.workers.listed(in: language), "employers": row.employers.listed(in: language),
            "stage": row.stageName.text(in: language), "registered": row.registeredOn.description,
            "persons": row.persons, "claimed": Money(fen: row.claimedFen).description,
            "received": Money(fen: row.receivedFen).description,
        ]
    }
}

extension Day {
    /// Of a birth the year alone: the day beside a masked resident ID would complete it.
    fileprivate var birthYear: Sentence { Sentence("\(year)年生", "born \(year)") }
}
