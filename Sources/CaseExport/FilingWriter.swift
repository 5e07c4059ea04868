import CaseWorkflow
import Foundation
import Glibc
public import SafeCrypto
import SafeXML

/// Writes a filing: a folder of XML files that appears whole or not at all.
///
/// The same input gives the same bytes. Records come one at a time and are forgotten: memory does not grow with them.
public struct FilingWriter {
    /// Records and bytes of one part of cases.
    struct Limits {
        var records = FilingPart.mostRecords
        var bytes = FilingPart.Kind.cases.largest
    }

    private let header: FilingHeader
    private let figures: FilingFigures
    private let limits: Limits

    /// What was written.
    public struct Written: Hashable, Sendable {
        /// The folder.
        public let path: String
        /// SHA-256 of the manifest: the `previousDigest` of the next filing.
        public let manifestDigest: Digest
        public let control: FilingControl
        public let parts: [FilingPart]
        /// What lies beside the manifest; nil for a filing that is not signed.
        public let signature: FilingSignature?
        /// What a person should look at; nothing that makes the filing invalid.
        public let warnings: [FilingProblem]
    }

    public init(header: FilingHeader, figures: FilingFigures) {
        self.init(header: header, figures: figures, limits: Limits())
    }

    init(header: FilingHeader, figures: FilingFigures, limits: Limits) {
        self.header = header.canonical
        var figures = figures
        figures.cells.sort { $0.precedes($1) }
        self.figures = figures
        self.limits = limits
    }

    /// Writes the folder `header.folderName` into `parent`.
    ///
    /// - Parameters:
    ///   - signing: gives the signature of the manifest by its digest, or nil to leave the filing unsigned.
    ///   - next: gives the records in ascending order of uid (by bytes), then nil.
    /// - Throws: `FilingWriteProblem`, or what `signing` or `next` threw.
    @discardableResult
    public func write(
        into parent: String, signing: (Digest) throws -> FilingSignature? = { _ in nil },
        next: () throws -> FilingCase?
    ) throws -> Written {
        let target = parent + "/" + header.folderName
        var problems = FilingProblems()
        var sums = CellSums()
        checkFigures(&problems, &sums)
        try refuse(problems)
        let folder = try OutgoingFolder(target: target)
        defer { folder.discard() }

        let content = ContentDigest()
        var control = FilingControl()
        control.totals = figures.totals
        var parts = try writeCases(to: folder, next, &control, content, &problems)
        addTotalProblems(control, sums, &problems)
        try refuse(problems)

        let statistics = try folder.write(FilingStatistics.fileName) {
            FilingStatistics.write(figures, of: header, action: header.type.statisticsAction, to: $0)
        }
        parts.append(
            FilingPart(FilingStatistics.fileName, .statistics, statistics, records: Int64(figures.cells.count)))
        content.add(figures.totals)
        for cell in figures.cells { content.add(cell) }
        let view = FilingView.html(header: header, parts: parts, control: control, sums: sums)
        let page = try folder.write(FilingView.fileName) { $0.raw(view) }
        parts.append(FilingPart(FilingView.fileName, .view, page, records: 0))
        if let part = parts.first(where: { $0.bytes > $0.kind.largest }) {
            throw FilingWriteProblem.refused([FilingWriter.tooLong(part)])
        }

        let manifest = FilingManifest(
            header: header, parts: parts, contentDigest: content.finish(), control: control)
        let written = try folder.write(FilingManifest.fileName) { manifest.write(to: $0) }
        let signature = try signing(written.sha256)
        if let signature { _ = try folder.write(FilingSignature.fileName) { $0.raw(Array(signature.text.utf8)) } }
        try folder.place()
        return Written(
            path: target, manifestDigest: written.sha256, control: control, parts: parts, signature: signature,
            warnings: problems.all)
    }

    /// Writes records that are already at hand, in any order.
    @discardableResult
    public func write(
        into parent: String, cases: [FilingCase], signing: (Digest) throws -> FilingSignature? = { _ in nil }
    ) throws -> Written {
        var rest = cases.sorted { $0.uid < $1.uid }.makeIterator()
        return try write(into: parent, signing: signing) { rest.next() }
    }

    private func writeCases(
        to folder: OutgoingFolder, _ next: () throws -> FilingCase?, _ control: inout FilingControl,
        _ content: ContentDigest, _ problems: inout FilingProblems
    ) throws -> [FilingPart] {
        var parts: [FilingPart] = []
        var part: CasePartWriter?
        let bytes = RecordBytes()
        let rules = RecordRules(header)
        var previous = ""
        while let record = try next() {
            let found = rules.problems(of: record, part: nil)
            if !found.isEmpty {
                problems.add(found)
                try refuse(problems)
            }
            guard previous < record.uid else { throw FilingWriter.outOfOrder(record.uid, previous) }
            previous = record.uid
            let digest = bytes.fill(record)
            if let open = part, open.isFull(before: bytes.bytes.count, limits) {
                parts.append(try open.finish())
                part = nil
            }
            let open = try part ?? CasePartWriter(number: parts.count + 1, header: header, folder: folder)
            part = open
            open.add(record, bytes.bytes)
            content.add(record: digest)
            control.add(record)
        }
        if let part { parts.append(try part.finish()) }
        return parts
    }

    private func checkFigures(_ problems: inout FilingProblems, _ sums: inout CellSums) {
        problems.add(header.problems())
        var previous: FilingCell?
        for cell in figures.cells {
            problems.add(cell.problems(after: previous))
            sums.add(cell)
            previous = cell
        }
        problems.add(figures.totals.problems(against: sums, part: FilingStatistics.fileName))
        let groups = [
            figures.totals.stock.isWritable, figures.totals.ladder.isWritable, figures.totals.bridge?.isWritable,
        ]
        if groups.contains(false) { problems.add(FilingWriter.outOfRange) }
        if header.type.statisticsAction == .delete, !figures.cells.isEmpty || figures.totals != FilingTotals() {
            problems.add(FilingWriter.figuresInDeletion)
        }
    }

    private func addTotalProblems(_ control: FilingControl, _ sums: CellSums, _ problems: inout FilingProblems) {
        if !control.money.isWritable || control.persons > FilingFigures.greatest {
            problems.add(FilingWriter.outOfRange)
        }
        if header.type == .zero || header.type == .withdrawal,
            control.records.total > 0 || !figures.totals.isZero(sums)
        {
            problems.add(.notZero)
        }
    }

    private func refuse(_ problems: FilingProblems) throws(FilingWriteProblem) {
        guard problems.hasErrors else { return }
        throw .refused(problems.all.filter { $0.severity == .error })
    }

    private static let outOfRange = FilingProblem(
        .xsd, Sentence("合计数超出范围，无法报送。", "A total is out of range and cannot be filed."))

    private static let figuresInDeletion = FilingProblem(
        .sumStatistics, part: FilingStatistics.fileName,
        Sentence("撤回的报送件不得带有数字。", "A filing that withdraws another has no figures."))

    private static func tooLong(_ part: FilingPart) -> FilingProblem {
        FilingProblem(
            .limit, part: part.name,
            Sentence("文件超过 \(part.kind.largest) 字节。", "The file is over \(part.kind.largest) bytes."))
    }

    private static func outOfOrder(_ uid: String, _ previous: String) -> FilingWriteProblem {
        .refused([
            FilingProblem(
                .order, record: uid,
                Sentence(
                    "案件标识 \(uid) 重复，或者排在 \(previous) 之后不是升序。",
                    "The case uid \(uid) comes twice or out of order after \(previous)."))
        ])
    }
}

extension FilingProblem {
    static let notZero = FilingProblem(
        .zeroReturn, part: FilingManifest.fileName,
        Sentence(
            "零报告和撤回不得含案件记录、统计单元或本期发生数。",
            "A nil return and a withdrawal have no records, cells or flows."))
}
