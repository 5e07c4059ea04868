public import CaseWorkflow

/// Something that a person should know about a cell that could be read: an assumption or a warning.
public struct LedgerNote: Hashable, Sendable {
    public let field: LedgerField
    public let kind: Kind

    public init(_ field: LedgerField, _ kind: Kind) {
        self.field = field
        self.kind = kind
    }

    /// Stable codes, stored with the case.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case oldIDConverted = "old-id-converted"
        case idWarning = "id-warning"
        case creditCodeCheckFails = "credit-code-check-fails"
        case sexDisagreesWithID = "sex-disagrees-with-id"
        case personsDisagreeWithName = "persons-disagree-with-name"
        case controlCharactersRemoved = "control-characters-removed"
        case namesSplit = "names-split"
        case floatNoiseRemoved = "float-noise-removed"
        case saidInWords = "said-in-words"
        case resolvedByCaseNumber = "resolved-by-case-number"
        case caseNumberOfAnotherYear = "case-number-of-another-year"
        case laterThanToday = "later-than-today"
        case receivedExceedsAgreed = "received-exceeds-agreed"
        case agreedWithoutSuccess = "agreed-without-success"
        case dayOfRegistration = "day-of-registration"
    }

    public var sentence: Sentence {
        switch kind {
        case .oldIDConverted:
            Sentence("15位旧身份证号已换算成18位。", "The old 15-digit ID was converted to 18 digits.")
        case .idWarning:
            Sentence(
                "身份证号校验无误，但地区或者年龄少见；请核对。",
                "The ID is valid, but its area or the age is unusual; check it.")
        case .creditCodeCheckFails:
            Sentence(
                "信用代码校验不符（早期试点代码可能如此）；已照录。",
                "The credit code fails its check, as some early codes do; it was kept as written.")
        case .sexDisagreesWithID:
            Sentence(
                "性别栏与身份证号不一致；以性别栏为准，请核对。",
                "The sex column disagrees with the ID; the column was taken, check it.")
        case .personsDisagreeWithName:
            Sentence(
                "人数栏与姓名中的“等N人”不一致；以人数栏为准，请核对。",
                "The number of persons disagrees with the name's “等N人”; the column was taken, check it.")
        case .controlCharactersRemoved:
            Sentence("删去了看不见的控制字符。", "Invisible control characters were removed.")
        case .namesSplit:
            Sentence("按空格拆成了几个人的姓名；请核对。", "It was split at spaces into several names; check it.")
        case .floatNoiseRemoved:
            Sentence("去掉了表格软件留下的尾数。", "A trailing trace of the spreadsheet program's arithmetic was removed.")
        case .saidInWords: Sentence("栏内写的是文字，按其意思记为0。", "The cell says in words that it is nothing; it counts as 0.")
        case .resolvedByCaseNumber:
            Sentence("日期有两种读法，按案号的年份取定。", "The date could be read in two ways; the case number's year decided.")
        case .caseNumberOfAnotherYear:
            Sentence("案号的年份与受理日期不同；请核对。", "The case number's year is not that of the acceptance; check it.")
        case .laterThanToday: Sentence("日期晚于今天；请核对。", "The day is later than today; check it.")
        case .receivedExceedsAgreed:
            Sentence("已履行金额大于协议金额；请核对。", "More was received than agreed; check it.")
        case .agreedWithoutSuccess:
            Sentence(
                "没有调解成功却有协议或者履行金额；请核对。",
                "The mediation did not succeed, yet an amount is agreed or received; check it.")
        case .dayOfRegistration:
            Sentence(
                "台账没有受理日期，以登记之日为受理日。",
                "The ledger has no day of acceptance; the day of registration stands for it.")
        }
    }
}
