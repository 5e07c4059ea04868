import Foundation
public import SharedFolder

/// Where the templates are: an office's own, then the shipped ones.
public struct FormFolder: Sendable {
    /// The folder `Forms/zh-Hans` of the program.
    public let shipped: String
    /// The folder `forms` in the desk's home; a template there wins.
    public let own: String?

    public init(shipped: String, own: String?) {
        self.shipped = shipped
        self.own = own
    }

    /// - Throws: `SharedFolder.NotFound`.
    public static func find(
        environment: [String: String], own: String?, executable: String? = nil
    ) throws(SharedFolder.NotFound) -> FormFolder {
        let forms = try SharedFolder.find(
            "Forms", holding: "zh-Hans/acceptance-notice/template.docx", environment: environment,
            executable: executable)
        return FormFolder(shipped: forms + "/zh-Hans", own: own)
    }

    /// The template that the desk uses for a form.
    public func template(of form: Form) -> (path: String, isOwn: Bool) {
        if let own {
            for path in ["\(own)/\(form.code).docx", "\(own)/\(form.code)/template.docx"]
            where FileManager.default.fileExists(atPath: path) {
                return (path, true)
            }
        }
        return ("\(shipped)/\(form.code)/template.docx", false)
    }

    /// Word files and folders of the office that are called by no form's code, in order of their names; each with the form
    /// that was likely meant. Hidden files and the locks that Word leaves (`~$…`) are none.
    public func strangers() -> [(name: String, form: Form?)] {
        guard let own, let names = try? FileManager.default.contentsOfDirectory(atPath: own) else { return [] }
        return names.sorted().compactMap { name in
            if name.hasPrefix(".") || name.hasPrefix("~$") { return nil }
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: "\(own)/\(name)", isDirectory: &isFolder) else { return nil }
            let ending = isFolder.boolValue ? "" : (name as NSString).pathExtension
            guard ["", "docx", "doc", "docm", "dotx", "dotm", "wps"].contains(ending.lowercased()) else { return nil }
            let stem = ending.isEmpty ? name : (name as NSString).deletingPathExtension
            let isUsed =
                isFolder.boolValue
                ? FileManager.default.fileExists(atPath: "\(own)/\(name)/template.docx") : ending == "docx"
            if isUsed, Form.all.contains(where: { $0.code == stem }) { return nil }
            return (name, Form.find(stem) ?? Form.find(stem.lowercased()))
        }
    }

    /// What the form is for, its legal basis, who signs and how many copies are made, in Chinese.
    public func note(of form: Form) -> String? {
        FileManager.default.contents(atPath: "\(shipped)/\(form.code)/note.md").map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}
