import CaseWorkflow

extension AidWork {
    /// What was done for the recipient, a line a day: who was appointed, what was reported, filed, heard and received.
    var course: String {
        var steps: [(on: Day, text: String)] = []
        for (place, appointment) in appointments.enumerated() {
            steps.append((appointment.on, (place == 0 ? "指派" : "更换承办人，改由") + "\(appointment.handler.name)承办"))
        }
        for filing in filings {
            steps.append((filing.on, "\(filing.by.name.chinese)向\(filing.body)提交申请"))
            if let docketing = filing.docketing {
                steps.append((docketing.on, "\(filing.body)受理，案号\(docketing.number)"))
            }
        }
        steps += reports.map { ($0.on, $0.text) }
        steps += hearings.map { ($0.on, ["在\($0.place)开庭", $0.note].compactMap(\.self).joined(separator: "，")) }
        steps += papers.map { ($0.on, "收到\($0.body)\($0.kind.name.chinese)（\($0.number)）") }
        if let closingReport { steps.append((closingReport.on, closingReport.text)) }
        let inOrder = steps.enumerated().sorted { one, other in
            (one.element.on, one.offset) < (other.element.on, other.offset)
        }
        return inOrder.map { _, step in
            let text = step.text.hasSuffix("。") ? step.text : step.text + "。"
            return "\(step.on.chinese)，\(text)"
        }.joined(separator: "\n")
    }
}
