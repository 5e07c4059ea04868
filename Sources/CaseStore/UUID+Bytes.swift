import Foundation

extension UUID {
    /// The sixteen bytes, as the store keeps identifiers.
    var bytes: [UInt8] { withUnsafeBytes(of: uuid) { Array($0) } }

    /// nil unless there are sixteen bytes.
    init?(bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self = bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
}
