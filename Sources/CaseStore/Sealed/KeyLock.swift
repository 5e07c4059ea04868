import Foundation

/// Who works with the key files: changing them is done alone, a backup needs them to stand still. Let go when the process ends.
final class KeyLock {
    enum Kind {
        case alone, together
    }

    private let descriptor: Int32

    /// - Throws: `StoreError.busy` when another program works with the keys; `.keysMissing` when there is no such folder.
    init(_ folder: String, _ kind: Kind) throws {
        descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? StoreError.keysMissing(path: folder) : NewFile.failure(folder)
        }
        let operation = kind == .alone ? LOCK_EX : LOCK_SH
        guard flock(descriptor, operation | LOCK_NB) == 0 else {
            let isHeld = errno == EWOULDBLOCK
            let failure = NewFile.failure(folder)
            close(descriptor)
            throw isHeld ? StoreError.busy : failure
        }
    }

    func release() { flock(descriptor, LOCK_UN) }

    deinit { close(descriptor) }
}
