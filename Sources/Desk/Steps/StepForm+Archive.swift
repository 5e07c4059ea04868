import CaseStore
import CaseWorkflow

// The volume of the case.

extension StepForm {
    static let archive: [StepForm] = [
        StepForm(.fileItem, "材料入卷", "Put papers into the volume", .custody) { place in
            [StepField("item", "材料", "Papers", .choices(place.unfiledItems)).required]
        } acts: { read in
            let list = ArchiveList.of(read.place.file.kind)
            return try read.texts("item").map { text in
                guard let item = list.find(text) else {
                    throw TypedProblem(
                        "unreadable", Sentence("卷内没有这一项", "The archive list has no such item"), field: "item")
                }
                return Act(.fileItem(ArchiveItem(on: read.on, item: item.code)), on: read.place.file.id)
            }
        },
        StepForm(.archive, "归档", "Archive the volume", .custody) { place in
            let missing = place.file.missingArchiveItems
            var fields: [StepField] = [
                .line("volume", "卷号", "Number of the volume").required,
                .number("pages", "页数", "Pages", Archiving.pageCounts).required,
                .number("retention-years", "保管年限（0为永久）", "Years to keep it, 0 for ever", Archiving.retentions)
                    .required.usually(String(try place.desk.retentionYears(of: place.file))),
            ]
            if !missing.isEmpty {
                let kind = place.file.kind
                fields.append(
                    StepField(
                        "missing", "缺少而由负责人准许归档的材料", "Missing papers that a lead accepts",
                        .choices(missing.map { StepChoice($0, ArchiveList.name(of: $0, in: kind)) })))
            }
            return fields
        } command: { read in
            .archive(
                Archiving(
                    on: read.on, volume: read.words("volume"), pages: try read.neededNumber("pages"),
                    retentionYears: try read.neededNumber("retention-years"), missing: read.texts("missing")))
        },
    ]
}

extension StepCase {
    fileprivate var unfiledItems: [StepChoice] {
        ArchiveList.of(file.kind).items.filter { !file.record.archiveItems.contains($0.code) }
            .map { StepChoice($0.code, $0.name) }
    }
}
