import CLibQPDF

/// How many pages a PDF has, by libqpdf.
public enum PDFPages {
    /// - Returns: nil for bytes that are no PDF, a PDF that wants a password, or one too broken to be read.
    public static func count(in bytes: [UInt8]) -> Int? {
        var reader = qpdf_init()
        guard reader != nil else { return nil }
        defer {
            // An error that nobody asked for would be told on standard error.
            while qpdf_has_error(reader) != 0 { _ = qpdf_get_error(reader) }
            qpdf_cleanup(&reader)
        }
        qpdf_silence_errors(reader)
        qpdf_set_suppress_warnings(reader, 1)
        return bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            // The code is a set of flags; a warning alone leaves the pages readable.
            let code = qpdf_read_memory(reader, "", start, UInt64(buffer.count), nil)
            guard code & QPDF_ERROR_CODE(QPDF_ERRORS) == 0 else { return nil }
            let pages = qpdf_get_num_pages(reader)
            return pages >= 0 && qpdf_has_error(reader) == 0 ? Int(pages) : nil
        }
    }
}
