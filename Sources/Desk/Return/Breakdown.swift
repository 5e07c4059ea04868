/// A number in words, made of its parts: the whole is never written down, only added up from what stands behind it, so that no
/// sentence can name parts that do not come to their whole.
struct Breakdown: Hashable, Sendable {
    /// How numbers are written.
    enum Unit: Hashable, Sendable {
        /// Whole numbers with the word for the unit: 件, 人, 人次, 份, 场.
        case count(String)
        /// Fen, written in yuan with two decimals: exact, so that what is printed adds up as well.
        case fen

        func text(_ value: Int64) -> String {
            switch self {
            case .count(let word): "\(value)\(word)"
            case .fen: Breakdown.yuan(value) + "元"
            }
        }
    }

    let name: String
    let unit: Unit
    private let parts: [Breakdown]
    private let own: Int64

    /// A number without parts.
    init(_ name: String, _ value: Int64, _ unit: Unit) {
        self.name = name
        self.unit = unit
        own = value
        parts = []
    }

    /// A number that its parts make.
    init(_ name: String, _ unit: Unit, _ parts: [Breakdown]) {
        self.name = name
        self.unit = unit
        own = 0
        self.parts = parts
    }

    var total: Int64 { parts.reduce(own) { $0 + $1.total } }

    /// `结案10件，其中达成协议6件、和解1件、未达成协议2件（其中转仲裁1件、转诉讼1件）、撤回1件`. Parts of nothing are left out.
    var text: String {
        let said = said
        return head + (said.isEmpty ? "" : "，其中" + said)
    }

    private var head: String { name + unit.text(total) }

    private var said: String {
        parts.filter { $0.total != 0 || !$0.said.isEmpty }
            .map { $0.said.isEmpty ? $0.head : "\($0.head)（其中\($0.said)）" }.joined(separator: "、")
    }

    /// `-1234.05` of -123405 fen.
    private static func yuan(_ fen: Int64) -> String {
        let part = fen.magnitude % 100
        return (fen < 0 ? "-" : "") + "\(fen.magnitude / 100)." + (part < 10 ? "0" : "") + "\(part)"
    }
}
