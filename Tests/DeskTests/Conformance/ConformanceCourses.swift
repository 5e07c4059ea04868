import CaseExport
import CaseWorkflow
import SafeCrypto

@testable import Desk

/// Filings that come to one receiver one after the other.
enum ConformanceCourses {
    typealias Step = ConformanceEntry.Step
    private static let taken = ConformanceSuite.Answer(outcome: .accepted)

    static let all = order + revisions + parties

    static let order: [ConformanceEntry] = [
        course(
            "course-month-by-month", ("三个月依次报送", "three months in their order"),
            ("存量一期接一期", "The stock goes from period to period"),
            [Step("d01-march", .accepted), Step("d01-april", .accepted), Step("d01-may", .accepted)]),
        course(
            "course-duplicate", ("同一份送两次", "the same filing twice"),
            ("同样的答复，什么也不变", "The same answer, and nothing changes"),
            [Step("d01-march", .accepted), Step("d01-march", .accepted, repeated: true)]),
        course(
            "course-gap", ("后一份先到，然后补上", "the later filing first, then the one before"),
            ("先到的存下，补上后依次处理", "The early one waits and is dealt with in its turn"),
            [
                Step("d01-april", .quarantined, [.gap], expected: 1),
                Step("d01-march", .accepted, then: [taken]),
            ]),
        course(
            "course-gap-of-two", ("三份倒着到", "three filings in reverse"),
            ("等着的逐份处理", "Those that wait are dealt with one by one"),
            [
                Step("d01-may", .quarantined, [.gap], expected: 1),
                Step("d01-april", .quarantined, [.gap], expected: 1),
                Step("d01-march", .accepted, then: [taken, taken]),
            ]),
        course(
            "course-stale", ("处理过的号又来一份别的", "another filing under a number that was dealt with"),
            ("晚到的拒收，并告知应收号", "It is refused, and the number expected is told"),
            [
                Step("d01-march", .accepted), Step("d01-april", .accepted),
                Step("d01-march-other", .returned, [.stale], expected: 3),
            ]),
        course(
            "course-id-reused", ("同一编号、不同内容", "the same identifier with other content"),
            ("编号终身只属一份", "An identifier belongs to one filing for ever"),
            [Step("d01-march", .accepted), Step("d01-april-id-reused", .returned, [.idReused])]),
        course(
            "course-chain-broken", ("接续的不是收到的那一份", "it continues another filing than the one received"),
            ("链断的拒收；接得上的照收", "A broken chain is refused; the one that continues is taken"),
            [
                Step("d01-march", .accepted), Step("d01-april-other-chain", .returned, [.chain], expected: 2),
                Step("d01-april", .accepted),
            ]),
        course(
            "course-damaged-then-whole", ("路上损坏，然后完好地再来", "damaged on the way, then whole"),
            ("损坏的不留痕迹，同一份可以再来", "What is damaged leaves nothing; the same filing may come again"),
            [refused("digest-differs", .digest), Step("good-original", .accepted)]),
        course(
            "course-start-here", ("从中途开始接收", "a receiver that begins in the middle"),
            ("明示后第一份可以不是第1号，此后照常", "When told so, the first may have any number; then as usual"),
            [
                Step("d01-may", .accepted, startHere: true),
                Step("d01-march", .returned, [.stale], expected: 4),
            ]),
        course(
            "course-rehearsal", ("先试报，再正式报", "a rehearsal, then the filing"),
            ("试报要答复，不计数，不占号", "A rehearsal is answered, counts for nothing and uses up no number"),
            [Step("d01-march-test", .rehearsed, [.test]), Step("d01-march", .accepted)]),
        course(
            "course-two-senders", ("两个区各报第1号", "two districts with number 1 each"),
            ("号按报送单位分别计", "Numbers are each sender's own"),
            [Step("d01-march", .accepted), Step("d02-march", .accepted)]),
    ]

    static let revisions: [ConformanceEntry] = [
        course(
            "course-correction", ("更正两次", "two corrections"),
            ("只带有变动的记录，重述全部数字；每条核对所取代的", "Changed records only, all figures anew; each record is compared and set"),
            [
                Step("d01-march", .accepted), Step("d01-march-corrected", .accepted),
                Step("d01-march-corrected-again", .accepted),
            ]),
        course(
            "course-conflict", ("更正里有一条取代了别的", "a correction with a record that replaces another"),
            ("只退那一条，数字照计；整期替换后全部一致", "That record alone is left out, the figures count; a replacement sets all right"),
            [
                Step("d01-march", .accepted),
                Step("d01-march-conflict", .partlyAccepted, [.conflict], conflicts: [ConformanceSample.uid(2)]),
                Step("d01-march-replaced", .accepted),
            ]),
        course(
            "course-withdrawal", ("撤回，再重新报送", "a withdrawal, then filed anew"),
            ("撤回后如同未报；案件重新新增", "After a withdrawal the period is as never filed; its cases are added again"),
            [
                Step("d01-march", .accepted), Step("d01-march-withdrawn", .accepted),
                Step("d01-march-anew", .accepted),
            ]),
        course(
            "course-period-filed", ("已报的期间又来一份首次报送", "a second first filing of a period"),
            ("退回，号已用掉", "It is rejected, and its number is used up"),
            [Step("d01-march", .accepted), Step("d01-march-twice", .rejected, [.periodFiled])]),
        course(
            "course-supersedes-other", ("取代的不是现行的一份", "a revision of another than the standing filing"),
            ("退回；接着它的下一号照收", "It is rejected, and the next number follows it"),
            [
                Step("d01-march", .accepted), Step("d01-march-corrected", .accepted),
                Step("d01-march-of-first", .rejected, [.supersedes]),
                Step("d01-march-after-rejected", .accepted),
            ]),
        course(
            "course-revision-first", ("更正先于首次报送", "a correction before its original"),
            ("没有可取代的：退回；首次报送接着来", "There is nothing to supersede: rejected; the original follows"),
            [Step("d01-correction-first", .rejected, [.supersedes]), Step("d01-march-second", .accepted)]),
    ]

    static let parties: [ConformanceEntry] = [
        course(
            "party-receiver", ("报给另一单位", "for another receiver"),
            ("不是报给本单位的拒收", "What is for somebody else is refused"),
            [Step("d01-to-other", .returned, [.receiver])]),
        course(
            "party-sender", ("来自不在下级之列的单位", "from an office that is not below"),
            ("不认识的报送单位拒收", "A sender that is not below is refused"),
            [Step("x77-march", .returned, [.sender])]),
        course(
            "party-counted", ("接收方自己登记着该单位的案件", "from an office whose cases the receiver keeps itself"),
            ("否则会计两次", "They would count twice"),
            [Step("d09-march", .returned, [.countedHere])]),
    ]

    private static func course(
        _ id: String, _ title: (String, String), _ shows: (String, String), _ steps: [Step]
    ) -> ConformanceEntry { ConformanceEntry(id, .init(title.0, title.1), .init(shows.0, shows.1), steps) }

    private static func refused(_ filing: String, _ rule: FilingRule) -> Step {
        Step(filing: filing, answer: ConformanceSuite.Answer(outcome: .returned, rules: [rule.rawValue]))
    }
}
