extension CaseFile {
    /// What the application still lacks, to be added (待补) before it counts as complete: who applies and against whom, what is asked for,
    /// facts and reasons (17号令 21; 调解仲裁法 12). Empty once the application was received, and for other procedures.
    public var missingOfApplication: [Sentence] {
        guard case .mediation(let mediation) = procedure, case .registered = mediation.stage, case .live = standing,
            intake.takenIn == nil
        else { return [] }
        var missing: [Sentence] = []
        if parties.employers.isEmpty { missing.append(Sentence("用人单位", "the employer")) }
        if intake.category == nil { missing.append(Sentence("争议类型", "the kind of dispute")) }
        if intake.summary.isEmpty { missing.append(Sentence("事实与理由", "facts and reasons")) }
        let asksForMoney = ledger.ladders().values.contains { $0.claimed > 0 }
        // A dispute about no money asks for something else, which stands among the facts.
        if !asksForMoney, intake.category.map({ $0.head != .other }) ?? true {
            missing.append(Sentence("调解请求及金额", "what is asked for, with its amount"))
        }
        if let worker = parties.workers.first {
            if worker.residentID == nil { missing.append(Sentence("申请人身份证号", "the applicant's resident ID")) }
            if worker.phone == nil, worker.address == nil {
                missing.append(Sentence("申请人电话或者住址", "the applicant's telephone or address"))
            }
        }
        return missing
    }
}
