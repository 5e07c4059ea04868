import Foundation
import Testing

/// Two desks at the command line: a district files, the city answers, signed, and the district takes the answer in.
@Suite("Answers at the command line")
struct FilingAnswerCommandTests {
    private struct Pair {
        let city: TestDesk
        let district: TestDesk
        let march: String
        let key: String

        /// The city knows the district; the district trusts the city's key.
        init() throws {
            city = try TestDesk("330100", named: "样例市总工会")
            district = try TestDesk()
            let added = try city.run("office add 330106 --name 样例区总工会 --level district")
            try #require(added.exitCode == 0, "\(added.text)")
            let made = try city.run("key signing new --json")
            key = try FilingAnswerCommandTests.field("key", of: made)
            let file = city.outside + "/city.pem"
            _ = try city.run(["key", "signing", "export", key, "--out", file])
            let trusted = try district.run([
                "office", "trust", "330100", file, "--fingerprint",
                try FilingAnswerCommandTests.field("fingerprint", of: made),
            ])
            try #require(trusted.exitCode == 0, "\(trusted.text)")
            _ = try district.run("period close 2025-03")
            let filed = try district.run([
                "filing", "make", "--period", "2025-03", "--to", "330100/样例市总工会", "--out", district.outside,
            ])
            march = district.outside + "/LDF-330106-2025-03-1"
            try #require(filed.exitCode == 0, "\(filed.text)")
        }
    }

    private static func field(_ name: String, of reply: TestDesk.Reply) throws -> String {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(reply.text.utf8)) as? [String: Any])
        return try #require(object[name] as? String, "\(reply.text)")
    }

    @Test func aSignedAnswerIsTakenIn() throws {
        let pair = try Pair()
        let received = try pair.city.run(["filing", "receive", pair.march, "--answers", pair.city.outside])
        let answer = pair.city.outside + "/LDA-330100-1"
        #expect(received.exitCode == 0 && received.text.hasPrefix(answer + "\n"), "\(received.text)")
        #expect(!received.text.contains("答复未签名"))
        let before = try Data(contentsOf: URL(fileURLWithPath: answer + "/signature.xml"))
        let again = try pair.city.run(["filing", "receive", pair.march, "--answers", pair.city.outside])
        #expect(again.exitCode == 0 && again.text.hasPrefix(answer + "（已有）\n"), "\(again.text)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: answer + "/signature.xml")) == before)

        let taken = try pair.district.run(["filing", "acknowledge", answer, "--require-signature"])
        #expect(taken.exitCode == 0, "\(taken.text)")
        #expect(taken.text.contains("2025-03 第1号：已接受（样例市总工会收件第1号，"))
        #expect(taken.text.contains("\n  签名：由 330100 签名，密钥可信（\(pair.key)）\n"))
        let json = try pair.district.run(["filing", "acknowledge", answer, "--json"])
        #expect(try Self.field("signature", of: json) == "trusted" && Self.field("status", of: json) == "accepted")
        #expect(try Self.field("signedWith", of: json).hasPrefix(pair.key))
        #expect(try Self.field("outcome", of: json) == "accepted")
    }

    @Test func aRefusalOnArrivalIsAnsweredOnce() throws {
        let pair = try Pair()
        let page = pair.march + "/view.html"
        let whole = try Data(contentsOf: URL(fileURLWithPath: page))
        try (whole + Data("<!-- -->".utf8)).write(to: URL(fileURLWithPath: page))
        let silent = try pair.city.run(["filing", "receive", pair.march])
        #expect(silent.exitCode == 1 && silent.text.contains("：拒收，未留存\n"), "\(silent.text)")
        #expect(silent.text.contains("要给报送单位答复，请加 --answers 再收一次"))
        let first = try pair.city.run(["filing", "receive", pair.march, "--answers", pair.city.outside])
        let folder = try #require(first.text.split(separator: "\n").first).description
        #expect(folder.contains("/LDA-330100-returned-") && first.exitCode == 1, "\(first.text)")
        #expect(first.text.contains("报送单位：途中损坏，请把原件再递交一次"))
        let second = try pair.city.run(["filing", "receive", pair.march, "--answers", pair.city.outside])
        #expect(second.text.hasPrefix(folder + "（已有）\n"), "\(second.text)")

        let taken = try pair.district.run(["filing", "acknowledge", folder])
        #expect(taken.exitCode == 1, "\(taken.text)")
        #expect(taken.text.contains("2025-03 第1号：拒收，须再次递交（样例市总工会未留存，"))
        #expect(taken.text.contains("F-BYTES") && taken.text.hasSuffix("filing make --again）\n"))
        #expect(try pair.district.run("filing list").text.contains("2025-03  被退回"))
        let json = try pair.district.run(["filing", "acknowledge", folder, "--json"])
        #expect(try Self.field("remedy", of: json) == "hand-in-again" && Self.field("status", of: json) == "returned")

        try whole.write(to: URL(fileURLWithPath: page))
        #expect(try pair.city.run(["filing", "receive", pair.march, "--answers", pair.city.outside]).exitCode == 0)
        let accepted = try pair.district.run(["filing", "acknowledge", pair.city.outside + "/LDA-330100-1"])
        #expect(accepted.exitCode == 0 && accepted.text.contains("已接受"), "\(accepted.text)")
    }

    @Test func whatCannotBeReadIsNotAnswered() throws {
        let pair = try Pair()
        try Data("<x/>".utf8).write(to: URL(fileURLWithPath: pair.march + "/manifest.xml"))
        let refused = try pair.city.run(["filing", "receive", pair.march, "--answers", pair.city.outside + "/out"])
        #expect(refused.exitCode == 1 && refused.text.contains("没有可答复的"), "\(refused.text)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: pair.city.outside + "/out").isEmpty)
    }

    @Test func withoutAKeyThatIsSaidOnce() throws {
        let pair = try Pair()
        _ = try pair.city.run(["key", "signing", "revoke", pair.key, "--on", "2025-06-01", "--reason", "丢失"])
        let received = try pair.city.run(["filing", "receive", pair.march, "--answers", pair.city.outside])
        #expect(received.text.components(separatedBy: "答复未签名").count == 2, "\(received.text)")
        let answer = pair.city.outside + "/LDA-330100-1"
        let taken = try pair.district.run(["filing", "acknowledge", answer])
        #expect(taken.exitCode == 0 && taken.text.contains("A-SIGNATURE-NONE"), "\(taken.text)")
        let strict = try pair.district.run(["filing", "acknowledge", answer, "--require-signature"])
        #expect(strict.exitCode == 1 && strict.text.contains("A-SIGNATURE-REQUIRED"), "\(strict.text)")
        #expect(strict.text.hasSuffix("[answer-unreadable]\n"))
        let anew = try pair.city.run(["filing", "receive", pair.march, "--sign-anew"])
        #expect(anew.exitCode == 1 && anew.text.hasSuffix("[no-signing-key]\n"), "\(anew.text)")
    }
}
