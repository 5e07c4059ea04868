import ArgumentParser
import CaseWorkflow
import Desk

/// A head of claim with its amount, for one claimant of a roll if need be, and its last day: `wages=12000`,
/// `劳动报酬=12000.50@2025-05-01`, `wages#3=800`.
struct HeadAmount: Hashable {
    var head: ClaimHead
    var amount: Money
    /// The claimant's line on the roll, from 1.
    var claimant: Int?
    var dueOn: Day?

    static let form = "head=yuan"
    static let termForm = "head=yuan@day"

    /// For `transform:` of an option that takes no day.
    static func read(_ text: String) throws -> HeadAmount {
        let read = try readTerm(text)
        guard read.dueOn == nil else { throw ValidationError(dayNotAsked.text(in: Words.spoken)) }
        return read
    }

    /// For `transform:` of an option that may name the last day to pay.
    static func readTerm(_ text: String) throws -> HeadAmount {
        switch parse(text) {
        case .success(let read): return read
        case .failure(let problem): throw ValidationError(problem.sentence.text(in: Words.spoken))
        }
    }

    static func parse(_ text: String) -> Result<HeadAmount, Unreadable> {
        guard text.utf8.count <= 200, let equals = text.firstIndex(of: "=") else {
            return .failure(Unreadable(shape(text)))
        }
        var name = String(text[..<equals])
        var claimant: Int?
        if let mark = name.firstIndex(of: "#") {
            guard let line = Int(name[name.index(after: mark)...]), line >= 1 else {
                return .failure(Unreadable(shape(text)))
            }
            claimant = line
            name = String(name[..<mark])
        }
        guard let head = ClaimHead(typed: name) else { return .failure(Unreadable(ClaimHead.unknown(name))) }
        var amount = text[text.index(after: equals)...]
        var dueOn: Day?
        if let at = amount.firstIndex(of: "@") {
            let written = String(amount[amount.index(after: at)...])
            guard let day = Day(written) else {
                return .failure(
                    Unreadable(
                        Sentence(
                            "“\(Words.cut(written))”不是日期，请写成 2025-05-01",
                            "“\(Words.cut(written))” is no day; write 2025-05-01")))
            }
            dueOn = day
            amount = amount[..<at]
        }
        guard let money = Yuan.money(String(amount)) else {
            return .failure(Unreadable(Yuan.unreadable(String(amount))))
        }
        return .success(HeadAmount(head: head, amount: money, claimant: claimant, dueOn: dueOn))
    }

    struct Unreadable: Error {
        let sentence: Sentence
        init(_ sentence: Sentence) { self.sentence = sentence }
    }

    private static func shape(_ text: String) -> Sentence {
        Sentence(
            "“\(Words.cut(text))”不合格式，请写成 请求项目=元，例如 wages=12000",
            "“\(Words.cut(text))” cannot be read; write head=yuan, such as wages=12000")
    }

    private static let dayNotAsked = Sentence(
        "此处不写日期，请去掉“@”及其后的日期", "No day belongs here; leave out the “@” and what follows")

    var claim: Claim { Claim(head: head, amount: amount, claimant: claimant) }
    var obligation: Obligation { Obligation(head: head, amount: amount, dueOn: dueOn, claimant: claimant) }
    var allocation: Payment.Allocation { Payment.Allocation(head: head, amount: amount, claimant: claimant) }
}
