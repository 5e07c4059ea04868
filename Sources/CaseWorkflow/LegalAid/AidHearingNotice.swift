/// A hearing was fixed: both parties are to be told in writing five days before it (调解仲裁法 35; 办案规则 38).
public struct AidHearingNotice: Hashable, Sendable, Codable {
    /// The day the handler learned of it.
    public var on: Day
    public var hearingOn: Day
    /// A time of day, `HH:MM`.
    public var at: String?
    public var place: String
    /// Known by word of mouth alone: the written notice is still to come.
    public var isOral: Bool

    public init(on: Day, hearingOn: Day, at: String? = nil, place: String, isOral: Bool = false) {
        self.on = on
        self.hearingOn = hearingOn
        self.at = at
        self.place = place
        self.isOral = isOral
    }

    var sentence: Sentence {
        let time = at.map { " " + $0 } ?? ""
        return Sentence(
            "\(isOral ? "口头" : "书面")通知\(hearingOn)\(time)在\(place)开庭",
            "\(isOral ? "told orally" : "told in writing") of a hearing on \(hearingOn)\(time), \(place)")
    }
}
