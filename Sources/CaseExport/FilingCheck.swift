import CaseWorkflow
import SafeCrypto
import SafeXML

/// Checks a filing that came in, in bounded memory, however hostile it is. Changes nothing.
///
/// First the manifest, then the folder against it, then every part in one pass each: size, digest, form, schema,
/// records, sums.
public struct FilingCheck: Sendable {
    private let schemas: FilingSchemas
    private let trust: FilingTrust
    private let published: SDMXSchemas?
    private static let largestManifest: Int64 = 4 << 20

    /// - Parameters:
    ///   - trust: whose signatures are known.
    ///   - published: the schemas of SDMX, when the statistics shall be held against them as well.
    public init(schemas: FilingSchemas, trust: FilingTrust = FilingTrust(), published: SDMXSchemas? = nil) {
        self.schemas = schemas
        self.trust = trust
        self.published = published
    }

    /// Checks the filing in this folder.
    ///
    /// - Parameter reading: told every record and cell as it is read; what it was told of a filing that is rejected in the end
    ///   counts for nothing.
    /// - Parameter progress: told the share of the filing that has been read, 0…1.
    public func verdict(
        onFolder path: String, reading: FilingReading? = nil, progress: ((Double) -> Void)? = nil
    ) -> FilingVerdict {
        var findings = Findings(tell: progress)
        do throws(FilingProblem) {
            let folder = try FilingFolder(path: path)
            try check(folder, reading, &findings)
        } catch {
            findings.problems.add(error)
        }
        return findings.verdict
    }

    /// What has been found so far.
    private struct Findings {
        /// Whom to tell how far the reading is.
        let tell: ((Double) -> Void)?
        var progress: ReadingProgress?
        var problems = FilingProblems()
        var manifest: FilingManifest?
        var manifestDigest: Digest?
        var recomputed: FilingControl?
        var signature = FilingSignatureStanding.unsigned

        var verdict: FilingVerdict {
            FilingVerdict(
                outcome: problems.hasErrors ? .rejected : .accepted, problems: problems.all,
                omittedProblems: problems.omitted, header: manifest?.header, manifestDigest: manifestDigest,
                signature: signature, claimed: manifest?.control, recomputed: recomputed)
        }
    }

    private func check(
        _ folder: FilingFolder, _ reading: FilingReading?, _ findings: inout Findings
    ) throws(FilingProblem) {
        let entries = try folder.entries()
        for entry in entries where !entry.isFile {
            findings.problems.add(
                FilingProblem(
                    .link, part: entry.name,
                    Sentence(
                        "\(entry.name) 是链接、文件夹或特殊文件，报送件里只能有普通文件。",
                        "\(entry.name) is a link, folder or special file; a filing has plain files only.")))
        }
        guard !findings.problems.hasErrors else { return }
        if let manifest = readManifest(folder, entries, &findings) {
            findings.manifest = manifest
            checkManifest(manifest, folder, &findings.problems)
            checkNames(entries.map(\.name), manifest, &findings.problems)
            if !findings.problems.hasErrors { checkContent(folder, manifest, reading, &findings) }
        }
        guard let digest = findings.manifestDigest else { return }
        let document = FilingSignature.document(in: folder, names: entries.map(\.name), &findings.problems)
        findings.signature = trust.standing(of: document, over: digest, for: findings.manifest?.header)
        if let problem = findings.signature.problem(isRequired: trust.isRequired) { findings.problems.add(problem) }
    }

    private func readManifest(
        _ folder: FilingFolder, _ entries: [(name: String, isFile: Bool)], _ findings: inout Findings
    ) -> FilingManifest? {
        let name = FilingManifest.fileName
        guard entries.contains(where: { $0.name == name }) else {
            findings.problems.add(
                FilingProblem(
                    .missing, part: name,
                    Sentence("文件夹里没有 \(name)，不是报送件或者没有复制完整。", "There is no \(name): not a filing, or not copied whole.")
                ))
            return nil
        }
        let reading = ManifestReading()
        let result = PartReading(
            folder: folder, name: name, schema: schemas.manifest, largest: FilingCheck.largestManifest
        ).read(nil) { try reading.handle($0) }
        findings.manifestDigest = result.digest
        findings.problems.add(result.problems)
        guard !result.problems.hasErrors else { return nil }
        do throws(UnreadableValue) {
            let manifest = try reading.manifest()
            let coverage = manifest.header.coverage
            let counts = [coverage.expected, coverage.received.count, coverage.missing.count].map { Int64($0) }
            if reading.coverageCounts != counts {
                findings.problems.add(
                    FilingProblem(
                        .coverage, part: name,
                        Sentence("下级单位的应报、已报、未报数与名单不符。", "The counts of offices below differ from the list.")))
            }
            return manifest
        } catch {
            findings.problems.add(error.problem(in: name))
            return nil
        }
    }

    private func checkManifest(_ manifest: FilingManifest, _ folder: FilingFolder, _ problems: inout FilingProblems) {
        problems.add(manifest.header.problems())
        if folder.name != manifest.header.folderName {
            problems.add(
                FilingProblem(
                    .name,
                    Sentence(
                        "文件夹名 \(folder.name) 与清单所定的 \(manifest.header.folderName) 不同，以清单为准。",
                        "The folder is called \(folder.name), but the manifest says "
                            + "\(manifest.header.folderName), which counts."
                    )))
        }
        var expected: [String] = []
        for part in manifest.parts {
            let isPlain = !part.name.isEmpty && part.name.utf8.allSatisfy { $0 != 47 && $0 != 92 && $0 > 32 }
            if !isPlain || part.name.hasPrefix(".") {
                problems.add(
                    FilingProblem(
                        .path, part: part.name,
                        Sentence("清单中的文件名不合规定。", "A file name in the manifest is not allowed.")))
            }
            switch part.kind {
            case .cases: expected.append(FilingPart.casesName(expected.count + 1) ?? "")
            case .statistics: expected.append(FilingStatistics.fileName)
            case .view: expected.append(FilingView.fileName)
            }
        }
        let tail = manifest.parts.suffix(2).map(\.kind)
        let heads = manifest.parts.dropLast(2)
        if manifest.parts.map(\.name) != expected || tail != [.statistics, .view]
            || heads.contains(where: { $0.kind != .cases || $0.records == 0 })
        {
            problems.add(
                FilingProblem(
                    .parts, part: FilingManifest.fileName,
                    Sentence(
                        "文件清单须依次为 cases-0001.xml 起的案件文件、statistics.xml、view.html。",
                        "The parts must be cases-0001.xml and on, statistics.xml, view.html, in this order.")))
        }
    }

    private func checkNames(_ names: [String], _ manifest: FilingManifest, _ problems: inout FilingProblems) {
        let listed = Set(manifest.parts.map(\.name))
        let there = Set(names)
        for name in names
        where name != FilingManifest.fileName && name != FilingSignature.fileName && !listed.contains(name) {
            problems.add(
                FilingProblem(
                    .extra, part: name,
                    Sentence("\(name) 不在清单中。请删除或者重新索取。", "\(name) is not in the manifest. Remove it or ask again.")))
        }
        for part in manifest.parts where !there.contains(part.name) {
            problems.add(
                FilingProblem(
                    .missing, part: part.name,
                    Sentence(
                        "清单所列 \(part.name) 不在文件夹里。请重新复制。", "\(part.name) is in the manifest but not here. Copy again."))
            )
        }
    }

    private func checkContent(
        _ folder: FilingFolder, _ manifest: FilingManifest, _ reading: FilingReading?, _ findings: inout Findings
    ) {
        guard let statisticsPart = manifest.parts.first(where: { $0.kind == .statistics }) else { return }
        let content = ContentDigest()
        let cases = CasePartCheck(header: manifest.header, content: content, part: statisticsPart)
        cases.reading = reading
        var bytes: Int64 = 0
        for part in manifest.parts where part.kind != .view { bytes.addSaturating(part.bytes) }
        findings.progress = findings.tell.map { ReadingProgress(total: bytes, $0) }
        for (place, part) in manifest.parts.filter({ $0.kind == .cases }).enumerated() {
            cases.begin(part, number: place + 1)
            read(part, folder, schemas.cases, &findings) {
                try cases.handle($0)
            } end: {
                cases.end()
            }
        }
        let statistics = StatisticsCheck(header: manifest.header, content: content, part: statisticsPart)
        statistics.reading = reading
        read(statisticsPart, folder, schemas.statistics, &findings) {
            try statistics.handle($0)
        } end: {
            statistics.end()
        }
        if let published { check(statisticsPart, folder, published, &findings.problems) }
        checkView(folder, manifest, statistics.sums, &findings.problems)
        // Sums of what could not be read say nothing.
        let unread: Set<FilingRule> = [
            .bytes, .digest, .doctype, .xml, .limit, .xsd, .identity, .type, .link, .missing, .folder,
        ]
        guard !findings.problems.all.contains(where: { unread.contains($0.rule) }) else { return }
        var recomputed = cases.control
        recomputed.totals = statistics.filedTotals
        findings.recomputed = recomputed
        let digest = statistics.content.finish()
        findings.problems.add(manifest.problems(against: recomputed, digest: digest))
        findings.problems.add(manifest.problems(beside: cases.flows, statistics.sums))
    }

    private func read(
        _ part: FilingPart, _ folder: FilingFolder, _ schema: XMLSchema, _ findings: inout Findings,
        _ handler: @escaping XMLReader.Handler, end: () -> FilingProblems
    ) {
        let result = PartReading(
            folder: folder, name: part.name, schema: schema, largest: part.kind.largest, progress: findings.progress
        ).read(part, handler)
        findings.problems.add(result.problems)
        let own = end()
        // A document that broke off has wrong counts too; its own reason is enough.
        if result.problems.hasErrors {
            findings.problems.add(own.all.filter { $0.rule != .count && $0.rule != .keys })
        } else {
            findings.problems.add(own)
        }
    }

    /// Reads the statistics once more, against the schemas of SDMX. What else is wrong with the file was said before.
    private func check(
        _ part: FilingPart, _ folder: FilingFolder, _ published: SDMXSchemas, _ problems: inout FilingProblems
    ) {
        let found = PartReading(
            folder: folder, name: part.name, schema: published.messages, largest: part.kind.largest
        ).read(part) { _ in }
        problems.add(
            found.problems.all.filter { $0.rule == .xsd }.map {
                FilingProblem(.sdmx, part: part.name, line: $0.line, $0.message)
            })
    }

    /// The page for people must be the one that the figures make: a sender could write anything there.
    private func checkView(
        _ folder: FilingFolder, _ manifest: FilingManifest, _ sums: CellSums, _ problems: inout FilingProblems
    ) {
        guard let part = manifest.parts.last, part.kind == .view else { return }
        let hasher = SHA256()
        do {
            _ = try folder.read(part.name, expected: part.bytes, largest: part.kind.largest) { hasher.update($0) }
        } catch let problem as FilingProblem {
            return problems.add(problem)
        } catch {
            return problems.add(FilingProblem(.folder, part: part.name, Sentence("\(error)", "\(error)")))
        }
        let found = hasher.finish()
        if found != part.sha256 {
            problems.add(
                FilingProblem(
                    .digest, part: part.name,
                    Sentence(
                        "\(part.name) 的 SHA-256 与清单不符，文件被改动。", "The SHA-256 of \(part.name) is not the manifest's.")))
        }
        let own = FilingView.html(
            header: manifest.header, parts: manifest.parts.filter { $0.kind != .view }, control: manifest.control,
            sums: sums)
        if found == part.sha256, SHA256.digest(of: own) != found {
            problems.add(
                FilingProblem(
                    .view, part: part.name,
                    Sentence(
                        "\(part.name) 不是由本版程序按所报数字生成的，请勿以它为准，也不要打开来历不明的网页。",
                        "\(part.name) is not the page that this version makes of the figures; do not rely on it.")))
        }
    }
}
