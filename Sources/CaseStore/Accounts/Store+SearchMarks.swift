public import CaseWorkflow
import SafeCrypto

extension Store {
    /// A text that somebody looks for, encrypted so that it can stand in an address: it opens for the same officer in the same session
    /// alone.
    public func searchMark(_ text: String, of officer: OfficerCode, session: String) throws(StoreError) -> String {
        try attempt {
            let ring = try engine.read { try keys($0) }
            let sealed = try ring.cipher(ring.current).seal(
                Array(text.utf8), boundTo: Store.searchBinding(officer, session))
            return "\(ring.current)-\(Hex.text(sealed))"
        }
    }

    /// - Returns: nil for a mark of somebody else or another session, or of keys that are gone.
    public func text(
        ofSearchMark mark: String, of officer: OfficerCode, session: String
    ) throws(StoreError) -> String? {
        try attempt {
            let parts = mark.split(separator: "-", omittingEmptySubsequences: false)
            guard mark.utf8.count <= 4_000, parts.count == 2, let version = Int(parts[0]),
                let sealed = Hex.bytes(String(parts[1]))
            else { return nil }
            let ring = try engine.read { try keys($0) }
            guard ring.seals[version] != nil else { return nil }
            do {
                let plain = try ring.cipher(version).open(sealed, boundTo: Store.searchBinding(officer, session))
                return String(decoding: plain, as: UTF8.self)
            } catch is CryptoProblem {
                return nil
            }
        }
    }

    private static func searchBinding(_ officer: OfficerCode, _ session: String) -> [UInt8] {
        Array("labordesk search".utf8) + [0] + Array(officer.text.utf8) + [0] + Array(session.utf8)
    }
}
