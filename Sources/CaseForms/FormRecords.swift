/// What the copies of one paper are filled with: what all of them say, once, and what each says of its own.
///
/// A paper to the 1,200 claimants of a roll holds the case once and the 1,200 names; each copy with all of the case would
/// grow with the square of the roll.
public struct FormRecords: Hashable, Sendable {
    public var shared: FormRecord
    /// One for each copy; its values win over the shared ones.
    public var own: [FormRecord]

    public init(shared: FormRecord, own: [FormRecord]) {
        self.shared = shared
        self.own = own
    }

    /// Copies that share nothing.
    public init(_ records: [FormRecord]) { self.init(shared: FormRecord(), own: records) }

    /// All that one copy says, by its place from 0.
    public func whole(_ place: Int) -> FormRecord {
        guard own.indices.contains(place) else { return shared }
        return FormRecord(shared.values.merging(own[place].values) { _, own in own })
    }

    /// One copy alone, by its place from 0; nil when there are fewer.
    public func copy(_ place: Int) -> FormRecords? {
        own.indices.contains(place) ? FormRecords(shared: shared, own: [own[place]]) : nil
    }

    /// The values that a template with these fields prints; the others need not be kept for it.
    public func printed(by fields: Set<String>) -> FormRecords {
        FormRecords(shared: shared.printed(by: fields), own: own.map { $0.printed(by: fields) })
    }
}

extension FormRecord {
    fileprivate func printed(by fields: Set<String>) -> FormRecord {
        var printed = FormRecord()
        for (field, value) in values where fields.contains(field) {
            if case .list(let lines) = value {
                printed[field] = .list(lines.map { $0.printed(by: fields) })
            } else {
                printed[field] = value
            }
        }
        return printed
    }
}

extension FormRecords: Codable {
    private enum CodingKeys: String, CodingKey {
        case shared = "共用"
        case own = "各份"
    }

    /// Papers of the first desks were kept as a list of whole copies.
    public init(from decoder: any Decoder) throws {
        if var whole = try? decoder.unkeyedContainer() {
            var records: [FormRecord] = []
            while !whole.isAtEnd { records.append(try whole.decode(FormRecord.self)) }
            self.init(records)
        } else {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            self.init(
                shared: try container.decode(FormRecord.self, forKey: .shared),
                own: try container.decode([FormRecord].self, forKey: .own))
        }
    }
}
