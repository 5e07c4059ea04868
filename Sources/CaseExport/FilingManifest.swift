import CaseWorkflow
public import SafeCrypto
import SafeXML

/// The small document that names every other file of a filing, with its digest and the control totals.
struct FilingManifest: Hashable {
    static let fileName = "manifest.xml"

    var header: FilingHeader
    var parts: [FilingPart]
    /// Over the digests of all records and of the statistics, in order: the content, whatever the files look like.
    var contentDigest: Digest
    var control: FilingControl

    static let namespace = "urn:labordesk:filing:1"
    static let schemaVersion = "1.0"
}

/// A file of the filing.
public struct FilingPart: Hashable, Sendable {
    public var name: String
    public var kind: Kind
    public var bytes: Int64
    public var sha256: Digest
    /// Case records, or cells; 0 in the view.
    public var records: Int64
    /// The uid of the first and last case record.
    public var first: String?
    public var last: String?

    init(
        _ name: String, _ kind: Kind, _ file: (bytes: Int64, sha256: Digest), records: Int64, first: String? = nil,
        last: String? = nil
    ) {
        self.name = name
        self.kind = kind
        bytes = file.bytes
        sha256 = file.sha256
        self.records = records
        self.first = first
        self.last = last
    }

    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case cases, statistics, view

        /// The largest file of this kind, in bytes.
        var largest: Int64 {
            switch self {
            case .cases: 32 << 20
            case .statistics: 64 << 20
            case .view: 1 << 20
            }
        }
    }

    /// The most records of a part of cases.
    static let mostRecords: Int64 = 20_000

    /// `cases-0001.xml`; nil beyond 9999.
    static func casesName(_ number: Int) -> String? {
        guard (1...9999).contains(number) else { return nil }
        let digits = String(number)
        return "cases-" + String(repeating: "0", count: 4 - digits.count) + digits + ".xml"
    }
}

extension FilingManifest {
    /// Writes the document.
    func write(to output: XMLOutput) {
        output.declaration()
        output.open(
            "filing",
            ["xmlns": FilingManifest.namespace, "schemaVersion": FilingManifest.schemaVersion, "id": header.id])
        output.attribute("sequence", Int(header.sequence))
        output.attribute("type", header.type.rawValue)
        output.attribute("test", header.isTest ? "true" : "false")
        header.write(to: output)
        output.lineFeed()
        output.open("parts")
        for part in parts {
            output.lineFeed()
            part.write(to: output)
        }
        output.close()
        output.lineFeed()
        output.element("contentDigest", contentDigest.hex)
        output.lineFeed()
        output.open("control")
        control.records.write("records", to: output)
        control.statuses.write("status", to: output)
        output.element("persons", Int(control.persons))
        control.money.write("money", to: output)
        output.close()
        output.lineFeed()
        output.open("figures")
        control.totals.write(to: output)
        output.close()
        output.lineFeed()
        output.close()
        output.lineFeed()
    }
}

extension FilingHeader {
    fileprivate func write(to output: XMLOutput) {
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
        output.lineFeed()
        output.element("businessCutOff", businessCutOff.description)
        output.lineFeed()
        output.open("knowledgeCutOff")
        output.attribute("sequence", Int(knowledgeCutOff.sequence))
        output.attribute("epoch", Int(knowledgeCutOff.epoch))
        output.close()
        output.lineFeed()
        output.element("preparedAt", preparedAt)
        output.lineFeed()
        output.element("software", softwareVersion)
        output.lineFeed()
        if let supersedes {
            output.open(
                "supersedes",
                [
                    "filing": supersedes.filing, "digest": supersedes.digest.hex, "reason": supersedes.reason.rawValue,
                ])
            output.close()
            output.lineFeed()
        }
        if let previousDigest {
            output.element("previousDigest", previousDigest.hex)
            output.lineFeed()
        }
        if let responsible {
            output.open("responsible")
            for (name, part) in [("head", .head), ("reviewer", .reviewer), ("preparer", .preparer)]
                as [(XMLName, ReturnPersons.Part)]
            {
                if let person = responsible[part] { output.element(name, person) }
            }
            output.close()
            output.lineFeed()
        }
        coverage.write(to: output)
    }
}

extension FilingCoverage {
    fileprivate func write(to output: XMLOutput) {
        output.open("coverage")
        output.attribute("expected", expected)
        output.attribute("received", received.count)
        output.attribute("missing", missing.count)
        for (state, offices) in [("received", received), ("missing", missing)] {
            for office in offices {
                output.open("office", ["code": office.text, "state": state])
                output.close()
            }
        }
        output.close()
    }
}

extension FilingPart {
    fileprivate func write(to output: XMLOutput) {
        output.open("part", ["name": name, "kind": kind.rawValue])
        output.attribute("bytes", Int(bytes))
        output.attribute("sha256", sha256.hex)
        output.attribute("records", Int(records))
        output.attribute("first", first)
        output.attribute("last", last)
        output.close()
    }
}

extension FilingTotals {
    /// The figures of the period, group by group.
    func write(to output: XMLOutput) {
        stock.write("stock", to: output)
        bridge?.write("bridge", to: output)
        ladder.write("ladder", to: output)
        output.element("persons", Int(persons))
    }
}
