import CaseStore
import CaseWorkflow
import Desk
import SafeCrypto

/// The keys of the desk as they are shown, and what was wrong with a form that was sent.
struct KeysPage: Sendable {
    enum Form: String { case make, end, trust, distrust, recovery }

    var fault: (form: Form, sentence: Sentence)?
    /// What was typed into the form that was turned down.
    var fields = FormFields()
    var recoveryIsRight = false

    func view(_ desk: Desk, _ language: Language) throws -> View {
        let tree = try desk.store.officeTree()
        let own = try desk.ownOffice()
        let codes = tree.subtree(of: own.code)
        let signing = try desk.signingKeys().filter { codes.contains($0.office) }
        let trusted = try desk.trustedKeys()
        var view: View = [
            "today": desk.today.description,
            "signing": signing.map { key -> View in
                line(key.fingerprint, key.key.algorithm, key.revocation, from: key.from, desk.today, language).with([
                    "office": tree.name(of: key.office),
                    "path": "/administration/keys/signing/" + key.fingerprint.id,
                ])
            }, "hasSigning": !signing.isEmpty,
            "trusted": trusted.map { key -> View in
                line(key.fingerprint, key.key.algorithm, key.revocation, from: key.on, desk.today, language).with([
                    "signer": key.signer.text,
                    "office": tree.offices[key.signer].map { "\($0.name) \(key.signer)" } ?? key.signer.text,
                ])
            }, "hasTrusted": !trusted.isEmpty,
            // Whom the desk trusts concerns the office above all others.
            "maySetTrust": own.parent == nil,
            "offices": codes.compactMap { tree.offices[$0] }.map {
                option($0.code.text, $0.name, chosen: fields["office"] ?? own.code.text)
            },
            "algorithms": SignatureAlgorithm.allCases.map {
                option(
                    $0.rawValue, $0.name.text(in: language),
                    chosen: fields["algorithm"] ?? SignatureAlgorithm.ecdsa.rawValue)
            },
            "hasEscrow": desk.store.hasEscrow, "recoveryIsRight": recoveryIsRight,
        ]
        if let fault {
            view["fault-" + fault.form.rawValue] = fault.sentence.text(in: language)
            if fault.form == .trust {
                for name in ["signer", "fingerprint", "pem"] { view["typed-" + name] = fields[name] }
            }
        }
        return view
    }

    private func line(
        _ fingerprint: KeyFingerprint, _ algorithm: SignatureAlgorithm, _ revocation: KeyRevocation?, from: Day,
        _ today: Day, _ language: Language
    ) -> View {
        let state = revocation.map { $0.on <= today } == true ? "ended" : today < from ? "waiting" : "in-use"
        return [
            "id": fingerprint.id, "fingerprint": fingerprint.groups, "algorithm": algorithm.name.text(in: language),
            "from": from.description, "state": Words["keys." + state].text(in: language),
            "tone": state == "in-use" ? "good" : state == "ended" ? "bad" : "warn",
            "endedOn": revocation?.on.description, "reason": revocation?.reason,
            "mayEnd": revocation == nil,
        ]
    }
}
