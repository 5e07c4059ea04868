public import CaseWorkflow
import Foundation

/// Where a ledger file lies.
public enum LedgerPath {
    /// The file's own name, for people. (Foundation's answer stops the program for a name of one character.)
    public static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// A device or pipe never ends, and reading one for its digest would not either.
    ///
    /// - Throws: `LedgerTableProblem.notAFile` for what is there and no regular file.
    public static func requireFile(_ path: String) throws(LedgerTableProblem) {
        var information = stat()
        guard stat(path, &information) == 0 else { return }  // a missing file is named by whoever opens it
        let kind = information.st_mode & S_IFMT
        if kind != S_IFREG, kind != S_IFDIR { throw .notAFile(path) }
    }
}
