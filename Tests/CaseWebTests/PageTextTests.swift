import CaseWorkflow
import Foundation
import Testing

@testable import CaseWeb

/// What somebody typed can neither open a tag nor end an attribute, whatever accents stand on the signs.
@Suite("Values on pages")
struct PageTextTests {
    static let values = [
        "<b>", "\"", "'", "&", "a&lt;b", "王<甲", "<\u{301}b>", "\"\u{301} onfocus=\u{22}", "'\u{20E3}", "&\u{FE0F}", "",
        "王甲",
    ]

    @Test(arguments: values)
    func everySignIsEscaped(_ text: String) {
        let written = PageText.escaped(text)
        for sign in "<>\"'".unicodeScalars { #expect(!written.unicodeScalars.contains(sign)) }
        var back = written
        for (code, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            back = back.replacingOccurrences(of: code, with: sign, options: .literal)
        }
        #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func pagesAndTheirPartsWriteThemSo() {
        let pages = Pages.all
        let name = "\"\u{301} onfocus=alert(1) x=\""
        let page = pages.render(
            "month", ["name": name, "mayClose": true, "responsible": name, "base": name], in: .chinese)
        let written = "value=\"&quot;\u{301} onfocus=alert(1) x=&quot;\""
        #expect(page.unicodeScalars.contains(written))
    }
}

extension String.UnicodeScalarView {
    /// Whether these scalars stand in a row somewhere.
    fileprivate func contains(_ text: String) -> Bool {
        let (all, wanted) = (Array(self), Array(text.unicodeScalars))
        return all.indices.contains { all[$0...].starts(with: wanted) }
    }
}
