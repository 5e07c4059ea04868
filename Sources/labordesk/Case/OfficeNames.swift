import CaseStore
import CaseWorkflow

extension OfficeTree {
    /// What an office is called; its code where the tree does not know it.
    func name(of office: OfficeCode) -> String { offices[office]?.name ?? office.text }
}

extension Event {
    /// What happened, with offices by name, as people read it; programs get the codes.
    func sentence(_ tree: OfficeTree) -> Sentence {
        guard case .transferred(let transfer) = self else { return sentence }
        let name = tree.name(of: transfer.to)
        return Sentence("移交\(name)：\(transfer.reason)", "transferred to \(name): \(transfer.reason)")
    }
}
