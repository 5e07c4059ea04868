public import CaseWorkflow
public import Foundation

/// A line of a light register as the store keeps it.
public struct RegisterRecord: Hashable, Sendable, Codable {
    public var id: UUID
    public var entry: RegisterEntry
    /// Entered by mistake: counts for nothing, and stays visible with its reason.
    public var isVoid: Bool
    /// Why it was corrected or voided.
    public var reason: String?

    public init(id: UUID, entry: RegisterEntry, isVoid: Bool = false, reason: String? = nil) {
        self.id = id
        self.entry = entry
        self.isVoid = isVoid
        self.reason = reason
    }
}
