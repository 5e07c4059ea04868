import CaseWorkflow
import Testing

@testable import CaseWeb
@testable import Desk

/// Nobody is named for a case that they could not open.
@Suite("Who may be named as mediator")
struct EligibleMediatorsTests {
    @Test func anOfficerOfAnOfficeBelowIsNotNamed() throws {
        let desk = try WebDesk()
        let (city, district) = (OfficeCode("hz")!, OfficeCode("hz-xh")!)
        let above = try EligibleMediators(of: city, desk.desk("admin"))
        #expect(above.find("mediator") == nil)
        #expect(!above.choices.contains { $0.name.chinese == "mediator" })
        let own = try EligibleMediators(of: district, desk.desk("admin"))
        #expect(own.find("mediator")?.name == "样例mediator")
        #expect(own.find("stranger") == nil)
        // Whoever administers the city sees the districts' cases.
        #expect(own.find("admin") != nil)
    }
}
