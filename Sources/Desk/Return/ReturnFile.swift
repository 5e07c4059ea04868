public import PrintedWorkbook
import SafeXML

/// A paper of a return on its way to disk: whole or not at all, over an older one only when it is done.
public enum ReturnFile {
    /// - Throws: `ReturnRefusal.notWritten`.
    public static func write(_ bytes: [UInt8], to path: String) throws(ReturnRefusal) {
        do throws(OutgoingFileProblem) {
            let file = try OutgoingFile(path: path)
            file.write(bytes)
            try file.commit()
        } catch { throw .notWritten(path: path, reason: error.reason) }
    }

    /// - Throws: `ReturnRefusal.notWritten`.
    public static func write(_ book: PrintedWorkbook, to path: String) throws(ReturnRefusal) {
        let bytes: [UInt8]
        do throws(PrintedWorkbookProblem) { bytes = try book.bytes() } catch {
            throw .notWritten(path: path, reason: error.detail)
        }
        try write(bytes, to: path)
    }
}
