import CBaseline
import CaseForms
import Foundation

/// The C side of papers, with its errors as thrown values.
final class PaperBaseline {
    private let paper: OpaquePointer

    /// - Parameter path: a Word file whose values are places (`FlatRecord.model`).
    init(path: String) throws {
        guard let paper = cb_paper_open(path) else { throw Stop.baseline("cannot read \(path)") }
        self.paper = paper
    }

    deinit { cb_paper_close(paper) }

    /// How many values the paper prints.
    var places: Int { Int(cb_paper_places(paper)) }

    func write(_ texts: CStrings, to path: String) throws {
        guard cb_paper_write(paper, texts.pointers, Int32(texts.count), path) == 0 else {
            throw Stop.baseline("cannot write \(path)")
        }
    }
}

/// Texts laid out for C before the clock starts.
final class CStrings {
    let count: Int
    let pointers: UnsafeMutablePointer<UnsafePointer<CChar>?>

    init(_ texts: [String]) {
        count = texts.count
        pointers = .allocate(capacity: max(1, texts.count))
        for (place, text) in texts.enumerated() { pointers[place] = UnsafePointer(strdup(text)) }
    }

    deinit {
        for place in 0..<count { free(UnsafeMutablePointer(mutating: pointers[place])) }
        pointers.deallocate()
    }
}

/// A record's texts in a fixed order, and the same record with the number of each text in its place.
struct FlatRecord {
    private(set) var texts: [String] = []
    private(set) var model = FormRecord()

    init(_ record: FormRecord) { model = numbered(record) }

    private mutating func numbered(_ record: FormRecord) -> FormRecord {
        var numbered = FormRecord()
        for (field, value) in record.values.sorted(by: { $0.key < $1.key }) {
            switch value {
            case .text(let text):
                numbered[field] = .text("⟦\(texts.count)⟧")
                texts.append(text)
            case .list(let lines): numbered[field] = .list(lines.map { self.numbered($0) })
            case .flag, .code: numbered[field] = value
            }
        }
        return numbered
    }
}
