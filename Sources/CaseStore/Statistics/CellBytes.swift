import CaseWorkflow

/// The cells of one case as bytes, some five to a cell, so that the figures of a million cases are read in a second.
///
///     names  = count, each: length, UTF-8      the offices but the owner's, then the details
///     cells  = each: days since the cell before, indicator, office (0: the owner's), detail (0: none), value
///
/// Numbers are unsigned, seven bits a byte, the lowest first; the first day and the values are doubled for their sign.
struct CellBytes {
    private(set) var bytes: [UInt8] = []

    init(_ cells: [CountedCase.Cell], owner: OfficeCode) {
        var offices: [String] = []
        var details: [String] = []
        for cell in cells {
            if cell.office != owner, !offices.contains(cell.office.text) { offices.append(cell.office.text) }
            if !cell.detail.isEmpty, !details.contains(cell.detail) { details.append(cell.detail) }
        }
        append(names: offices)
        append(names: details)
        var last: Int64 = 0
        for (place, cell) in cells.enumerated() {
            let day = Int64(cell.day.serial)
            append(place == 0 ? CellBytes.folded(day) : UInt64(max(0, day - last)))
            last = day
            append(UInt64(cell.indicator.rawValue))
            append(UInt64((offices.firstIndex(of: cell.office.text) ?? -1) + 1))
            append(UInt64((details.firstIndex(of: cell.detail) ?? -1) + 1))
            append(CellBytes.folded(cell.value))
        }
    }

    private mutating func append(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    private mutating func append(names: [String]) {
        append(UInt64(names.count))
        for name in names {
            append(UInt64(name.utf8.count))
            bytes += Array(name.utf8)
        }
    }

    private static func folded(_ value: Int64) -> UInt64 { UInt64(bitPattern: value << 1 ^ value >> 63) }
}

/// Reads the cells of one case after another; office codes are checked once each.
struct CellBytesReader {
    private var offices: [String: OfficeCode] = [:]

    /// - Throws: `StoreError.corrupt` for bytes that no version of the desk ever wrote.
    mutating func cells(_ bytes: [UInt8], owner: OfficeCode) throws -> [CountedCase.Cell] {
        var place = 0
        var officeNames = [owner]
        for name in try CellBytesReader.names(bytes, &place) { officeNames.append(try office(name)) }
        let details = [""] + (try CellBytesReader.names(bytes, &place))
        var cells: [CountedCase.Cell] = []
        cells.reserveCapacity((bytes.count - place) / 5)
        var day: Int64 = 0
        while place < bytes.count {
            let step = try CellBytesReader.number(bytes, &place)
            day += cells.isEmpty ? CellBytesReader.unfolded(step) : Int64(truncatingIfNeeded: step & 0xFFFF_FFFF)
            guard let serial = Int32(exactly: day),
                let indicator = Indicator(rawValue: Int(try CellBytesReader.number(bytes, &place) & 0xFFFF))
            else { throw CellBytesReader.damaged }
            let office = Int(try CellBytesReader.number(bytes, &place) & 0xFFFF)
            let detail = Int(try CellBytesReader.number(bytes, &place) & 0xFFFF)
            guard office < officeNames.count, detail < details.count else { throw CellBytesReader.damaged }
            cells.append(
                CountedCase.Cell(
                    day: Day(serial: serial), indicator: indicator, office: officeNames[office],
                    detail: details[detail], value: CellBytesReader.unfolded(try CellBytesReader.number(bytes, &place))
                ))
        }
        return cells
    }

    mutating func office(_ name: String) throws -> OfficeCode {
        if let known = offices[name] { return known }
        guard let code = OfficeCode(name) else { throw CellBytesReader.damaged }
        offices[name] = code
        return code
    }

    private static func number(_ bytes: [UInt8], _ place: inout Int) throws -> UInt64 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while place < bytes.count, shift < 70 {
            let byte = bytes[place]
            place += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        throw damaged
    }

    private static func names(_ bytes: [UInt8], _ place: inout Int) throws -> [String] {
        let count = try number(bytes, &place)
        guard count <= UInt64(bytes.count) else { throw damaged }
        var names: [String] = []
        for _ in 0..<count {
            let length = try number(bytes, &place)
            guard length <= UInt64(bytes.count - place) else { throw damaged }
            names.append(String(decoding: bytes[place..<place + Int(length)], as: UTF8.self))
            place += Int(length)
        }
        return names
    }

    private static func unfolded(_ number: UInt64) -> Int64 {
        Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }

    static let damaged = StoreError.corrupt("contribution cells")
}
