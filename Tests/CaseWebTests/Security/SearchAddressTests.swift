import CaseStore
import CaseWorkflow
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import CaseWeb

/// The number of a person that somebody looks for comes to stand in no address.
@Suite("Addresses of searches")
struct SearchAddressTests {
    @Test func aNumberIsFoundWithoutStandingInAnAddress() async throws {
        let desk = try WebDesk()
        let id = try CasePageTests.validID()
        let number = try desk.open(id: id)
        try desk.open("李乙")
        let place = try await desk.browse(as: "mediator") { browser -> String in
            try await browser.get("/")
            #expect(!browser.page.contains("action=\"/cases\" method=\"get\""))
            let token = ("form-token", browser.hidden("form-token") ?? "")
            // As it is typed on paper, with blanks, and in wide digits.
            for typed in [id, "330106 19900228 " + id.suffix(4), String(id.map { SearchAddressTests.wide($0) })] {
                try await browser.post("/cases/search", [token, ("q", typed), ("state", "open")])
                #expect(browser.status == .seeOther)
                let place = try #require(browser.location)
                #expect(!place.contains(id) && !place.contains("q=") && place.contains("state=open"))
                try await browser.get(place)
                #expect(browser.status == .ok)
                #expect(browser.page.contains(">\(number)</a>"), "\(typed)")
                #expect(!browser.page.contains("李乙"))
                // Whatever leads on from here has no number in its address either.
                let links = browser.page.components(separatedBy: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
                #expect(!links.contains { $0.contains(id) })
                #expect(links.contains { $0.hasPrefix("/cases.csv?found=") })
            }
            // Ordinary words stay readable, so that a search can be kept and sent on.
            try await browser.post("/cases/search", [token, ("q", "王甲"), ("kind", "mediation")])
            #expect(browser.location == "/cases?q=" + "王甲".formEncoded + "&kind=mediation")
            try await browser.post("/cases/search", [token, ("q", number)])
            #expect(browser.location == "/cases?q=" + number.formEncoded)
            try await browser.post("/cases/search", [("q", id)])
            #expect(browser.status == .forbidden)
            // Typed into the address by hand it is answered from a clean one.
            try await browser.get("/cases?q=\(id)&sort=number")
            #expect(browser.status == .seeOther)
            #expect(browser.location?.contains(id) == false)
            return try #require(browser.location)
        }
        // The address is worth nothing to anybody else, nor in another session.
        for officer in ["mediator", "second"] {
            try await desk.browse(as: officer) { browser in
                try await browser.get(place)
                #expect(browser.status == .ok)
                #expect(browser.page.contains(Words["cases.mark-over"].chinese))
                #expect(!browser.page.contains(">\(number)</a>"))
                try await browser.get("/cases?found=1-00ff")
                #expect(browser.page.contains(Words["cases.mark-over"].chinese))
            }
        }
    }

    @Test func signingInDoesNotCarryANumberOn() async throws {
        let desk = try WebDesk()
        let id = try CasePageTests.validID()
        try await desk.browse(as: "mediator") { browser in
            browser.cookie = nil
            try await browser.get("/cases?q=\(id)")
            #expect(browser.status == .seeOther)
            #expect(browser.location == "/sign-in?to=" + "/cases".formEncoded)
            try await browser.get("/cases?q=abc")
            #expect(browser.location == "/sign-in?to=" + "/cases?q=abc".formEncoded)
        }
    }

    @Test(
        "What may be the number of a person",
        arguments: [
            ("330106199002281234", true), ("33010619900228123X", true), ("138 0000 1234", true),
            ("0571-87654321", true),
            ("6222 0000 1111 2222", true), ("+86 138-0000-1234", true), ("１３８００００１２３４", true), ("王甲", false),
            ("杭总工调〔2025〕00017号", false), ("17", false), ("2025", false), ("样例第101服饰", false),
        ])
    func numbersOfPersons(_ text: String, _ isPersonal: Bool) {
        #expect(SearchMark.isPersonal(text) == isPersonal)
    }

    private static func wide(_ character: Character) -> Character {
        guard let value = character.unicodeScalars.first?.value, let scalar = Unicode.Scalar(value + 0xFEE0) else {
            return character
        }
        return Character(scalar)
    }
}
