import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import Hummingbird

/// Why a request is turned down before or beside the rules; one case for each thing a browser is answered differently.
enum WebRefusal: Error, Sendable {
    /// Nobody signed in, or the session ended. What was typed is in the draft.
    case signInNeeded
    /// The password must be changed before anything else.
    case passwordChangeNeeded
    /// The page is not for this role.
    case notPermitted
    /// No such page, or another office's case.
    case notFound
    /// The form did not come from a page of this desk, or from one that is too old.
    case formStrange
    /// A field of the form or address cannot be read.
    case unreadable(field: String, Sentence)
    case tooLarge(limit: Int)
    /// What was sent breaks off or is no HTTP in the middle of its body.
    case bodyBroken
    /// Too many tries from one address; seconds to wait.
    case tooOften(seconds: Int)

    var status: HTTPResponse.Status {
        switch self {
        case .signInNeeded: .unauthorized
        case .passwordChangeNeeded, .notPermitted, .formStrange: .forbidden
        case .notFound: .notFound
        case .unreadable, .bodyBroken: .badRequest
        case .tooLarge: .contentTooLarge
        case .tooOften: .tooManyRequests
        }
    }

    /// A stable code for programs.
    var code: String {
        switch self {
        case .signInNeeded: "sign-in-needed"
        case .passwordChangeNeeded: "password-change-needed"
        case .notPermitted: "not-permitted"
        case .notFound: "not-found"
        case .formStrange: "form-strange"
        case .unreadable: "unreadable"
        case .tooLarge: "too-large"
        case .bodyBroken: "body-broken"
        case .tooOften: "too-often"
        }
    }

    var sentence: Sentence {
        switch self {
        case .signInNeeded: Sentence("请先登录", "Sign in first")
        case .passwordChangeNeeded: Sentence("请先换一个自己的密码", "Choose a password of your own first")
        case .notPermitted:
            Sentence(
                "您的岗位不能查看或者办理这一项，请找本单位的管理员或者负责人", "Your role does not include this. Ask your administrator or lead")
        case .notFound: Sentence("没有这一页，或者不在您的单位范围内", "There is no such page, or it is not of your office")
        case .formStrange:
            Sentence(
                "这张表单已经失效，没有记录任何内容。请返回重新打开页面再提交",
                "This form is no longer valid and nothing was recorded. Go back, open the page again and send it")
        case .unreadable(_, let sentence): sentence
        case .tooLarge(let limit):
            Sentence(
                "内容超过\(limit / 1024)KB的上限，没有记录任何内容，请拆分后重试",
                "It is larger than \(limit / 1024) KB and nothing was recorded. Split it and try again")
        case .bodyBroken:
            Sentence(
                "请求正文没有完整送到，没有记录任何内容，请重新发送",
                "The body of the request did not arrive whole and nothing was recorded. Send it again")
        case .tooOften(let seconds):
            Sentence("操作过于频繁，请\(seconds)秒后再试", "Too many tries. Try again in \(seconds) seconds")
        }
    }
}

extension StoreError {
    /// The one place where an error of the store becomes a status of HTTP.
    var status: HTTPResponse.Status {
        switch self {
        case .notFound, .officeUnknown, .nothingSealed: .notFound
        case .outdated, .numberTaken, .alreadyExists, .commandReused: .conflict
        case .refused(let refused): refused.refusal == .notPermitted ? .forbidden : .unprocessableContent
        case .invalid, .recoveryKeyWrong: .unprocessableContent
        case .officerUnknown: .unauthorized
        case .tooLarge: .contentTooLarge
        case .busy, .readOnly, .diskFull, .fileLimit: .serviceUnavailable
        case .unreachable, .corrupt, .newerDesk, .notADesk, .alreadyADesk, .keysMissing, .keysWrong, .keysUnfinished:
            .internalServerError
        }
    }
}

extension StoreError {
    /// Whether the form that brought it can be shown again with the sentence: something typed is to be mended, or sent again later.
    /// False where the case or the officer is gone, or the desk is damaged.
    var isForForm: Bool {
        switch self {
        case .refused, .invalid, .numberTaken, .commandReused, .alreadyExists, .tooLarge, .officeUnknown, .busy,
            .diskFull,
            .fileLimit, .readOnly:
            true
        case .notFound, .outdated, .officerUnknown, .unreachable, .corrupt, .newerDesk, .notADesk, .alreadyADesk,
            .keysMissing, .keysWrong, .keysUnfinished, .recoveryKeyWrong, .nothingSealed:
            false
        }
    }

    /// The sentence as a form says it: nobody at a form gave an identifier.
    var sentenceForForm: Sentence {
        if case .commandReused = self { return Words["form.used"] }
        return sentence
    }
}

extension FilingRefusal {
    var status: HTTPResponse.Status {
        switch self {
        case .notPermitted: .forbidden
        case .notOver, .alreadyClosed, .notClosed, .filed, .alreadyFiled, .neverFiled, .nothingToCorrect, .overtaken,
            .periodFinal, .answerOverdue:
            .conflict
        case .answer, .answerUnknown, .answerToOtherBytes, .answerFromElsewhere, .answerToRehearsal, .noSigningKey,
            .write:
            .unprocessableContent
        case .notTheSame, .folder, .notPlaced: .internalServerError
        case .store(let error): error.status
        }
    }
}
