import CaseStore
import CaseWorkflow
import Foundation
import OfficeLedger

/// Which office each row belongs to. At a city or higher desk it is the office of the row's 区县, added from the shipped codes
/// where it is missing (one office through changes of name); a district's or town's own ledger is its own.
struct RowOwners {
    let root: Office
    private let byDistrict: Bool
    private var known: [String: OfficeCode]
    /// Offices by their names, with and without 总工会; a name that two of them share is left out.
    private var named: [String: OfficeCode] = [:]
    /// Offices that rows belong to and the desk lacks: they are recorded together with the rows.
    private(set) var added: [Office] = []

    init(desk: Desk) throws(StoreError) {
        root = try desk.ownOffice()
        byDistrict = root.level >= .city
        let tree = try desk.store.officeTree()
        known = [:]
        for code in tree.subtree(of: root.code) {
            guard let office = tree.offices[code] else { continue }
            if let area = office.area { known[area] = code }
            if AdministrativeArea(code: code.text) != nil { known[code.text] = code }
        }
        var shared: Set<String> = []
        for code in tree.subtree(of: root.code) {
            guard let office = tree.offices[code] else { continue }
            for name in Set([office.name] + office.formerNames).flatMap(RowOwners.spellings) {
                if let other = named[name], other != code { shared.insert(name) }
                named[name] = code
            }
        }
        for name in shared { named[name] = nil }
    }

    /// Whether rows go to the offices of their districts.
    var countsByDistrict: Bool { byDistrict }

    private static func spellings(_ name: String) -> [String] {
        [name]
            + ["总工会", "工会"].filter { name.hasSuffix($0) && name.count > $0.count }.map {
                String(name.dropLast($0.count))
            }
    }

    /// The office that goes by a name as a ledger writes it: how places that the desk ships no codes of find theirs.
    func office(named written: String) -> OfficeCode? {
        named[written.filter { !$0.isWhitespace }]
    }

    /// The row's office; nil for a district that lies elsewhere.
    mutating func owner(of district: AdministrativeArea?) -> OfficeCode? {
        guard let district else { return root.code }
        let area = district.office
        if !byDistrict {
            guard let own = root.area ?? AdministrativeArea(code: root.code.text)?.code else { return root.code }
            return area.code == own || own.hasPrefix(area.prefix) || area.code.hasPrefix(own) ? root.code : nil
        }
        if let code = known[area.code] { return code }
        // Another city's district is not put down here.
        if let own = root.area.map(RowOwners.prefix) ?? AdministrativeArea(code: root.code.text)?.prefix,
            !area.code.hasPrefix(own), !own.hasPrefix(area.prefix)
        {
            return nil
        }
        if area.level != .county { return root.code }
        guard let code = OfficeCode(area.code) else { return root.code }
        let former = AdministrativeArea.all.filter { $0.office.code == area.code && $0.code != area.code }
        added.append(
            Office(
                code: code, name: area.name.chinese, level: .district, parent: root.code, area: area.code,
                formerNames: former.map(\.name.chinese)))
        known[area.code] = code
        return code
    }

    /// An area's code as offices write it, without closing zeros of provinces and cities.
    private static func prefix(_ code: String) -> String {
        AdministrativeArea(code: code)?.prefix ?? code
    }
}
