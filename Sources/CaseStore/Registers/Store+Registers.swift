public import CaseWorkflow
public import Foundation
import StableJSON

extension Store {
    /// Records a new line of a register, or a corrected or voided one under its identifier.
    ///
    /// - Parameter phone: the telephone whose commitment a consultation carries, to be kept encrypted; nil when it is kept already.
    /// - Throws: `StoreError.refused` for a person without the right, a day to come or words that cannot be read;
    ///   `.invalid` for a correction without a reason or of another register, or a telephone that is not the consultation's.
    public func record(_ record: RegisterRecord, phone: String? = nil, _ acting: Acting) throws(StoreError) {
        try attempt {
            try engine.write { connection in
                if let earlier = try Journal(connection: connection).commit(of: acting.commandID.bytes) {
                    guard earlier.subjectID == record.id.bytes else { throw StoreError.commandReused }
                    return
                }
                let row = try RegisterWriting(connection: connection).write(record, acting)
                try keep(phone, of: record, key: row.subjectKey, connection)
            }
        }
    }

    /// Opens a case from a consultation, in one transaction: the consultation is linked to it and deducted in the umbrella figure.
    ///
    /// Its telephone goes on with the worker who asked, unless the case says another.
    ///
    /// - Parameters:
    ///   - act: opens the case; its opening names the consultation.
    ///   - also: what is done with it, to the new case and to others.
    public func promote(
        _ consultation: UUID, _ act: Act, also: [Act] = [], _ acting: Acting
    ) throws(StoreError) -> Performed {
        try attempt {
            try engine.write { connection in
                var act = act
                act.command.opening?.consultation = consultation.uuidString.lowercased()
                try handOn(phoneOf: consultation, to: &act, connection)
                let performance = Performance(store: self, connection: connection)
                let performed = try performance.perform(act, acting, place: 0)
                if performed.repeated { return performed }
                let writing = RegisterWriting(connection: connection)
                guard let known = try writing.known(consultation),
                    case .register(var record) = known.entry, case .consultation(var entry) = record.entry,
                    !record.isVoid
                else { throw StoreError.notFound(consultation.uuidString.lowercased()) }
                guard entry.promoted == nil else {
                    throw StoreError.alreadyExists(entry.promoted?.number ?? "")
                }
                entry.promoted = .init(
                    on: performed.file.intake.registeredOn, to: performed.file.id, number: performed.file.number)
                record.entry = .consultation(entry)
                record.reason = performed.file.number
                var second = acting
                second.commandID = UUID(bytes: Performance.command(acting.commandID, 1)) ?? acting.commandID
                try writing.write(record, second)
                var last = performed
                for (place, act) in also.enumerated() {
                    last = try performance.perform(act, acting, place: place + 2)
                }
                return last
            }
        }
    }
}

/// Writes register lines inside a transaction.
struct RegisterWriting {
    let connection: any Connection

    @discardableResult
    func write(_ record: RegisterRecord, _ acting: Acting) throws -> JournalRow {
        let directory = DirectoryReading(connection: connection)
        let officer = try directory.officer(acting.officer)
        let rulebook = try directory.rulebook()
        let known = try known(record.id)
        var offices = [record.entry.office]
        if case .register(let old) = known?.entry {
            guard old.entry.register == record.entry.register else { throw StoreError.commandReused }
            guard record.reason?.isEmpty == false else {
                throw StoreError.invalid(Sentence("请写明更正或者作废的原因", "Say why the line is corrected or voided"))
            }
            offices.append(old.entry.office)
        }
        for office in offices {
            guard rulebook.tree.offices[office] != nil else { throw StoreError.officeUnknown(office.text) }
            try record.entry.checked(
                Facts(
                    today: acting.today, calendar: rulebook.calendar, rules: rulebook.rules, area: nil,
                    officer: acting.officer, roles: officer.roles(in: office, rulebook.tree)))
        }
        return try EntryWriting(connection: connection).write(
            .register(record), office: record.entry.office.text, over: known, by: acting.officer,
            command: acting.commandID.bytes, at: acting.at)
    }

    func known(_ id: UUID) throws -> (key: Int64, version: Int, entry: WholeEntry)? {
        guard let key = try connection.int("SELECT entryKey FROM registerEntry WHERE id = ?", [.blob(id.bytes)]) else {
            return nil
        }
        return try EntryWriting(connection: connection).last(key)
    }
}
