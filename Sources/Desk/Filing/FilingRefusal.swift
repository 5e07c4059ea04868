public import CaseExport
public import CaseStore
public import CaseWorkflow

/// Why a period was not closed, or a filing not made: one case for each thing a caller does differently.
public enum FilingRefusal: Error, Hashable, Sendable {
    /// The period's last day has not passed.
    case notOver(Period)
    case alreadyClosed(Period)
    /// It is open: never closed, or opened again.
    case notClosed(Period)
    /// What was filed stands; a filed period is not opened again.
    case filed(Period, FilingRecord)
    /// This receiver has a filing of the period.
    case alreadyFiled(FilingRecord, folder: String)
    /// `again` was asked for, but there is nothing to make again.
    case neverFiled(Period)
    /// The period would be filed as it was.
    case nothingToCorrect(Period)
    /// The year of the period is final, and the change is not approved as it must be.
    case periodFinal(Period, since: Day, FinalFlaw)
    /// An answer that cannot be read, or whose signature does not hold.
    case answer(AnswerRefusal)
    /// An answer to a filing that this desk did not make.
    case answerUnknown(String)
    /// An answer to a filing of this desk, but not as it was filed.
    case answerToOtherBytes(FilingRecord)
    /// An answer of an office that the filing was not for.
    case answerFromElsewhere(FilingRecord, FilingOffice)
    /// An answer to a rehearsal, of which no desk keeps anything.
    case answerToRehearsal
    /// An answer that says less than is known of the filing already.
    case answerOverdue(FilingRecord, FilingState)
    /// Made again it would not be the same, byte for byte.
    case notTheSame(folder: String)
    /// Somebody else filed while this one was being made.
    case overtaken
    case notPermitted(OfficerCode, OfficeCode)
    /// It is to be signed anew, and the office has no key that is in use.
    case noSigningKey(OfficeCode)
    /// The folder to write into cannot be made or used.
    case folder(path: String, reason: String)
    /// It is recorded, but its folder could not be put into its place.
    case notPlaced(path: String, reason: String)
    /// The receiver would reject it. `cases` names the records by case number, where there are any.
    case write(FilingWriteProblem, cases: [String])
    case store(StoreError)

    /// A stable code for programs.
    public var code: String {
        switch self {
        case .notOver: "period-not-over"
        case .alreadyClosed: "period-already-closed"
        case .notClosed: "period-not-closed"
        case .filed: "period-filed"
        case .alreadyFiled: "already-filed"
        case .neverFiled: "never-filed"
        case .nothingToCorrect: "nothing-to-correct"
        case .answer: "answer-unreadable"
        case .periodFinal: "period-final"
        case .answerUnknown: "answer-unknown"
        case .answerToOtherBytes: "answer-to-other-bytes"
        case .answerFromElsewhere: "answer-from-elsewhere"
        case .answerToRehearsal: "answer-to-rehearsal"
        case .answerOverdue: "answer-overdue"
        case .notTheSame: "filing-differs"
        case .overtaken: "filing-overtaken"
        case .notPermitted: "not-permitted"
        case .noSigningKey: "no-signing-key"
        case .folder: "folder"
        case .notPlaced: "filing-not-placed"
        case .write(.exists, _): "folder-exists"
        case .write: "filing-not-written"
        case .store(let error): error.code
        }
    }

    /// What happened, and what to do next.
    public var sentence: Sentence {
        switch self {
        case .notOver(let period):
            Sentence(
                "\(period.name) 到 \(period.to) 才结束，尚不能结账。请在期满后结账；确需提前的，选择提前结账（命令行：--early）",
                "\(period.name) ends on \(period.to) and cannot be closed yet. Close it then, or choose to close it early (command line: --early)"
            )
        case .alreadyClosed(let period):
            Sentence("\(period.name) 已经结账，无需再结", "\(period.name) is closed already; there is nothing to do")
        case .notClosed(let period):
            Sentence(
                "\(period.name) 尚未结账。请先结账（命令行：labordesk period close \(period.name)\(period.option)）",
                "\(period.name) is not closed. Close it first (command line: labordesk period close "
                    + "\(period.name)\(period.option))")
        case .filed(let period, let filing):
            Sentence(
                "\(period.name) 已向\(filing.receiverName.chinese)报送（第\(filing.number)号），不能重新打开。迟到的事项照常登记，另作调整列示，不改动已报数字",
                "\(period.name) was filed with \(filing.receiverName.english) (number \(filing.number)) and stays closed. "
                    + "Record late facts as usual: they show as revisions and leave what was filed as it is")
        case .alreadyFiled(let filing, let folder):
            Sentence(
                "\(filing.period) 已向\(filing.receiverName.chinese)报送（\(folder)），同一期间只报一次。报送件丢失的，可以再次下载（命令行：加 --again 原样重做）",
                "\(filing.period) was filed with \(filing.receiverName.english) (\(folder)), and a period is filed once. "
                    + "If it is lost, download it anew (command line: --again makes the same folder)")
        case .neverFiled(let period):
            Sentence(
                "\(period.name) 还没有向这一单位报送过，没有可以重做或者对照的。请先报送（命令行：去掉 --again）",
                "\(period.name) was never filed with this receiver, so there is nothing to make again or to compare. "
                    + "File it first (command line: leave out --again)")
        case .nothingToCorrect(let period):
            Sentence(
                "\(period.name) 现在所知与所报一致，没有要更正的。期初数的变动随下一期报送；确需全部重报的，报送替换（命令行：filing replace）",
                "\(period.name) is known as it was filed; there is nothing to correct. To file all of it again, file a "
                    + "replacement (command line: filing replace)")
        case .answer(let refusal): refusal.message
        case .periodFinal(let period, let day, let flaw): flaw.sentence(period, since: day)
        case .answerUnknown(let filing):
            Sentence(
                "本案件台没有报送过 \(filing)；请核对答复是否发给本单位",
                "This desk never made the filing \(filing). Check whether the answer is for this office")
        case .answerToOtherBytes(let filing):
            Sentence(
                "接收单位收到的 \(filing.period) 第\(filing.number)号与所报的不同，报送件途中被改动或者拿错；请把原件再递交一次；丢失的，可以再次下载（命令行：filing make --again）",
                "What the receiver got as \(filing.period), number \(filing.number), is not what was filed: it was "
                    + "changed on the way, or is another one. Hand in the original again; if it is lost, "
                    + "download it anew (command line: filing make --again)")
        case .answerFromElsewhere(let filing, let office):
            Sentence(
                "答复来自 \(office.name)（\(office.code)），而 \(filing.period) 第\(filing.number)号是报给"
                    + "\(filing.receiverName.chinese)的；递交错了的，请递交给该单位",
                "The answer is from \(office.name) (\(office.code)), but \(filing.period), number \(filing.number), "
                    + "is for \(filing.receiverName.english). If it went to the wrong office, hand it in there")
        case .answerToRehearsal:
            Sentence(
                "这是对试报的答复：试报通过，本台没有要登记的", "This answers a rehearsal, which passed: there is nothing to record here")
        case .answerOverdue(let filing, let state):
            Sentence(
                "\(filing.period) 第\(filing.number)号已是“\(filing.state.name.chinese)”，不能退回“\(state.name.chinese)”；较早的答复不必再收",
                "\(filing.period), number \(filing.number), is “\(filing.state.name.english)” already and cannot become "
                    + "“\(state.name.english)”; an older answer need not be taken in")
        case .notTheSame(let folder):
            Sentence(
                "重做的 \(folder) 与当时所报不是同一份（程序版本或者单位已变），没有写出。请从备份取回原件，或者用当时的版本重做",
                "\(folder) made again would differ from what was filed (another version of the program?), so "
                    + "nothing was written. Take the original from a backup, or use the version of then")
        case .overtaken:
            Sentence(
                "另一人刚刚向同一单位报送，本次没有写出。请查看报送清单后再试",
                "Somebody else has just filed with the same receiver, so nothing was written. Look at what "
                    + "was filed and try again")
        case .notPermitted(let officer, let office):
            Sentence(
                "\(officer) 没有 \(office) 的统计权限，请由统计员或者负责人办理",
                "\(officer) may not count periods of \(office). Ask its statistician or lead")
        case .noSigningKey(let office):
            Sentence(
                "\(office) 今天没有可用的签名密钥，请先由管理员建立（命令行：labordesk key signing new）",
                "\(office) has no signing key in use today. An administrator makes one first (command line: labordesk key signing new)"
            )
        case .folder(let path, let reason):
            Sentence(
                "文件夹 \(path) 不能使用（\(reason)），请另选一个", "The folder \(path) cannot be used (\(reason)). Choose another")
        case .notPlaced(let path, let reason):
            Sentence(
                "报送件已登记，但未能放到 \(path)（\(reason)）。请再次下载（命令行：换一个文件夹，加 --again 原样重做）",
                "The filing is recorded but could not be put at \(path) (\(reason)). Download it anew (command line: "
                    + "make it again with --again into another folder)")
        case .write(let problem, let cases):
            if cases.isEmpty {
                problem.message
            } else {
                Sentence(
                    problem.message.chinese + "（涉及案件：\(cases.joined(separator: "、"))）",
                    problem.message.english + " (cases: \(cases.joined(separator: ", ")))")
            }
        case .store(let error): error.sentence
        }
    }

    /// Runs the body and turns what it throws into a refusal.
    static func attempt<T>(_ body: () throws -> T) throws(FilingRefusal) -> T {
        do {
            return try body()
        } catch let error as FilingRefusal {
            throw error
        } catch let error as StoreError {
            throw .store(error)
        } catch let error as AnswerRefusal {
            throw .answer(error)
        } catch let error as FilingWriteProblem {
            throw .write(error, cases: [])
        } catch {
            throw .store(.unreachable(String(describing: error)))
        }
    }
}

extension Period {
    /// What a command line must add to name its scheme.
    fileprivate var option: String { scheme == Period.monthScheme ? "" : " --scheme \(scheme)" }
}

extension FilingRecord {
    /// The receiver as people call it: the union above where the desk knows no more, else the office's code.
    fileprivate var receiverName: Sentence {
        receiver == "upper" ? Sentence("上级工会", "the union above") : Sentence(" \(receiver) ", receiver)
    }
}
