import CaseStore
import CaseWorkflow
import Desk

/// The numbers of a page of statistics, the same for everybody who may see the office.
struct StatisticsFigures: Sendable {
    let compared: ComparedReport
    let pictures: PictureFigures
    /// By kind of dispute.
    let categories: [(key: GroupValues, figures: Figures)]

    /// What they are worked out from, and the day: an open period ends with it.
    struct Question: Hashable, Sendable {
        let report: ReportQuery
        let today: Day
    }

    init(_ desk: Desk, _ query: ReportQuery) throws(StoreError) {
        let report = try desk.report(query)
        compared = try desk.compared(report)
        pictures = try desk.pictures(report)
        var byCategory = report.query
        byCategory.by = [.category]
        categories = try desk.report(byCategory).groups
    }
}

/// What a figure is made of, the day it is asked on with it.
struct BreakdownQuestion: Hashable, Sendable {
    let query: FigureQuery
    let today: Day
}
