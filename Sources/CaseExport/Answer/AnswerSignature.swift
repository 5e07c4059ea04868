import CaseWorkflow
public import SafeCrypto

// The signature of an answer is over its result or incorporation, which names the receipt beside it by digest: with it
// all is covered.

extension [AnswerDocument] {
    /// The documents with a signature in the place of the one that may be there.
    ///
    /// - Throws: `CryptoProblem.libraryFailed`.
    public func signed(by key: SigningKey) throws(CryptoProblem) -> [AnswerDocument] {
        let plain = filter { $0.kind != .signature }
        guard let (subject, document) = plain.decisive else { return plain }
        let signature = try FilingSignature(of: SHA256.digest(of: document.bytes), as: subject, by: key)
        return plain + [AnswerDocument(.signature, bytes: [UInt8](signature.text.utf8))]
    }

    /// What the signature is worth of an answer with this receipt, which was read from these documents.
    public func signatureStanding(_ receipt: FilingReceipt, trust: FilingTrust) -> FilingSignatureStanding {
        let signature = first { $0.kind == .signature }
        guard let (subject, document) = decisive else { return signature == nil ? .unsigned : .invalid }
        return trust.standing(
            of: signature?.bytes, over: SHA256.digest(of: document.bytes), as: subject, by: receipt.receiver.code,
            at: receipt.receivedAt)
    }

    /// SHA-256 of the document that decides: what the answer says, its receipt included.
    public var decisiveDigest: Digest? { decisive.map { SHA256.digest(of: $0.document.bytes) } }

    private var decisive: (subject: FilingSignature.Subject, document: AnswerDocument)? {
        for document in self {
            switch document.kind {
            case .result: return (.result, document)
            case .incorporation: return (.incorporation, document)
            case .receipt, .signature: continue
            }
        }
        return nil
    }
}

extension FilingSignatureStanding {
    /// What breaks a rule for answers, or a person should look at.
    public func answerProblem(isRequired: Bool) -> AnswerProblem? {
        func problem(_ rule: AnswerRule, _ chinese: String, _ english: String) -> AnswerProblem {
            AnswerProblem(
                isRequired && rule.severity == .warning ? .signatureRequired : rule, part: FilingSignature.fileName,
                Sentence(chinese, english))
        }
        switch self {
        case .unsigned:
            return problem(
                .signatureNone, "答复没有签名，不能证明是谁作出的。请接收单位建立签名密钥，或者另行核实。",
                "The answer is not signed, so nothing proves who gave it. Ask the receiver to make a signing key, or "
                    + "confirm it another way.")
        case .invalid:
            return problem(
                .signature, "签名与答复不符，或者不是规定的格式：答复在签名后被改动，或者签名不是所列密钥作出的。请重新索取。",
                "The signature does not fit the answer or its form: the answer was changed after it was signed, or "
                    + "another key signed. Ask for the answer again.")
        case .unknown(let key):
            return problem(
                .signatureUnknown,
                "签名有效，但本台不认识答复单位的这把密钥（\(key.groups)）。请打电话与该单位逐组核对后登记为可信的密钥（命令行：labordesk office trust）",
                "The signature is valid, but this key is not known as the answering office's (\(key.groups)). Compare "
                    + "it with that office over the telephone and record it as trusted (command line: labordesk office trust)"
            )
        case .trusted: return nil
        case .revoked(let office, let key, let day):
            return problem(
                .signatureRevoked,
                "\(office) 的密钥 \(key.id) 自 \(day) 起不再可信。请该单位用新密钥重新签名（命令行：filing receive --sign-anew）。",
                "The key \(key.id) of \(office) is not trusted since \(day). Ask that office to sign the answer with "
                    + "a new one (command line: filing receive --sign-anew).")
        }
    }
}
