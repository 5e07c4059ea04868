public import CaseExport
public import CaseStore
public import CaseWorkflow
import Foundation
import OfficeLedger

extension Desk {
    /// Takes in the summary table of an office below that has no desk: reads it, holds its figures against each other and against
    /// what was received before, and keeps it with its file, marked as sums only.
    ///
    /// Nothing changes unless the table is kept.
    ///
    /// - Throws: `FilingRefusal` when the officer may not, or the desk cannot.
    public func receiveTable(_ request: TableRequest) throws(FilingRefusal) -> TableReception {
        try FilingRefusal.attempt {
            var reception = try self.reception(request.sender, request.period, request.receiver)
            let scratch = try ReceivingScratch(in: store.home.staging)
            defer { scratch.discard() }
            let file: TableFile
            do {
                file = try TableFile(request.path, sheet: request.sheet, today: today, scratch: scratch)
            } catch let refused as TableFile.Refused {
                reception.add(refused.finding)
                return reception
            }
            reception.blank = file.table.blank
            reception.unused = file.table.unused
            for finding in file.table.findings { reception.add(finding) }
            if !reception.isRefused { for finding in file.table.broken { reception.add(finding) } }
            for finding in named(file.table, reception) { reception.add(finding) }
            try look(at: &reception)
            guard !reception.isRefused else { return reception }
            return try keep(file, reception, replaces: request.replaces)
        }
    }

    /// Takes the standing table of a period back: the period counts as never reported.
    ///
    /// - Throws: `FilingRefusal` when the officer may not, or the desk cannot.
    public func withdrawTable(
        of sender: OfficeCode, _ period: Period, receiver: OfficeCode? = nil
    ) throws(FilingRefusal) -> TableReception {
        try FilingRefusal.attempt {
            var reception = try self.reception(sender, period, receiver)
            let tree = try store.officeTree()
            do {
                reception.filing = try store.receive(into: reception.office.code, files: [], acting(UUID())) { known in
                    let judgement = TableJudgement(
                        known: try known.filings(.everything), sender: reception.sender, period: period, tree: tree)
                    guard let own = judgement.own, own.isTable else {
                        throw TableEnded(reception: without(reception, judgement))
                    }
                    reception.standing = own
                    return try filing(.withdrawal, judgement, digest: own.digest, known, reception)
                }
            } catch let ended as TableEnded { return ended.reception }
            reception.outcome = .withdrawn
            return reception
        }
    }

    /// Every table that an office received, oldest first.
    public func tables(receivedBy code: OfficeCode? = nil) throws(StoreError) -> [KnownTable] {
        try store.received(by: try office(code).code).tables
    }

    /// The blank table of an office for a period.
    public func tableForm(
        of sender: OfficeCode, _ period: Period, inTenThousands: Bool = false
    ) throws(StoreError) -> TableForm {
        TableForm(office: try office(sender), period: period, inTenThousands: inTenThousands)
    }

    private func reception(
        _ sender: OfficeCode, _ period: Period, _ receiver: OfficeCode?
    ) throws -> TableReception {
        let office = try self.office(receiver)
        try permitFiling(of: office.code)
        return TableReception(office: office, sender: try self.office(sender), period: period)
    }

    private func keep(_ file: TableFile, _ started: TableReception, replaces: Bool) throws -> TableReception {
        var reception = started
        let tree = try store.officeTree()
        let files: [(name: String, content: () throws -> [UInt8])] = [(file.name, { file.bytes })]
        do {
            reception.filing = try store.receive(into: started.office.code, files: files, acting(UUID())) { known in
                let judgement = TableJudgement(
                    known: try known.filings(.everything), sender: started.sender, period: started.period, tree: tree)
                let own = judgement.own
                let kind: FilingType = own == nil ? .original : .replacement
                var filing = try self.filing(kind, judgement, digest: file.digest, known, started)
                filing.cells = file.table.cells
                filing.opening = file.table[.opening]
                filing.closing = file.table[.closing]
                filing.responsible = file.table.persons
                filing.reportedOn = file.table.reportedOn
                reception.judge(filing, judgement, replaces: replaces)
                if reception.outcome != .accepted { throw TableEnded(reception: reception) }
                return filing
            }
        } catch let ended as TableEnded { return ended.reception }
        return reception
    }

    private func filing(
        _ kind: FilingType, _ judgement: TableJudgement, digest: String, _ known: ReceivedKnowledge,
        _ reception: TableReception
    ) throws -> ReceivedFiling {
        let (sender, period, number) = (reception.sender, reception.period, judgement.nextNumber)
        var filing = ReceivedFiling(
            id: "LDT-\(sender.code)-\(period.scheme)-\(period.name)-\(number)", receiver: reception.office.code,
            sender: sender.code, senderName: sender.name, scheme: period.scheme, period: period.name, from: period.from,
            to: period.to, number: number, kind: kind.rawValue, digest: digest, state: .accepted,
            serial: try known.nextSerial(), on: today)
        filing.isSummaryOnly = true
        return filing
    }

    /// There is no table to take back.
    private func without(_ reception: TableReception, _ judgement: TableJudgement) -> TableReception {
        var reception = reception
        if let filed = judgement.filed {
            reception.findings.append(TableReception.Finding(filed))
        } else {
            reception.add(.noneStands(reception))
        }
        return reception
    }
}

/// The transaction ends without keeping anything.
private struct TableEnded: Error {
    let reception: TableReception
}

extension TableReception {
    /// Whether the table is taken, by what was received before.
    fileprivate mutating func judge(_ filing: ReceivedFiling, _ judgement: TableJudgement, replaces: Bool) {
        if let filed = judgement.filed { findings.append(Finding(filed)) }
        if let overlap = judgement.overlap { add(overlap) }
        bridge = judgement.bridge(opening: filing.opening)
        if let bridge, bridge.revisions != 0 { add(.revised(bridge)) }
        if let next = judgement.next(closing: filing.closing) { add(next) }
        guard !isRefused else { return }
        guard let own = judgement.own else {
            if replaces { add(.noneStands(self)) }
            outcome = replaces ? .rejected : .accepted
            return
        }
        standing = own
        if own.digest == filing.digest {
            self.filing = own
            outcome = .repeated
            return
        }
        differences = own.differences(to: filing)
        outcome = replaces ? .accepted : .stands
        if !replaces {
            add(
                TableFinding(
                    .stands, "\(period.name) 已有第\(own.number)号汇总表（\(own.on)收）在案；核对差异后选择取代（命令行：--replace）",
                    "Table number \(own.number) (taken in on \(own.on)) stands for \(period.name). Compare the two, then choose to "
                        + "replace it (command line: --replace)"))
        }
    }
}

extension TableFinding {
    fileprivate static func noneStands(_ reception: TableReception) -> TableFinding {
        TableFinding(
            .noneStands,
            "\(reception.sender.name) \(reception.period.name) 没有在案的汇总表，不能取代或者撤回；请直接接收（命令行：去掉 --replace、--withdraw）",
            "No table of \(reception.sender.name) stands for \(reception.period.name). There is nothing to replace or take back (command line: leave out --replace and --withdraw)"
        )
    }

    fileprivate static func revised(_ bridge: TableReception.Bridge) -> TableFinding {
        TableFinding(
            .bridge, field: SummaryFigure.opening.rawValue,
            "上期收到的期末\(bridge.previouslyReceivedClosing)件＋对以前期间的调整\(bridge.revisions)件＝本期期初\(bridge.opening)件，请核对调整的原因",
            "\(bridge.previouslyReceivedClosing) were open at the end of the period before, as received, + revisions of earlier "
                + "periods \(bridge.revisions) = \(bridge.opening) at the start of this one. Ask what was revised")
    }
}
