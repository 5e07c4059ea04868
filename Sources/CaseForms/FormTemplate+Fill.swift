import SafeXML
public import ZipArchive

extension FormTemplate {
    /// Writes the filled document: same template and same records, same bytes.
    ///
    /// - Parameter records: one, or several that follow one another in one file, each on a new page; headers and footers
    ///   then speak of the first.
    /// - Throws: `ZipProblem.notWritten`; an older file at the path is then untouched.
    public func fill(_ records: [FormRecord], to path: String) throws(ZipProblem) {
        try fill(FormRecords(records), to: path)
    }

    /// Writes the filled document as `fill(_:to:)` does. Many copies are written one after the other and need no more
    /// memory than what one prints and all differ in.
    ///
    /// - Throws: `ZipProblem.notWritten`; an older file at the path is then untouched.
    public func fill(_ records: FormRecords, to path: String) throws(ZipProblem) {
        var pictures = CodePictures()
        try fill(records, to: path, isFlushed: true, pictures: &pictures)
    }

    /// Writes one filled document of many, as `fill(_:to:)` does.
    ///
    /// - Parameters:
    ///   - isFlushed: whether the file must have reached the disk, or the caller sees to that.
    ///   - pictures: those of the document before, and then those of this one.
    /// - Throws: `ZipProblem.notWritten`; an older file at the path is then untouched.
    public func fill(
        _ records: FormRecords, to path: String, isFlushed: Bool, pictures known: inout CodePictures
    ) throws(ZipProblem) {
        let archive = try ZipWriter(path: path)
        var contents: [String: Content] = [:]
        var codes: [String] = []
        for (name, part) in parts {
            guard case .filled(let pieces) = part else { continue }
            let filled = FilledPart(pieces, records)
            if name == FormTemplate.mainPart, records.own.count > 1 {
                let measured = filled.measured()
                codes = measured.codes
                contents[name] = .stretches(filled, bytes: measured.bytes)
            } else {
                let filling = filled.whole()
                if name == FormTemplate.mainPart { codes = filling.codes }
                contents[name] = .whole(filling.bytes)
            }
        }
        let pictures = known.pictures(of: codes)
        for (name, part) in parts {
            switch part {
            case .filled:
                switch contents[name] {
                case .whole(let bytes)?: try archive.add(name, bytes: bytes)
                case .stretches(let filled, let bytes)?: try archive.add(name, byteCount: bytes, stretches: filled)
                case nil: continue
                }
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
        try archive.finish(isFlushed: isFlushed)
    }

    /// A filled part: written already, or to be written while the file is.
    private enum Content {
        case whole([UInt8])
        case stretches(FilledPart, bytes: Int)
    }
}
