extension CaseFile {
    /// With the case number it answers the public look-up; nil before acceptance and for what was taken in from an old ledger.
    public var lookUpCode: String? {
        guard case .mediation(let mediation) = procedure else { return nil }
        return mediation.conduct?.acceptance.lookUpCode
    }
}
