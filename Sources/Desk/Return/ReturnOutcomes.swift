import CaseWorkflow

/// The results of closed cases, part by part: what a filing names and this program does not know is a part as well, so that
/// the parts always come to the whole.
struct ReturnOutcomes {
    struct Part: Hashable {
        let name: String
        let value: Int64
        var parts: [Part] = []
    }

    static func mediation(_ procedure: Figures.Procedure) -> [Part] {
        let none = MediationClosing.Outcome.noAgreement
        let withoutAgreement = [
            Part(name: "转仲裁", value: procedure.closed(.toArbitration)),
            Part(name: "转诉讼", value: procedure.closed(.toLitigation)),
            Part(name: "其他未达成", value: procedure.closed(none)),
        ]
        let known = [
            Part(name: "达成协议", value: procedure.agreement), Part(name: "和解", value: procedure.settled),
            Part(name: "未达成协议", value: withoutAgreement.map(\.value).reduce(0, +), parts: withoutAgreement),
            Part(name: "撤回", value: procedure.withdrawn),
        ]
        return known + rest(procedure, MediationClosing.Outcome.allCases.map(\.rawValue))
    }

    static func aid(_ procedure: Figures.Procedure) -> [Part] {
        let results = AidResult.allCases
        return results.map { Part(name: $0.name.chinese, value: procedure.closedByDetail[$0.rawValue] ?? 0) }
            + rest(procedure, results.map(\.rawValue))
    }

    private static func rest(_ procedure: Figures.Procedure, _ known: [String]) -> [Part] {
        let others = procedure.closedByDetail.filter { !known.contains($0.key) }
        return others.isEmpty ? [] : [Part(name: "结果未注明", value: others.values.reduce(0, +))]
    }
}
