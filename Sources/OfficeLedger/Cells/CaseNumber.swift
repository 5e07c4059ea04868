public import Spreadsheet

/// A case number (案号) in one canonical spelling: one width, 〔 〕 around the year, no spaces.
///
/// `杭工调（２０１３）下城 00001号` and `杭工调〔2013〕下城00001号` are the same number. Leading zeros are part of it.
public struct CaseNumber: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    public var description: String { text }

    /// Canonical numbers are equal when their bytes are.
    public static func == (one: CaseNumber, other: CaseNumber) -> Bool { Spelling(one.text) == Spelling(other.text) }

    public func hash(into hasher: inout Hasher) { Spelling(text).hash(into: &hasher) }

    /// What the number is made of; nil for a number of another form.
    public var parts: Parts? { Parts(text) }

    public struct Parts: Hashable, Sendable {
        /// `杭工调`.
        public let prefix: String
        public let year: Int
        /// The office or series word between year and number: `下城`; empty when there is none.
        public let series: String
        /// The running number; its width in `digits`.
        public let number: Int
        public let digits: Int

        /// Reads `prefix〔year〕series number 号`; nil for any other form.
        init?(_ text: String) {
            let scalars = Array(text.unicodeScalars)
            guard let open = scalars.firstIndex(of: "〔"), scalars.count > open + 5, scalars[open + 5] == "〕",
                let year = Parts.whole(scalars[(open + 1)..<(open + 5)])
            else { return nil }
            var rest = scalars[(open + 6)...]
            if rest.last == "号" || rest.last == "號" { rest.removeLast() }
            let digits = rest.reversed().prefix { $0.value >= 48 && $0.value <= 57 }.count
            guard digits > 0, digits <= 12, let number = Parts.whole(rest.suffix(digits)) else { return nil }
            var series = rest.dropLast(digits)
            if series.last == "第" { series.removeLast() }
            guard !series.contains(where: { $0.value >= 48 && $0.value <= 57 }) else { return nil }
            prefix = String(String.UnicodeScalarView(scalars[..<open]))
            self.year = year
            self.series = String(String.UnicodeScalarView(series))
            self.number = number
            self.digits = digits
        }

        private static func whole(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
            var value = 0
            for scalar in scalars {
                guard scalar.value >= 48, scalar.value <= 57 else { return nil }
                value = value * 10 + Int(scalar.value) - 48
            }
            return scalars.isEmpty ? nil : value
        }
    }

    /// The year between the brackets, found without building the parts.
    var year: Int? {
        var year = 0
        var digits = -1
        for scalar in text.unicodeScalars {
            if scalar == "〔" {
                year = 0
                digits = 0
            } else if digits >= 0 {
                if scalar == "〕" { return digits == 4 ? year : nil }
                guard scalar.value >= 48, scalar.value <= 57, digits < 4 else { return nil }
                year = year * 10 + Int(scalar.value) - 48
                digits += 1
            }
        }
        return nil
    }

    private init(canonical text: String) { self.text = text }

    /// Reads a case-number cell. Too long, without a digit, with control characters or digits lost by a spreadsheet:
    /// doubtful.
    public static func read(_ cell: SpreadsheetCell) -> CellReading<CaseNumber> {
        switch cell {
        case .empty: return .absent
        case .text(let text): return read(text)
        case .number(let digits, _):
            guard let number = DecimalDigits(digits), let whole = number.whole else { return .doubtful(.lostDigits) }
            // A worksheet keeps 15 digits of a number; whatever stood behind them is gone.
            return whole < 1_000_000_000_000_000
                ? .decoded(CaseNumber(canonical: String(whole))) : .doubtful(.lostDigits)
        }
    }

    private static func read(_ text: String) -> CellReading<CaseNumber> {
        if CellText.isPlain(text), isCanonical(text) { return .decoded(CaseNumber(canonical: text)) }
        guard text.utf8.count <= 1_600 else { return .doubtful(.tooLong) }
        if CellText.hasControls(text) { return .doubtful(.controlCharacters) }
        let compact = CellText.compact(text)
        if compact.isEmpty || compact == "-" || compact == "--" || compact == "/" || compact == "无" { return .absent }
        var canonical = String.UnicodeScalarView()
        var hasDigit = false
        for scalar in compact.unicodeScalars {
            if canonical.isEmpty, scalar == "'" || scalar == "`" { continue }
            if scalar.value >= 48, scalar.value <= 57 { hasDigit = true }
            switch scalar {
            case "(", "[", "{", "【", "〖", "﹝", "<", "《", "〈", "「", "｟": canonical.append("〔")
            case ")", "]", "}", "】", "〗", "﹞", ">", "》", "〉", "」", "｠": canonical.append("〕")
            default: canonical.append(scalar)
            }
        }
        guard canonical.count <= 64 else { return .doubtful(.tooLong) }
        guard hasDigit else { return .doubtful(.noDigits) }
        if compact.utf8.contains(UInt8(ascii: "+")), let number = DecimalDigits(compact), number.isScientific {
            return .doubtful(.lostDigits)
        }
        return .decoded(CaseNumber(canonical: String(canonical)))
    }

    /// A plain text that holds a digit, no space and no bracket but 〔 〕 is canonical already.
    private static func isCanonical(_ text: String) -> Bool {
        let fast = text.utf8.withContiguousStorageIfAvailable { bytes in
            guard bytes.count <= 64 else { return false }
            var hasDigit = false
            for index in bytes.indices {
                switch bytes[index] {
                case 48...57: hasDigit = true
                case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"),
                    UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"),
                    UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "+"):
                    return false
                case 0xE3:
                    // U+3000–U+303F: only 〔 (E3 80 94) and 〕 (E3 80 95) may stay.
                    guard index + 2 < bytes.count else { return false }
                    if bytes[index + 1] == 0x80, bytes[index + 2] != 0x94, bytes[index + 2] != 0x95 { return false }
                default: break
                }
            }
            return hasDigit
        }
        return fast ?? false
    }
}
