import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Spreadsheet

struct CaseRoll: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roll", abstract: "Take in the roll of claimants of a collective dispute from a table.",
        discussion: """
            A CSV or xlsx file with a heading row: 姓名 (name), 身份证号 (id-number), 性别 (sex), 请求金额 (claimed, in \
            yuan), 农民工 (migrant), 特征 (traits, separated by “、” or blanks). Only the name is required. The whole file \
            is taken in or refused with the line, the column and the reason.
            """)
    @OptionGroup var step: StepOptions
    @Argument(help: .value("The table.", "file"), completion: .file(), transform: Words.read) var file: String

    func run() throws {
        let place = try step.place()
        if !step.also.isEmpty {
            throw Problem.usage("名册只登记于一件案件", "A roll is one case's alone", field: "also")
        }
        let table = try RollTable.read(file, today: place.desk.today)
        let digest = try place.desk.store.digest(of: table.claimants)
        try step.perform(
            .setRoll(try table.roll(on: place.day, digest: digest)), at: place, roll: table.claimants)
    }
}
