/// A paper made from a template (制作文书): which form, from which template and values, for whom and by which number.
///
/// The desk keeps the template and the values by these digests, so that the paper can be made again byte for byte.
public struct MadeDocument: Hashable, Sendable, Codable {
    public var on: Day
    /// The form's code: `acceptance-notice`.
    public var form: String
    /// The form's name as it was called then.
    public var title: String
    /// The word of its letter numbers, which names their series; nil for papers without one.
    public var series: String?
    /// The keyed digest (hex) of the template.
    public var template: String
    /// The keyed digest (hex) of the values it was filled with.
    public var values: String
    /// All copies follow one another in one file.
    public var isTogether: Bool
    public var copies: [Copy]

    /// One paper for one recipient.
    public struct Copy: Hashable, Sendable, Codable {
        /// To whom it goes; nil for a paper that stays in the office.
        public var recipient: String?
        public var side: Side?
        /// Its number in the office's series for the form and year.
        public var letter: String?
        /// The keyed digest (hex) of the file; copies in one file share it.
        public var file: String

        public init(recipient: String?, side: Side?, letter: String?, file: String) {
            self.recipient = recipient
            self.side = side
            self.letter = letter
            self.file = file
        }
    }

    public init(
        on: Day, form: String, title: String, series: String?, template: String, values: String, isTogether: Bool,
        copies: [Copy]
    ) {
        self.on = on
        self.form = form
        self.title = title
        self.series = series
        self.template = template
        self.values = values
        self.isTogether = isTogether
        self.copies = copies
    }

    /// A copy's name with its number: 受理通知书（西湖工受字〔2025〕1号）.
    ///
    /// - Parameter copy: from 1; one that was not made has the name alone.
    public func title(ofCopy copy: Int) -> String {
        guard copies.indices.contains(copy - 1), let letter = copies[copy - 1].letter else { return title }
        return "\(title)（\(letter)）"
    }

    /// By the form's code, where the form's name is not known in English.
    public var sentence: Sentence { sentence(named: Sentence(title, form)) }

    /// - Parameter name: what the paper is called; Chinese is always as it was called then.
    public func sentence(named name: Sentence) -> Sentence {
        let letters = [copies.first?.letter, copies.count > 1 ? copies.last?.letter : nil].compactMap(\.self)
        let numbers = letters.joined(separator: "–")
        return Sentence(
            "制作\(title)\(numbers.isEmpty ? "" : "（\(numbers)）")\(copies.count > 1 ? "，共\(copies.count)份" : "")",
            "made \(name.english)\(numbers.isEmpty ? "" : " (\(numbers))")\(copies.count > 1 ? ", \(copies.count) copies" : "")"
        )
    }
}

/// Which made paper was served: from 1, the paper in the case and its copy.
public struct MadeReference: Hashable, Sendable, Codable {
    public var document: Int
    public var copy: Int

    public init(document: Int, copy: Int) {
        self.document = document
        self.copy = copy
    }
}
