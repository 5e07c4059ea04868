/// Papers missing from a filing: what the tribunal named, and what was handed in (办案规则 29).
public struct AidFilingCorrection: Hashable, Sendable, Codable {
    public internal(set) var notice: AidFilingNotice
    public internal(set) var supplement: AidFilingSupplement?
}

/// The tribunal named everything that is missing.
public struct AidFilingNotice: Hashable, Sendable, Codable {
    public var on: Day
    public var missing: [String]
    /// The last day to hand it in, when the tribunal set one.
    public var dueOn: Day?

    public init(on: Day, missing: [String], dueOn: Day? = nil) {
        self.on = on
        self.missing = missing
        self.dueOn = dueOn
    }
}

/// The missing papers were handed in: the term to accept begins.
public struct AidFilingSupplement: Hashable, Sendable, Codable {
    public var on: Day
    public var materials: [String]

    public init(on: Day, materials: [String]) {
        self.on = on
        self.materials = materials
    }
}

extension AidFilingNotice {
    var sentence: Sentence {
        let term = dueOn.map { Sentence("，限\($0)前", ", due by \($0)") } ?? Sentence(same: "")
        return Sentence(
            "告知申请材料需要补正：\(missing.joined(separator: "、"))\(term.chinese)",
            "papers missing from the filing named: \(missing.joined(separator: ", "))\(term.english)")
    }
}

extension AidFilingSupplement {
    var sentence: Sentence {
        Sentence("向仲裁委员会或者法院补正材料\(materials.count)件", "\(materials.count) missing papers handed in to the tribunal")
    }
}
