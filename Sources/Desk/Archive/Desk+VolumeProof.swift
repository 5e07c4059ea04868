public import CaseForms
import CaseStore
public import CaseWorkflow
import SafeCrypto

extension Desk {
    /// What a volume's folder holds otherwise than the desk: files that are none of the case's, papers and attachments of the
    /// case that are not in it. Empty for the volume that `bind` would make now.
    ///
    /// Cover, contents, note and the PDF beside a paper are made from the others and cannot be held against anything.
    public func differences(of manifest: VolumeManifest, from file: CaseFile) throws -> [Sentence] {
        let attachments = try handedIn(to: file)
        let tokens = Dictionary(attachments.map { ($0.ordinal, $0.token) }) { first, _ in first }
        let volume = Volume(of: file, attachments: attachments.map(Volume.Attachment.init), author: manifest.office)
        var titles: [String: String] = [:]
        for entry in volume.entries {
            switch entry.source {
            case .paper(let number, let signed):
                for copy in file.record.documents[number - 1].copies { titles[copy.file] = entry.title }
                for ordinal in signed { titles[tokens[ordinal] ?? ""] = entry.title }
            case .attachment(let ordinal): titles[tokens[ordinal] ?? ""] = entry.title
            case .onPaper: break
            }
        }
        let bound = manifest.files.filter { $0.item != nil }
        let found = try store.fileNames(of: bound.map { Hex.bytes($0.sha256) ?? [] })
        var known: Set<String> = []
        var differences: [Sentence] = []
        for (part, name) in zip(bound, found) where titles[name] != nil { known.insert(part.name) }
        for (part, name) in zip(bound, found) where titles[name] == nil {
            let paper = part.name.hasSuffix(".pdf") ? part.name.dropLast(4) + ".docx" : ""
            if known.contains(String(paper)) { continue }
            differences.append(
                Sentence("\(part.name) 不是本案的文书或者附件", "\(part.name) is no paper or attachment of the case"))
        }
        for (token, title) in titles.sorted(by: { $0.value < $1.value }) where !found.contains(token) {
            differences.append(Sentence("卷内没有本案的《\(title)》", "the case's \(title) is not in the volume"))
        }
        return differences
    }
}
