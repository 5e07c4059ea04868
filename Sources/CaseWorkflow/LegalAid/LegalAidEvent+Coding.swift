// How legal-aid events are stored: the type by its code, the facts as one object of named fields.

extension LegalAidEvent {
    /// Appends the event's facts to a stored row. Throws what the encoder throws.
    public func encodeFacts(to container: inout any UnkeyedEncodingContainer) throws {
        switch self {
        case .applied(let facts): try container.encode(facts)
        case .papersAsked(let facts): try container.encode(facts)
        case .papersSupplied(let facts): try container.encode(facts)
        case .examined(let facts): try container.encode(facts)
        case .urgentAidGiven(let facts): try container.encode(facts)
        case .granted(let facts): try container.encode(facts)
        case .refused(let facts): try container.encode(facts)
        case .objected(let facts): try container.encode(facts)
        case .objectionDecided(let facts): try container.encode(facts)
        case .appointed(let facts): try container.encode(facts)
        case .reported(let facts): try container.encode(facts)
        case .filed(let facts): try container.encode(facts)
        case .docketed(let facts): try container.encode(facts)
        case .heard(let facts): try container.encode(facts)
        case .paperReceived(let facts): try container.encode(facts)
        case .replacementAsked(let facts): try container.encode(facts)
        case .replacementDecided(let facts): try container.encode(facts)
        case .terminated(let facts): try container.encode(facts)
        case .closed(let facts): try container.encode(facts)
        case .closingReported(let facts): try container.encode(facts)
        case .qualityReviewed(let facts): try container.encode(facts)
        case .hearingSet(let facts): try container.encode(facts)
        case .filingIncomplete(let facts): try container.encode(facts)
        case .filingCompleted(let facts): try container.encode(facts)
        case .subsidyApproved(let facts): try container.encode(facts)
        case .subsidyPaid(let facts): try container.encode(facts)
        }
    }

    /// Reads the facts of a stored event; nil, with nothing read, when the type is not one of legal aid.
    /// Throws a `DecodingError` when the facts are not those of the type.
    public static func decode(
        type: String, from container: inout any UnkeyedDecodingContainer
    ) throws -> LegalAidEvent? {
        guard let kind = Kind(rawValue: type) else { return nil }
        return switch kind {
        case .applied: .applied(try container.decode(AidApplication.self))
        case .papersAsked: .papersAsked(try container.decode(AidSupplementNotice.self))
        case .papersSupplied: .papersSupplied(try container.decode(AidSupplement.self))
        case .examined: .examined(try container.decode(AidExamination.self))
        case .urgentAidGiven: .urgentAidGiven(try container.decode(UrgentAid.self))
        case .granted: .granted(try container.decode(AidGrant.self))
        case .refused: .refused(try container.decode(AidRefusal.self))
        case .objected: .objected(try container.decode(AidObjection.self))
        case .objectionDecided: .objectionDecided(try container.decode(AidObjectionDecision.self))
        case .appointed: .appointed(try container.decode(AidAppointment.self))
        case .reported: .reported(try container.decode(AidReport.self))
        case .filed: .filed(try container.decode(AidFiling.self))
        case .docketed: .docketed(try container.decode(AidDocketing.self))
        case .heard: .heard(try container.decode(AidHearing.self))
        case .paperReceived: .paperReceived(try container.decode(AidPaper.self))
        case .replacementAsked: .replacementAsked(try container.decode(AidReplacementRequest.self))
        case .replacementDecided: .replacementDecided(try container.decode(AidReplacementDecision.self))
        case .terminated: .terminated(try container.decode(AidTermination.self))
        case .closed: .closed(try container.decode(AidClosing.self))
        case .closingReported: .closingReported(try container.decode(AidClosingReport.self))
        case .qualityReviewed: .qualityReviewed(try container.decode(AidQualityReview.self))
        case .hearingSet: .hearingSet(try container.decode(AidHearingNotice.self))
        case .filingIncomplete: .filingIncomplete(try container.decode(AidFilingNotice.self))
        case .filingCompleted: .filingCompleted(try container.decode(AidFilingSupplement.self))
        case .subsidyApproved: .subsidyApproved(try container.decode(AidSubsidy.self))
        case .subsidyPaid: .subsidyPaid(try container.decode(AidSubsidyPayment.self))
        }
    }
}
