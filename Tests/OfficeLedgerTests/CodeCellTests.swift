import CaseWorkflow
import OfficeLedger
import Spreadsheet
import Testing

/// Case numbers, names, numbers of persons and personal numbers.
struct CodeCellTests {
    @Test(arguments: [
        "杭工调〔2013〕下城00001号", "杭工调〔２０１３〕下城００００１号", "杭工调(2013)下城00001号", "杭工调（2013）下城00001号", "杭工调[2013]下城00001号",
        "杭工调〔2013)下城00001号", "杭工调〔2013]下城00001号", "杭工调【2013）下城00001号",
        "杭工调［2013］下城00001号", "杭工调【2013】下城00001号",
        " 杭工调〔2013〕下城00001号 ", "杭工调〔2013〕 下城 00001 号", "杭工调〔2013〕\n下城00001号", "'杭工调〔2013〕下城00001号",
        "杭工调〖2013〗下城00001号", "\u{FEFF}杭工调〔2013〕下城00001号", "杭工调〔2013〕下城00001\u{200B}号",
    ])
    func spellingsOfACaseNumberAreOne(text: String) {
        let number = CaseNumber.read(.text(text)).value
        #expect(number?.text == "杭工调〔2013〕下城00001号")
        #expect(number?.parts?.prefix == "杭工调")
        #expect(number?.parts?.year == 2013)
        #expect(number?.parts?.series == "下城")
        #expect(number?.parts?.number == 1)
        #expect(number?.parts?.digits == 5)
    }

    @Test(arguments: [
        ("浙工援字（2019）第12号", "浙工援字〔2019〕第12号"), ("HZ-2013-0001", "HZ-2013-0001"), ("2013-001", "2013-001"),
        ("ＨＺ２０１３００１", "HZ2013001"), ("劳调〔2020〕0007", "劳调〔2020〕0007"),
    ])
    func otherFormsAreKept(text: String, canonical: String) {
        #expect(CaseNumber.read(.text(text)).value?.text == canonical)
    }

    @Test(
        arguments: [
            ("合同", .noDigits), ("2.01301E+11", .lostDigits), ("杭工调〔2013〕\u{0001}00001号", .controlCharacters),
            (String(repeating: "1", count: 65), .tooLong), ("案号", .noDigits),
        ] as [(String, Doubt.Reason)])
    func doubtfulCaseNumbers(text: String, reason: Doubt.Reason) {
        #expect(CaseNumber.read(.text(text)).doubt?.reason == reason)
    }

    @Test func caseNumbersOfWorksheetsKeepTheirDigits() {
        #expect(CaseNumber.read(.number("20130001", styledAsDate: false)).value?.text == "20130001")
        #expect(CaseNumber.read(.number("2.0130001E7", styledAsDate: false)).value?.text == "20130001")
        #expect(CaseNumber.read(.number("2013000100010001000", styledAsDate: false)).doubt?.reason == .lostDigits)
        #expect(CaseNumber.read(.text("")) == .absent)
        #expect(CaseNumber.read(.text("　")) == .absent)
    }

    @Test(
        arguments: [
            ("林玉梅", "林玉梅", [], nil), ("林玉梅等7人", "林玉梅", [], 7), ("林玉梅等七人", "林玉梅", [], 7), ("林玉梅 等 7 名职工", "林玉梅", [], 7),
            ("林玉梅等１２人", "林玉梅", [], 12),
            ("林玉梅（等7人）", "林玉梅", [], 7), ("林玉梅等共7人", "林玉梅", [], 7), ("林玉梅(7人)", "林玉梅", [], 7), ("林玉梅等", "林玉梅", [], nil),
            ("曾　超", "曾超", [], nil), ("曾 超", "曾超", [], nil),
            ("曾 超等5人", "曾超", [], 5), ("张三、李四", "张三", ["李四"], nil), ("张三,李四等12人", "张三", ["李四"], 12),
            ("张三，李四；王五", "张三", ["李四", "王五"], nil), ("阿里木•买买提", "阿里木·买买提", [], nil),
            ("阿里木・买买提", "阿里木·买买提", [], nil), ("阿里木·买买提", "阿里木·买买提", [], nil), ("𠮷田明", "𠮷田明", [], nil),
            ("𠮷田明等4人", "𠮷田明", [], 4), ("张三\n李四", "张三", ["李四"], nil),
            ("John Smith", "John Smith", [], nil), ("张三 李四", "张三", ["李四"], nil), ("欧阳 晓明", "欧阳晓明", [], nil),
            ("合", "合", [], nil), ("等人", "等人", [], nil), ("张三(女)", "张三(女)", [], nil),
            ("林玉梅等一百二十人", "林玉梅", [], 120), ("陈共明", "陈共明", [], nil),
        ] as [(String, String, [String], Int?)])
    func namesAreTakenApart(text: String, name: String, others: [String], count: Int?) {
        let read = ApplicantName.read(.text(text)).value
        #expect(read?.name == name, "\(text)")
        #expect(read?.others == others, "\(text)")
        #expect(read?.declaredCount == count, "\(text)")
    }

    @Test func controlCharactersLeaveANameWithANote() {
        #expect(
            ApplicantName.read(.text("林\u{0007}玉梅"))
                == .decoded(
                    ApplicantName.read(.text("林玉梅")).value.unsafelyGiven, [.controlCharactersRemoved]))
    }

    @Test(arguments: [
        ("1", 1), ("1人", 1), ("1.0", 1), ("4", 4), ("４", 4), ("４人", 4), ("共12人", 12), ("十二人", 12), ("12名", 12),
        ("一百二十", 120), ("1,200", 1200), (" 7 ", 7), ("11.0", 11),
    ])
    func headcounts(text: String, count: Int) {
        #expect(HeadcountCell.read(.text(text)).value == count)
    }

    @Test(
        arguments: [
            ("0", .countNotPositive), ("-3", .countNotPositive), ("3.5", .unreadableCount), ("若干", .unreadableCount),
            ("3-5", .unreadableCount), ("多人", .unreadableCount), ("999999999", .countTooLarge),
            ("12元", .unreadableCount),
            ("#N/A", .spreadsheetError), ("零", .countNotPositive),
        ] as [(String, Doubt.Reason)])
    func doubtfulHeadcounts(text: String, reason: Doubt.Reason) {
        #expect(HeadcountCell.read(.text(text)).doubt?.reason == reason, "\(text)")
    }

    @Test(arguments: [
        ("36012119910217060X", "36012119910217060X"), ("36012119910217060x", "36012119910217060X"),
        ("'360121199102170 60X", "36012119910217060X"), ("３６０１２１１９９１０２１７０６０Ｘ", "36012119910217060X"),
        ("360121 19910217 060X", "36012119910217060X"),
    ])
    func residentIDs(text: String, id: String) {
        #expect(IdentityCells.residentID(.text(text), today: Fixture.today).value?.text == id)
    }

    @Test(
        arguments: [
            ("360121199102170601", .badCheckDigit), ("3.30106E+17", .lostDigits), ("3601211991021706", .wrongLength),
            ("36012119911317060X", .badCheckDigit), ("E12345678", .wrongLength),
            ("36O12119910217060X", .wrongCharacters),
        ] as [(String, Doubt.Reason)])
    func doubtfulResidentIDs(text: String, reason: Doubt.Reason) {
        #expect(IdentityCells.residentID(.text(text), today: Fixture.today).doubt?.reason == reason)
    }

    @Test func anIDKeptAsAWorksheetNumberHasLostItsEnd() {
        let long = SpreadsheetCell.number("360121199102170600", styledAsDate: false)
        #expect(IdentityCells.residentID(long, today: Fixture.today).doubt?.reason == .lostDigits)
        let old = IdentityCells.residentID(.text("360121910217060"), today: Fixture.today)
        #expect(old == .decoded(old.value.unsafelyGiven, [.oldIDConverted]))
        #expect(old.value?.text == "36012119910217060X")
    }

    @Test(arguments: [
        "13387879133", "13387879133.0", "133-8787-9133", "+8613387879133", "１３３８７８７９１３３", " 133 8787 9133 ",
        "'13387879133",
    ])
    func phones(text: String) {
        #expect(IdentityCells.phone(.text(text)).value?.text == "13387879133")
    }

    @Test func aPhoneKeptAsAWorksheetNumberIsReadByItsDigits() {
        #expect(IdentityCells.phone(.number("13387879133", styledAsDate: false)).value?.text == "13387879133")
        #expect(IdentityCells.phone(.number("1.3387879133E10", styledAsDate: false)).value?.text == "13387879133")
        #expect(IdentityCells.phone(.text("1338787913")).doubt?.reason == .doubtfulPhone)
        #expect(IdentityCells.phone(.text("1.33879E+10")).doubt?.reason == .lostDigits)
        #expect(IdentityCells.phone(.text("无")) == .absent)
    }

    @Test func creditCodesThatOnlyFailTheirCheckAreKept() {
        #expect(IdentityCells.creditCode(.text("91350200ma2yj1xr9g")).value?.text == "91350200MA2YJ1XR9G")
        #expect(
            IdentityCells.creditCode(.text("91350100M0001TGQXM"))
                == .decoded(
                    IdentityCells.creditCode(.text("91350100M0001TGQXM")).value.unsafelyGiven, [.creditCodeCheckFails]))
        #expect(IdentityCells.creditCode(.text("9135020")).doubt?.reason == .wrongLength)
        #expect(IdentityCells.creditCode(.text("9.1335E+17")).doubt?.reason == .lostDigits)
        #expect(IdentityCells.creditCode(.text("")) == .absent)
    }
}

extension Optional {
    /// The value in a test that has just made it.
    var unsafelyGiven: Wrapped {
        guard let self else { fatalError("a test expected a value") }
        return self
    }
}
