import CaseWorkflow

/// How far a long act is: one line on a terminal that writes over itself, and nothing anywhere else.
final class ProgressLine {
    private let name: String
    private var shown = -1

    /// - Parameter name: what is being dealt with.
    init(_ name: String) { self.name = name }

    /// - Parameter share: 0…1.
    func tell(_ share: Double) {
        let percent = Int(share * 100)
        guard percent != shown else { return }
        shown = percent
        Output.progress("\(name) \(percent)%")
    }

    /// The line goes.
    func end() { Output.endProgress() }
}
