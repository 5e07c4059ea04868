import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import SafeCrypto

/// What is said of a filing that was made.
enum MadeFilingTable {
    static func make(_ request: FilingRequest, at desk: Desk, withZip: Bool, asJSON: Bool) throws {
        let made: MadeFiling
        let line = ProgressLine(request.period.name)
        defer { line.end() }
        do throws(FilingRefusal) {
            made = try desk.makeFiling(request) { line.tell($0) }
        } catch { throw Problem(error) }
        let zip = withZip ? try pack(made) : nil
        let waiting = request.again || request.revision != nil ? [] : try waiting(request, at: desk)
        if asJSON { return try Output.json(try MadeFilingAnswer(made, zip: zip, waiting: waiting)) }
        tell(made, zip: zip)
        guard !waiting.isEmpty else { return }
        let names = Sentence(waiting.joined(separator: "、"), waiting.joined(separator: ", "))
        let command = "labordesk filing make --period \(request.period.name)\(request.period.option) --with-revisions"
        Output.line(
            "提示：\(names.chinese) 已报的数字或者案件现有变动，应随本期例行更正：\(command) --out 文件夹",
            "Note: \(names.english) are known otherwise than they were filed; their corrections go with this period: "
                + "\(command) --out DIR")
    }

    /// The filings of a period and of the corrections that go with it, oldest first.
    static func makeAll(_ request: FilingRequest, at desk: Desk, withZip: Bool, asJSON: Bool) throws {
        let made: [MadeFiling]
        do throws(FilingRefusal) {
            made = try desk.makeFilingWithRevisions(request)
        } catch { throw Problem(error) }
        let zips = try made.map { withZip ? try pack($0) : nil }
        if asJSON {
            let filings = try zip(made, zips).map { try MadeFilingAnswer($0, zip: $1) }
            return try Output.json(
                RoutineAnswer(period: request.period.name, isFiled: true, revisions: nil, filings: filings))
        }
        for (filing, zip) in zip(made, zips) { tell(filing, zip: zip) }
    }

    /// The earlier periods whose corrections were not made with a filing.
    private static func waiting(_ request: FilingRequest, at desk: Desk) throws -> [String] {
        do throws(FilingRefusal) {
            return try desk.routineRevisions(with: request.period, office: request.office, receiver: request.receiver)
                .waiting.map(\.period.name)
        } catch { throw Problem(error) }
    }

    /// Packs the filing beside its folder, which stays.
    private static func pack(_ made: MadeFiling) throws -> String {
        let zip = made.path + ".zip"
        do throws(FilingProblem) {
            try FilingCarrier.pack(folder: made.path, to: zip)
        } catch {
            throw Problem(
                "filing-not-packed",
                Sentence(
                    "报送件已生成在 \(made.path) 并已记录，但 ZIP 文件没有生成：\(error.message.chinese)",
                    "The filing lies in \(made.path) and is recorded, but the zip file was not made: "
                        + error.message.english))
        }
        return zip
    }

    private static func tell(_ made: MadeFiling, zip: String?) {
        tell(made)
        if let zip { Output.line("  ZIP 文件 \(zip)", "  zip file \(zip)") }
    }

    private static func tell(_ made: MadeFiling) {
        let header = made.header
        let control = made.written.control
        let coverage = header.coverage
        Output.line(
            "已生成报送件（\(header.type.name.chinese)）：\(made.path)",
            "Made the filing (\(header.type.name.english)): \(made.path)")
        Output.line(
            "  \(header.sender.name) → \(header.receiver.name)，第\(header.sequence)号，\(header.period.from) 至 "
                + "\(header.period.to)",
            "  \(header.sender.name) → \(header.receiver.name), number \(header.sequence), "
                + "\(header.period.from) to \(header.period.to)")
        Output.line(
            "  案件记录 \(control.records.total) 条，受理 \(control.totals.stock.accepted) 件，结案 "
                + "\(control.totals.stock.closed) 件，期末未结 \(control.totals.stock.closing) 件",
            "  \(control.records.total) case records; \(control.totals.stock.accepted) accepted, "
                + "\(control.totals.stock.closed) closed, \(control.totals.stock.closing) open at the end")
        if coverage.expected > 0 {
            Output.line(
                "  下级单位 \(coverage.expected) 个：已含 \(coverage.received.count) 个，无数据 \(coverage.missing.count) 个",
                "  \(coverage.expected) offices below: \(coverage.received.count) are in, nothing from "
                    + "\(coverage.missing.count)")
        }
        if let bridge = control.totals.bridge, bridge.revisions != 0 {
            Output.line(
                "  上期报送期末 \(bridge.previouslyFiledClosing)，此后对以前期间的调整 \(bridge.revisions)，本期期初 "
                    + "\(control.totals.stock.opening)",
                "  previously filed closing \(bridge.previouslyFiledClosing), revisions of earlier periods "
                    + "\(bridge.revisions), opening \(control.totals.stock.opening)")
        }
        Output.line("  清单 SHA-256 \(made.record.digest)", "  SHA-256 of the manifest \(made.record.digest)")
        if let signature = made.written.signature {
            Output.line(
                "  已用密钥 \(signature.key.fingerprint.id) 签名（\(signature.key.algorithm.name.chinese)）",
                "  signed with the key \(signature.key.fingerprint.id) (\(signature.key.algorithm.name.english))")
        } else {
            Output.line(
                "  未签名：本单位没有签名密钥（labordesk key signing new）",
                "  not signed: the office has no signing key (labordesk key signing new)")
        }
        let missing = (header.responsible ?? ReturnPersons()).missing
        if !missing.isEmpty {
            Output.line(
                "提示：未填\(missing.map(\.name.chinese).joined(separator: "、"))。结账时用 --responsible、--reviewer、--preparer 填写",
                "Note: nobody is named as \(missing.map(\.name.english).joined(separator: ", ")). Name them when the period "
                    + "is closed, with --responsible, --reviewer and --preparer")
        }
        for problem in made.written.warnings {
            Output.line("提示：\(problem.text(in: .chinese))", "Note: \(problem.text(in: .english))")
        }
    }
}
