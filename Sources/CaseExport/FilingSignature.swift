import CaseWorkflow
public import SafeCrypto

/// The signature of a filing or of an answer to one: an XML signature (W3C XML-DSig 1.1) over the bytes of the one
/// document that names all others by digest, in a file of its own beside it.
///
/// There is one form of the document and no other: what varies are the algorithm, what is signed, its digest, the
/// signature's value and the key. It is written from these, and read by comparing everything else byte for byte. So a
/// stranger's document is never parsed or canonicalised, and nothing in it can name a transform, another file or an
/// address.
public struct FilingSignature: Hashable, Sendable {
    public static let fileName = "signature.xml"

    /// More than the document has, in bytes.
    static let largest: Int64 = 4096

    /// The file that is signed. The raw value is its name.
    public enum Subject: String, CaseIterable, Hashable, Sendable {
        case manifest = "manifest.xml"
        case result = "result.xml"
        case incorporation = "incorporated.xml"
    }

    public let subject: Subject
    /// SHA-256 of the file that is signed.
    public let digest: Digest
    public let value: KeySignature
    /// The key that the document says it was signed with. Whose it is, the receiver must know.
    public let key: VerifyingKey

    /// Signs a file by its digest.
    ///
    /// - Throws: `CryptoProblem.libraryFailed`.
    public init(of digest: Digest, as subject: Subject = .manifest, by key: SigningKey) throws(CryptoProblem) {
        self.subject = subject
        self.digest = digest
        self.key = key.verifyingKey
        value = try key.signature(over: FilingSignature.signed(digest, subject, key.algorithm))
    }

    /// Reads the document; nil unless it is in its one form.
    public init?(text: String) {
        guard text.utf8.count <= Int(FilingSignature.largest) else { return nil }
        let forms = SignatureAlgorithm.allCases.flatMap { algorithm in Subject.allCases.map { (algorithm, $0) } }
        for (algorithm, subject) in forms {
            var rest = text[...]
            guard rest.take(FilingSignature.start(algorithm, subject)), let digest = rest.takeBase64(),
                rest.take(FilingSignature.beforeValue), let value = rest.takeBase64(),
                rest.take(FilingSignature.beforeKey), let der = rest.takeBase64(),
                rest.take(FilingSignature.end), rest.isEmpty
            else { continue }
            guard let digest = Digest(bytes: digest), let value = KeySignature(bytes: value),
                let key = try? VerifyingKey(der: der), key.algorithm == algorithm
            else { return nil }
            self.subject = subject
            self.digest = digest
            self.value = value
            self.key = key
            return
        }
        return nil
    }

    /// The document.
    public var text: String {
        FilingSignature.start(key.algorithm, subject) + Base64.text(digest.bytes) + FilingSignature.beforeValue
            + Base64.text(value.bytes) + FilingSignature.beforeKey + Base64.text(key.der) + FilingSignature.end
    }

    /// Whether the key signed this digest of this file.
    public var isValid: Bool { key.verifies(value, over: FilingSignature.signed(digest, subject, key.algorithm)) }
}

// The document, piece by piece. `SignedInfo` has the form that Exclusive XML Canonicalization 1.0 gives it (start and end
// tags for empty elements, no white space), but for the declaration of its prefix, which stands on the root.
extension FilingSignature {
    private static let namespace = "http://www.w3.org/2000/09/xmldsig#"

    private static func method(_ algorithm: SignatureAlgorithm) -> String {
        switch algorithm {
        case .ecdsa: "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
        // The W3C has no identifier for it; RFC 9231 neither.
        case .sm2: "urn:labordesk:signature:sm2-sm3"
        }
    }

    private static func infoStart(_ algorithm: SignatureAlgorithm, _ subject: Subject) -> String {
        "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"></ds:CanonicalizationMethod>"
            + "<ds:SignatureMethod Algorithm=\"\(method(algorithm))\"></ds:SignatureMethod>"
            + "<ds:Reference URI=\"\(subject.rawValue)\">"
            + "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod>"
            + "<ds:DigestValue>"
    }

    private static let infoEnd = "</ds:DigestValue></ds:Reference></ds:SignedInfo>"

    /// The bytes that are signed: `SignedInfo` in its canonical form.
    private static func signed(_ digest: Digest, _ subject: Subject, _ algorithm: SignatureAlgorithm) -> [UInt8] {
        let info = infoStart(algorithm, subject) + Base64.text(digest.bytes) + infoEnd
        return Array("<ds:SignedInfo xmlns:ds=\"\(namespace)\">\(info)".utf8)
    }

    private static func start(_ algorithm: SignatureAlgorithm, _ subject: Subject) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ds:Signature xmlns:ds=\"\(namespace)\">\n<ds:SignedInfo>"
            + infoStart(algorithm, subject)
    }

    private static let beforeValue = infoEnd + "\n<ds:SignatureValue>"

    private static let beforeKey =
        "</ds:SignatureValue>\n<ds:KeyInfo><dsig11:DEREncodedKeyValue xmlns:dsig11=\"http://www.w3.org/2009/xmldsig11#\">"

    private static let end = "</dsig11:DEREncodedKeyValue></ds:KeyInfo>\n</ds:Signature>\n"
}

extension FilingSignature {
    /// The bytes of the document in a filing's folder; nil when there is none, empty when it cannot be read.
    static func document(in folder: FilingFolder, names: [String], _ problems: inout FilingProblems) -> [UInt8]? {
        guard names.contains(fileName) else { return nil }
        var bytes: [UInt8] = []
        do {
            _ = try folder.read(fileName, expected: nil, largest: largest) { bytes += $0 }
        } catch let problem as FilingProblem {
            problems.add(problem)
        } catch {
            problems.add(FilingProblem(.folder, part: fileName, Sentence("\(error)", "\(error)")))
        }
        return bytes
    }
}

extension Substring {
    /// Moves past the text if the rest begins with exactly these bytes.
    fileprivate mutating func take(_ text: String) -> Bool {
        guard utf8.starts(with: text.utf8) else { return false }
        self = self[utf8.index(startIndex, offsetBy: text.utf8.count)...]
        return true
    }

    /// Moves past everything before the next tag, if that is Base64.
    fileprivate mutating func takeBase64() -> [UInt8]? {
        let text = prefix { $0 != "<" }
        guard let bytes = Base64.bytes(String(text)) else { return nil }
        self = self[text.endIndex...]
        return bytes
    }
}
