import CaseWorkflow
import Desk

/// The year so far of a report as the sum of its parts: the lines that adjustments change, then each adjustment by its month.
struct YearLines {
    let compared: ComparedReport
    let parts: YearSoFar

    func tell() {
        Output.line("")
        Output.line(
            "本年累计＝上次所报累计（\(parts.last.name)）＋本期＋以前月份调整",
            "Year so far = year so far as filed last (\(parts.last.name)) + this period + adjustments of earlier months"
        )
        guard !parts.adjustments.isEmpty else { return Output.line("  没有调整", "  no adjustments") }
        Output.line(
            Columns.row(
                Sentence("指标", "figure").text(in: Output.language),
                Sentence("上次所报", "filed last").text(in: Output.language),
                Sentence("本期", "this period").text(in: Output.language),
                Sentence("调整", "adjustments").text(in: Output.language),
                Sentence("本年累计", "year so far").text(in: Output.language)))
        for line in ReportTable.flows where parts.adjustment(line) != 0 {
            Output.line(
                Columns.row(
                    name(line), shown(line, line.value(parts.filed)), shown(line, line.value(compared.report.total)),
                    signed(line, parts.adjustment(line)), shown(line, line.value(compared.year))))
        }
        for adjustment in parts.adjustments {
            for (line, value) in adjustment.lines {
                Output.line("  \(adjustment.period.name)  \(name(line))  \(signed(line, value))")
            }
        }
    }

    private func name(_ line: ReportTable.Line) -> String {
        line.name.text(in: Output.language)
            + (line.isMoney ? Sentence("（万元）", " (10,000 yuan)").text(in: Output.language) : "")
    }

    private func shown(_ line: ReportTable.Line, _ value: Int64) -> String {
        line.isMoney ? ReportTable.tenThousands(value) : String(value)
    }

    private func signed(_ line: ReportTable.Line, _ value: Int64) -> String {
        (value > 0 ? "+" : "") + shown(line, value)
    }
}
