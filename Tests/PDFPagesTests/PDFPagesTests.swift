import PDFPages
import Testing

/// Pages of PDF files, and of what only looks like one.
@Suite struct PDFPagesTests {
    /// A PDF of so many empty pages, without a cross-reference table: readers must find the objects themselves.
    private static func pdf(_ pages: Int) -> [UInt8] {
        let kids = (0..<pages).map { "\($0 + 3) 0 R" }.joined(separator: " ")
        var text = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        text += "2 0 obj\n<< /Type /Pages /Kids [ \(kids) ] /Count \(pages) >>\nendobj\n"
        for page in 0..<pages {
            text += "\(page + 3) 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] >>\nendobj\n"
        }
        return Array((text + "trailer\n<< /Root 1 0 R /Size \(pages + 3) >>\n%%EOF\n").utf8)
    }

    @Test(arguments: [1, 2, 17]) func counted(_ pages: Int) {
        #expect(PDFPages.count(in: Self.pdf(pages)) == pages)
    }

    @Test func whatIsNoPDFHasNoCount() {
        #expect(PDFPages.count(in: []) == nil)
        #expect(PDFPages.count(in: Array("not a PDF".utf8)) == nil)
        #expect(PDFPages.count(in: Array(Self.pdf(3).prefix(60))) == nil)
        #expect(PDFPages.count(in: Array("%PDF-1.4\n".utf8) + [UInt8](repeating: 0, count: 4096)) == nil)
    }

    /// A page tree that holds itself must not be walked for ever.
    @Test func aTreeThatHoldsItselfHasNoCount() {
        let text = """
            %PDF-1.4
            1 0 obj
            << /Type /Catalog /Pages 2 0 R >>
            endobj
            2 0 obj
            << /Type /Pages /Kids [ 2 0 R ] /Count 1 >>
            endobj
            trailer
            << /Root 1 0 R /Size 3 >>
            %%EOF
            """
        #expect(PDFPages.count(in: Array(text.utf8)) == nil)
    }
}
