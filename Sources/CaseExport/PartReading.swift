import CaseWorkflow
import SafeCrypto
import SafeXML

/// Reads one XML file of a filing in a single pass: digest, well-formedness, schema and content at once.
struct PartReading {
    let folder: FilingFolder
    let name: String
    let schema: XMLSchema
    let largest: Int64
    var progress: ReadingProgress?

    /// Problems of one document that are listed one by one; then reading stops.
    static let mostProblems = 20

    /// What came of it.
    struct Result {
        var problems = FilingProblems()
        /// nil when the file was not read to its end.
        var digest: Digest?
    }

    /// - Parameter part: what the manifest says of the file; nil for the manifest itself.
    func read(_ part: FilingPart?, _ handler: @escaping XMLReader.Handler) -> Result {
        var result = Result()
        let hasher = SHA256()
        var reader: XMLReader?
        do {
            let open = try XMLReader(
                limits: limits, validating: schema, maximumProblems: PartReading.mostProblems, handler: handler)
            reader = open
            var failure: (any Error)?
            _ = try folder.read(name, expected: part?.bytes, largest: largest) { bytes in
                hasher.update(bytes)
                progress?.add(bytes.count)
                guard failure == nil else { return }
                do { try open.push(bytes) } catch { failure = error }
            }
            let digest = hasher.finish()
            result.digest = digest
            if let part, part.sha256 != digest { result.problems.add(digestDiffers(part.sha256, digest)) }
            if let failure { throw failure }
            try open.finish()
        } catch {
            for problem in reader?.problems ?? [] { result.problems.add(FilingProblem(problem, part: name)) }
            switch error {
            case let problem as FilingProblem: result.problems.add(problem)
            case let problem as XMLProblem where !(reader?.problems.contains(problem) ?? false):
                result.problems.add(FilingProblem(problem, part: name))
            case is UnreadableValue where result.problems.hasErrors: break
            case let value as UnreadableValue: result.problems.add(value.problem(in: name))
            case is XMLProblem: break  // in the list already
            default: result.problems.add(FilingProblem(.xml, part: name, Sentence("\(error)", "\(error)")))
            }
        }
        return result
    }

    private var limits: XMLLimits {
        var limits = XMLLimits.standard
        limits.depth = 16
        limits.attributesPerElement = 32
        limits.tagBytes = 1 << 14
        limits.textBytes = 1 << 16
        limits.totalBytes = Int(largest)
        return limits
    }

    private func digestDiffers(_ claimed: Digest, _ found: Digest) -> FilingProblem {
        FilingProblem(
            .digest, part: name,
            Sentence(
                "\(name) 的 SHA-256 与清单不符（清单 \(claimed.hex.prefix(12))…，实为 \(found.hex.prefix(12))…），文件被改动。请重新索取。",
                "The SHA-256 of \(name) is not the manifest's (\(claimed.hex.prefix(12))… there, "
                    + "\(found.hex.prefix(12))… here): the file was changed. Ask for it again."))
    }
}

/// A value that the schema let through, or has already named, and that cannot be read. Ends the reading.
struct UnreadableValue: Error {
    let name: String
    let line: Int

    func problem(in part: String, record: String? = nil) -> FilingProblem {
        FilingProblem(
            .xsd, part: part, record: record, line: line,
            Sentence("\(name) 缺失或无法读取。", "\(name) is absent or cannot be read."))
    }
}
