public import CaseWorkflow

extension Form {
    /// What binds a volume together.
    public static let volume: [Form] = [
        Form(
            "volume-cover", "卷宗封面", "Front cover of a volume", nil, copies: 1, archive: "cover",
            required: ["案号", "卷号", "案由", "申请人姓名", "被申请人名称", "保管期限", "归档日期"], to: .none),
        Form(
            "volume-contents", "卷内目录", "Contents of a volume", nil, copies: 1, archive: nil,
            required: ["卷号", "卷内文件", "文件题名", "页号"], to: .none),
        Form(
            "volume-note", "备考表", "Closing note of a volume", nil, copies: 1, archive: "note",
            required: ["卷号", "总页数", "卷内情况说明", "归档日期"], to: .none),
    ]
}
