/// How far the reading of a filing is, by its bytes.
final class ReadingProgress {
    private let total: Int64
    private let tell: (Double) -> Void
    private var done: Int64 = 0

    /// - Parameter tell: told the share that has been read, 0…1.
    init(total: Int64, _ tell: @escaping (Double) -> Void) {
        self.total = max(1, total)
        self.tell = tell
    }

    func add(_ bytes: Int) {
        done += Int64(bytes)
        tell(min(1, Double(done) / Double(total)))
    }
}
