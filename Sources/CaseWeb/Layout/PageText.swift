import Mustache

/// How a value is written into a page.
///
/// The templates' own way looks at characters, and a quotation mark with a combining accent after it is another character: it would go
/// out as it is and end an attribute. Here every byte is looked at; the five signs are ASCII and occur in no other character's bytes.
struct PageText: MustacheContentType {
    static let name = "PAGE"

    func escapeText(_ text: String) -> String { PageText.escaped(text) }

    static func escaped(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.contains(where: isSign) else { return String(decoding: bytes, as: UTF8.self) }
            var written: [UInt8] = []
            written.reserveCapacity(bytes.count + 16)
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "&"): written += "&amp;".utf8
                case UInt8(ascii: "<"): written += "&lt;".utf8
                case UInt8(ascii: ">"): written += "&gt;".utf8
                case UInt8(ascii: "\""): written += "&quot;".utf8
                case UInt8(ascii: "'"): written += "&#39;".utf8
                case _: written.append(byte)
                }
            }
            return String(decoding: written, as: UTF8.self)
        }
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        case _: false
        }
    }
}
