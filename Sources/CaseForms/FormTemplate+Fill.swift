import QRCode
import SafeXML
public import ZipArchive

extension FormTemplate {
    /// Writes the filled document: same template and same record, same bytes.
    ///
    /// - Parameter records: one, or several that follow one another in one file, each on a new page; headers and footers
    ///   then speak of the first.
    /// - Throws: `ZipProblem.notWritten`; an older file at the path is then untouched.
    public func fill(_ records: [FormRecord], to path: String) throws(ZipProblem) {
        let archive = try ZipWriter(path: path)
        var pictures: [[UInt8]] = []
        var filled: [String: [UInt8]] = [:]
        for (name, part) in parts {
            guard case .filled(let pieces) = part else { continue }
            var filling = FormFilling()
            filling.write(pieces, records[...])
            if name == FormTemplate.mainPart { pictures = filling.codes.map { QRCode($0)?.png() ?? [] } }
            filled[name] = filling.bytes
        }
        for (name, part) in parts {
            switch part {
            case .filled: try archive.add(name, bytes: filled[name] ?? [])
            case .copied(let bytes): try archive.add(name, bytes: bytes)
            case .types(let head, let tail):
                let png = Array(#"<Default Extension="png" ContentType="image/png"/>"#.utf8)
                let isKnown = PieceCutter.find(#"Extension="png""#, in: head, from: 0) != nil
                try archive.add(name, bytes: head + (pictures.isEmpty || isKnown ? [] : png) + tail)
            case .relationships(let head, let tail):
                let links = pictures.indices.map { place in
                    #"<Relationship Id="ldqr\#(place + 1)" Type="\#(FormTemplate.imageType)" "#
                        + #"Target="media/ldqr\#(place + 1).png"/>"#
                }
                try archive.add(name, bytes: head + Array(links.joined().utf8) + tail)
            }
        }
        for (place, picture) in pictures.enumerated() {
            try archive.add("word/media/ldqr\(place + 1).png", bytes: picture)
        }
        try archive.finish()
    }
}
