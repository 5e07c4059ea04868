/// Reads an outcome by what its words mean. A negation wins over the word it negates; outcomes that exclude each
/// other are doubtful.
enum OutcomeWords {
    /// `text` is the cell without spaces. An empty cell is absent.
    static func read(_ text: String) -> CellReading<LedgerOutcome> {
        if let outcome = exact[text] { return .decoded(outcome) }
        if text.isEmpty || ["-", "--", "/", "无", "空", "未填"].contains(text) { return .absent }
        guard text.unicodeScalars.count <= 60 else { return .doubtful(.unknownOutcome) }
        return verdict(of: signals(in: text))
    }

    private struct Signals: OptionSet {
        let rawValue: Int
        static let agreement = Signals(rawValue: 1)
        static let settled = Signals(rawValue: 2)
        static let negated = Signals(rawValue: 4)
        static let arbitration = Signals(rawValue: 8)
        static let litigation = Signals(rawValue: 16)
        static let withdrawn = Signals(rawValue: 32)
        static let refused = Signals(rawValue: 64)
        static let open = Signals(rawValue: 128)
        /// Words that say how it went on without saying how it ended, such as 裁决.
        static let elsewhere = Signals(rawValue: 256)
    }

    private static func verdict(of signals: Signals) -> CellReading<LedgerOutcome> {
        switch signals {
        case .agreement: .decoded(.agreement)
        case .settled, [.settled, .withdrawn], [.settled, .agreement]: .decoded(.settled)
        case .negated: .decoded(.noAgreement)
        case .arbitration, [.arbitration, .negated]: .decoded(.toArbitration)
        case .litigation, [.litigation, .negated]: .decoded(.toLitigation)
        case .withdrawn: .decoded(.withdrawn)
        case .refused: .decoded(.refused)
        case .open: .decoded(.open)
        case []: .doubtful(.unknownOutcome)
        default: signals.contains(.elsewhere) ? .doubtful(.unknownOutcome) : .doubtful(.severalOutcomes)
        }
    }

    private static func signals(in text: String) -> Signals {
        var rest = PhraseText(text)
        var found: Signals = []
        func take(_ words: [String], _ signal: Signals) {
            for word in words where rest.take(word) { found.insert(signal) }
        }
        // Longer and negated phrases go first and are taken out, so that 未达成 is never seen as 达成.
        take(["不予受理", "不受理", "未受理", "不属于受理范围", "不属受理范围", "不符合受理", "未予受理"], .refused)
        take(["撤回仲裁", "撤回起诉", "撤诉", "撤回", "撤销申请", "撤销调解", "撤案", "申请人撤", "撤消", "撤销"], .withdrawn)
        take(open, .open)
        if takeNegations(&rest) { found.insert(.negated) }
        take(["仲裁裁决", "裁决", "判决", "仲裁调解", "法院调解", "驳回"], .elsewhere)
        take(["和解"], .settled)
        take(["仲裁", "劳动争议仲裁委"], .arbitration)
        take(["诉讼", "法院", "起诉", "司法途径"], .litigation)
        take(agreement, .agreement)
        return found
    }

    /// 未…, 不…, 没… within four characters before a word of success; 不成, 未果, 失败 … on their own.
    private static func takeNegations(_ rest: inout PhraseText) -> Bool {
        var negated = false
        for word in negations where rest.take(word) { negated = true }
        let scalars = Array(rest.text.unicodeScalars)
        for word in ["达成", "成功", "一致", "和解", "签订", "签署", "签", "协议", "调成", "谈妥"] {
            let pattern = Array(word.unicodeScalars)
            guard scalars.count > pattern.count else { continue }
            for start in 1...(scalars.count - pattern.count)
            where scalars[start..<(start + pattern.count)].elementsEqual(pattern) {
                let before = scalars[max(0, start - 4)..<start]
                // 无异议 and 不持异议 agree; a comma ends what a negation governs.
                guard
                    let mark = before.lastIndex(where: { "未不没难拒".unicodeScalars.contains($0) })
                        ?? (before.last == "无" ? before.indices.last : nil),
                    !before[mark...].contains(where: { "|，,;；。、异".unicodeScalars.contains($0) })
                else { continue }
                let left = String(String.UnicodeScalarView(scalars[..<mark]))
                rest.text = left + "|" + String(String.UnicodeScalarView(scalars[(start + pattern.count)...]))
                takeSuccess(&rest)
                return true
            }
        }
        return negated
    }

    /// After 未达成 has been taken out, the 协议 or 成功 that it governed goes too.
    private static func takeSuccess(_ rest: inout PhraseText) {
        for word in ["|调解协议", "|和解协议", "|协议", "|一致意见", "|一致", "|成功", "|和解", "|意见"] { _ = rest.take(word) }
    }

    private static let exact: [String: LedgerOutcome] = [
        "调解成功": .agreement, "成功": .agreement, "达成协议": .agreement, "已调解": .agreement, "调解结案": .agreement,
        "达成调解协议": .agreement,
        "调解不成": .noAgreement, "未成": .noAgreement, "调解失败": .noAgreement, "未达成协议": .noAgreement, "失败": .noAgreement,
        "不成": .noAgreement,
        "转仲裁": .toArbitration, "转劳动仲裁": .toArbitration, "仲裁": .toArbitration,
        "撤回申请": .withdrawn, "撤回": .withdrawn, "撤诉": .withdrawn,
        "转诉讼": .toLitigation, "转法院": .toLitigation, "诉讼": .toLitigation,
        "调解中": .open, "进行中": .open, "未结": .open, "和解": .settled, "不予受理": .refused,
        "success": .agreement, "agreement": .agreement, "settled": .settled, "withdrawn": .withdrawn, "open": .open,
    ]

    private static let open = [
        "正在调解", "调解进行中", "调解中", "进行中", "办理中", "处理中", "审理中", "跟进中", "协商中", "受理中", "未办结", "未结案", "尚未结案", "尚未办结", "尚未审结",
        "未审结", "未结",
        "在办", "待调解", "待处理", "待办", "待定", "暂未", "尚未", "尚在", "正在", "继续调解", "待开庭", "已受理", "在调", "处置中", "推进中",
    ]

    private static let negations = [
        "调解不成功", "调解不成", "调解未成功", "调解未成", "调解失败", "调解未果", "调解无果", "调解破裂", "调而不成", "协商不成", "协商未果", "和解不成", "不成功",
        "未成功", "不成", "未成",
        "未果", "无果", "失败", "破裂", "谈不拢", "分歧较大", "分歧过大", "分歧大", "不愿调解", "不同意调解", "拒绝调解", "拒不调解", "无法调解", "无法达成一致",
        "无法达成", "无法和解", "不接受调解", "未调解成功", "调不成", "不调",
    ]

    private static let agreement = [
        "达成", "成功", "已调解", "调解结案", "调解协议", "签订协议", "签署协议", "协议", "履行完毕", "已履行", "当场履行", "即时履行", "当场兑现", "一致", "调成",
        "调结", "已调成", "已支付", "调解书",
        "已解决", "圆满解决", "案结事了", "调解完毕",
    ]
}
