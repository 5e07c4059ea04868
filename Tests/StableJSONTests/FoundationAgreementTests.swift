import Foundation
import StableJSON
import Testing

/// Foundation's coders and ours must understand each other for every kind of type that events are made of.
@Suite struct FoundationAgreementTests {
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func readsAndWritesWhatFoundationDoes(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        for round in 0..<100 {
            let events = dice.list(3) { $0.event() }
            let ours = try StableJSON.encode(events)
            let comment: Comment = "seed \(seed), round \(round)"

            #expect(try StableJSON.decode([SampleEvent].self, from: ours) == events, comment)
            #expect(try JSONDecoder().decode([SampleEvent].self, from: Data(ours)) == events, comment)
            let theirs = Array(try JSONEncoder().encode(events))
            #expect(try StableJSON.decode([SampleEvent].self, from: theirs) == events, comment)
            #expect(try StableJSON.encode(StableJSON.decode([SampleEvent].self, from: ours)) == ours, comment)
            #expect(try StableJSON.Value(parsing: ours).bytes() == ours, comment)
        }
    }

    @Test func doublesComeBackBitForBit() throws {
        var dice = Dice(seed: 77)
        for _ in 0..<2000 {
            let number = dice.double()
            let bytes = try StableJSON.encode(number)
            #expect(try StableJSON.decode(Double.self, from: bytes).bitPattern == number.bitPattern)
        }
    }

    @Test func typesOfFoundationComeBack() throws {
        struct Stamp: Codable, Equatable {
            var at: Date
            var id: UUID
            var data: Data
            var amount: Decimal
            var link: URL
        }
        let stamp = Stamp(
            at: Date(timeIntervalSinceReferenceDate: 761_234_567.125),
            id: try #require(UUID(uuidString: "6F1B2C3D-0000-4000-8000-00805F9B34FB")),
            data: Data([0, 255, 16]), amount: try #require(Decimal(string: "12345.67")),
            link: try #require(URL(string: "https://example.org/a")))
        #expect(try StableJSON.decode(Stamp.self, from: StableJSON.encode(stamp)) == stamp)
    }

    /// Damaged text never traps; what we still take, Foundation takes too.
    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func isNeverLaxerThanFoundation(seed: UInt64) throws {
        var dice = Dice(seed: seed &* 1000)
        let characters =
            Array("{}[],:\"\\0123456789.eE+-truefalsn u\u{1}".utf8) + [0x80, 0xC3, 0xE5, 0xF0, 0xFF, 0xED, 0xA0]
        for _ in 0..<300 {
            var bytes = try StableJSON.encode(dice.event())
            for _ in 0..<Int.random(in: 1...3, using: &dice) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &dice)
                let character = characters.randomElement(using: &dice) ?? 0
                switch Int.random(in: 0...3, using: &dice) {
                case 0: bytes[place] = character
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(character, at: place)
                default: bytes.removeSubrange(place...)
                }
            }
            guard let value = try? StableJSON.Value(parsing: bytes) else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(
                (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
                    || text.contains("e") || text.contains("E"), "seed \(seed): \(text)")
            #expect(try StableJSON.Value(parsing: value.bytes()) == value, "seed \(seed): \(text)")
            _ = try? StableJSON.decode(SampleEvent.self, from: bytes)
        }
    }
}
