import StableJSON

/// A small generator with a fixed seed, so that a failing case can be run again. SplitMix64.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A made-up event with every kind of type that recorded events are made of.
enum SampleEvent: Codable, Hashable, Sendable {
    case registered(SampleCase, on: SampleDay)
    case paid(SampleMoney, on: SampleDay, by: SamplePayer?)
    case noted(String)
    case closed
    indirect case corrected(SampleEvent, reason: String)
}

struct SampleCase: Codable, Hashable, Sendable {
    var number: String
    var applicant: String
    var phone: String?
    var persons: Int
    var claimed: SampleMoney
    var received: SampleDay
    var isCollective: Bool
    var isMigrant: Bool?
    var traits: [SampleTrait]
    var claims: [SampleClaim]
    var weight: Double
    var stage: SampleStage
}

struct SampleClaim: Codable, Hashable, Sendable {
    var head: SampleTrait
    var amount: SampleMoney?
    var small: Int8
    var big: UInt64
    var days: [SampleDay?]
    var notes: [String: Int]
    var byNumber: [Int: [String]]
}

/// Encodes as a single number.
struct SampleMoney: Codable, Hashable, Sendable {
    var fen: Int64

    init(fen: Int64) { self.fen = fen }
    init(from decoder: any Decoder) throws { fen = try decoder.singleValueContainer().decode(Int64.self) }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(fen)
    }
}

/// Encodes as a single string, and refuses some strings.
struct SampleDay: Codable, Hashable, Sendable {
    var number: Int

    init(number: Int) { self.number = number }

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard text.first == "D", let number = Int(text.dropFirst()) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is not a day"))
        }
        self.number = number
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode("D\(number)")
    }
}

enum SampleTrait: String, Codable, CaseIterable, Sendable {
    case wages, overtime
    case newForm = "new-form"
}

enum SamplePayer: Int, Codable, CaseIterable, Sendable {
    case employer = 1
    case fund = 20
}

enum SampleStage: Codable, Hashable, Sendable {
    case intake
    case mediation(mediator: String, deadlineDays: Int?)
    case resolved(SampleMoney, signed: Bool)
}

extension Dice {
    mutating func text() -> String {
        let alphabet: [Character] = [
            "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\t", "\u{1}", "\u{1F}", "\u{7F}", "劳", "动", "é", "e\u{301}",
            "\u{2028}", "😀", "👨‍👩‍👧", "\u{FEFF}", "\0",
        ]
        return String(
            (0..<Int.random(in: 0...12, using: &self)).map { _ in alphabet.randomElement(using: &self) ?? "x" })
    }

    mutating func flip() -> Bool { Bool.random(using: &self) }
    mutating func money() -> SampleMoney {
        SampleMoney(fen: Int64(truncatingIfNeeded: next()) >> Int64.random(in: 0...63, using: &self))
    }
    mutating func day() -> SampleDay { SampleDay(number: Int.random(in: -9...99_999, using: &self)) }
    mutating func trait() -> SampleTrait { SampleTrait.allCases.randomElement(using: &self) ?? .wages }

    mutating func list<T>(_ longest: Int, _ element: (inout Dice) -> T) -> [T] {
        (0..<Int.random(in: 0...longest, using: &self)).map { _ in element(&self) }
    }

    mutating func double() -> Double {
        switch Int.random(in: 0...3, using: &self) {
        case 0: return Double(Int.random(in: -1000...1000, using: &self))
        case 1: return Double.random(in: -1e9...1e9, using: &self)
        case 2:
            return [0.1, -0.0, Double.leastNonzeroMagnitude, 1.7976931348623157e308, 1e16, 1e-5].randomElement(
                using: &self) ?? 0
        default:
            let bits = Double(bitPattern: next())
            return bits.isFinite ? bits : 0.5
        }
    }

    mutating func claim() -> SampleClaim {
        SampleClaim(
            head: trait(), amount: flip() ? money() : nil, small: Int8(truncatingIfNeeded: next()),
            big: next() >> UInt64.random(in: 0...63, using: &self), days: list(3) { $0.flip() ? $0.day() : nil },
            notes: Dictionary(list(5) { ($0.text(), Int(truncatingIfNeeded: $0.next())) }) { one, _ in one },
            byNumber: Dictionary(list(3) { (Int.random(in: -20...20, using: &$0), $0.list(2) { $0.text() }) }) {
                one, _ in one
            })
    }

    mutating func sampleCase() -> SampleCase {
        let stage: SampleStage =
            switch Int.random(in: 0...2, using: &self) {
            case 0: .intake
            case 1: .mediation(mediator: text(), deadlineDays: flip() ? Int.random(in: 0...60, using: &self) : nil)
            default: .resolved(money(), signed: flip())
            }
        return SampleCase(
            number: text(), applicant: text(), phone: flip() ? text() : nil,
            persons: Int(truncatingIfNeeded: next()), claimed: money(), received: day(), isCollective: flip(),
            isMigrant: flip() ? flip() : nil, traits: list(3) { $0.trait() }, claims: list(3) { $0.claim() },
            weight: double(), stage: stage)
    }

    mutating func event(depth: Int = 0) -> SampleEvent {
        switch Int.random(in: 0...(depth < 4 ? 4 : 3), using: &self) {
        case 0: .registered(sampleCase(), on: day())
        case 1: .paid(money(), on: day(), by: flip() ? SamplePayer.allCases.randomElement(using: &self) : nil)
        case 2: .noted(text())
        case 3: .closed
        default: .corrected(event(depth: depth + 1), reason: text())
        }
    }
}
