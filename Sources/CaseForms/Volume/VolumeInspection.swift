public import CaseWorkflow

/// The checks that inspectors of volumes make: nothing missing, days in lawful order, an appointment before the first act,
/// signers within their powers, each number used once, the same amounts in agreement, receipt and return.
public struct VolumeInspection {
    let volume: Volume
    /// The day of the volume.
    let day: Day
    /// Every event of the case as it reads now, oldest first.
    let history: [Event]
    /// What each copy of a made paper says, by the paper's place (from 1): of the papers that bear amounts.
    let values: [Int: [FormRecord]]
    var findings: [VolumeFinding] = []

    var file: CaseFile { volume.file }

    /// Forms whose values `findings` wants to see.
    public static let formsWithAmounts: Set<String> = ["mediation-agreement", "payment-receipt"]

    public static func findings(
        in volume: Volume, on day: Day, history: [Event], values: [Int: [FormRecord]]
    ) -> [VolumeFinding] {
        var inspection = VolumeInspection(volume: volume, on: day, history: history, values: values)
        inspection.completeness()
        inspection.volumeDay()
        inspection.stepDays()
        inspection.paperDays()
        inspection.appointments()
        inspection.signers()
        inspection.numbers()
        inspection.amounts()
        return inspection.findings
    }

    private init(volume: Volume, on day: Day, history: [Event], values: [Int: [FormRecord]]) {
        self.volume = volume
        self.day = day
        self.history = CaseFile.corrected(history)
        self.values = values
    }

    mutating func find(_ kind: VolumeFinding.Kind, _ chinese: String, _ english: String) {
        findings.append(VolumeFinding(kind, chinese, english))
    }

    private mutating func completeness() {
        for item in volume.missing {
            find(
                .missing,
                "缺少\(item.name.chinese)（\(item.code)）：请附上文件（命令行：case attach --item），或者登记纸质件（命令行：case file-item）",
                "\(item.name.english) (\(item.code)) is missing: attach it (command line: case attach --item) or record the paper (case file-item)"
            )
        }
        for entry in volume.entries {
            guard case .paper(let number, let signed) = entry.source, signed.isEmpty else { continue }
            guard Self.signedByParties.contains(file.record.documents[number - 1].form),
                !file.record.archiveItems.contains(entry.item.code)
            else { continue }
            find(
                .unsigned, "第\(number)件《\(entry.title)》没有附签署件，请附上（命令行：case attach --paper \(number)）",
                "paper \(number), \(entry.title), has no signed copy; attach it (command line: case attach --paper \(number))"
            )
        }
    }

    /// Papers that somebody outside the office signs.
    private static let signedByParties: Set<String> = [
        "application", "oral-application", "willingness-record", "power-of-attorney", "representatives",
        "investigation-record", "session-record", "extension-consent", "mediation-agreement", "settlement-agreement",
        "review-application", "confirmation-application", "service-receipt", "payment-receipt", "service-address",
        "undisputed-facts", "withdrawal-application", "aid-application", "hardship-statement", "integrity-pledge",
    ]
}
