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
    }

    /// Whether rows go to the offices of their districts.
    var countsByDistrict: Bool { byDistrict }

    /// The row's office; nil when a district's own ledger holds a row of another district.
    mutating func owner(of district: AdministrativeArea?) -> OfficeCode? {
        guard let district else { return root.code }
        let area = district.office
        if !byDistrict {
            guard let own = root.area ?? AdministrativeArea(code: root.code.text)?.code else { return root.code }
            return area.code == own || own.hasPrefix(area.prefix) || area.code.hasPrefix(own) ? root.code : nil
        }
        if area.level != .county { return root.code }
        if let code = known[area.code] { return code }
        guard let code = OfficeCode(area.code) else { return root.code }
        let former = AdministrativeArea.all.filter { $0.office.code == area.code && $0.code != area.code }
        added.append(
            Office(
                code: code, name: area.name.chinese, level: .district, parent: root.code, area: area.code,
                formerNames: former.map(\.name.chinese)))
        known[area.code] = code
        return code
    }
}
