import ArgumentParser

/// `labordesk`: the desk at the command line.
@main
struct Labordesk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "labordesk",
        abstract: "The case desk of a trade union's mediation and legal-aid office (劳动争议调解与法律援助案件台).",
        discussion: """
            Name the desk with --home DIR or LABORDESK_HOME, and yourself with --as OFFICER or LABORDESK_OFFICER.
            Begin with: labordesk init --home desk --office 330106 --name 西湖区总工会 --level district
            Then:       labordesk case open …      a dispute comes in
                        labordesk status NUMBER    where is my case?
                        labordesk agenda           who must act next, by which day, under which article
                        labordesk report --from 2026-01 --to 2026-03
            Exit codes: 0 done, 1 refused or problems found, 2 wrong usage.
            """,
        version: Version.text,
        subcommands: Labordesk.commands)

    static func main() {
        Ending.run()
    }
}
