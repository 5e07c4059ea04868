public import CaseWorkflow

extension FilingResult {
    /// What the sender of a filing that was refused on arrival is to do, so that a program need not know every rule.
    public enum Remedy: String, Code {
        /// It was damaged on the way: the very same filing once more.
        case handInAgain = "hand-in-again"
        /// The same filing, signed with a key that the receiver trusts.
        case signAnew = "sign-anew"
        /// This one can never be taken: the period is filed anew.
        case fileAnew = "file-anew"
        /// Something is to be settled between the offices first; then the same filing once more.
        case settle
        /// It is for another office.
        case elsewhere

        public var name: Sentence {
            switch self {
            case .handInAgain:
                Sentence(
                    "途中损坏，请把原件再递交一次（原件丢失的：filing make --again）",
                    "It was damaged on the way: hand in the very same filing again (if it is lost: filing make --again)"
                )
            case .signAnew:
                Sentence(
                    "请用接收单位信任的密钥重新签名后再递交：filing make --again --sign-anew",
                    "Sign it with a key that the receiver trusts and hand it in again: filing make --again --sign-anew")
            case .fileAnew:
                Sentence(
                    "这一件不会再被接收，请按所列各项改正后重新报送本期",
                    "This one will never be taken: put right what is listed and file the period anew")
            case .settle:
                Sentence(
                    "请先与接收单位按所列各项商定，再递交原件",
                    "Settle what is listed with the receiver first, then hand in the same filing again")
            case .elsewhere:
                Sentence("递交错了单位，请递交给报送件所写的接收单位", "It went to the wrong office: hand it in where it is for")
            }
        }

        /// What follows from everything that a check found; nil when nothing of it is an error.
        ///
        /// Damage comes first, for it may be why the rest does not hold; a new signature only where nothing else is
        /// wrong.
        public init?(of problems: [FilingProblem]) {
            let remedies = Set(problems.filter { $0.severity == .error }.map(\.rule.remedy))
            guard let first = [Remedy.handInAgain, .fileAnew, .signAnew].first(where: remedies.contains) else {
                return nil
            }
            self = first
        }
    }
}

extension FilingRule {
    /// What a sender can do about a filing that breaks the rule. A filing whose files are all as its manifest says was
    /// made wrong, and comes no better a second time.
    fileprivate var remedy: FilingResult.Remedy {
        switch self {
        case .folder, .link, .extra, .missing, .bytes, .digest, .signature, .zip, .zipName, .zipFolder, .zipRatio,
            .copy:
            .handInAgain
        case .signatureNone, .signatureUnknown, .signatureRevoked, .signatureRequired: .signAnew
        case .name, .path, .parts, .doctype, .xml, .limit, .xsd, .sdmx, .identity, .type, .chain, .period, .parties,
            .coverage, .text, .zeroReturn, .content, .view, .count, .keys, .order, .recordDigest, .recordAction,
            .recordOffice, .recordCutOff, .recordOutcome, .recordDates, .code, .sumRecords, .sumStatus, .sumPersons,
            .sumMoney, .sumStatistics, .sumCells, .stock, .stockCells, .stockBridge, .cellOrder, .cellUnit, .cross:
            .fileAnew
        }
    }
}
