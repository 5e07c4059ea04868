import Foundation
import SafeCrypto
import Testing

/// Keys, trust and signatures as somebody at the command line meets them.
@Suite("Signing at the command line")
struct SigningTests {
    /// The value of a field of the JSON that the command answered.
    private func field(_ name: String, of reply: TestDesk.Reply) throws -> String {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(reply.text.utf8)) as? [String: Any])
        return try #require(object[name] as? String, "\(reply.text)")
    }

    @Test func aKeyOfOnesOwn() throws {
        let desk = try TestDesk()
        #expect(try desk.run("key signing list").text == "还没有签名密钥，报送件不签名\n")
        let made = try desk.run("key signing new --algorithm sm2 --from 2025-07-01 --json")
        #expect(made.exitCode == 0)
        let (key, fingerprint) = (try field("key", of: made), try field("fingerprint", of: made))
        let list = try desk.run("key signing list").text
        #expect(list == "\(key)  330106  sm2  2025-07-01 起\n  \(fingerprint)\n")

        let file = desk.path + "/公钥.pem"
        let exported = try desk.run(["key", "signing", "export", String(key.prefix(8)), "--out", file])
        #expect(exported.text == "公钥已写到 \(file)\n  指纹 \(fingerprint)\n" && exported.exitCode == 0)
        let pem = try String(contentsOfFile: file, encoding: .utf8)
        #expect(try VerifyingKey(pem: pem).fingerprint.groups == fingerprint)

        let ended = try desk.run("key signing revoke \(key) --on 2025-08-01 --reason 换新")
        #expect(ended.text == "330106 的签名密钥 \(key) 自 2025-08-01 起作废：换新。请告知各接收单位\n")
        #expect(try desk.run("key signing list").text.contains("2025-07-01 起，2025-08-01 起作废（换新）"))
        let again = try desk.run("key signing revoke \(key) --on 2025-09-01 --reason 换新")
        #expect(again.exitCode == 1 && again.text.hasSuffix("[key-already-revoked]\n"))
        #expect(try desk.run("key signing new --as clerk").exitCode == 1)
        #expect(try desk.run("key signing new --algorithm rsa").exitCode == 2)
        #expect(try desk.run("check").exitCode == 0)
    }

    @Test func trustNeedsTheFingerprint() throws {
        let desk = try TestDesk()
        let key = try SigningKey.make(.ecdsa).verifyingKey
        let file = desk.path + "/key.pem"
        try Data(key.pem.utf8).write(to: URL(fileURLWithPath: file))
        let groups = key.fingerprint.groups
        for arguments in [["330106-cy", file], ["330106-cy", file, "--fingerprint", groups, "--list"], []] {
            #expect(try desk.run(["office", "trust"] + arguments).exitCode == 2)
        }
        let slip = String(groups.dropLast()) + (groups.hasSuffix("0") ? "1" : "0")
        let refused = try desk.run(["office", "trust", "330106-cy", file, "--fingerprint", slip])
        #expect(refused.exitCode == 1 && refused.text.hasSuffix("[fingerprint-differs]\n"))
        #expect(try desk.run("office trust --list").text == "还没有可信的外单位密钥\n")

        let trusted = try desk.run(["office", "trust", "330106-cy", file, "--fingerprint", groups])
        #expect(trusted.text == "已登记 330106-cy 的密钥 \(key.fingerprint.id)（ECDSA P-256（SHA-256））为可信\n")
        let list = try desk.run("office trust --list")
        #expect(list.text == "\(key.fingerprint.id)  330106-cy  ecdsa  2025-06-30 登记\n  \(groups)\n")
        let ended = try desk.run(
            ["office", "distrust", "330106-cy", key.fingerprint.id, "--on", "2025-07-01", "--reason", "丢失"])
        #expect(ended.text == "330106-cy 的密钥 \(key.fingerprint.id) 自 2025-07-01 起不再可信：丢失\n")
        #expect(try desk.run("check").exitCode == 0)
    }

    @Test func aFilingSaysWhoSignedIt() throws {
        let desk = try TestDesk()
        _ = try desk.run("period close 2025-04")
        _ = try desk.run("period close 2025-05")
        let unsigned = try desk.run(["filing", "make", "--period", "2025-04", "--out", desk.path + "/out"])
        #expect(unsigned.text.contains("  未签名：本单位没有签名密钥（labordesk key signing new）\n"), "\(unsigned.text)")
        let first = desk.path + "/out/LDF-330106-2025-04-1"
        let loose = try desk.run(["filing", "check", first])
        #expect(loose.exitCode == 0 && loose.text.contains("\n签名：未签名\n"), "\(loose.text)")
        let strict = try desk.run(["filing", "check", first, "--require-signature"])
        #expect(strict.exitCode == 1 && strict.text.contains("错误 F-SIGNATURE-REQUIRED signature.xml："))

        let key = try field("key", of: try desk.run("key signing new --json"))
        let signed = try desk.run(["filing", "make", "--period", "2025-05", "--out", desk.path + "/out"])
        #expect(signed.text.contains("  已用密钥 \(key) 签名（ECDSA P-256（SHA-256））\n"), "\(signed.text)")
        let second = desk.path + "/out/LDF-330106-2025-05-2"
        let known = try desk.run(["filing", "check", second, "--require-signature"])
        #expect(known.exitCode == 0 && known.text.contains("\n签名：由 330106 签名，密钥可信（\(key)）\n"), "\(known.text)")
        let answer = try desk.run(["filing", "check", second, "--json"])
        #expect(try field("signature", of: answer) == "trusted")
        #expect(try field("signedWith", of: answer).hasPrefix(key))

        _ = try desk.run("key signing revoke \(key) --on 2025-06-30 --reason 丢失")
        let ended = try desk.run(["filing", "check", second])
        #expect(ended.exitCode == 1 && ended.text.contains("错误 F-SIGNATURE-REVOKED signature.xml："), "\(ended.text)")
    }
}
