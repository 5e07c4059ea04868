import SafeXML

/// The parts of a workbook that hold no rows.
enum XLSXFixedParts {
    static let mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let packageNamespace = "http://schemas.openxmlformats.org/package/2006"
    private static let relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml."

    /// Names and bytes, in the order of the archive.
    static func all(sheets: [String]) -> [(String, [UInt8])] {
        [
            ("[Content_Types].xml", contentTypes(sheetCount: sheets.count)),
            ("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", workbook(sheets)),
            (
                "xl/_rels/workbook.xml.rels",
                relationships(
                    sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") } + [("styles", "styles.xml")])
            ),
            ("xl/styles.xml", styles),
        ]
    }

    private static func document(_ body: (XMLOutput) -> Void) -> [UInt8] {
        let output = XMLOutput(to: .memory)
        output.declaration()
        body(output)
        return output.takeBytes()
    }

    private static func contentTypes(sheetCount: Int) -> [UInt8] {
        document { output in
            func type(_ part: String, _ type: String) {
                output.open("Override", ["PartName": part, "ContentType": type])
                output.close()
            }
            output.open("Types", ["xmlns": packageNamespace + "/content-types"])
            output.open(
                "Default",
                ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
            output.close()
            type("/xl/workbook.xml", contentType + "sheet.main+xml")
            for number in 0..<sheetCount {
                type("/xl/worksheets/sheet\(number + 1).xml", contentType + "worksheet+xml")
            }
            type("/xl/styles.xml", contentType + "styles+xml")
            output.close()
        }
    }

    private static func relationships(_ targets: [(kind: String, target: String)]) -> [UInt8] {
        document { output in
            output.open("Relationships", ["xmlns": packageNamespace + "/relationships"])
            for (place, target) in targets.enumerated() {
                output.open("Relationship", ["Id": "rId\(place + 1)"])
                output.attribute("Type", "\(relationshipNamespace)/\(target.kind)")
                output.attribute("Target", target.target)
                output.close()
            }
            output.close()
        }
    }

    private static func workbook(_ sheets: [String]) -> [UInt8] {
        document { output in
            output.open("workbook", ["xmlns": mainNamespace, "xmlns:r": relationshipNamespace])
            output.open("sheets")
            for (place, name) in sheets.enumerated() {
                output.open("sheet", ["name": name])
                output.attribute("sheetId", place + 1)
                output.attribute("r:id", "rId\(place + 1)")
                output.close()
            }
            output.close()
            output.close()
        }
    }

    /// Four cell formats: plain, day, amount, heading, as `OutgoingCell.style` counts them.
    private static let styles = Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <styleSheet xmlns="\(mainNamespace)">\
        <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
        <fonts count="2"><font><sz val="11"/><name val="宋体"/></font>\
        <font><b/><sz val="11"/><name val="宋体"/></font></fonts>\
        <fills count="2"><fill><patternFill patternType="none"/></fill>\
        <fill><patternFill patternType="gray125"/></fill></fills>\
        <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
        <border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders>\
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
        <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
        <xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
        <xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/></cellXfs>\
        </styleSheet>

        """.utf8)
}
