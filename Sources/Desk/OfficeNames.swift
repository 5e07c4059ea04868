import CaseForms
public import CaseStore
public import CaseWorkflow

extension OfficeTree {
    /// What an office is called; its code where the tree does not know it.
    public func name(of office: OfficeCode) -> String { offices[office]?.name ?? office.text }
}

extension Event {
    /// What happened, as people read it: offices by name, papers as the procedure calls them. Programs get the codes.
    public func sentence(in kind: ProcedureKind, _ tree: OfficeTree) -> Sentence {
        if case .itemFiled(let item) = self {
            let name = ArchiveList.name(of: item.item, in: kind)
            return Sentence("入卷：\(name.chinese)", "filed in the volume: \(name.english)")
        }
        return sentence(tree)
    }

    /// The same of a case whose procedure is not known.
    func sentence(_ tree: OfficeTree) -> Sentence {
        if case .transferred(let transfer) = self {
            return transfer.sentence(to: tree.name(of: transfer.to))
        }
        if case .documentMade(let made) = self, let form = Form.all.first(where: { $0.code == made.form }) {
            return made.sentence(named: form.name)
        }
        return sentence
    }
}
