public import CaseWorkflow
import SafeCrypto

extension Store {
    /// Says that a form with this token was made for this officer by this desk, also after the session has ended: so what was
    /// typed into it can be kept for its own officer, and for nobody else.
    public func formProof(of officer: OfficerCode, token: String) throws(StoreError) -> String {
        try attempt {
            let ring = try engine.read { try keys($0) }
            let hash = try KeyedHash(key: try KeyRing.derived(ring.lookup, for: "labordesk forms"))
            return Base64URL.text(Array(hash.token(for: officer.text + "\0" + token).bytes.prefix(18)))
        }
    }
}
