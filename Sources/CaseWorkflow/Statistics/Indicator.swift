/// What a cell counts. Raw values are stored and never change meaning.
public enum Indicator: Int, CaseIterable, Hashable, Sendable, Codable {
    // Cases (件), booked to the day of the event; detail of `closed` and `aidClosed`: the outcome's code.
    case registered = 1
    case refused = 2
    case accepted = 3
    case reopened = 4
    case transferredIn = 5
    case transferredOut = 6
    case closed = 7
    case collective = 8
    case groupIncidents = 9
    /// Refused, terminated or withdrawn files of legal aid leave the stock without a result.
    case aidTerminated = 10
    /// Of what was accepted on the day: what has ended in success since. Over `accepted` it is a rate of the cohort.
    case succeeded = 11
    /// A refusal of aid was overturned: the request is taken up again. It was never in the stock; its grant enters it.
    case refusalOverturned = 12

    // Persons (人).
    case persons = 20
    /// Persons of a successful closing.
    case personsCovered = 21
    case personsMigrant = 22
    case personsWomen = 23
    case personsNewForm = 24
    case personsMinors = 25
    case personsDisabled = 26
    case personsOver60 = 27
    case personsCollective = 28

    // Money (fen); detail: the head of claim.
    case claimed = 40
    case agreed = 41
    case receivedVerified = 42
    case receivedStated = 43
    case waived = 44
    case advanced = 45
    case advanceRepaid = 46
    case enforcement = 47
    /// Posted to the last day to pay, when the obligation is made.
    case due = 48
    /// 结案口径, booked to the closing day.
    case recoveredClosing = 49
    case averted = 50

    // Light registers.
    case consultations = 60
    /// Consultations that became cases: deducted in the umbrella figure.
    case consultationsPromoted = 61
    case drafting = 62
    case outreachSessions = 63
    case outreachVisitors = 64
    case outreachLeaflets = 65
    case outreachStaff = 66
    case outreachLawyers = 67

    /// Results that are not money (persons); detail: the kind.
    case results = 70
    /// Cases by days from acceptance to closing; detail: the days, `000`…`730`.
    case durations = 71
    case returnVisits = 72
}

extension Indicator {
    /// Booked when a case comes in, to the office that took it in.
    var beginsCase: Bool {
        switch self {
        case .registered, .refused, .accepted, .succeeded, .refusalOverturned, .collective, .groupIncidents, .persons,
            .personsMigrant, .personsWomen, .personsNewForm, .personsMinors, .personsDisabled, .personsOver60,
            .personsCollective, .claimed:
            true
        case .reopened, .transferredIn, .transferredOut, .closed, .aidTerminated, .personsCovered, .agreed,
            .receivedVerified, .receivedStated, .waived, .advanced, .advanceRepaid, .enforcement, .due,
            .recoveredClosing, .averted, .consultations, .consultationsPromoted, .drafting, .outreachSessions,
            .outreachVisitors, .outreachLeaflets, .outreachStaff, .outreachLawyers, .results, .durations, .returnVisits:
            false
        }
    }
}
