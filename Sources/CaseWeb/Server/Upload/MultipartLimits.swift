import CaseWorkflow

/// How much a form with files may hold. Whatever a browser sends beyond is turned down while it is still coming in.
struct MultipartLimits: Sendable {
    /// Fields and files together.
    var parts = 200
    var files = 10
    /// The header lines of one part, in bytes.
    var header = 8 << 10
    /// The name of a field, in bytes.
    var name = 100
    /// All fields together, in bytes.
    var fields = 1 << 20
    /// One file, in bytes.
    var file = 50 << 20
    /// All files together, in bytes.
    var all = 100 << 20
}

/// Why a form with files was turned down.
enum MultipartProblem: Error, Hashable, Sendable {
    /// It is no `multipart/form-data` with a boundary.
    case notAForm
    /// A delimiter, a header or the end is not where it must be.
    case malformed(String)
    /// It ends before its last delimiter.
    case cutOff
    case tooManyParts(Int)
    case headerTooLong
    case nameTooLong
    case fieldsTooLong(Int)
    case fileTooLong(Int)

    var refusal: WebRefusal {
        switch self {
        case .notAForm, .malformed, .cutOff, .headerTooLong, .nameTooLong:
            .unreadable(
                field: "file",
                Sentence(
                    "上传的内容不完整或者格式不对，没有收下任何内容。请回到上一页重新选择文件",
                    "What was sent is cut off or not in its form; nothing was taken in. Go back and choose the file again"
                ))
        case .tooManyParts(let most):
            .unreadable(
                field: "file",
                Sentence(
                    "一次最多\(most)项，没有收下任何内容。请分几次上传",
                    "There may be \(most) parts at a time; nothing was taken in. Send them in several goes"))
        case .fieldsTooLong(let limit), .fileTooLong(let limit): .tooLarge(limit: limit)
        }
    }
}
