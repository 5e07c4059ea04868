import CaseForms
import CaseWorkflow
import Foundation
import Testing

/// The checks of inspectors, each with a volume that fails it and one that passes.
@Suite struct VolumeInspectionTests {
    static func day(_ text: String) -> Day { Day(text) ?? Day(serial: 0) }

    private static func opening(_ kind: ProcedureKind) throws -> Event {
        let id = CaseFile.ID(try #require(UUID(uuidString: "00000000-0000-4000-8000-000000000001")))
        return .opened(
            Opening(
                id: id, number: "样例工调〔2025〕00001号", dispute: Identifier<Dispute>(id.uuid), kind: kind,
                office: try #require(OfficeCode("330106")), on: day("2025-03-03"), channel: .walkIn, category: .wages,
                summary: "拖欠工资", workers: [Worker(name: "样例职工")], employers: [Employer(name: "样例公司")], persons: 1,
                claims: [Claim(head: .wages, amount: Money(fen: 1_000_000))]))
    }

    private static func paper(_ form: String, _ on: String, letter: String? = nil) -> Event {
        .documentMade(
            MadeDocument(
                on: day(on), form: form, title: form, series: nil, template: "t", values: "v", isTogether: true,
                copies: [.init(recipient: nil, side: nil, letter: letter, file: "f")]))
    }

    private static func mark(_ maker: AgreementMark.Maker, _ signer: String? = nil) -> Event {
        .mediation(.marked(AgreementMark(on: day("2025-03-12"), maker: maker, signer: signer)))
    }

    private static func session(_ on: String) -> Event {
        .mediation(.sessionHeld(Session(on: day(on), place: "调解室", attendees: [], record: "陈述")))
    }

    private static func assigned(_ on: String) -> Event {
        .mediation(.assigned(Assignment(on: day(on), mediators: [MediatorReference(name: "样例调解员")])))
    }

    private static func agent(_ power: Agent.Power, _ on: String) -> Event {
        .agentAppointed(Agent(name: "样例代理人", side: .worker, kind: .lawyer, power: power, on: day(on)))
    }

    private static let agreed = Event.mediation(
        .agreed(
            Agreement(
                on: day("2025-03-12"),
                obligations: [Obligation(head: .wages, amount: Money(fen: 800_000), dueOn: day("2025-04-01"))],
                terms: "支付工资", performance: .once)))

    private static let accepted = Event.mediation(.accepted(Acceptance(on: day("2025-03-05"))))

    private static func aid(appointed: String, heard: String, power: Agent.Power = .special) -> [Event] {
        let appointment = AidAppointment(
            on: day(appointed), handler: MediatorReference(name: "样例律师"), form: .arbitration, power: power,
            letter: "样援派〔2025〕1号")
        return [
            .legalAid(.granted(AidGrant(on: day("2025-03-05"), letter: "样援〔2025〕1号"))),
            .legalAid(.appointed(appointment)),
            .legalAid(.heard(AidHearing(on: day(heard), place: "仲裁庭"))),
        ]
    }

    private static func kinds(
        _ kind: ProcedureKind, _ events: [Event], values: [Int: [FormRecord]] = [:]
    ) throws -> Set<VolumeFinding.Kind> {
        let history = [try opening(kind)] + events
        let file = try #require(CaseFile.replay(history))
        let volume = Volume(of: file, attachments: [], author: "样例工会")
        let findings = VolumeInspection.findings(in: volume, on: day("2026-01-05"), history: history, values: values)
        for finding in findings { #expect(!finding.sentence.chinese.isEmpty && !finding.sentence.english.isEmpty) }
        return Set(findings.map(\.kind)).subtracting([.missing, .unsigned, .stillOpen])
    }

    @Test func stepsInLawfulOrder() throws {
        let good = [Self.accepted, Self.assigned("2025-03-05"), Self.session("2025-03-10"), Self.agreed]
        #expect(try Self.kinds(.mediation, good).isEmpty)
        let bad = [Self.accepted, Self.assigned("2025-03-05"), Self.session("2025-03-13"), Self.agreed]
        #expect(try Self.kinds(.mediation, bad) == [.dateOrder])
    }

    @Test(arguments: [
        ("acceptance-notice", "2025-03-05", true), ("acceptance-notice", "2025-03-04", false),
        ("acceptance-notice", "2025-03-11", false), ("session-record", "2025-03-10", true),
        ("session-record", "2025-03-09", false), ("mediation-agreement", "2025-03-11", false),
        ("mediation-agreement", "2025-03-12", true), ("application", "2025-03-02", false),
        ("rights-and-duties", "2025-03-11", false),
        ("willingness-record", "2025-03-06", false), ("application", "2025-03-05", true),
        ("payment-receipt", "2025-03-04", false), ("performance-reminder", "2026-02-01", false),
    ])
    func aPaperBesideItsStep(_ form: String, _ on: String, _ isLawful: Bool) throws {
        let events = [Self.accepted, Self.assigned("2025-03-05"), Self.session("2025-03-10"), Self.agreed]
        #expect(try Self.kinds(.mediation, events + [Self.paper(form, on)]) == (isLawful ? [] : [.dateOrder]))
    }

    @Test func anAppointmentBeforeTheFirstAct() throws {
        let late = [Self.accepted, Self.session("2025-03-10"), Self.assigned("2025-03-11")]
        #expect(try Self.kinds(.mediation, late) == [.lateAppointment])
        #expect(try Self.kinds(.mediation, [Self.accepted, Self.session("2025-03-10")]) == [.lateAppointment])
        #expect(try Self.kinds(.legalAid, Self.aid(appointed: "2025-03-06", heard: "2025-04-01")).isEmpty)
        #expect(
            try Self.kinds(.legalAid, Self.aid(appointed: "2025-04-02", heard: "2025-04-01"))
                == [.lateAppointment, .dateOrder])
    }

    @Test func aSignerWithinPowers() throws {
        let before = [Self.accepted, Self.assigned("2025-03-05"), Self.session("2025-03-10")]
        func kinds(_ more: Event...) throws -> Set<VolumeFinding.Kind> {
            try Self.kinds(.mediation, before + more)
        }
        let signed = Self.mark(.worker, "样例代理人")
        #expect(try kinds(Self.agent(.special, "2025-03-06"), Self.agreed, signed).isEmpty)
        #expect(try kinds(Self.agent(.general, "2025-03-06"), Self.agreed, signed) == [.signerPower])
        #expect(try kinds(Self.agent(.special, "2025-03-13"), Self.agreed, signed) == [.signerPower])
        #expect(try kinds(Self.agreed, signed) == [.signerPower])
        #expect(try kinds(Self.agreed, Self.mark(.worker, "样例职工")).isEmpty)
        #expect(try kinds(Self.agreed, Self.mark(.mediator, "样例调解员")).isEmpty)
        #expect(try kinds(Self.agreed, Self.mark(.mediator, "别的调解员")) == [.signerPower])
    }

    /// A handler with a general power cannot settle in the recipient's place.
    @Test func aHandlerWithAGeneralPower() throws {
        let paper = Event.legalAid(
            .paperReceived(AidPaper(on: Self.day("2025-04-20"), kind: .arbitralMediation, number: "1", body: "仲裁委")))
        let special = Self.aid(appointed: "2025-03-06", heard: "2025-04-01") + [paper]
        #expect(try Self.kinds(.legalAid, special).isEmpty)
        let general = Self.aid(appointed: "2025-03-06", heard: "2025-04-01", power: .general) + [paper]
        #expect(try Self.kinds(.legalAid, general) == [.signerPower])
    }

    @Test func oneNumberUsedOnce() throws {
        let two = [
            Self.paper("summons", "2025-03-05", letter: "样工通〔2025〕1号"),
            Self.paper("summons", "2025-03-06", letter: "样工通〔2025〕1号"),
        ]
        #expect(try Self.kinds(.mediation, [Self.accepted] + two) == [.numberTwice])
        #expect(try Self.kinds(.mediation, [Self.accepted, two[0]]).isEmpty)
    }

    @Test func theSameAmountInAgreementAndCase() throws {
        let events = [Self.accepted, Self.agreed, Self.paper("mediation-agreement", "2025-03-12")]
        let right = [1: [FormRecord(["协议总额": .text("8,000.00")])]]
        let wrong = [1: [FormRecord(["协议总额": .text("9,000.00")])]]
        #expect(try Self.kinds(.mediation, events, values: right).isEmpty)
        #expect(try Self.kinds(.mediation, events, values: wrong) == [.amount])
    }

    /// The receipt was printed, then the payment was reversed.
    @Test func aReceiptWithoutItsPayment() throws {
        let payment = Event.paid(
            Payment(
                on: Self.day("2025-04-01"),
                allocations: [Payment.Allocation(head: .wages, amount: Money(fen: 800_000))], evidence: .verified,
                payer: .employer))
        let line = FormRecord(["付款日期": .text(Self.day("2025-04-01").chinese), "付款金额": .text("8,000.00")])
        let values = [1: [FormRecord(["付款": .list([line])])]]
        let receipt = Self.paper("payment-receipt", "2025-04-01")
        let paid = [Self.accepted, Self.agreed, payment, receipt]
        #expect(try Self.kinds(.mediation, paid, values: values).isEmpty)
        #expect(try Self.kinds(.mediation, [Self.accepted, Self.agreed, receipt], values: values) == [.amount])
    }

    /// What lies beside a required paper is not that paper.
    @Test func anAcceptanceNoticeIsNoApplication() throws {
        func missing(_ forms: String...) throws -> [String] {
            let history = [try Self.opening(.mediation), Self.accepted] + forms.map { Self.paper($0, "2025-03-05") }
            let file = try #require(CaseFile.replay(history))
            return Volume(of: file, attachments: [], author: "样例工会").missing.map(\.code)
        }
        #expect(try missing("acceptance-notice") == ["application", "rights", "identity"])
        #expect(try missing("acceptance-notice", "oral-application") == ["rights", "identity"])
    }

    @Test func missingAndUnsigned() throws {
        let history = [
            try Self.opening(.mediation), Self.accepted, Self.paper("application", "2025-03-03"),
            .itemFiled(ArchiveItem(on: Self.day("2025-03-05"), item: "rights")),
        ]
        let file = try #require(CaseFile.replay(history))
        let none = Volume(of: file, attachments: [], author: "样例工会")
        #expect(none.missing.map(\.code) == ["identity"])
        #expect(
            VolumeInspection.findings(in: none, on: Self.day("2026-01-05"), history: history, values: [:]).map(\.kind)
                == [.missing, .unsigned, .stillOpen])
        let scans = [
            Volume.Attachment(ordinal: 1, name: "身份证.jpg", on: Self.day("2025-03-03"), item: "identity"),
            Volume.Attachment(ordinal: 2, name: "申请书.pdf", on: Self.day("2025-03-03"), paper: 1),
            Volume.Attachment(ordinal: 3, name: "工资条.jpg", on: Self.day("2025-03-04")),
        ]
        let whole = Volume(of: file, attachments: scans, author: "样例工会")
        #expect(whole.missing.isEmpty)
        #expect(
            VolumeInspection.findings(in: whole, on: Self.day("2026-01-05"), history: history, values: [:]).map(\.kind)
                == [.stillOpen])
        #expect(whole.entries.map(\.item.code) == ["application", "rights", "identity", "evidence"])
        #expect(
            whole.entries.map(\.source) == [.paper(1, signed: [2]), .onPaper, .attachment(1), .attachment(3)])
    }
}
