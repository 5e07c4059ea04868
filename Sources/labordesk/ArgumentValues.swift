// How the words of a command line become values of ours. These conformances are public because protocol and types are.

public import ArgumentParser
public import CaseWorkflow
public import Desk
public import OfficeLedger

extension Language: ExpressibleByArgument {}
extension OfficeLevel: ExpressibleByArgument {}
extension ReportQuery.Basis: ExpressibleByArgument {}
extension DateCell.YearLastOrder: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
