import CaseWorkflow
import SafeCrypto

extension FilingManifest {
    /// Whether what the manifest claims is what the records and the statistics come to.
    func problems(against recomputed: FilingControl, digest: Digest) -> [FilingProblem] {
        var problems: [FilingProblem] = []
        func add(_ rule: FilingRule, _ chinese: String, _ english: String) {
            problems.append(FilingProblem(rule, part: FilingManifest.fileName, Sentence(chinese, english)))
        }
        func compare<Group: NumberGroup>(_ rule: FilingRule, _ claimed: Group, _ found: Group, _ what: Sentence) {
            guard let (name, here, there) = claimed.difference(from: found) else { return }
            add(
                rule, "清单的\(what.chinese) \(name) 为 \(here)，重新计算为 \(there)。",
                "In the manifest, \(what.english) \(name) is \(here); recomputed, it is \(there).")
        }
        if digest != contentDigest {
            add(
                .content, "内容摘要与重新计算的不符，记录或统计被改动。",
                "The content digest is not that of the records and statistics: they were changed.")
        }
        compare(.sumRecords, control.records, recomputed.records, Sentence("记录数", "the count of records"))
        compare(.sumStatus, control.statuses, recomputed.statuses, Sentence("案件状态", "the status"))
        compare(.sumMoney, control.money, recomputed.money, Sentence("记录金额（分）", "the money of the records (fen)"))
        if control.persons != recomputed.persons {
            add(
                .sumPersons, "清单的记录人数为 \(control.persons)，重新计算为 \(recomputed.persons)。",
                "In the manifest, the persons of the records are \(control.persons); recomputed, \(recomputed.persons)."
            )
        }
        if control.totals != recomputed.totals {
            let places = [
                control.totals.stock.difference(from: recomputed.totals.stock)?.name,
                control.totals.ladder.difference(from: recomputed.totals.ladder)?.name,
                control.totals.persons == recomputed.totals.persons ? nil : "persons",
                control.totals.bridge == recomputed.totals.bridge ? nil : "bridge",
            ].compactMap { $0 }.joined(separator: ", ")
            add(
                .sumStatistics, "清单与统计表的数字不一致（\(places)）。",
                "Manifest and statistics give different figures (\(places)).")
        }
        if header.type == .zero || header.type == .withdrawal,
            recomputed.records.total > 0 || parts.contains(where: { $0.kind != .view && $0.records > 0 })
        {
            problems.append(.notZero)
        }
        return problems
    }

    /// Whether the records look like the cells; where they do not, a person should know why.
    func problems(beside flows: FilingFlows, _ sums: CellSums) -> [FilingProblem] {
        // A correction carries changed records only, a withdrawal none.
        guard header.type == .original || header.type == .replacement else { return [] }
        return [
            (FilingIndicator.registered, flows.registered), (.accepted, flows.accepted), (.closed, flows.closed),
        ].filter { sums[$0.0] != $0.1 }.map { indicator, count in
            FilingProblem(
                .cross, part: FilingStatistics.fileName,
                Sentence(
                    "本期“\(indicator.name.chinese)”统计为 \(sums[indicator]) 件，案件记录为 \(count) 件。"
                        + "有移交、重办或只报汇总数的单位时属正常，请核对。",
                    "Of “\(indicator.name.english)” the cells have \(sums[indicator]), the records \(count). That "
                        + "is in order where cases changed hands, were reopened, or an office sent sums only; look."))
        }
    }
}
