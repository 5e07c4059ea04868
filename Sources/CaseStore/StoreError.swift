public import CaseWorkflow

/// Everything that can stand in the way of a reading or a writing, one case for each thing a caller does differently.
public enum StoreError: Error, Hashable, Sendable {
    /// No case, office, register entry … of this name.
    case notFound(String)
    /// Somebody else recorded something since the caller last looked.
    case outdated(expected: Int, found: Int)
    /// The rules turned the command down.
    case refused(Refused)
    case officerUnknown(String)
    case officeUnknown(String)
    /// The case number is already another case's.
    case numberTaken(String)
    /// A case with this identifier is already there.
    case alreadyExists(String)
    /// The command's identifier was used before for something else.
    case commandReused
    /// A field of what was asked is missing or cannot be used; the sentence says which.
    case invalid(Sentence)
    /// Another process holds the desk for longer than the patience of a minute.
    case busy
    case diskFull
    /// A file may not grow: the limit of the file system (4 GiB on FAT) or of the user.
    case fileLimit
    /// The desk may be read but not written.
    case readOnly(path: String)
    /// The file system or the database file cannot be read or written.
    case unreachable(String)
    /// The desk's files contradict themselves.
    case corrupt(String)
    /// The desk was last opened by a newer version.
    case newerDesk(found: Int, known: Int)
    case notADesk(path: String)
    case alreadyADesk(path: String)
    case keysMissing(path: String)
    /// The keys in the keys folder are not those the desk was sealed with.
    case keysWrong
    /// The new sealing key is in use, but the old one could not be put away.
    case keysUnfinished(because: Sentence)
    /// The recovery key was copied wrongly or is another desk's.
    case recoveryKeyWrong(Sentence)
    /// The sealed value was erased, or was never recorded.
    case nothingSealed
    case tooLarge(bytes: Int, limit: Int)

    /// A stable code for programs.
    public var code: String {
        switch self {
        case .notFound: "not-found"
        case .outdated: "outdated"
        case .refused(let refused): refused.refusal.rawValue
        case .officerUnknown: "officer-unknown"
        case .officeUnknown: "office-unknown"
        case .numberTaken: "number-taken"
        case .alreadyExists: "already-exists"
        case .commandReused: "command-reused"
        case .invalid: "invalid"
        case .busy: "busy"
        case .diskFull: "disk-full"
        case .fileLimit: "file-limit"
        case .readOnly: "read-only"
        case .unreachable: "unreachable"
        case .corrupt: "corrupt"
        case .newerDesk: "newer-desk"
        case .notADesk: "not-a-desk"
        case .alreadyADesk: "already-a-desk"
        case .keysMissing: "keys-missing"
        case .keysWrong: "keys-wrong"
        case .keysUnfinished: "keys-unfinished"
        case .recoveryKeyWrong: "recovery-key-wrong"
        case .nothingSealed: "nothing-sealed"
        case .tooLarge: "too-large"
        }
    }
}

extension StoreError {
    /// What happened, and what to do next.
    public var sentence: Sentence {
        switch self {
        case .notFound(let what): Sentence("找不到“\(what)”，请核对后重试", "There is no “\(what)”. Check it and try again")
        case .outdated(let expected, let found):
            Sentence(
                "案件已被他人更新（您看到第\(expected)版，现为第\(found)版），请重新查看后再办理",
                "The case has changed since you looked (version \(expected), now \(found)). Look again, then decide")
        case .refused(let refused): refused.sentence
        case .officerUnknown(let code):
            Sentence("没有在岗人员“\(code)”，请由管理员登记", "There is no active officer “\(code)”. Ask an administrator to add one")
        case .officeUnknown(let code):
            Sentence("没有单位“\(code)”，请先登记单位", "There is no office “\(code)”. Add the office first")
        case .numberTaken(let number):
            Sentence(
                "案号“\(number)”已被使用，请核对是否重复登记",
                "Case number “\(number)” is taken. Check whether the case is already there")
        case .alreadyExists(let what): Sentence("“\(what)”已存在", "“\(what)” is already there")
        case .commandReused:
            Sentence(
                "同一命令编号已用于其他办理，请换一个编号重试",
                "This command identifier was used for something else. Try again with a new one")
        case .invalid(let sentence): sentence
        case .busy:
            Sentence("另一个程序正在使用案件台，请稍后重试", "Another program is using the desk. Try again in a moment")
        case .diskFull:
            Sentence("磁盘已满，未作任何改动，请清理磁盘后重试", "The disk is full and nothing was changed. Free some space and try again")
        case .fileLimit:
            Sentence(
                "文件大小达到上限，未作任何改动：FAT32 盘上一个文件最多4GB，也可能是系统对文件大小的限制，请换一处存放或者放宽限制后重试",
                "A file may not grow any further and nothing was changed: a file on a FAT32 disk holds 4 GB at most, or the system limits file sizes. Use another place or raise the limit, then try again"
            )
        case .readOnly(let path):
            Sentence(
                "\(path) 只能查看，不能写入，未作任何改动，请检查文件夹权限或者磁盘是否为只读",
                "\(path) can be read but not written, and nothing was changed. Check the folder's permissions and whether the disk is read-only"
            )
        case .unreachable(let reason):
            Sentence(
                "无法读写案件台文件（\(reason)），请检查路径和权限",
                "The desk's files cannot be read or written (\(reason)). Check the path and its permissions")
        case .corrupt(let detail):
            Sentence(
                "案件台数据不一致（\(detail)），请运行检查并从备份恢复",
                "The desk's data contradict themselves (\(detail)). Run the check and restore a backup")
        case .newerDesk(let found, let known):
            Sentence(
                "此案件台由更新的版本建立（格式\(found)，本版本只认识到\(known)），请升级 labordesk",
                "This desk was made by a newer version (format \(found); this version knows \(known)). Upgrade labordesk"
            )
        case .notADesk(let path):
            Sentence("\(path) 不是案件台，请先建立", "\(path) is no desk. Create one first")
        case .alreadyADesk(let path):
            Sentence("\(path) 已有文件，请另选一个空文件夹", "\(path) is not empty. Choose an empty folder")
        case .keysMissing(let path):
            Sentence(
                "缺少密钥文件 \(path)，请管理员用恢复密钥恢复（命令行：labordesk key restore）",
                "The key file \(path) is missing. Have it brought back with the recovery key (command line: labordesk key restore)"
            )
        case .keysWrong:
            Sentence(
                "密钥与案件台不符，请放回原密钥文件，或者用恢复密钥恢复（命令行：labordesk key restore）",
                "The keys are not this desk's. Put the right key files back, or use the recovery key (command line: labordesk key restore)"
            )
        case .keysUnfinished(let reason):
            Sentence(
                "新密钥已启用，全部号码都可读取；但旧密钥还没有收走（\(reason.chinese)）。排除原因后请再换一次密钥",
                "The new key is in use and every number can be read, but the old key is still there (\(reason.english)). Remove the cause, then change the keys once more"
            )
        case .recoveryKeyWrong(let sentence): sentence
        case .nothingSealed:
            Sentence("该号码未登记或者已被清除", "This number was never recorded, or has been erased")
        case .tooLarge(let bytes, let limit):
            Sentence(
                "内容有\(bytes)字节，超过\(limit)字节的上限，请拆分后重试",
                "\(bytes) bytes are more than the limit of \(limit). Split it and try again")
        }
    }
}
