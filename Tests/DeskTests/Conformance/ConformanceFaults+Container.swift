import CaseExport
import CaseWorkflow
import Desk
import Foundation

@testable import CaseExportTests

/// What is wrong with a folder, its files and its signature.
enum ConformanceContainerFaults {
    static let all = folders + documents + signatures

    static let folders: [ConformanceFault] = [
        ConformanceFault {
            ConformanceEntry(
                "folder-absent", .init("路径上什么也没有", "nothing lies at the path"),
                .init("接收方说明打不开，不中断", "The receiver says that it cannot be opened, and does not stop"), .returned,
                [.folder])
        } make: {
            $0.putNothing("folder-absent")
        },
        ConformanceFault {
            ConformanceEntry(
                "folder-renamed", .init("文件夹改了名", "the folder bears another name"),
                .init("名字不作数，清单作数：接受并提示", "The manifest counts, not the name: accepted with a warning"), .accepted,
                [.name]
            )
        } make: {
            try $0.put("folder-renamed", try ConformanceSample.marchFiling(), folder: "march")
        },
        .edited(
            "folder-inside", .link, resealed: false, ("里面还有一个文件夹", "a folder lies in it"),
            ("只能有普通文件", "There are plain files only")
        ) {
            try FileManager.default.createDirectory(
                atPath: $0.folder + "/more", withIntermediateDirectories: true)
            try $0.write("more/note.txt", "note\n")
        },
        .edited(
            "path-outside", .path, ("清单里的文件名通到文件夹之外", "a name in the manifest leads out of the folder"),
            ("不打开清单以外的路径", "No path of a stranger's is opened")
        ) { try $0.replace("manifest.xml", "name=\"statistics.xml\"", "name=\"../statistics.xml\"") },
        .edited(
            "file-extra", .extra, resealed: false, ("多一个清单没有的文件", "a file that is not in the manifest"),
            ("没有列名的文件不跟着收下", "What is not listed is not taken along")
        ) { try $0.write("readme.txt", "hello\n") },
        .edited(
            "part-missing", .missing, resealed: false, ("少一个清单列出的文件", "a listed file is not there"),
            ("没有复制完整", "It was not copied whole")
        ) { try FileManager.default.removeItem(atPath: $0.folder + "/cases-0001.xml") },
        .edited(
            "manifest-missing", .missing, resealed: false, ("没有清单", "there is no manifest"),
            ("没有清单就不是报送件", "Without a manifest it is no filing")
        ) { try FileManager.default.removeItem(atPath: $0.folder + "/manifest.xml") },
        .edited(
            "parts-kind", .parts, ("清单把案件部分写成网页", "the manifest calls the case part a page for people"),
            ("每种部分的名称和种类是固定的", "Each kind of part has its own name")
        ) {
            try $0.replace(
                "manifest.xml", "name=\"cases-0001.xml\" kind=\"cases\"", "name=\"cases-0001.xml\" kind=\"view\"")
        },
        .edited(
            "bytes-differ", .bytes, resealed: false, ("文件比清单所记长一个字节", "a file is one byte longer than listed"),
            ("大小不符，文件被改动或者没有复制完整", "The size differs: changed, or not copied whole")
        ) { try $0.write("statistics.xml", try $0.text("statistics.xml") + "\n") },
        .edited(
            "digest-differs", .digest, resealed: false, ("文件里改了一个字符", "one character of a file was changed"),
            ("SHA-256 与清单不符", "The SHA-256 is not the manifest's")
        ) { try $0.replace("cases-0001.xml", "<sex>1</sex>", "<sex>2</sex>") },
        .edited(
            "view-differs", .view, outcome: .accepted,
            ("供人看的网页被改，并重新封装", "the page for people was changed and sealed again"),
            (
                "网页不作数；自己也会生成网页的接收方提示，其他接收方可以不提",
                "The page does not count. A receiver that makes the page itself warns; any other need not"
            )
        ) { try $0.replace("view.html", "<h1>", "<h1>改") },
    ]

    static let documents: [ConformanceFault] = [
        .edited(
            "doctype", .doctype, ("文件带 DOCTYPE 和实体", "a document has a DOCTYPE with an entity"),
            ("先于一切拒收，实体不展开", "Refused before anything else; no entity is expanded")
        ) {
            try $0.replace("cases-0001.xml", "<cases", "<!DOCTYPE cases [<!ENTITY a \"aaaa\">]><cases")
        },
        .edited(
            "doctype-manifest", .doctype, resealed: false, ("清单带外部 DOCTYPE", "the manifest has an external DOCTYPE"),
            ("不去取任何文件", "No file is fetched")
        ) { try $0.replace("manifest.xml", "<filing", "<!DOCTYPE filing SYSTEM \"file:///none\"><filing") },
        .edited(
            "xml-cut", .xml, ("案件文件缺了结尾", "a part of cases has no end"),
            ("没有读到结尾就不作数", "Nothing counts before the end was read")
        ) { try $0.write("cases-0001.xml", String(try $0.text("cases-0001.xml").dropLast(40))) },
        .edited(
            "xml-encoding", .xml, ("文件里有不是 UTF-8 的字节", "a document has a byte that is not UTF-8"),
            ("不猜编码", "No encoding is guessed")
        ) { filing in
            var bytes = Array(try filing.text("cases-0001.xml").utf8)
            bytes.insert(0xFF, at: bytes.count / 2)
            try Data(bytes).write(to: URL(fileURLWithPath: filing.folder + "/cases-0001.xml"))
        },
        .edited(
            "xml-instruction", .xml, resealed: false, ("清单带处理指令", "the manifest has a processing instruction"),
            ("格式里没有处理指令", "The format has none")
        ) { try $0.replace("manifest.xml", "</parts>", "<?x y?></parts>") },
        .edited(
            "limit-attributes", .limit, ("一个元素有一百个属性", "an element has a hundred attributes"),
            ("在交给解析器和模式之前就有上限", "There is a bound before schema and memory")
        ) {
            let attributes = (0..<100).map { " a\($0)=\"\"" }.joined()
            try $0.replace("statistics.xml", "<Obs ", "<Obs\(attributes) ")
        },
        .edited(
            "schema-element", .xsd, ("记录里多一个姓名元素", "a record has an element with a name in it"),
            ("模式之外的内容拒收，姓名不入库", "What the schema does not know is refused, and no name gets in")
        ) { try $0.replace("cases-0001.xml", "<newForm>", "<name>王甲</name><newForm>") },
        .edited(
            "schema-namespace", .xsd, ("案件文件的命名空间是将来的格式", "a part has the namespace of a later format"),
            ("不认识的格式不猜", "A format that is not known is not guessed")
        ) { try $0.replace("cases-0001.xml", "urn:labordesk:case:1", "urn:labordesk:case:9") },
        .edited(
            "identity-part", .identity, ("案件文件属于另一份报送件", "a part belongs to another filing"),
            ("各文件须属同一份", "All parts belong to one filing")
        ) { try $0.replace("cases-0001.xml", "filing=\"00000000", "filing=\"10000000") },
        .edited(
            "identity-office", .identity, ("统计表写的是另一单位", "the statistics name another office"),
            ("清单和统计表须是同一单位、同一期间", "Manifest and statistics are of one office and period")
        ) { try $0.replace("statistics.xml", "OFFICE=\"D01\"", "OFFICE=\"D02\"") },
    ]

    static let signatures: [ConformanceFault] = [
        .signed(
            "signed-ecdsa", [], .accepted, by: ConformanceKeys.ecdsa, required: true, ("ECDSA 签名", "signed with ECDSA"),
            ("可信密钥签名：无提示", "Signed with a trusted key: nothing is warned of")),
        .signed(
            "signed-sm2", [], .accepted, by: ConformanceKeys.sm2, required: true, ("SM2 签名", "signed with SM2"),
            ("国密签名同样有效", "SM2 with SM3 is as good")),
        .signed(
            "signed-not", [.signatureNone], .accepted, by: nil, ("没有签名", "not signed"),
            ("不要求签名时接受并提示", "Accepted with a warning where no signature is asked for")),
        .signed(
            "signed-not-required", [.signatureRequired], .returned, by: nil, required: true,
            ("没有签名，而接收方要求签名", "not signed, where a signature is asked for"),
            ("要求签名时拒收", "Refused where a signature is asked for")),
        .signed(
            "signed-unknown", [.signatureUnknown], .accepted, by: ConformanceKeys.stranger,
            ("签名有效，密钥不认识", "validly signed by a key that is not known"),
            ("签名有效不等于知道是谁：提示", "A valid signature does not tell whose it is: a warning")),
        .signed(
            "signed-ended", [.signatureRevoked], .returned, by: ConformanceKeys.ended,
            ("密钥在收件之前已停用", "signed with a key that was ended before receipt"),
            ("停用按收件日算", "The end of a key counts by the day of receipt")),
        ConformanceFault {
            ConformanceEntry(
                "signed-other", .init("另一份清单的签名", "the signature of another manifest"),
                .init("签名须是这份清单的", "A signature is of one manifest"), .returned, [.signature])
        } make: { workshop in
            try workshop.put("signed-other", try ConformanceSample.marchFiling(2)) { filing in
                let other = workshop.root + "/" + (try workshop.path("signed-ecdsa")) + "/signature.xml"
                try filing.write("signature.xml", try String(contentsOfFile: other, encoding: .utf8))
            }
        },
        ConformanceFault {
            ConformanceEntry(
                "signed-form", .init("签名文件多一个空格", "the signature's document has a blank more"),
                .init("签名文件只有一种写法，不作规范化", "The document has one form; nothing of a stranger's is canonicalised"),
                .returned,
                [.signature])
        } make: { workshop in
            try workshop.put("signed-form", try ConformanceSample.marchFiling()) { filing in
                let other = workshop.root + "/" + (try workshop.path("signed-ecdsa")) + "/signature.xml"
                let text = try String(contentsOfFile: other, encoding: .utf8)
                try filing.write("signature.xml", text.replacing("<ds:SignedInfo>", with: "<ds:SignedInfo> "))
            }
        },
    ]
}
