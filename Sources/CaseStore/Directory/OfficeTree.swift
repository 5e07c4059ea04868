public import CaseWorkflow

/// The desk's offices by affiliation. A handful to a few hundred: read whole.
public struct OfficeTree: Hashable, Sendable {
    public let offices: [OfficeCode: Office]

    public init(_ offices: [Office]) {
        self.offices = Dictionary(offices.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    }

    /// True for the root itself and everything affiliated to it, however far down.
    public func isWithin(_ code: OfficeCode, _ root: OfficeCode) -> Bool {
        lineage(of: code).contains { $0.code == root }
    }

    /// The office and those above it, nearest first. A circle in the data ends it.
    public func lineage(of code: OfficeCode) -> [Office] {
        var lineage: [Office] = []
        var next: OfficeCode? = code
        while let code = next, let office = offices[code], lineage.count <= offices.count {
            lineage.append(office)
            next = office.parent
        }
        return lineage
    }

    /// The root and everything below it, in the order of their codes.
    public func subtree(of root: OfficeCode) -> [OfficeCode] {
        var children: [OfficeCode: [OfficeCode]] = [:]
        for office in offices.values {
            if let parent = office.parent { children[parent, default: []].append(office.code) }
        }
        var found: Set<OfficeCode> = [root]
        var waiting = [root]
        while let code = waiting.popLast() {
            for child in children[code] ?? [] where found.insert(child).inserted { waiting.append(child) }
        }
        return found.sorted()
    }

    /// The office that goes by this code or name, or went by it before.
    public func find(_ text: String) -> Office? {
        if let code = OfficeCode(text), let office = offices[code] { return office }
        let sorted = offices.values.sorted { $0.code < $1.code }
        return sorted.first { $0.name == text } ?? sorted.first { $0.formerNames.contains(text) }
    }

    public var roots: [Office] {
        offices.values.filter { $0.parent.map { offices[$0] == nil } ?? true }.sorted { $0.code < $1.code }
    }
}
