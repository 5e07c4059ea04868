/// Which cell styles of a workbook show a number as a date.
struct CellStyles {
    /// By index into the workbook's `cellXfs`.
    private var showsDate: [Bool] = []

    func showsDate(_ style: Int) -> Bool { showsDate.indices.contains(style) && showsDate[style] }

    /// Adds the next `xf` with this number format, given the workbook's own formats.
    mutating func add(format: Int, custom: [Int: String]) {
        showsDate.append(custom[format].map(CellStyles.isDate) ?? CellStyles.isDate(builtIn: format))
    }

    /// The built-in formats of dates, among them the East Asian ones (ECMA-376 part 1, 18.8.30). Times alone are no
    /// dates.
    static func isDate(builtIn format: Int) -> Bool {
        switch format {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: true
        default: false
        }
    }

    /// Whether a format code such as `yyyy"年"m"月"d"日";@` shows a day: it has a year, a day or a weekday, or a month
    /// that is no minute.
    static func isDate(_ code: String) -> Bool {
        var hasMonth = false
        var hasClock = false
        var rest = Array(code.lowercased().utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: ";"): return hasMonth && !hasClock
            case UInt8(ascii: "\""): rest = rest.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): rest = rest.dropFirst()
            case UInt8(ascii: "["):
                let inside = rest.prefix { $0 != UInt8(ascii: "]") }
                rest = rest.dropFirst(inside.count + 1)
                // `[h]` counts hours; `[Red]` and `[$-804]` are a colour and a language.
                if !inside.isEmpty,
                    inside.allSatisfy({ [UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s")].contains($0) })
                {
                    hasClock = true
                }
            case UInt8(ascii: "y"), UInt8(ascii: "d"): return true
            case UInt8(ascii: "a") where rest.starts(with: Array("aa".utf8)): return true
            case UInt8(ascii: "g") where rest.starts(with: Array("eneral".utf8)): rest = rest.dropFirst(6)
            case UInt8(ascii: "m"): hasMonth = true
            case UInt8(ascii: "h"), UInt8(ascii: "s"): hasClock = true
            default: break
            }
        }
        return hasMonth && !hasClock
    }
}
