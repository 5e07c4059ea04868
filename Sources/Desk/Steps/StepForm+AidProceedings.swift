import CaseWorkflow

// What the handler does before a tribunal, and the papers that come of it.

extension StepForm {
    static let aidProceedings: [StepForm] = [
        StepForm(.aidFile, "递交申请或者起诉", "File with the tribunal", .course) { _ in
            [
                .line("body", "仲裁委或者法院", "Commission or court").required,
                .choice("by", "哪一方递交", "Whose it is", Side.self).required.usually(Side.worker.rawValue),
                .flag("incomplete", "材料不全，须一次性告知", "Papers were missing; all must be named once"),
            ]
        } command: { read in
            .legalAid(
                .file(
                    AidFiling(
                        on: read.on, body: read.words("body"), by: try read.needed("by"),
                        isIncomplete: read.flag("incomplete") ? true : nil)))
        },
        StepForm(.aidFilingIncomplete, "收到补正告知", "The tribunal asked for papers", .course) { _ in
            [
                .lines("missing", "缺少的材料", "Missing papers").required.hinted("每行一份", "One a line"),
                .day("due-on", "补正期限", "Last day to hand them in"),
            ]
        } command: { read in
            .legalAid(
                .correctFiling(
                    AidFilingNotice(on: read.on, missing: read.texts("missing"), dueOn: read.day("due-on"))))
        },
        StepForm(.aidCompleteFiling, "补正递交材料", "Complete the filing", .course) { _ in
            [.lines("materials", "补交的材料", "Papers handed in").required.hinted("每行一份", "One a line")]
        } command: { read in
            .legalAid(.completeFiling(AidFilingSupplement(on: read.on, materials: read.texts("materials"))))
        },
        StepForm(.aidDocket, "立案", "The tribunal accepted it", .course) { _ in
            [
                .line("number", "仲裁或者法院案号", "The tribunal's number").required.known(as: "docket"),
                .flag("simple", "简易程序", "Simple procedure"),
            ]
        } command: { read in
            .legalAid(
                .docket(
                    AidDocketing(
                        on: read.on, number: read.words("number"), isSimple: read.flag("simple") ? true : nil)))
        },
        StepForm(
            .aidCallHearing, "开庭通知", "A hearing was fixed", .course,
            hint: Sentence("日期为承办人得知之日", "The day is that on which the handler learned of it")
        ) { _ in
            [
                .day("hearing-on", "开庭日期", "Day of the hearing").required, StepField("at", "时间", "Time", .time),
                .line("place", "地点", "Place").required, .flag("oral", "口头通知", "By word of mouth"),
            ]
        } command: { read in
            .legalAid(
                .setHearing(
                    AidHearingNotice(
                        on: read.on, hearingOn: try read.neededDay("hearing-on"), at: read.text("at"),
                        place: read.words("place"), isOral: read.flag("oral"))))
        },
        StepForm(.aidHear, "开庭", "A hearing was held", .course) { _ in
            [.line("place", "地点", "Place").required, .text("note", "经过", "What happened")]
        } command: { read in
            .legalAid(.hear(AidHearing(on: read.on, place: read.words("place"), note: read.text("note"))))
        },
        StepForm(.aidReceivePaper, "收到裁判文书", "A paper was received", .course) { place in
            [
                .choice("kind", "文书", "What it is", AidPaper.Kind.self).required,
                .line("number", "编号", "Its number").known(as: "paper"),
                .line("body", "作出机关", "Body that made it").required,
                obligationsField(place), .choice("result", "对职工的结果", "What it means for the worker", AidResult.self),
                .choice("manner", "送达方式", "How it came", Service.Manner.self).required.usually(
                    Service.Manner.inPerson.rawValue),
            ]
        } command: { read in
            .legalAid(
                .receivePaper(
                    AidPaper(
                        on: read.on, kind: try read.needed("kind"), number: read.words("number"),
                        body: read.words("body"), obligations: read.obligations("obligations"),
                        result: read.choice("result"), manner: try read.needed("manner"))))
        },
    ]

    private static func obligationsField(_ place: StepCase) -> StepField {
        StepField.obligations("obligations", "对方应付款项", "What the other side must pay", place).known(as: "pay", "due")
    }
}
