public import CaseWorkflow

/// Where in a template something stands, as a person counts.
public struct FormPlace: Hashable, Sendable {
    public let words: Sentence

    static let file = FormPlace(words: Sentence("整个文件", "the file"))

    /// - Parameters:
    ///   - paragraph: from 1, outside tables.
    ///   - table: from 1, with the row from 1, when inside one.
    init(_ part: TextPart, paragraph: Int, table: (number: Int, row: Int)?) {
        let partWords =
            switch part {
            case .body: Sentence("正文", "body")
            case .header(let number): Sentence("页眉\(number)", "header \(number)")
            case .footer(let number): Sentence("页脚\(number)", "footer \(number)")
            case .footnotes: Sentence("脚注", "footnotes")
            }
        if let table {
            words = Sentence(
                "\(partWords.chinese)第\(table.number)个表格第\(table.row)行",
                "\(partWords.english), table \(table.number), row \(table.row)")
        } else {
            words = Sentence("\(partWords.chinese)第\(paragraph)段", "\(partWords.english), paragraph \(paragraph)")
        }
    }

    init(words: Sentence) { self.words = words }
}
