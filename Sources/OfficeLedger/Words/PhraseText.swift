/// A short text that is searched for many words: compared by bytes, which is what Chinese words need and far
/// quicker than comparing characters.
struct PhraseText {
    private var bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    /// Takes every occurrence of the word out, leaving a `|` in its place. False when there is none.
    mutating func take(_ word: String) -> Bool {
        let word = Array(word.utf8)
        guard let first = position(of: word, from: 0) else { return false }
        var start: Int? = first
        while let found = start {
            bytes.replaceSubrange(found..<(found + word.count), with: CollectionOfOne(UInt8(ascii: "|")))
            start = position(of: word, from: found + 1)
        }
        return true
    }

    func contains(_ word: [UInt8]) -> Bool { position(of: word, from: 0) != nil }

    var text: String {
        get { String(decoding: bytes, as: UTF8.self) }
        set { bytes = Array(newValue.utf8) }
    }

    private func position(of word: [UInt8], from start: Int) -> Int? {
        guard let head = word.first, bytes.count - start >= word.count else { return nil }
        for index in start...(bytes.count - word.count)
        where bytes[index] == head && bytes[index..<(index + word.count)].elementsEqual(word) {
            return index
        }
        return nil
    }
}
