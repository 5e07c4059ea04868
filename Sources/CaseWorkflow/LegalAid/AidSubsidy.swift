/// What a handler is paid for a stage of the matter (办案补贴, 法律援助条例 24; tax-free, 法律援助法 52). It is the office's own
/// expense: no part of what the worker recovers.
public struct AidSubsidy: Hashable, Sendable, Codable {
    /// The day it was approved.
    public var on: Day
    /// The stage: the form of service that was given.
    public var form: AidForm
    public var amount: Money
    public var handler: String
    /// The number of the approval.
    public var letter: String
    public internal(set) var payment: AidSubsidyPayment?

    public init(on: Day, form: AidForm, amount: Money, handler: String, letter: String) {
        self.on = on
        self.form = form
        self.amount = amount
        self.handler = handler
        self.letter = letter
    }
}

/// The approved subsidy of a stage was paid out.
public struct AidSubsidyPayment: Hashable, Sendable, Codable {
    public var on: Day
    public var form: AidForm
    /// The voucher.
    public var reference: String?

    public init(on: Day, form: AidForm, reference: String? = nil) {
        self.on = on
        self.form = form
        self.reference = reference
    }
}

extension LegalAid {
    /// Subsidies of the handlers, in the order they were approved.
    public var subsidies: [AidSubsidy] { work.subsidies ?? [] }
}

extension AidSubsidy {
    var sentence: Sentence {
        Sentence(
            "核定\(handler)的\(form.name.chinese)补贴\(amount)（\(letter)）",
            "subsidy of \(amount) approved for \(handler), \(form.name.english) (\(letter))")
    }
}

extension AidSubsidyPayment {
    var sentence: Sentence {
        let voucher = reference.map { Sentence("（\($0)）", " (\($0))") } ?? Sentence(same: "")
        return Sentence(
            "发放\(form.name.chinese)补贴\(voucher.chinese)", "subsidy paid for \(form.name.english)\(voucher.english)")
    }
}
