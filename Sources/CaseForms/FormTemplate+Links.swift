import SafeXML

extension FormTemplate {
    private static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// What a package's relationships make Word fetch from elsewhere: a template, a picture, an object, a part of a text.
    /// A hyperlink fetches nothing until somebody follows it.
    ///
    /// - Parameter bytes: a part whose name ends in `.rels`.
    static func external(_ bytes: [UInt8]) throws(XMLProblem) -> [FormProblem] {
        try XMLTree(bytes: bytes).root.children.compactMap { link in
            guard link.isNamed("Relationship", in: packageRelationships),
                link.attribute("TargetMode")?.lowercased() == "external"
            else { return nil }
            let kind = link.attribute("Type")?.split(separator: "/").last.map(String.init) ?? ""
            return kind == "hyperlink" ? nil : FormProblem(.external, place: .file, kind)
        }
    }
}
