public import CaseForms

extension FormFolder {
    /// What an officer gives for this paper alone, in the order in which the desk's template prints it.
    ///
    /// - Throws: `DocumentRefusal` for a template that cannot be read or has mistakes.
    public func asked(by form: Form) throws -> [FormField] {
        let (template, _) = try open(form)
        var seen: Set<String> = []
        return template.marks.map(\.mark.field).filter { seen.insert($0).inserted }.compactMap(FormFields.find)
            .filter { $0.isAsked && $0.canBeGiven }
    }
}
