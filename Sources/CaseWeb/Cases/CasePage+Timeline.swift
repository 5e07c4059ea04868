import CaseStore
import CaseWorkflow
import Desk

extension CasePage {
    /// Everything recorded, the latest first: the day it happened, when the desk learned of it and from whom; what was corrected
    /// stays, with the reason.
    func timelineView(_ language: Language) throws -> View {
        var corrections: [Int: (Correction, CaseCommit)] = [:]
        for commit in place.commits {
            for case .corrected(let correction) in commit.events {
                corrections[correction.ordinal] = (correction, commit)
            }
        }
        var lines: [View] = []
        var notes: [View] = []
        for commit in place.commits.reversed() {
            for (offset, event) in commit.events.enumerated().reversed() {
                let ordinal = commit.firstOrdinal + offset
                let line = self.line(event, ordinal, commit, corrections[ordinal], language)
                lines.append(line)
                if case .noted(let note) = event { notes.append(line.with(["text": note.text])) }
            }
        }
        return [
            "timeline": lines, "notes": notes.isEmpty ? nil : ["lines": notes] as View,
            "mayCorrect": place.offered.contains { $0.step == .correct },
        ]
    }

    private func line(
        _ event: Event, _ ordinal: Int, _ commit: CaseCommit, _ corrected: (Correction, CaseCommit)?,
        _ language: Language
    ) -> View {
        var view: View = [
            "ordinal": ordinal, "day": event.on.description, "version": commit.version,
            "sentence": sentence(event, ordinal).text(in: language),
            "officer": officers[commit.officer] ?? commit.officer, "at": ShanghaiTime.text(commit.at),
            "correctPath": "\(path)/steps/correct?event=\(ordinal)",
        ]
        if case .corrected = event { view["isCorrection"] = true }
        if let (correction, by) = corrected {
            view["corrected"] =
                [
                    "sentence": correction.event.sentence(in: file.kind, tree).text(in: language),
                    "reason": correction.reason, "officer": officers[by.officer] ?? by.officer,
                    "at": ShanghaiTime.text(by.at), "day": correction.event.on.description,
                ] as View
        }
        return view
    }

    /// What happened, in words; of a correction what it changed.
    func sentence(_ event: Event, _ ordinal: Int) -> Sentence {
        corrections[ordinal] ?? event.sentence(in: file.kind, tree)
    }

    /// What others recorded since a version, in sentences, oldest first.
    func changes(since version: Int, _ language: Language) -> [View] {
        place.commits.filter { $0.version > version }.flatMap { commit in
            commit.events.enumerated().map { offset, event -> View in
                [
                    "day": event.on.description,
                    "sentence": sentence(event, commit.firstOrdinal + offset).text(in: language),
                    "officer": officers[commit.officer] ?? commit.officer, "at": ShanghaiTime.text(commit.at),
                ]
            }
        }
    }
}

/// The clock on an office's wall: China has one time all the year (UTC+8).
enum ShanghaiTime {
    /// `2026-07-01 09:30`, of milliseconds since 1970.
    static func text(_ milliseconds: Int64) -> String {
        let minutes = (milliseconds + 8 * 3_600_000) / 60_000
        let (days, minute) = (Int(minutes / 1440), Int(minutes % 1440))
        guard let first = Day(year: 1970, month: 1, day: 1), days >= 0, days < 1_000_000 else { return "" }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(first.adding(days: days)) \(two(minute / 60)):\(two(minute % 60))"
    }
}
