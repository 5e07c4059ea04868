/// The names on the docket, findable by any part of them from one character up.
///
/// Each engine keeps its own kind of index over the docket's columns `workers`, `employers` and `mediators`.
protocol SearchIndex: AnyObject {
    func add(_ key: Int64, _ names: SearchNames) throws
    /// Takes out what `add` put in; the names must be those.
    func remove(_ key: Int64, _ names: SearchNames) throws
    /// Adds every case of the docket with a key in the range.
    func addRange(_ keys: ClosedRange<Int64>) throws
    /// Keys of the cases with the name part, newest first, below `before`, until the body answers false.
    func find(_ part: String, before: Int64, _ body: (Int64) throws -> Bool) throws
    /// Empties the index and fills it from the docket.
    func rebuild() throws
    /// True when the index says what the docket says.
    func isWhole() throws -> Bool
}

/// A case's names as its docket row keeps them: one name a line.
struct SearchNames: Hashable {
    var workers: String
    var employers: String
    var mediators: String
}
