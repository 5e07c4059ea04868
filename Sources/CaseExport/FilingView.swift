import CaseWorkflow
import SafeCrypto

/// The page for people: what the manifest and the statistics say, in Chinese. Not authoritative.
///
/// It is a function of what it shows, so that a receiver makes it again and sees whether the one that came was changed.
struct FilingView {
    static let fileName = "view.html"

    private var page = ""

    static func html(header: FilingHeader, parts: [FilingPart], control: FilingControl, sums: CellSums) -> [UInt8] {
        var view = FilingView()
        view.write(header, parts, control, sums)
        return Array(view.page.utf8)
    }

    private mutating func write(
        _ header: FilingHeader, _ parts: [FilingPart], _ control: FilingControl, _ sums: CellSums
    ) {
        page += """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="UTF-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(escaped(header.folderName))</title>
            <style>
            body{font-family:serif;max-width:60em;margin:2em auto;padding:0 1em;color:#111}
            table{border-collapse:collapse;margin:.5em 0 1.5em}
            th,td{border:1px solid #999;padding:.2em .6em;text-align:left}
            td.n{text-align:right;font-variant-numeric:tabular-nums}
            .test{border:2px solid #b00;padding:.5em;color:#b00}
            </style></head><body>
            <h1>劳动争议调解与法律援助报送件</h1>

            """
        if header.isTest { page += "<p class=\"test\">试报件，不计入统计。</p>\n" }
        writeHeader(header)
        writeControl(control)
        writeTotals(control.totals)
        table(
            "本期指标合计", ["指标", "数值", "单位"],
            sums.ordered.map { indicator, value in
                let unit = indicator.unit
                return unit == .fen
                    ? [indicator.name.chinese, Money(fen: value).plain, "元"]
                    : [indicator.name.chinese, String(value), unit.name.chinese]
            })
        table(
            "文件", ["文件名", "字节", "记录数", "SHA-256"],
            parts.map { [$0.name, String($0.bytes), String($0.records), $0.sha256.hex] })
        page += "<p>本页供人阅读，由清单和统计表生成，不作为依据；以 manifest.xml 及其所列文件为准。</p>\n</body></html>\n"
    }

    private mutating func writeHeader(_ header: FilingHeader) {
        let coverage = header.coverage
        table(
            "报送", ["项目", "内容"],
            [
                ["报送单位", "\(header.sender.name)（\(header.sender.code)）"],
                ["接收单位", "\(header.receiver.name)（\(header.receiver.code)）"],
                ["种类", header.type.name.chinese],
                ["序号", String(header.sequence)],
                ["期间", "\(header.period.label)：\(header.period.from.chinese)至\(header.period.to.chinese)"],
                ["业务截止日", header.businessCutOff.chinese],
                ["记录截止", "第\(header.knowledgeCutOff.sequence)条，第\(header.knowledgeCutOff.epoch)期"],
                ["下级单位", "应报\(coverage.expected)，已报\(coverage.received.count)，未报\(coverage.missing.count)"],
                ["未报单位", coverage.missing.isEmpty ? "无" : coverage.missing.map(\.text).joined(separator: "、")],
                ["单位负责人", header.responsible?.head ?? "未填"],
                ["审核人", header.responsible?.reviewer ?? "未填"],
                ["填表人", header.responsible?.preparer ?? "未填"],
                ["报出日期", header.reportedOn?.chinese ?? header.preparedAt],
                ["制作时间", header.preparedAt],
                ["软件", header.softwareVersion],
                ["报送件标识", header.id],
                ["上一清单摘要", header.previousDigest?.hex ?? "无（首件）"],
            ])
    }

    private mutating func writeControl(_ control: FilingControl) {
        let records = control.records
        let statuses = control.statuses
        table(
            "案件记录（件）", ["新增", "替换", "删除", "待审查", "不予受理", "办理中", "终止", "已结", "已移送", "人数"],
            [
                [
                    records.added, records.replaced, records.deleted, statuses.pending, statuses.refused, statuses.open,
                    statuses.terminated, statuses.closed, statuses.handedOver, control.persons,
                ].map { String($0) }
            ])
        let money = control.money
        table(
            "案件记录累计金额（元）", ["请求", "协议或裁判", "到账（有凭证）", "到账（当事人陈述）", "放弃"],
            [
                [money.claimed, money.agreed, money.receivedVerified, money.receivedStated, money.waived].map {
                    Money(fen: $0).plain
                }
            ])
    }

    private mutating func writeTotals(_ totals: FilingTotals) {
        let stock = totals.stock
        table(
            "存量（件）", ["期初", "受理", "重新办理", "移入", "移出", "结案", "终止", "期末"],
            [FilingStock.fields.map { String(stock[keyPath: $0.key]) }])
        if let bridge = totals.bridge {
            page += "<p>上期报送期末 \(bridge.previouslyFiledClosing) 件，以前期间调整 \(bridge.revisions) 件，"
            page += "本期期初 \(stock.opening) 件。</p>\n"
        }
    }

    private mutating func table(_ title: String, _ heads: [String], _ rows: [[String]]) {
        page += "<h2>\(escaped(title))</h2>\n<table><tr>"
        for head in heads { page += "<th>\(escaped(head))</th>" }
        page += "</tr>\n"
        for row in rows {
            page += "<tr>"
            for (place, cell) in row.enumerated() {
                let isNumber = place > 0 && !cell.isEmpty && cell.utf8.allSatisfy { (45...57).contains($0) && $0 != 47 }
                page += isNumber ? "<td class=\"n\">" : "<td>"
                page += escaped(cell) + "</td>"
            }
            page += "</tr>\n"
        }
        page += "</table>\n"
    }

    private func escaped(_ text: String) -> String {
        var safe = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "\"": safe += "&quot;"
            case "'": safe += "&#39;"
            default: safe.unicodeScalars.append(character)
            }
        }
        return safe
    }
}
