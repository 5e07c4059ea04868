public import CaseWorkflow

/// What an inspector would say of a volume.
public struct VolumeFinding: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// A required paper is not there.
        case missing
        /// A paper that the parties sign has no signed copy in the desk. A reminder: the paper itself may have one.
        case unsigned
        /// A day is out of the lawful order.
        case dateOrder = "date-order"
        /// Nobody was appointed when the work began.
        case lateAppointment = "late-appointment"
        /// Somebody signed without the power to.
        case signerPower = "signer-power"
        /// One number stands on two papers.
        case numberTwice = "number-twice"
        /// An amount differs between agreement, receipt and return.
        case amount
        /// The case is not over. A reminder.
        case stillOpen = "still-open"
        /// A file whose pages nobody can count. A reminder.
        case uncounted

        /// Told so that somebody looks; the volume may be in order.
        public var isReminder: Bool {
            switch self {
            case .unsigned, .stillOpen, .uncounted: true
            case .missing, .dateOrder, .lateAppointment, .signerPower, .numberTwice, .amount: false
            }
        }
    }

    public let kind: Kind
    public let sentence: Sentence

    public init(_ kind: Kind, _ chinese: String, _ english: String) {
        self.kind = kind
        sentence = Sentence(chinese, english)
    }
}
