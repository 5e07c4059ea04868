/// The appointment (指派) of the person who handles the matter, in one form of service.
public struct AidAppointment: Hashable, Sendable, Codable {
    public var on: Day
    public var handler: MediatorReference
    /// The handler's law firm or unit; two aided sides need two different ones (杭州市法律援助条例 32).
    public var firm: String?
    public var form: AidForm
    public var power: Agent.Power
    /// The number of the appointment letter (指派通知书、委派函).
    public var letter: String

    public init(
        on: Day, handler: MediatorReference, firm: String? = nil, form: AidForm, power: Agent.Power, letter: String
    ) {
        self.on = on
        self.handler = handler
        self.firm = firm
        self.form = form
        self.power = power
        self.letter = letter
    }
}

/// Somebody asks for another handler (法律援助法 55).
public struct AidReplacementRequest: Hashable, Sendable, Codable {
    public var on: Day
    public var by: Asker
    public var reason: String
    public internal(set) var decision: AidReplacementDecision?

    public enum Asker: String, Code {
        case recipient, handler, office

        public var name: Sentence {
            switch self {
            case .recipient: Sentence("受援人", "the recipient")
            case .handler: Sentence("承办人", "the handler")
            case .office: Sentence("法律援助机构", "the legal-aid office")
            }
        }
    }

    public init(on: Day, by: Asker, reason: String) {
        self.on = on
        self.by = by
        self.reason = reason
    }
}

/// The answer to a replacement request: the new appointment, or the reason why the handler stays.
public struct AidReplacementDecision: Hashable, Sendable, Codable {
    public var on: Day
    /// nil: the handler stays.
    public var appointment: AidAppointment?
    public var reason: String

    public init(on: Day, appointment: AidAppointment?, reason: String) {
        self.on = on
        self.appointment = appointment
        self.reason = reason
    }
}
