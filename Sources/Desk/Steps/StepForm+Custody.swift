import CaseStore
import CaseWorkflow
import Foundation

// Whose case it is, which others it belongs to, and whether it counts.

extension StepForm {
    static let custody: [StepForm] = [
        StepForm(
            .link, "关联案件", "Link another case", .custody,
            hint: Sentence("另一件案件同时记录", "The other case is told too")
        ) { _ in
            [
                StepField("to", "另一案号", "Number of the other case", .caseNumber(suggestions: [])).required,
                .choice("relation", "关系", "Relation", Link.Relation.self).required.usually(
                    Link.Relation.sameDispute.rawValue),
            ]
        } acts: { read in
            let file = read.place.file
            let other = try read.otherCase("to")
            let relation: Link.Relation = try read.needed("relation")
            let tie = Act(
                .link(Link(on: read.on, relation: relation, other: other.id, otherNumber: other.number)), on: file.id)
            guard let inverse = relation.inverse, other.id != file.id else { return [tie] }
            let back = Link(on: read.on, relation: inverse, other: file.id, otherNumber: file.number)
            return [tie, Act(.link(back), on: other.id)]
        },
        StepForm(.series, "编入批次", "Put into a series", .custody) { _ in
            [.line("series", "批次名称", "Name of the series").required]
        } command: { read in
            .joinSeries(SeriesMembership(on: read.on, series: read.words("series")))
        },
        StepForm(.transfer, "移交", "Transfer", .custody) { place in
            [
                .line("to", "接收单位", "Office", try place.offices()).required.hinted("代码或者名称", "Code or name"),
                .text("reason", "理由", "Why").required,
                .flag("leaves-desk", "接收单位另有案件台，本案移出", "The office keeps a desk elsewhere; the case leaves this one"),
                .line("transfer-id", "移交编号", "Identifier of the transfer").hinted(
                    "对方已给编号时填写", "When the other office gave one"),
            ]
        } command: { read in
            let name = read.words("to")
            let leaves = read.flag("leaves-desk")
            let tree = try read.place.desk.store.officeTree()
            guard let office = tree.find(name)?.code ?? (leaves ? OfficeCode(name) : nil) else {
                let error = StoreError.officeUnknown(TypedText.cut(name))
                throw TypedProblem(error.code, error.sentence, field: "to")
            }
            return .transfer(
                Transfer(
                    on: read.on, to: office, transfer: read.text("transfer-id") ?? UUID().uuidString.lowercased(),
                    reason: read.words("reason"), leavesDesk: leaves))
        },
        StepForm(
            .merge, "并案", "Merge", .custody,
            hint: Sentence("本案是重复登记，由另一件继续办理", "The case is a duplicate and gives way to another")
        ) { _ in
            [
                StepField("into", "继续办理的案号", "The case that carries on", .caseNumber(suggestions: [])).required,
                .text("reason", "理由", "Why").required,
            ]
        } command: { read in
            let other = try read.otherCase("into")
            return .merge(
                Merger(on: read.on, into: other.id, intoNumber: other.number, reason: read.words("reason")))
        },
        StepForm(
            .void, "作废", "Void", .custody,
            hint: Sentence("登记有误的案件不再计数，但仍可查看", "Entered by mistake: it counts for nothing and stays visible")
        ) { _ in
            [.text("reason", "理由", "Why").required]
        } command: { read in
            .void(Voiding(on: read.on, reason: read.words("reason")))
        },
        StepForm(.reopen, "重新开启", "Reopen", .custody) { _ in
            [.text("reason", "理由", "Why").required]
        } command: { read in
            .reopen(Reopening(on: read.on, reason: read.words("reason")))
        },
    ]
}

extension StepReading {
    /// - Throws: `TypedProblem` that names the field when there is no such case.
    fileprivate func otherCase(_ field: String) throws -> CaseFile {
        do throws(StoreError) {
            return try place.desk.caseFile(numbered: words(field))
        } catch {
            guard case .notFound = error else { throw error }
            throw TypedProblem(error.code, error.sentence, field: field)
        }
    }
}

extension StepCase {
    /// The other offices of the desk.
    fileprivate func offices() throws -> [StepChoice] {
        try desk.store.officeTree().offices.values.filter { $0.code != file.office }
            .sorted { $0.code.text < $1.code.text }.map { StepChoice($0.name, Sentence(same: $0.code.text)) }
    }
}
