// Small guards that many rules share. Each throws the refusal that names what is wrong and where.

extension Facts {
    func require(_ permission: Permission) throws(Refused) {
        guard permission.isGranted(to: roles) else {
            throw Refused(.notPermitted, field: "as", known: permission.holders)
        }
    }

    /// Nothing may be recorded as having happened tomorrow.
    func notInFuture(_ day: Day, _ field: String = "on") throws(Refused) {
        guard day <= today else { throw Refused(.dayInFuture, field: field, known: "\(day) > \(today)") }
    }
}

extension CaseFile {
    func notBeforeRegistration(_ day: Day, _ field: String = "on") throws(Refused) {
        guard day >= intake.registeredOn else {
            throw Refused(.dayBeforeRegistration, field: field, known: "\(day) < \(intake.registeredOn)")
        }
    }

    func day(_ day: Day, notBefore earlier: Day?, _ field: String = "on") throws(Refused) {
        if let earlier, day < earlier { throw Refused(.dayTooEarly, field: field, known: "\(day) < \(earlier)") }
    }

    /// A day to pay so many years off is a mistyped year.
    func notTooFarAhead(_ due: Day?, of made: Day) throws(Refused) {
        let last = made.adding(months: 12 * Obligation.mostYears)
        if let due, due > last { throw Refused(.dayTooFarAhead, field: "due", known: "\(due) > \(last)") }
    }

    /// A day of something that happened: neither in the future nor before the case was registered, or came in at the office that
    /// handed it over.
    func happened(_ day: Day, _ facts: Facts) throws(Refused) {
        try facts.notInFuture(day)
        guard day >= firstOn else {
            throw Refused(.dayBeforeRegistration, field: "on", known: "\(day) < \(firstOn)")
        }
    }
}

/// Text that a person typed: present, bounded, and without control characters other than line breaks and tabs.
func readable(_ text: String, _ field: String, most: Int = 4000, required: Bool = true) throws(Refused) {
    var length = 0
    var seen = false
    for scalar in text.unicodeScalars {
        length += 1
        let value = scalar.value
        if value < 32 && value != 10 && value != 9 || value == 127 || (0x80...0x9F).contains(value)
            || value == 0xFFFE || value == 0xFFFF || (0x202A...0x202E).contains(value)
            || (0x2066...0x2069).contains(value)
        {
            throw Refused(.textUnreadable, field: field, known: "U+" + String(value, radix: 16, uppercase: true))
        }
        if !scalar.properties.isWhitespace { seen = true }
    }
    if required && !seen { throw Refused(.textMissing, field: field) }
    if length > most { throw Refused(.textTooLong, field: field, known: "\(length) > \(most)") }
}

/// Text of one line without blank ends, such as a case number, which is looked up as it is written.
func oneLine(_ text: String, _ field: String, most: Int) throws(Refused) {
    try readable(text, field, most: most)
    for scalar in text.unicodeScalars where scalar.value == 9 || scalar.value == 10 {
        throw Refused(.textUnreadable, field: field, known: "U+" + String(scalar.value, radix: 16, uppercase: true))
    }
    for end in [text.unicodeScalars.first, text.unicodeScalars.last] {
        guard let end, end.properties.isWhitespace else { continue }
        throw Refused(.textUnreadable, field: field, known: "U+" + String(end.value, radix: 16, uppercase: true))
    }
}

extension Refused {
    /// Why a text of one line cannot be recorded, for tables that are read before a rule sees them; nil when it can.
    ///
    /// - Parameter most: how many letters it may have.
    public static func line(_ text: String, most: Int) -> Refused? {
        do throws(Refused) {
            try oneLine(text, "", most: most)
            return nil
        } catch {
            return error
        }
    }
}

/// A number of people: at least one, and no more than a case can hold.
func persons(_ count: Int, _ field: String) throws(Refused) {
    guard count >= 1 else { throw Refused(.personsMissing, field: field, known: "\(count)") }
    guard count <= 1_000_000 else { throw Refused(.amountTooLarge, field: field, known: "\(count)") }
}

func positive(_ amount: Money, _ field: String) throws(Refused) {
    guard amount.fen > 0 else { throw Refused(.amountNotPositive, field: field, known: amount.description) }
    try bounded(amount, field)
}

/// Amounts of one act, each more than nothing; their sum is bounded too, so that no total can overflow.
func positive(_ amounts: [Money], _ field: String) throws(Refused) {
    var total: Int64 = 0
    for amount in amounts {
        try positive(amount, field)
        total += amount.fen
        try bounded(Money(fen: total), field)
    }
}

func bounded(_ amount: Money, _ field: String) throws(Refused) {
    guard amount.fen >= 0 else { throw Refused(.amountNotPositive, field: field, known: amount.description) }
    guard amount <= .greatest else { throw Refused(.amountTooLarge, field: field, known: amount.description) }
}
