import CaseWorkflow
import SafeCrypto
import SafeXML

/// What goes back to the office that filed: the receipt, and with it the result or, later, the news that the filing
/// went into one to the office above.
public enum FilingAnswer: Hashable, Sendable {
    case result(FilingResult)
    case incorporation(FilingIncorporation)

    public var receipt: FilingReceipt {
        switch self {
        case .result(let result): result.receipt
        case .incorporation(let incorporation): incorporation.receipt
        }
    }

    /// `LDA-<receiver>-<serial>`, `LDA-<receiver>-<serial>-incorporated`, or, where nothing was kept and there is no
    /// serial, `LDA-<receiver>-returned-<digits>`: the folder it travels in.
    ///
    /// The digits follow from the filing and from what is said of it, not from when: the same refusal has the same
    /// name.
    public var folderName: String {
        let number = receipt.serial.map { "\($0)" } ?? "returned-\(contentDigest.hex.prefix(12))"
        return switch self {
        case .result: "LDA-\(receipt.receiver.code)-\(number)"
        case .incorporation: "LDA-\(receipt.receiver.code)-\(number)-incorporated"
        }
    }

    /// SHA-256 over what is said of which filing: the decisive document, with a receipt of no particular moment.
    private var contentDigest: Digest {
        let reference = AnswerReference(to: receipt, document: SHA256.digest(of: [UInt8]()))
        return switch canonical {
        case .result(let result): SHA256.digest(of: result.document(reference))
        case .incorporation(let incorporation): SHA256.digest(of: incorporation.document(reference))
        }
    }

    static let namespace = "urn:labordesk:receipt:1"
    static let schemaVersion = "1.0"
}

/// A file of an answer, whole: answers are small.
public struct AnswerDocument: Hashable, Sendable {
    public let kind: Kind
    public let bytes: [UInt8]

    public init(_ kind: Kind, bytes: [UInt8]) {
        self.kind = kind
        self.bytes = bytes
    }

    public var name: String { kind.rawValue }

    /// The raw value is the file's name.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case receipt = "receipt.xml"
        case result = "result.xml"
        case incorporation = "incorporated.xml"
        /// Over the result or incorporation, which names the receipt by digest.
        case signature = "signature.xml"

        /// The largest file of this kind, in bytes.
        var largest: Int64 {
            switch self {
            case .receipt, .incorporation: 64 << 10
            case .signature: FilingSignature.largest
            case .result: 4 << 20
            }
        }
    }
}

extension FilingAnswer {
    /// The files that make up the answer, in the order of their reading; the same answer gives the same bytes.
    ///
    /// What a receiver gave once it gives again as it was: it keeps these bytes, not the answer.
    ///
    /// - Throws: `AnswerRefusal` when whoever reads them would refuse them.
    public func documents() throws(AnswerRefusal) -> [AnswerDocument] {
        let answer = canonical
        try AnswerRefusal.refuse(answer.problems())
        let receipt = answer.receipt.document()
        let reference = AnswerReference(to: answer.receipt, document: SHA256.digest(of: receipt))
        switch answer {
        case .result(let result):
            return [
                AnswerDocument(.receipt, bytes: receipt),
                AnswerDocument(.result, bytes: result.document(reference)),
            ]
        case .incorporation(let incorporation):
            return [
                AnswerDocument(.receipt, bytes: receipt),
                AnswerDocument(.incorporation, bytes: incorporation.document(reference)),
            ]
        }
    }

    /// Writes the folder `folderName` into `parent`, whole or not at all, over nothing; gives its path.
    ///
    /// - Parameter signature: what goes in beside the answer as `signature.xml`.
    /// - Throws: `AnswerRefusal`.
    @discardableResult
    public func write(into parent: String, signature: [UInt8]? = nil) throws(AnswerRefusal) -> String {
        var documents = try documents()
        if let signature { documents.append(AnswerDocument(.signature, bytes: signature)) }
        return try FilingAnswer.write(documents, named: folderName, into: parent)
    }

    /// Writes documents that were kept, as they are.
    ///
    /// - Throws: `AnswerRefusal`.
    @discardableResult
    public static func write(
        _ documents: [AnswerDocument], named name: String, into parent: String
    ) throws(AnswerRefusal) -> String {
        do throws(FilingWriteProblem) {
            let folder = try OutgoingFolder(target: parent + "/" + name)
            defer { folder.discard() }
            for document in documents { _ = try folder.write(document.name) { $0.raw(document.bytes) } }
            try folder.place()
            return folder.target
        } catch {
            throw AnswerRefusal([AnswerProblem(error)])
        }
    }

    private var canonical: FilingAnswer {
        switch self {
        case .result(var result):
            result.receipt = result.receipt.canonical
            return .result(result)
        case .incorporation(var incorporation):
            incorporation.receipt = incorporation.receipt.canonical
            return .incorporation(incorporation)
        }
    }
}
