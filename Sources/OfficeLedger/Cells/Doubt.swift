public import CaseWorkflow

/// Why a cell or a row waits for a person.
public struct Doubt: Hashable, Sendable {
    public let reason: Reason
    /// For a date that can be read in several ways: the days it could be.
    public let candidates: [Day]

    public init(_ reason: Reason, candidates: [Day] = []) {
        self.reason = reason
        self.candidates = candidates
    }

    /// Stable codes: they are stored with the held cell and shown in reports.
    public enum Reason: String, CaseIterable, Hashable, Sendable, Codable {
        case missing
        case controlCharacters = "control-characters"
        case tooLong = "too-long"
        case noDigits = "no-digits"
        case lostDigits = "lost-digits"
        case spreadsheetError = "spreadsheet-error"

        case unreadableDate = "unreadable-date"
        case dateWithoutDay = "date-without-day"
        case dateWithoutYear = "date-without-year"
        case noSuchDay = "no-such-day"
        case yearOutOfRange = "year-out-of-range"
        case ambiguousDate = "ambiguous-date"
        case severalDates = "several-dates"
        case closedBeforeAccepted = "closed-before-accepted"

        case unreadableAmount = "unreadable-amount"
        case approximateAmount = "approximate-amount"
        case amountRange = "amount-range"
        case negativeAmount = "negative-amount"
        case amountFinerThanFen = "amount-finer-than-fen"
        case amountTooLarge = "amount-too-large"
        case otherCurrency = "other-currency"
        case colloquialNumber = "colloquial-number"
        case unclearUnit = "unclear-unit"
        case contradictoryAmount = "contradictory-amount"

        case unknownOutcome = "unknown-outcome"
        case severalOutcomes = "several-outcomes"
        case outcomeMissing = "outcome-missing"
        case openButClosed = "open-but-closed"
        case closingDayMissing = "closing-day-missing"

        case unknownCategory = "unknown-category"
        case severalCategories = "several-categories"
        case unknownIndustry = "unknown-industry"
        case unknownDistrict = "unknown-district"
        case unreadableCount = "unreadable-count"
        case countNotPositive = "count-not-positive"
        case countTooLarge = "count-too-large"
        case unknownSex = "unknown-sex"
        case unreadableAnswer = "unreadable-answer"

        case wrongLength = "wrong-length"
        case wrongCharacters = "wrong-characters"
        case badCheckDigit = "bad-check-digit"
        case centuryUnclear = "century-unclear"
        case impossibleBirthDate = "impossible-birth-date"
        case doubtfulPhone = "doubtful-phone"
        case doubtfulCreditCode = "doubtful-credit-code"

        case duplicateIdentity = "duplicate-identity"
    }
}
