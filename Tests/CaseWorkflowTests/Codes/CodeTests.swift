import CaseWorkflow
import Testing

@Suite("Code lists")
struct CodeTests {
    /// Every raw value, so that none changes by accident: files and stores keep them.
    @Test("The stable values of every list")
    func rawValues() {
        func values<C: Code>(_ list: C.Type) -> String { list.allCases.map(\.rawValue).joined(separator: " ") }
        #expect(values(Sex.self) == "male female unknown")
        #expect(
            values(ClaimHead.self)
                == "wages overtime economic-compensation unlawful-termination-damages double-wages "
                + "annual-leave work-injury social-insurance other")
        #expect(
            values(UnionCategory.self)
                == "wages overtime compensation work-injury social-insurance relationship termination "
                + "annual-leave women-workers non-compete double-wages contract working-time welfare safety "
                + "training dispatch new-form collective-contract union-rights other")
        #expect(
            values(Channel.self)
                == "walk-in hotline-12351 phone online court-delegated court-entrusted arbitration-entrusted "
                + "handed-down handed-over own-motion taken-in")
        #expect(values(IndustrySection.self) == "A B C D E F G H I J K L M N O P Q R S T")
        #expect(values(OfficeLevel.self) == "town district city province national")
        #expect(values(CauseGroup.self) == "remuneration social-insurance change rescission expiry other")
        #expect(values(DisputeScope.self) == "2-1 2-2 2-3 2-4 2-5 2-6")
        #expect(
            values(OrganisationKind.self)
                == "enterprise-committee peoples-mediation-committee township-body regional-or-industrial "
                + "court-window arbitration-window union-centre other")
        #expect(
            values(EmployerOwnership.self)
                == "state-owned collective private foreign hk-macau-taiwan mixed individual "
                + "public-institution government social-organisation other")
        #expect(values(EmployerSize.self) == "large medium small micro")
        #expect(values(TermUnit.self) == "working calendar month year")
        #expect(values(CauseEdition.self) == "2021 2026")
    }

    @Test("Names differ within a list, in both languages, and lead back to the value")
    func names() {
        func check<C: Code>(_ list: C.Type) {
            #expect(Set(list.allCases.map(\.name.chinese)).count == list.allCases.count, "\(list)")
            #expect(Set(list.allCases.map(\.name.english)).count == list.allCases.count, "\(list)")
            for value in list.allCases {
                #expect(C(named: value.rawValue) == value)
                #expect(C(named: value.name.chinese) == value)
                #expect(C(named: value.name.english) == value)
            }
            #expect(C(named: "") == nil)
        }
        check(Sex.self)
        check(ClaimHead.self)
        check(UnionCategory.self)
        check(Channel.self)
        check(IndustrySection.self)
        check(OfficeLevel.self)
        check(CauseGroup.self)
        check(DisputeScope.self)
        check(OrganisationKind.self)
        check(EmployerOwnership.self)
        check(EmployerSize.self)
        check(TermUnit.self)
        check(CauseEdition.self)
        check(DeadlineTrigger.self)
        check(DeadlineActor.self)
        check(DeadlineRule.Certainty.self)
    }

    @Test(
        "An industry as ledgers write it",
        arguments: [
            ("制造业", IndustrySection.manufacturing), ("C", .manufacturing), ("c", .manufacturing), ("Ｃ", .manufacturing),
            ("C13", .manufacturing), ("居民服务业", .residentServices), ("居民服务、修理和其他服务业", .residentServices),
            ("房地产", .realEstate), ("房地产业", .realEstate), ("信息技术", .information), ("信息技术业", .information),
            ("信息传输、软件和信息技术服务业", .information), ("信息传输 软件 和 信息技术服务业", .information),
            ("交通运输、仓储和邮政业", .transport), ("交通运输", .transport), ("物流", .transport), ("快递业", .transport),
            ("批发和零售业", .trade), ("批发零售", .trade), ("批发与零售业", .trade), ("住宿和餐饮业", .hospitality), ("餐饮", .hospitality),
            ("建筑业", .construction), ("建筑装饰", .construction), ("租赁和商务服务业", .businessServices), ("教育", .education),
            ("教育业", .education), ("卫生和社会工作", .health), ("金融", .finance), ("农林牧渔业", .agriculture),
            ("农、林、牧、渔业", .agriculture), ("科学研究和技术服务业", .research), ("水利、环境和公共设施管理业", .publicFacilities),
            ("文化、体育和娱乐业", .culture), ("公共管理、社会保障和社会组织", .publicAdministration), ("国际组织", .international),
            ("电力、热力、燃气及水生产和供应业", .utilities), ("纺织服装", .manufacturing), ("软件行业", .information),
            ("家政服务", .residentServices),
        ])
    func industries(written: String, section: IndustrySection) {
        #expect(IndustrySection(reading: written) == section)
    }

    @Test(
        "An industry that cannot be told is not guessed",
        arguments: [
            "", " ", "无", "其他", "服务业", "电子商务", "文化教育", "U", "业", "Z9", String(repeating: "制", count: 10_000), "建筑机械",
        ])
    func unknownIndustries(written: String) {
        #expect(IndustrySection(reading: written) == nil)
    }
}
