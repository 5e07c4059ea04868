/// What a file is by its first bytes, whatever its name says.
enum FileType {
    static func of(_ content: [UInt8]) -> String {
        func begins(_ bytes: [UInt8], at offset: Int = 0) -> Bool {
            content.count >= offset + bytes.count && Array(content[offset..<(offset + bytes.count)]) == bytes
        }
        if begins(Array("%PDF-".utf8)) { return "pdf" }
        if begins([0xFF, 0xD8, 0xFF]) { return "jpeg" }
        if begins([0x89, 0x50, 0x4E, 0x47]) { return "png" }
        if begins(Array("GIF8".utf8)) { return "gif" }
        if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) { return "webp" }
        if begins([0x49, 0x49, 0x2A, 0x00]) || begins([0x4D, 0x4D, 0x00, 0x2A]) { return "tiff" }
        if begins(Array("ftyp".utf8), at: 4) { return begins(Array("hei".utf8), at: 8) ? "heic" : "mp4" }
        if begins([0xD0, 0xCF, 0x11, 0xE0]) { return "ole" }
        if begins([0x50, 0x4B, 0x03, 0x04]) { return zip(content) }
        if begins(Array("ID3".utf8)) || begins([0xFF, 0xFB]) { return "mp3" }
        if !content.contains(0), String(validating: content, as: UTF8.self) != nil { return "text" }
        return "binary"
    }

    /// Office documents are zips whose first parts have telling names.
    private static func zip(_ content: [UInt8]) -> String {
        let head = String(decoding: content.prefix(4096), as: UTF8.self)
        if head.contains("word/") { return "docx" }
        if head.contains("xl/") { return "xlsx" }
        if head.contains("OFD.xml") { return "ofd" }
        return "zip"
    }
}
