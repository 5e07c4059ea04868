import CaseWorkflow

// The mediation itself: sessions, the term, and its standstill.

extension StepForm {
    static let sessions: [StepForm] = [
        StepForm(
            .callSession, "通知开会", "Call a session", .course,
            hint: Sentence("日期为通知之日", "The day is that of the summons")
        ) { _ in
            [
                .day("session-on", "会议日期", "Day of the session").required,
                StepField("at", "时间", "Time", .time).required,
                .line("place", "地点", "Place").required,
            ]
        } command: { read in
            .mediation(
                .callSession(
                    PlannedSession(
                        on: try read.neededDay("session-on"), at: read.words("at"), place: read.words("place"),
                        calledOn: read.on)))
        },
        StepForm(.holdSession, "记录调解会", "Record a session", .course) { place in
            [
                .line("place", "地点", "Place").required.usually(place.plannedPlace),
                .lines("attendee", "到场人员", "Who came", place.namedPeople).hinted("每行一人", "One a line").usually(
                    place.file.parties.workers.map(\.name).joined(separator: "\n")),
                .rows(
                    "offer", "双方出价（按先后）", "Offers, in order",
                    [
                        .choice("side", "一方", "Side", Side.self).required,
                        .money("amount", "金额（元）", "Amount (yuan)").required,
                    ]),
                .text("record", "笔录", "What was written down").required,
                .flag("online", "线上调解", "Held online"),
            ]
        } command: { read in
            .mediation(
                .holdSession(
                    Session(
                        on: read.on, place: read.words("place"), attendees: read.texts("attendee"),
                        offers: read.values.rows("offer").map {
                            Session.Offer(
                                side: Side(typed: $0["side"] ?? "") ?? .worker,
                                amount: Money(yuan: $0["amount"] ?? "") ?? .zero)
                        }, record: read.words("record"), isOnline: read.flag("online"))))
        },
        StepForm(
            .extend, "延长调解期限", "Extend the term", .course,
            hint: Sentence("须双方在期限届满前书面同意", "Both sides must have consented in writing before the last day")
        ) { place in
            [.day("until", "新的最后一天", "New last day").required]
        } command: { read in
            .mediation(.extend(Extension(on: read.on, until: try read.neededDay("until"))))
        },
        StepForm(.suspend, "中止调解", "Suspend the mediation", .course) { _ in
            [
                .text("reason", "理由", "Why").required,
                .day("review-on", "复查日期", "Day to look again").required,
            ]
        } command: { read in
            .mediation(
                .suspend(
                    Suspension(on: read.on, reason: read.words("reason"), reviewOn: try read.neededDay("review-on"))))
        },
        StepForm(.resume, "恢复调解", "Resume the mediation", .course) { _ in
            [.text("note", "说明", "Remark")]
        } command: { read in
            .mediation(.resume(Note(on: read.on, text: read.words("note"))))
        },
    ]
}

extension StepCase {
    /// Where the next session was called to.
    fileprivate var plannedPlace: String? {
        guard case .mediation(let mediation) = file.procedure else { return nil }
        return mediation.conduct?.planned?.place
    }
}
