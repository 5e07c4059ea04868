extension AdministrativeArea {
    /// The area that a ledger's word means: 上城, 杭州市上城区, 浙江省杭州市临安市, 钱塘新区, 上城区总工会, 330106.
    ///
    /// A short name of a renamed place (临安) means the place as it is now; the old full name (临安市) means the old
    /// row, whose `office` is the new one. Nil when nothing or more than one thing fits.
    public static func find(name written: String, within prefix: String? = nil) -> AdministrativeArea? {
        var text = folded(written)
        guard !text.isEmpty, text.count <= 40 else { return nil }
        if let area = AdministrativeArea(code: text) { return fits(area, prefix) ? area : nil }
        for tail in ["总工会", "工会", "本级", "市直", "直属"] where text.hasSuffix(tail) && text.count > tail.count {
            text = String(text.dropLast(tail.count))
        }
        if let area = match(text, prefix) { return area }
        // What stands above may be written in front, and the remainder must then lie in it.
        for (above, names) in aboveCounties {
            for name in names where text.hasPrefix(name) && text.count > name.count {
                let rest = String(text.dropFirst(name.count))
                let inside = prefix.map { $0.count > above.prefix.count ? $0 : above.prefix } ?? above.prefix
                guard prefix == nil || inside.hasPrefix(above.prefix) else { continue }
                if let area = find(name: rest, within: inside), area != above { return area }
            }
        }
        return nil
    }

    /// Provinces, prefectures and cities with the names that may stand in front of a county's.
    private static let aboveCounties: [(area: AdministrativeArea, names: [String])] =
        all.filter { $0.level != .county }.map { ($0, [$0.name.chinese, $0.shortName]) }

    /// The name without 省, 市, 区, 县 or what stands for them; of an autonomous place also without its people's names (延边, 景宁).
    public var shortName: String {
        var name = name.chinese
        for tail in ["自治州", "自治县"] where name.hasSuffix(tail) {
            let starts = AdministrativeArea.peoples.compactMap { name.firstRange(of: $0)?.lowerBound }
            if let start = starts.min(), name.distance(from: name.startIndex, to: start) >= 2 {
                name = String(name[..<start])
                return name
            }
        }
        let tails = ["特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "地区", "省", "市", "区", "县", "盟"]
        guard let tail = tails.first(where: { name.hasSuffix($0) }), name.count - tail.count >= 2 else { return name }
        return String(name.dropLast(tail.count))
    }

    private static let peoples = [
        "朝鲜族", "土家族", "苗族", "藏族", "羌族", "彝族", "布依族", "侗族", "哈尼族", "壮族", "傣族", "景颇族", "白族", "傈僳族", "回族", "蒙古", "哈萨克",
        "柯尔克孜", "畲族",
    ]

    private static func match(_ text: String, _ prefix: String?) -> AdministrativeArea? {
        let candidates = (byName[text] ?? []).filter { fits($0, prefix) }
        if let exact = candidates.first(where: { text.hasSuffix($0.name.chinese) }) { return exact }
        let offices = Set(candidates.map(\.office))
        return offices.count == 1 ? offices.first : nil
    }

    private static func fits(_ area: AdministrativeArea, _ prefix: String?) -> Bool {
        prefix.map { area.code.hasPrefix($0) } ?? true
    }

    /// Full names, short names, and the names that people still use or use too early.
    private static let byName: [String: [AdministrativeArea]] = {
        var table: [String: [AdministrativeArea]] = [:]
        for area in all {
            var names: Set<String> = [area.name.chinese, area.shortName]
            if area.level == .county { names.formUnion(["区", "县", "市", "新区"].map { area.shortName + $0 }) }
            // The commonest long form, 杭州市上城区, is looked up rather than taken apart.
            if area.level == .county, let city = AdministrativeArea(code: area.code.prefix(4) + "00") {
                names.formUnion(names.map { city.name.chinese + $0 })
            }
            for name in names { table[name, default: []].append(area) }
        }
        return table
    }()

    /// Narrow characters without blanks and brackets.
    private static func folded(_ written: String) -> String {
        var text = ""
        for scalar in written.unicodeScalars {
            switch scalar.value {
            case 0...0x20, 0xA0, 0x2000...0x200F, 0x3000, 0xFEFF: continue
            case 0xFF10...0xFF19:
                if let digit = Unicode.Scalar(scalar.value - 0xFEE0) { text.unicodeScalars.append(digit) }
            default: text.unicodeScalars.append(scalar)
            }
            if text.unicodeScalars.count > 60 { break }
        }
        return text
    }
}
