import ArgumentParser
import CaseWorkflow
import Desk

/// Service of a document: another's, or a paper of this desk, which says itself what it is and to which side it went.
struct CaseServe: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "A document was served on a party; some terms begin on this day.",
        discussion: """
            A paper of this desk is named with --paper: what it is and to which side it went is then known, and \
            --document and --side are left out.
            """)
    @OptionGroup var step: StepOptions
    @Option(help: .code("The document", Service.Document.self, "document"), transform: Service.Document.read)
    var document: Service.Document?
    @Option(help: .code("On which side", Side.self, "side"), transform: Side.read) var side: Side?
    @Option(help: .code("How", Service.Manner.self, "manner"), transform: Service.Manner.read)
    var manner: Service.Manner = .inPerson
    @Option(help: .value("The number on the receipt.", "number"), transform: Words.read) var reference: String?
    @Option(help: .value("The paper of this desk that was served, as form list --case counts: 3 or 3.17.", "paper"))
    var paper: String?

    func command(at place: StepPlace) throws -> Command {
        guard let paper else {
            guard let document else { throw CaseServe.unnamed("document") }
            guard let side else { throw CaseServe.unnamed("side") }
            return .serve(
                Service(on: place.day, document: document, side: side, manner: manner, reference: reference))
        }
        let made = try FormAgain.reference(paper)
        let documents = try place.file().record.documents
        // A paper that was never made is refused by the rule, which knows how many there are.
        let known = documents.indices.contains(made.document - 1) ? documents[made.document - 1] : nil
        let copies = known?.copies ?? []
        if copies.count > 1, !paper.contains(".") {
            throw Problem.usage(
                "第\(made.document)件有\(copies.count)份，请写明送达的是哪一份：\(made.document).1 至 \(made.document).\(copies.count)",
                "Paper \(made.document) has \(copies.count) copies; say which was served: \(made.document).1 to "
                    + "\(made.document).\(copies.count)", field: "paper")
        }
        let copy = copies.indices.contains(made.copy - 1) ? copies[made.copy - 1] : nil
        let kind = known.map { Service.Document(form: $0.form) } ?? .other
        if let document, known != nil, document != kind {
            throw Problem.usage(
                "文书 \(paper) 是\(known?.title ?? "")，与 --document \(document.rawValue) 不符；写了 --paper 就不必再写 --document",
                "Paper \(paper) is \(known?.form ?? ""), not --document \(document.rawValue); leave --document out with --paper",
                field: "document")
        }
        if let side, let addressed = copy?.side, side != addressed {
            throw Problem.usage(
                "文书 \(paper) 是给\(addressed.name.chinese)的，与 --side \(side.rawValue) 不符",
                "Paper \(paper) is for \(addressed.name.english), not --side \(side.rawValue)", field: "side")
        }
        guard let side = side ?? copy?.side ?? (copy == nil ? .worker : nil) else { throw CaseServe.unnamed("side") }
        return .serve(
            Service(on: place.day, document: kind, side: side, manner: manner, reference: reference, made: made))
    }

    private static func unnamed(_ option: String) -> Problem {
        option == "side"
            ? .usage(
                "请写明送达哪一方：--side worker 或者 --side employer",
                "Say on which side it was served: --side worker or --side employer", field: "side")
            : .usage(
                "请写明送达的文书：本台制作的写 --paper（序号见 form list --case），其他的写 --document",
                "Say what was served: --paper for a paper of this desk (form list --case counts them), else --document",
                field: "document")
    }
}
