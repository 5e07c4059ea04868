import CaseWorkflow

// Service of papers, the reply to whoever sent the case, visits, remarks, and the clearing of old cases.

extension StepForm {
    static let record: [StepForm] = [
        StepForm(.serve, "送达", "Service of a document", .record) { place in
            [
                StepField("paper", "本台制作的文书", "A paper of this desk", .choice(place.papers)).hinted(
                    "选了文书，就不必再填下面两项", "With a paper chosen the next two may stay open"),
                .choice("document", "其他文书", "Another document", Service.Document.self),
                .choice("side", "送达哪一方", "On which side", Side.self),
                .choice("manner", "送达方式", "How", Service.Manner.self).required.usually(
                    Service.Manner.inPerson.rawValue),
                .line("reference", "回证或者单号", "Number on the receipt"),
            ]
        } command: { read in
            .serve(try read.service())
        },
        StepForm(.reply, "反馈交办单位", "Reply to the sender", .record) { _ in
            [.text("text", "反馈内容", "What was replied").required]
        } command: { read in
            .answerEntrustment(EntrustmentReply(on: read.on, text: read.words("text")))
        },
        StepForm(.visit, "回访", "Return visit", .record) { _ in
            [
                .answer(
                    "reached", "是否联系上", "Reached", yes: Sentence("联系上了", "yes"), no: Sentence("未联系上", "no")
                ).required.usually("yes"),
                .answer(
                    "satisfied", "是否满意", "Satisfied", yes: Sentence("满意", "yes"), no: Sentence("不满意", "no")),
                .text("note", "记录", "What was said"),
            ]
        } command: { read in
            .visit(
                ReturnVisit(
                    on: read.on, reached: read.answer("reached") ?? true, satisfied: read.answer("satisfied"),
                    note: read.words("note")))
        },
        StepForm(.note, "备注", "Remark", .record) { _ in
            [.text("text", "内容", "What to remember").required]
        } command: { read in
            .note(Note(on: read.on, text: read.words("text")))
        },
        StepForm(
            .confirmBacklog, "确认仍在办", "Confirm as open", .record,
            hint: Sentence("旧台账中的案件确实未结，转入待办", "The case of an old ledger is really open and joins the agenda")
        ) { _ in
            [.text("note", "说明", "Remark")]
        } command: { read in
            .confirmBacklog(Note(on: read.on, text: read.words("note")))
        },
        StepForm(
            .settleBacklog, "旧案补记结果", "Outcome of an old case", .record,
            hint: Sentence("旧台账没有写明的结果，按台账能写的记", "What the old ledger could have said of its end")
        ) { _ in
            [
                .choice("outcome", "结果", "Outcome", MediationClosing.Outcome.self).required,
                .money("agreed", "协议金额（元）", "Agreed (yuan)"), .money("received", "到账金额（元）", "Received (yuan)"),
                .text("note", "说明", "Remark"),
            ]
        } command: { read in
            .settleBacklog(
                BacklogSettlement(
                    on: read.on, outcome: try read.needed("outcome"), agreedFen: read.money("agreed")?.fen ?? 0,
                    receivedFen: read.money("received")?.fen ?? 0, note: read.text("note")))
        },
    ]
}

extension StepReading {
    /// A paper of this desk says itself what it is and to which side it went; another document is named.
    fileprivate func service() throws -> Service {
        let manner: Service.Manner = try needed("manner")
        guard let paper = text("paper") else {
            return Service(
                on: on, document: try needed("document"), side: try needed("side"), manner: manner,
                reference: text("reference"))
        }
        let parts = paper.split(separator: ".").compactMap { Int($0) }
        guard let number = parts.first else { throw missing("paper") }
        let made = MadeReference(document: number, copy: parts.count > 1 ? parts[1] : 1)
        let documents = place.file.record.documents
        let known = documents.indices.contains(number - 1) ? documents[number - 1] : nil
        let copies = known?.copies ?? []
        let copy = copies.indices.contains(made.copy - 1) ? copies[made.copy - 1] : nil
        let typed: Side? = choice("side")
        guard let side = copy?.side ?? typed ?? (copy == nil ? .worker : nil) else { throw missing("side") }
        return Service(
            on: on, document: known.map { Service.Document(form: $0.form) } ?? .other, side: side, manner: manner,
            reference: text("reference"), made: made)
    }
}

extension StepCase {
    /// The papers made for the case, each copy by `3.17`.
    fileprivate var papers: [StepChoice] {
        var choices: [StepChoice] = []
        for (place, document) in file.record.documents.enumerated().suffix(200) {
            for (number, copy) in document.copies.enumerated().prefix(50) {
                let title = document.title(ofCopy: number + 1)
                let whom = copy.recipient.map { "，\($0)" } ?? ""
                choices.append(
                    StepChoice(
                        "\(place + 1).\(number + 1)", Sentence(same: "\(place + 1).\(number + 1) \(title)\(whom)")))
            }
        }
        return choices
    }
}
