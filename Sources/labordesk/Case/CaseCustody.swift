import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation

// Whose case it is, whether it counts, and whether it is open: steps of a lead.

struct CaseTransfer: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "transfer", abstract: "Hand the case to another office; both count it, out and in.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The code or name of the office.", "office"), transform: Words.read) var to: String
    @Option(help: .value("Why.", "text"), transform: Words.read) var reason: String
    @Flag(help: "The other office keeps a desk of its own elsewhere: the case leaves this one.") var leavesDesk = false
    @Option(
        help: .value("The identifier under which both count it; a new one when left out.", "id"), transform: Words.read)
    var transferID: String?

    func command(at place: StepPlace) throws -> Command {
        guard let office = try place.desk.store.officeTree().find(to)?.code ?? (leavesDesk ? OfficeCode(to) : nil)
        else {
            throw StoreError.officeUnknown(Words.cut(to))
        }
        return .transfer(
            Transfer(
                on: place.day, to: office, transfer: transferID ?? UUID().uuidString.lowercased(), reason: reason,
                leavesDesk: leavesDesk))
    }
}

struct CaseMerge: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "The case is a duplicate: it gives way to the one that carries on.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The number of the case that carries on.", "number"), transform: Words.number) var into: String
    @Option(help: .value("Why.", "text"), transform: Words.read) var reason: String

    func command(at place: StepPlace) throws -> Command {
        let other = try place.desk.caseFile(numbered: into)
        return .merge(Merger(on: place.day, into: other.id, intoNumber: other.number, reason: reason))
    }
}

struct CaseVoid: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "void", abstract: "The case was entered by mistake: it counts for nothing and stays visible.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("Why.", "text"), transform: Words.read) var reason: String

    func command(at place: StepPlace) -> Command { .void(Voiding(on: place.day, reason: reason)) }
}

struct CaseReopen: CaseStep {
    static let configuration = CommandConfiguration(commandName: "reopen", abstract: "Open a closed case again.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("Why.", "text"), transform: Words.read) var reason: String

    func command(at place: StepPlace) -> Command { .reopen(Reopening(on: place.day, reason: reason)) }
}
