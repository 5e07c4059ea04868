import CaseWorkflow
import SafeCrypto
import SafeXML

/// By what a result or an incorporation names the receipt it belongs to.
struct AnswerReference: Hashable {
    var receiver: OfficeCode
    /// nil for a receipt without a number.
    var serial: Int64?
    var filing: String
    /// SHA-256 of the filing's manifest.
    var digest: Digest
    /// SHA-256 of `receipt.xml`.
    var document: Digest

    init(receiver: OfficeCode, serial: Int64?, filing: String, digest: Digest, document: Digest) {
        self.receiver = receiver
        self.serial = serial
        self.filing = filing
        self.digest = digest
        self.document = document
    }

    init(to receipt: FilingReceipt, document: Digest) {
        self.init(
            receiver: receipt.receiver.code, serial: receipt.serial, filing: receipt.filing, digest: receipt.digest,
            document: document)
    }

    fileprivate func write(to output: XMLOutput) {
        output.lineFeed()
        output.open("answers", ["receiver": receiver.text])
        if let serial { output.attribute("serial", Int(serial)) }
        output.attribute("filing", filing)
        output.attribute("digest", digest.hex)
        output.attribute("receipt", document.hex)
        output.close()
    }
}

extension FilingReceipt {
    /// The bytes of `receipt.xml`.
    func document() -> [UInt8] {
        AnswerDocument.bytes("receipt") { output in
            if let serial { output.attribute("serial", Int(serial)) }
            output.attribute("receivedAt", receivedAt)
        } content: { output in
            output.lineFeed()
            output.open("filing", ["id": filing])
            output.attribute("sequence", Int(sequence))
            output.attribute("digest", digest.hex)
            output.attribute("bytes", Int(bytes))
            output.close()
            for (name, office) in [("sender", sender), ("receiver", receiver)] as [(XMLName, FilingOffice)] {
                output.lineFeed()
                output.open(name, ["code": office.code.text])
                output.element("name", office.name)
                output.close()
            }
            output.lineFeed()
            output.open(
                "period",
                [
                    "scheme": period.scheme, "label": period.label, "from": period.from.description,
                    "to": period.to.description,
                ])
            output.close()
        }
    }
}

extension FilingResult {
    /// The bytes of `result.xml`.
    func document(_ reference: AnswerReference) -> [UInt8] {
        AnswerDocument.bytes("result") { output in
            output.attribute("outcome", outcome.rawValue)
            output.attribute("remedy", remedy?.rawValue)
            if let expectedSequence { output.attribute("expectedSequence", Int(expectedSequence)) }
            output.attribute("refusedRecords", Int(refusedRecords))
        } content: { output in
            reference.write(to: output)
            claimed?.write("claimed", to: output)
            recomputed?.write("recomputed", to: output)
            output.lineFeed()
            output.open("findings")
            output.attribute("omitted", Int(omittedFindings))
            for finding in findings {
                output.lineFeed()
                finding.write(to: output)
            }
            output.close()
        }
    }
}

extension FilingResult.Finding {
    fileprivate func write(to output: XMLOutput) {
        output.open("finding", ["rule": rule, "severity": severity.rawValue])
        output.attribute("part", part)
        output.attribute("record", record)
        output.element("zh", message.chinese)
        output.element("en", message.english)
        output.close()
    }
}

extension FilingIncorporation {
    /// The bytes of `incorporated.xml`.
    func document(_ reference: AnswerReference) -> [UInt8] {
        AnswerDocument.bytes("incorporated") { _ in
        } content: { output in
            reference.write(to: output)
            output.lineFeed()
            output.open("by", ["filing": by.filing])
            output.attribute("sequence", Int(by.sequence))
            output.attribute("digest", by.digest.hex)
            output.close()
        }
    }
}

extension FilingControl {
    fileprivate func write(_ element: XMLName, to output: XMLOutput) {
        output.lineFeed()
        output.open(element)
        output.open("control")
        records.write("records", to: output)
        statuses.write("status", to: output)
        output.element("persons", Int(persons))
        money.write("money", to: output)
        output.close()
        output.open("figures")
        totals.write(to: output)
        output.close()
        output.close()
    }
}

extension AnswerDocument {
    fileprivate static func bytes(
        _ root: XMLName, attributes: (XMLOutput) -> Void, content: (XMLOutput) -> Void
    ) -> [UInt8] {
        let output = XMLOutput(to: .memory)
        output.declaration()
        output.open(root, ["xmlns": FilingAnswer.namespace, "schemaVersion": FilingAnswer.schemaVersion])
        attributes(output)
        content(output)
        output.lineFeed()
        output.close()
        output.lineFeed()
        return output.takeBytes()
    }
}
