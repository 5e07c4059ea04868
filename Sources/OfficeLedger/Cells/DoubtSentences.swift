public import CaseWorkflow

extension Doubt.Reason {
    /// What happened and what to do next, without the cell's own words (they may be a personal number).
    public var sentence: Sentence {
        switch self {
        case .missing: Sentence("没有填写；请按原卷补上。", "Nothing is written here; add it from the paper file.")
        case .controlCharacters:
            Sentence("含有看不见的控制字符；请重新录入。", "It holds invisible control characters; type it again.")
        case .tooLong: Sentence("超过64个字；请核对是否串了列。", "It is longer than 64 characters; check for shifted columns.")
        case .noDigits: Sentence("没有数字，不像编号；请核对。", "It has no digit and looks like no number; check it.")
        case .lostDigits:
            Sentence(
                "被表格软件改成了科学计数，后几位已丢失；请按证件重新录入。",
                "A spreadsheet turned it into scientific notation and lost digits; type it again from the document."
            )
        case .spreadsheetError:
            Sentence("是表格的错误值（如#REF!）；请按原卷填写。", "It is a spreadsheet error value; fill it in from the paper file.")
        case .unreadableDate: Sentence("看不出是哪一天；请写成2017-03-05。", "It is no readable day; write it as 2017-03-05.")
        case .dateWithoutDay: Sentence("没有写到日；请补上是哪一天。", "The day of the month is missing; add it.")
        case .dateWithoutYear: Sentence("没有写年份；请补上。", "The year is missing; add it.")
        case .noSuchDay: Sentence("历法上没有这一天；请核对。", "There is no such day; check it.")
        case .yearOutOfRange:
            Sentence("年份早于1990年或者晚于明年；请核对。", "The year is before 1990 or after next year; check it.")
        case .ambiguousDate:
            Sentence(
                "日期有不止一种读法；请写成2017-03-05，或者用 --year-last 指定全表的写法。",
                "It can be read as more than one day; write it as 2017-03-05, or say how the file means it with --year-last."
            )
        case .severalDates: Sentence("写了不止一个日期；请只留一个。", "It holds more than one date; keep one.")
        case .closedBeforeAccepted:
            Sentence(
                "结案日期早于受理日期，两者不能都对；请核对。",
                "The day of closing is before the day of acceptance; both cannot be right, check them.")
        case .unreadableAmount: Sentence("看不出是多少钱；请写成12000.00。", "It is no readable amount; write it as 12000.00.")
        case .approximateAmount: Sentence("是大概的数；请写准确金额。", "It is a rough figure; write the exact amount.")
        case .amountRange: Sentence("是一个范围；请写准确金额。", "It is a range; write the exact amount.")
        case .negativeAmount: Sentence("是负数；请核对。", "It is negative; check it.")
        case .amountFinerThanFen: Sentence("小数超过分；请核对。", "It is finer than a fen; check it.")
        case .amountTooLarge: Sentence("金额大得不合常理；请核对单位。", "It is too large to be right; check the unit.")
        case .otherCurrency: Sentence("不是人民币；请折算后写明。", "It is not in yuan; write the amount in yuan.")
        case .colloquialNumber:
            Sentence(
                "口语数字（如“一万二”）可能有两种读法；请写全。",
                "A spoken figure such as “一万二” can be read in two ways; write it in full.")
        case .unclearUnit:
            Sentence("看不出单位是元还是万元；请写明。", "It is unclear whether the unit is yuan or ten thousand yuan; say which.")
        case .contradictoryAmount: Sentence("一格里的两个金额不一致；请核对。", "The cell's two amounts differ; check them.")
        case .unknownOutcome: Sentence("看不出调解结果；请选定一种。", "The outcome is not understood; choose one.")
        case .severalOutcomes:
            Sentence("写了互相矛盾的结果；请选定一种。", "It names outcomes that exclude each other; choose one.")
        case .outcomeMissing:
            Sentence("有结案日期而没有结果；请补上结果。", "There is a day of closing but no outcome; add the outcome.")
        case .openButClosed:
            Sentence(
                "结果写着未结，却有结案日期；请核对。",
                "The outcome says the case is open, yet there is a day of closing; check both.")
        case .closingDayMissing:
            Sentence("已有结果而没有结案日期；请补上日期。", "There is an outcome but no day of closing; add the day.")
        case .unknownCategory: Sentence("看不出争议类型；请选定一种。", "The kind of dispute is not understood; choose one.")
        case .severalCategories:
            Sentence("写了不止一种争议类型；请选定主要的一种。", "It names several kinds of dispute; choose the main one.")
        case .unknownIndustry: Sentence("看不出行业；请选定一种。", "The industry is not understood; choose one.")
        case .unknownDistrict:
            Sentence("看不出是哪个区县；请选定。", "The district is not known to this desk; choose one.")
        case .unreadableCount: Sentence("看不出是几个人；请填整数。", "It is no readable number of persons; write a whole number.")
        case .countNotPositive: Sentence("人数应当至少是1；请核对。", "There must be at least one person; check it.")
        case .countTooLarge: Sentence("人数大得不合常理；请核对。", "The number of persons is too large to be right; check it.")
        case .unknownSex: Sentence("看不出性别；请填男或者女。", "The sex is not understood; write 男 or 女.")
        case .unreadableAnswer: Sentence("看不出是还是否；请填是或者否。", "It is neither yes nor no; write 是 or 否.")
        case .wrongLength: Sentence("位数不对；请按证件核对。", "It has the wrong number of characters; check the document.")
        case .wrongCharacters:
            Sentence("含有不该有的字符；请按证件核对。", "It holds characters that do not belong there; check the document.")
        case .badCheckDigit: Sentence("校验位不对；请按证件核对。", "Its check digit is wrong; check the document.")
        case .centuryUnclear:
            Sentence(
                "是15位旧号，看不出出生的世纪；请填18位号码。",
                "It is an old 15-digit number whose century is unclear; write the 18 characters.")
        case .impossibleBirthDate:
            Sentence(
                "其中的出生日期不存在或者在将来；请按证件核对。",
                "Its date of birth does not exist or is in the future; check the document.")
        case .doubtfulPhone: Sentence("不像电话号码；请核对。", "It does not look like a phone number; check it.")
        case .doubtfulCreditCode:
            Sentence("不像统一社会信用代码；请核对。", "It does not look like a unified social credit code; check it.")
        case .duplicateIdentity:
            Sentence(
                "同一案号前面已有不同的记录；先登记的保留，请核对哪一条对。",
                "An earlier row of this case number says something else; the first stays, check which is right."
            )
        }
    }
}
