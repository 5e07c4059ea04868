import CaseWorkflow
public import SafeCrypto

// The fields of a record in the order of case.xsd: the one list behind the XML and the digest.

extension FilingCase {
    /// SHA-256 over the canonical values (`CanonicalValues`), the same for every reader whatever the XML looked like.
    public var digest: Digest {
        digest(using: CanonicalValues())
    }

    func digest(using values: CanonicalValues) -> Digest {
        beginCanonical(values)
        var values = values
        visitContent(&values)
        return values.digest
    }

    /// What comes before the content.
    func beginCanonical(_ values: CanonicalValues) {
        values.begin("labordesk:case:1")
        values.code("uid", uid)
        values.number("rev", rev)
        values.code("action", action)
    }

    func visitContent<Visitor: FilingFieldVisitor>(_ visitor: inout Visitor) {
        switch change {
        case .added(let facts), .replaced(let facts): facts.visit(&visitor)
        case .deleted(let reason): visitor.code("reason", reason.rawValue)
        }
    }
}

extension FilingCase.Facts {
    func visit<Visitor: FilingFieldVisitor>(_ visitor: inout Visitor) {
        visitor.code("office", office.text)
        visitor.code("kind", kind.rawValue)
        visitor.day("registeredOn", registeredOn)
        visitor.day("refusedOn", refusedOn)
        visitor.day("acceptedOn", acceptedOn)
        visitor.day("terminatedOn", terminatedOn)
        visitor.day("closedOn", closedOn)
        visitor.code("outcome", outcome)
        visitor.code("takenOverFrom", takenOver?.from.text)
        visitor.code("takenOverUnder", takenOver?.token)
        visitor.flag("acceptedThere", takenOver?.wasAccepted)
        visitor.day("handedOverOn", handedOver?.on)
        visitor.code("handedOverTo", handedOver?.to.text)
        visitor.code("handedOverUnder", handedOver?.token)
        visitor.code("category", category)
        visitor.code("cause", cause)
        visitor.code("channel", channel)
        visitor.code("sex", sex.standardDigit)
        visitor.flag("migrant", isMigrant)
        visitor.flag("newForm", isNewForm)
        visitor.code("industry", industry)
        visitor.number("persons", persons)
        visitor.flag("collective", isCollective)
        visitor.number("claimed", money.claimed)
        visitor.number("agreed", money.agreed)
        visitor.number("receivedVerified", money.receivedVerified)
        visitor.number("receivedStated", money.receivedStated)
        visitor.number("waived", money.waived)
    }
}
