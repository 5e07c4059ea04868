import QRCode

/// Pictures of the codes on one paper, for the next that bears the same: a folder of a thousand notices draws one code once.
public struct CodePictures: Sendable {
    private var drawn: [String: [UInt8]] = [:]

    public init() {}

    /// The pictures of these codes, in their order; what an earlier paper bore and this one does not is forgotten.
    mutating func pictures(of codes: [String]) -> [[UInt8]] {
        var known: [String: [UInt8]] = [:]
        for code in codes where known[code] == nil { known[code] = drawn[code] ?? QRCode(code)?.png() ?? [] }
        drawn = known
        return codes.map { known[$0] ?? [] }
    }
}
