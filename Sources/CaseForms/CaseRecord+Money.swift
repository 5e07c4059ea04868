import CaseWorkflow

extension CaseRecord {
    mutating func money() {
        let entries = file.ledger.entries
        let reversed = file.ledger.reversedNumbers
        let standing = entries.filter { !reversed.contains($0.number) && $0.kind != .reversed }
        let ladder = file.ledger.ladder()
        claimed(claims())
        set(
            "付款",
            standing.filter { $0.kind == .received || $0.kind == .advanced }.map { entry in
                line {
                    $0.set("付款日期", entry.on)
                    $0.set("付款人", entry.payer?.name.chinese)
                    $0.set("付款方式", entry.channel?.name.chinese)
                    $0.set("付款项目", entry.head.name.chinese)
                    $0.set("付款金额", entry.amount)
                }
            })
        if ladder.agreed > 0 || ladder.received > 0 {
            set("已收总额", Money(fen: ladder.received))
            set("未付总额", Money(fen: max(0, ladder.outstanding)))
        }
        overdue()
    }

    /// What is claimed: by head, else the sum of the roll under the kind of dispute.
    private mutating func claimed(_ claims: [(head: ClaimHead, amount: Money)]) {
        var lines = claims.map { (name: $0.head.name.chinese, amount: $0.amount) }
        let roll = context.roll.reduce(0) { $0 + $1.claimed.fen }
        if lines.isEmpty, roll > 0 {
            lines = [((file.intake.category?.name.chinese ?? "请求") + "（逐人金额见名册）", Money(fen: roll))]
        }
        // A sum of nothing is no sum: a claim that is not about money has none.
        if !lines.isEmpty { set("请求总额", Money(fen: lines.reduce(0) { $0 + $1.amount.fen })) }
        set(
            "请求",
            lines.map { name, amount in
                line {
                    $0.set("请求项目", name)
                    $0.set("请求金额", amount)
                }
            })
    }

    /// What had a last day that has passed, and of it what opens the payment order (调解仲裁法 16).
    private mutating func overdue() {
        // One line for each day and head: the shares of many claimants fall due together.
        var overdue: [(head: ClaimHead, amount: Int64, dueOn: Day?)] = []
        for open in file.ledger.open() where (open.dueOn.map { $0 < context.on } ?? false) && open.amount > 0 {
            if let place = overdue.firstIndex(where: { $0.head == open.head && $0.dueOn == open.dueOn }) {
                overdue[place].amount += open.amount
            } else {
                overdue.append(open)
            }
        }
        set(
            "逾期",
            overdue.map { open in
                line {
                    $0.set("逾期项目", open.head.name.chinese)
                    $0.set("逾期到期日", open.dueOn)
                    $0.set("逾期金额", Money(fen: open.amount))
                }
            })
        let total = overdue.reduce(0) { $0 + $1.amount }
        if total > 0 { set("逾期总额", Money(fen: total)) }
        let ordered = overdue.filter(\.head.opensPaymentOrder).reduce(0) { $0 + $1.amount }
        if ordered > 0 { set("申请支付金额", Money(fen: ordered)) }
    }

    /// What is claimed and not taken back, by head.
    func claims() -> [(head: ClaimHead, amount: Money)] {
        let reversed = file.ledger.reversedNumbers
        return heads(of: file.ledger.entries.filter { $0.kind == .claimed && !reversed.contains($0.number) })
    }

    /// What is to be paid: by head, by day, by claimant; all from the same obligations.
    mutating func terms(_ obligations: [Obligation]) {
        let total = Money(fen: obligations.reduce(0) { $0 + $1.amount.fen })
        if !obligations.isEmpty { set("协议总额", total) }
        var byHead: [(ClaimHead, Int64)] = []
        for obligation in obligations {
            if let place = byHead.firstIndex(where: { $0.0 == obligation.head }) {
                byHead[place].1 += obligation.amount.fen
            } else {
                byHead.append((obligation.head, obligation.amount.fen))
            }
        }
        set(
            "协议项目",
            byHead.map { head, fen in
                line {
                    $0.set("协议项目名", head.name.chinese)
                    $0.set("协议金额", Money(fen: fen))
                }
            })
        set("分期", instalments(obligations))
        set("分配", shares(obligations))
    }

    /// One line for each day and head; what is due at once comes first.
    private func instalments(_ obligations: [Obligation]) -> [FormRecord] {
        var lines: [(dueOn: Day?, head: ClaimHead, fen: Int64)] = []
        for obligation in obligations {
            if let place = lines.firstIndex(where: { $0.dueOn == obligation.dueOn && $0.head == obligation.head }) {
                lines[place].fen += obligation.amount.fen
            } else {
                lines.append((obligation.dueOn, obligation.head, obligation.amount.fen))
            }
        }
        let order = lines.enumerated().sorted { one, other in
            let (first, second) = (one.element.dueOn?.serial ?? .min, other.element.dueOn?.serial ?? .min)
            return (first, one.offset) < (second, other.offset)
        }
        return order.map { _, item in
            line {
                $0.set("到期日", item.dueOn?.chinese ?? "签订之日")
                $0.set("分期项目", item.head.name.chinese)
                $0.set("分期金额", Money(fen: item.fen))
            }
        }
    }

    private func shares(_ obligations: [Obligation]) -> [FormRecord] {
        var byClaimant: [Int: Int64] = [:]
        for obligation in obligations {
            if let claimant = obligation.claimant { byClaimant[claimant, default: 0] += obligation.amount.fen }
        }
        let names = Dictionary(context.roll.map { ($0.line, $0) }) { first, _ in first }
        return byClaimant.sorted { $0.key < $1.key }.map { number, fen in
            let worker = file.parties.workers.indices.contains(number - 1) ? file.parties.workers[number - 1].name : nil
            return line {
                $0.set("分配姓名", names[number]?.name ?? worker ?? "第\(number)号申请人")
                $0.set(
                    "分配证件号码", names[number]?.residentID ?? context.workerNumbers[number - 1]?.residentID)
                $0.set("分配金额", Money(fen: fen))
            }
        }
    }

    private func heads(of entries: [RecoveryLedger.Entry]) -> [(head: ClaimHead, amount: Money)] {
        var sums: [(ClaimHead, Int64)] = []
        for entry in entries {
            if let place = sums.firstIndex(where: { $0.0 == entry.head }) {
                sums[place].1 += entry.amount.fen
            } else {
                sums.append((entry.head, entry.amount.fen))
            }
        }
        return sums.map { ($0.0, Money(fen: $0.1)) }
    }
}
