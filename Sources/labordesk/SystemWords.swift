import Foundation

/// What the operating system and the archive library say in English, in Chinese. Their words stand as the reason inside our own
/// sentences; words that are not known here stay as they are.
enum SystemWords {
    static func chinese(_ text: String) -> String {
        var said = text
        for (english, chinese) in table { said = said.replacing(english, with: chinese) }
        return said.replacing(/([0-9]+) bytes\b/) { "\($0.output.1)字节" }
    }

    private static let table: [(String, String)] = {
        let failures: [(Int32, String)] = [
            (ENOENT, "没有这个文件或者文件夹"), (EACCES, "没有权限"), (EPERM, "不允许这样操作"), (EISDIR, "是文件夹，不是文件"),
            (ENOTDIR, "路径中有一段不是文件夹"), (ENOSPC, "磁盘已满"), (EDQUOT, "超出磁盘配额"), (EROFS, "磁盘只读"),
            (EEXIST, "已经存在"), (ENOTEMPTY, "文件夹不是空的"), (EIO, "磁盘读写出错"), (EFBIG, "文件太大"),
            (EMFILE, "打开的文件过多"), (ELOOP, "链接层数过多"), (ENAMETOOLONG, "文件名太长"), (EPIPE, "接收方已关闭"),
            (EXDEV, "不在同一个磁盘上"), (EINVAL, "参数无效"), (ENXIO, "没有这样的设备"),
        ]
        return failures.map { (String(cString: strerror($0.0)), $0.1) } + [
            ("zip-not-an-archive Not a zip archive", "不是 ZIP 压缩文件"), ("Not a zip archive", "不是 ZIP 压缩文件"),
            ("Zip archive inconsistent", "压缩文件前后矛盾"), ("CRC error", "校验和不符"), ("Premature end of file", "文件不完整"),
            ("not a file", "不是普通文件"),
        ]
    }()
}
