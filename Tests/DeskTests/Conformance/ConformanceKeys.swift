import SafeCrypto

/// Keys of the conformance suite. Their private halves are here for everybody to read: they sign nothing but the suite.
enum ConformanceKeys {
    struct Named: Sendable {
        let name: String
        let office: String
        /// PKCS #8 in DER, as Base64.
        let der: String
        var revokedOn: String?
        /// The suite's receiver knows it.
        var isKnown = true

        func key() throws -> SigningKey {
            guard let bytes = Base64.bytes(der) else { throw CryptoProblem.notAKey }
            return try SigningKey(der: bytes)
        }
    }

    static let ecdsa = Named(
        name: "D01-ecdsa", office: "D01",
        der: "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgTsfgw3GEcefTdy+HslzvUdqfJSDiuw5qS0NZSzO+3XKhRANCAAQ7HBIt"
            + "jexizzE4jpq/RBrIDvYSErbWOvZdafjaXVyhlxKxJc5O/xW+rnE7zlyG0h3BqaJ6VHq464AxF6pU7FLc")
    static let sm2 = Named(
        name: "D01-sm2", office: "D01",
        der: "MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQg4kwERKE3cxi+qjLQ4oHFVrlHCiYMdDy/Mojmko5ZyXOhRANCAATeZht9"
            + "zIF97YAY+M/eNapojEStWzqYSjIiywCLG4b/mJNxXi0PS3iK2q7gfHecvQbQAsZYieyn+mhjz582uQ6j")
    static let ended = Named(
        name: "D01-ended", office: "D01",
        der: "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgo8rIKENVmJyWVgjktqBeOthQUBSN3NTrpSuuDzJ8/x+hRANCAARY1scd"
            + "jr6QBaxoB8tSxLGvBYOFbOlMmMTZxf2Y2psraKoeCe02jLvDKNsX50QQPMCH13PvPfshSakIjRaq0CK/",
        revokedOn: "2026-05-01")
    static let stranger = Named(
        name: "stranger", office: "D01",
        der: "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgELEp+wK/QwwxbP9+l0/C6LfZ3bkYUiYv6vCWvb5I6o2hRANCAARfYASj"
            + "8ookKrjipOWDRAt9MAj0y++a7ZopddxdNLN+CrxmlP5mVwZ4TdrTef7oIT0cbqkaYwjV98CQFJf5lsTR", isKnown: false)

    static let all = [ecdsa, sm2, ended, stranger]
}
