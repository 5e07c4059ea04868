import CaseWorkflow

// Who handles the matter, how it is reported, and who takes over.

extension StepForm {
    static let aidHandler: [StepForm] = [
        StepForm(.aidAppoint, "指派承办人", "Appoint the handler", .course) { place in
            try place.appointmentFields(isRequired: true)
        } command: { read in
            .legalAid(.appoint(try read.appointment()))
        },
        StepForm(.aidReport, "承办人通报进展", "Progress report", .course) { _ in
            [.text("text", "内容", "What was reported").required]
        } command: { read in
            .legalAid(.report(AidReport(on: read.on, text: read.words("text"))))
        },
        StepForm(.aidAskReplacement, "申请更换承办人", "Ask for another handler", .course) { _ in
            [
                .choice("by", "谁提出", "Who asks", AidReplacementRequest.Asker.self).required,
                .text("reason", "理由", "Why").required,
            ]
        } command: { read in
            .legalAid(
                .askReplacement(
                    AidReplacementRequest(on: read.on, by: try read.needed("by"), reason: read.words("reason"))))
        },
        StepForm(
            .aidDecideReplacement, "更换承办人的决定", "Decide on another handler", .course,
            hint: Sentence("不更换时，只填理由并勾选第一项", "When the handler stays, tick the first and give the reason alone")
        ) { place in
            [.flag("stays", "不更换", "The handler stays")] + (try place.appointmentFields(isRequired: false))
                + [.text("reason", "理由", "Why").required]
        } command: { read in
            let stays = read.flag("stays")
            if stays, read.text("handler") != nil {
                throw TypedProblem(
                    "usage", Sentence("不更换时不填新的承办人", "When the handler stays, name no other"), field: "handler")
            }
            if !stays {
                for name in ["handler", "form", "letter"] where read.text(name) == nil { throw read.missing(name) }
            }
            return .legalAid(
                .decideReplacement(
                    AidReplacementDecision(
                        on: read.on, appointment: stays ? nil : try read.appointment(), reason: read.words("reason"))))
        },
    ]
}

extension StepCase {
    fileprivate func appointmentFields(isRequired: Bool) throws -> [StepField] {
        var fields: [StepField] = [
            .line("handler", "承办人", "Handler", try people()), .choice("form", "服务", "Service given", AidForm.self),
            .line("letter", "指派函编号", "Number of the appointment letter"),
        ]
        if isRequired { fields = fields.map(\.required) }
        return [fields[0], .line("firm", "律师事务所或者单位", "Law firm or unit"), fields[1]]
            + [
                .choice("power", "权限", "Power of attorney", Agent.Power.self).usually(Agent.Power.general.rawValue),
                fields[2],
            ]
    }
}

extension StepReading {
    fileprivate func appointment() throws -> AidAppointment {
        AidAppointment(
            on: on, handler: try person("handler"), firm: text("firm"), form: try needed("form"),
            power: choice("power") ?? .general, letter: words("letter"))
    }
}
