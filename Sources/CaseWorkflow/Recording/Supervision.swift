/// A step of the union's labor-law supervision (工会劳动法律监督) that goes with the case (浙江省工会劳动法律监督条例 17–23).
public struct SupervisionStep: Hashable, Sendable, Codable {
    /// For an opinion, the day the employer received it: its term to reply runs from there.
    public var on: Day
    public var kind: Kind
    /// The ground of the decision, what was found, what was replied.
    public var text: String
    /// The number of the written opinion or proposal.
    public var number: String?

    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// A complaint is not taken up; the worker is to be told in writing (17).
        case declined
        /// The worker was told.
        case told
        /// The written opinion (监督意见书) was served on the employer (21).
        case opinion
        /// The employer replied in writing (22).
        case replied
        /// The written proposal (监督建议书) to the authority (23).
        case proposed

        public var name: Sentence {
            switch self {
            case .declined: Sentence("决定不受理监督投诉", "supervision complaint not accepted")
            case .told: Sentence("已书面告知不受理", "worker told in writing that it is not accepted")
            case .opinion: Sentence("送达工会劳动法律监督意见书", "union supervision opinion served")
            case .replied: Sentence("用人单位书面答复监督意见", "employer replied to the supervision opinion")
            case .proposed: Sentence("提出工会劳动法律监督建议书", "union supervision proposal made to the authority")
            }
        }

        /// The step that must come before it; nil where it begins.
        var follows: Kind? {
            switch self {
            case .declined, .opinion: nil
            case .told: .declined
            case .replied, .proposed: .opinion
            }
        }
    }

    public init(on: Day, kind: Kind, text: String, number: String? = nil) {
        self.on = on
        self.kind = kind
        self.text = text
        self.number = number
    }

    var sentence: Sentence {
        let paper = number.map { Sentence("（\($0)）", " (\($0))") } ?? Sentence(same: "")
        return Sentence(
            "\(kind.name.chinese)\(paper.chinese)：\(text)", "\(kind.name.english)\(paper.english): \(text)")
    }
}

extension [SupervisionStep] {
    /// The step of this kind that nothing has answered yet.
    func pending(_ kind: SupervisionStep.Kind) -> SupervisionStep? {
        guard let place = lastIndex(where: { $0.kind == kind }) else { return nil }
        return self[place...].contains { $0.kind.follows == kind } ? nil : self[place]
    }
}
