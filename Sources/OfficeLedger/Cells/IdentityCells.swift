public import CaseWorkflow
public import Spreadsheet

/// Reads the columns of numbers that name a person or an employer.
public enum IdentityCells {
    /// An old 15-digit ID is converted, with a note; one that a spreadsheet shortened is doubtful.
    public static func residentID(_ cell: SpreadsheetCell, today: Day) -> CellReading<ResidentID> {
        switch written(cell) {
        case .absent: return .absent
        case .doubtful(let doubt): return .doubtful(doubt)
        case .decoded(let text, _):
            do throws(ResidentIDProblem) {
                let id = try ResidentID(normalising: text, on: today)
                let warnings = id.warnings(on: today)
                // Fifteen digits of somebody over a hundred are a newer number that lost its century.
                if id.isOldForm, warnings.contains(.overHundred) { return .doubtful(.centuryUnclear) }
                var notes: [LedgerNote.Kind] = []
                for warning in warnings {
                    switch warning {
                    case .oldForm: notes.append(.oldIDConverted)
                    case .unknownDivision, .underSixteen, .overHundred:
                        if !notes.contains(.idWarning) { notes.append(.idWarning) }
                    }
                }
                return .decoded(id, notes)
            } catch {
                return doubt(error)
            }
        }
    }

    public static func phone(_ cell: SpreadsheetCell) -> CellReading<PhoneNumber> {
        switch written(cell) {
        case .absent: return .absent
        case .doubtful(let doubt): return .doubtful(doubt)
        case .decoded(let text, _):
            do throws(PhoneNumberProblem) {
                return .decoded(try PhoneNumber(normalising: text))
            } catch {
                switch error {
                case .empty: return .absent
                case .scientificNotation: return .doubtful(.lostDigits)
                case .wrongLength, .notDigits, .missingAreaCode, .unknownShape, .severalNumbers:
                    return .doubtful(.doubtfulPhone)
                }
            }
        }
    }

    /// A code that only fails its check is kept with a note, as some early codes do (GB 32100 pilots).
    public static func creditCode(_ cell: SpreadsheetCell) -> CellReading<UnifiedSocialCreditCode> {
        switch written(cell) {
        case .absent: return .absent
        case .doubtful(let doubt): return .doubtful(doubt)
        case .decoded(let text, _):
            guard let code = UnifiedSocialCreditCode(normalising: text) else { return .absent }
            var notes: [LedgerNote.Kind] = []
            for warning in code.warnings {
                switch warning {
                case .scientificNotation: return .doubtful(.lostDigits)
                case .wrongLength, .organisationCodeOnly, .registrationNumberOnly: return .doubtful(.wrongLength)
                case .notACode, .confusableLetter: return .doubtful(.doubtfulCreditCode)
                case .badCheckCharacter: notes.append(.creditCodeCheckFails)
                case .badBodyCheck, .unknownRegistrar: break
                }
            }
            return .decoded(code, notes)
        }
    }

    /// The characters as written. A worksheet's number keeps 15 digits: a longer one has lost the rest.
    private static func written(_ cell: SpreadsheetCell) -> CellReading<String> {
        switch cell {
        case .empty: return .absent
        case .text(let text):
            if text.isEmpty { return .absent }
            if text == "0" { return .absent }
            if let first = text.utf8.first, first < 48 || first > 57, text.utf8.count <= 12,
                nothing.contains(CellText.compact(text))
            {
                return .absent
            }
            return .decoded(text)
        case .number(let digits, _):
            guard let number = DecimalDigits(digits), let whole = number.whole, whole < 1_000_000_000_000_000 else {
                return .doubtful(.lostDigits)
            }
            return whole == 0 ? .absent : .decoded(String(whole))
        }
    }

    private static let nothing: Set<String> = ["", "-", "--", "/", "//", "无", "不详", "未提供", "未知", "未填", "空", "暂无"]

    private static func doubt(_ problem: ResidentIDProblem) -> CellReading<ResidentID> {
        switch problem {
        case .empty: .absent
        case .wrongLength: .doubtful(.wrongLength)
        case .notDigits: .doubtful(.wrongCharacters)
        case .badCheckDigit: .doubtful(.badCheckDigit)
        case .impossibleDate, .dateAfterToday: .doubtful(.impossibleBirthDate)
        case .scientificNotation, .digitsLost: .doubtful(.lostDigits)
        case .centuryUnclear: .doubtful(.centuryUnclear)
        }
    }
}
