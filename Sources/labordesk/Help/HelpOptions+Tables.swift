// The words for tables and directories, and for the served desk.

extension HelpOptions {
    /// Of offices, officers, organisations, mediators, settings, calendars and rules.
    static let tables = """
        What was asked. | 咨询的问题。
        What was answered. | 答复内容。
        How many persons asked together. | 一同咨询的人数。
        The name, when it was given. | 姓名（如已告知）。
        The telephone: recognised when it is met again, the number itself is not kept. | 电话：再次出现时能认出，号码本身不保存。
        The identifier of the consultation. | 咨询的编号。
        The day it became a case; today when left out. | 转为案件之日；不写为今天。
        The office's code; that of the consultation when left out. | 单位代码；不写则沿用咨询的单位。
        How many documents. | 份数。
        For whom. | 为谁代写。
        What kind | 种类
        How many sessions. | 场数。
        How many persons were reached. | 人次。
        How many leaflets were handed out. | 发放资料份数。
        How many of the staff took part. | 参加的工作人员人数。
        How many lawyers took part. | 参加的律师人数。
        Ledger files. | 台账文件。
        Read and count; change nothing. | 只读取和计数，不作改动。
        How 3/5/2017 is meant: month-day-year or day-month-year; such cells are held unless this is given. | 3/5/2017 的读法：month-day-year 或者 day-month-year；不写则这样的单元格等待处理。
        Write every row and cell that needs a person to this CSV file. | 把等待人工处理的行和单元格写入这一 CSV 文件。
        Write every row that needs a person to this CSV file. | 把等待人工处理的行写入这一 CSV 文件。
        The worksheet, when it is not the first that holds a ledger. | 工作表；不写则取第一个有台账的。
        The worksheet, when it is not the first that holds such a list. | 工作表；不写则取第一个有场次表的。
        Exit with 1 when any row or cell is held or repeated. | 有等待处理或者重复的行、单元格时以 1 退出。
        Lists of sessions. | 场次表文件。
        The batch, or the beginning of its name. | 批次，或者其名称的开头。
        The first day of acceptance. | 受理日期的第一天。
        The last day of acceptance. | 受理日期的最后一天。
        The file to write; its name ends in .csv or .xlsx. | 要写的文件，名称以 .csv 或者 .xlsx 结尾。
        Personal numbers in full; each one is recorded as read. | 个人号码写全；逐一记为已读取。
        Why the numbers are needed in full. | 需要完整号码的理由。
        Only this intake, by its name or the beginning of it. | 只列这一批次，写名称或者其开头。
        Held cells instead of held rows. | 列待处理的单元格，而不是行。
        The row, batch:line; the beginning of the batch is enough. | 行，写 批次:行号；批次写开头即可。
        What a cell should say; repeat for more. | 单元格应有的内容；可重复。
        “-”: a case as a JSON object on standard input. | “-”：标准输入中作为 JSON 对象的案件。
        It is no case. | 不是案件。
        Why it is dismissed. | 不予导入的理由。
        The field. | 字段。
        What the cell means. | 单元格的意思。
        For an outcome: the day of closing. | 结果需要的结案日期。
        Its code: letters, digits, “-”, “_” and “.”, at most 32. | 代码：字母、数字、“-”“_”“.”，最多32位。
        Its name. | 名称。
        Its level | 级别
        The office it is affiliated to; your own when left out. | 隶属的单位；不写为本单位。
        Its GB/T 2260 area code, which chooses local rules. | GB/T 2260 区划代码，决定适用哪些地方规则。
        A name it had before; repeat from the oldest. | 曾用名；从最早的起重复。
        Every office of the desk. | 本台的全部单位。
        Its code or present name. | 代码或者现名。
        The new name. | 新名称。
        The short name given with --as. | 用于 --as 的短名。
        The person's name. | 姓名。
        What the officer may do, in the office and below it; repeat for more | 在单位及其下级的权限；可重复
        Take the place of the officer who goes by this code. | 取代使用这一代码的人员。
        Take the place of the one that goes by this code. | 取代使用这一代码的一项。
        The officer no longer works here. | 已不在岗。
        Its code. | 代码。
        Its name, as on the seal. | 名称，与印章一致。
        What kind of body it is | 组织种类
        The office that runs it; your own when left out. | 所属单位；不写为本单位。
        It no longer works. | 已停止工作。
        The mediator's code. | 调解员的代码。
        The mediation organisation, by code. | 调解组织，写代码。
        The law firm or unit. | 律师事务所或者单位。
        The number of the certificate. | 证件编号。
        The first day of the term. | 任期第一天。
        The last day of the term or certificate, whichever ends first. | 任期或者证件的最后一天，以先到的为准。
        No longer on the list. | 已不在名册。
        The choice, by its dotted key. | 选择的名称，以点分隔。
        The value. | 值。
        The year. | 年份。
        The whole calendar in the form that calendar import reads. | 按 calendar import 的格式列出整个日历。
        Only rows whose id begins so. | 只列编号以此开头的。
        In the form that rule import reads. | 按 rule import 的格式。
        The table, UTF-8. | 表格文件，UTF-8。
        The name it goes by, for a later one to take its place; the file's own when left out. | 表格的名称，以便日后取代；不写为文件名。
        """

    /// Of the desk in the browser.
    static let served = """
        The address to listen at. | 监听的地址。
        The port; 0 for any that is free. | 端口；0 表示任一空闲端口。
        The certificate with its chain, a PEM file. | 证书及证书链，PEM 文件。
        The certificate's private key, a PEM file. | 证书的私钥，PEM 文件。
        Minutes without anything done after which a session ends, 5 to 1440. | 多少分钟没有操作即退出登录，5至1440。
        Hours after which a session ends whatever is done, 1 to 168. | 登录后最多多少小时，到时须重新登录，1至168。
        Wrong passwords in a row after which signing in is refused for a while, 3 to 20. | 密码连续输错几次后暂停登录，3至20。
        Minutes of the first refusal, 1 to 1440; each further wrong password doubles it. | 第一次暂停多少分钟，1至1440；以后每输错一次加倍。
        Minutes that no refusal is longer than, up to 10080. | 每次暂停最长多少分钟，不超过10080。
        How slow guessing a password is made, 14 to 20: scrypt with N = 2 to this power, each step twice the time and memory. | 猜密码有多慢，14至20：scrypt 的 N 为2的几次方，每加一，时间和内存加倍。
        The telephone that the public look-up names. | 案件查询页上写明的电话。
        The officer's code; you when left out. | 人员代码；不写为自己。
        Make a password and show it this once. | 生成密码，只显示这一次。
        """
}
