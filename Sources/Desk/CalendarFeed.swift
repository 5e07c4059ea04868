public import CaseStore
public import CaseWorkflow
import Foundation

/// An officer's sessions and deadlines for the calendar of a telephone (iCalendar, RFC 5545), at the wall clock of Asia/Shanghai.
///
/// Each entry keeps its identifier for as long as it stands, so that a calendar moves it and does not double it. No name of a party is
/// in it: calendars lie with strangers.
public struct CalendarFeed: Sendable {
    private let entries: [Entry]
    /// Milliseconds since 1970: when it was asked for.
    private let stamp: Int64

    private struct Entry: Sendable {
        let id: String
        let day: Day
        /// `HH:MM`; nil for a whole day.
        let at: String?
        let summary: String
        let detail: String
    }

    /// How far ahead, in days.
    static let ahead = 180

    /// - Throws: `StoreError.officerUnknown`.
    public init(of desk: Desk) throws(StoreError) {
        let officer = try desk.store.officer(desk.officer)
        var entries: [Entry] = []
        for item in try desk.agenda(until: desk.today.adding(days: CalendarFeed.ahead), limit: 2_000)
        where item.row.isHandled(by: officer) && !item.deadline.isAlert {
            let isSession = MyDay.sessionRules.contains(item.deadline.rule)
            let at = isSession ? try desk.store.caseFile(item.row.id).file.calledAt(on: item.deadline.due) : nil
            entries.append(
                Entry(
                    id: "\(item.row.id)-\(item.deadline.rule)-\(item.deadline.from.number)@labordesk".lowercased(),
                    day: item.deadline.due, at: at,
                    summary: "\(item.row.number) \(item.deadline.actor.name.chinese)：\(item.deadline.duty.chinese)",
                    detail: item.deadline.basis))
        }
        self.entries = entries
        stamp = desk.now()
    }

    /// The file, in lines of at most 75 bytes that end in CR LF.
    public var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Labordesk//Labordesk//ZH", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", "X-WR-CALNAME:案件台", "X-WR-TIMEZONE:Asia/Shanghai", "BEGIN:VTIMEZONE",
            "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19910915T000000", "TZOFFSETFROM:+0900",
            "TZOFFSETTO:+0800", "TZNAME:CST", "END:STANDARD", "END:VTIMEZONE",
        ]
        for entry in entries {
            lines += ["BEGIN:VEVENT", "UID:" + entry.id, "DTSTAMP:" + CalendarFeed.instant(stamp)]
            if let at = entry.at {
                let time = at.replacing(":", with: "") + "00"
                lines.append("DTSTART;TZID=Asia/Shanghai:\(entry.day.number)T\(time)")
                lines.append("DURATION:PT1H30M")
            } else {
                lines.append("DTSTART;VALUE=DATE:\(entry.day.number)")
                lines.append("DTEND;VALUE=DATE:\(entry.day.adding(days: 1).number)")
                lines.append("TRANSP:TRANSPARENT")
            }
            lines += [
                "SUMMARY:" + CalendarFeed.escaped(entry.summary), "DESCRIPTION:" + CalendarFeed.escaped(entry.detail),
                "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        return lines.map(CalendarFeed.folded).joined()
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
            .replacing("\r", with: "").replacing("\n", with: "\\n")
    }

    /// A line is broken before its 76th byte, never within a character.
    private static func folded(_ line: String) -> String {
        var result = ""
        var count = 0
        for character in line {
            let size = character.utf8.count
            if count + size > 75 {
                result += "\r\n "
                count = 1
            }
            result.append(character)
            count += size
        }
        return result + "\r\n"
    }

    private static func instant(_ milliseconds: Int64) -> String {
        let (days, rest) = (milliseconds / 1000).quotientAndRemainder(dividingBy: 86_400)
        func two(_ value: Int64) -> String { (value < 10 ? "0" : "") + String(value) }
        let day = Day(serial: Int32(clamping: days)).number
        return "\(day)T\(two(rest / 3600))\(two(rest / 60 % 60))\(two(rest % 60))Z"
    }
}

extension CaseFile {
    /// The time of day of the session or hearing called for a day; nil when none was written down in the form `HH:MM`.
    fileprivate func calledAt(on day: Day) -> String? {
        let at: String? =
            switch procedure {
            case .mediation(let mediation):
                mediation.conduct?.planned.flatMap { $0.on == day ? $0.at : nil }
            case .legalAid(let aid): aid.work.plannedHearing.flatMap { $0.hearingOn == day ? $0.at : nil }
            }
        guard let at, at.utf8.count == 5,
            at.utf8.enumerated().allSatisfy({ $0 == 2 ? $1 == 58 : (48...57).contains($1) })
        else { return nil }
        return at
    }
}
