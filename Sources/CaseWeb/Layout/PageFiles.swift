/// The templates that are built into the program, by name.
enum PageFiles {
    static let all: [(name: String, bytes: [UInt8])] = [
        ("frame", PackageResources.frame_mustache),
        ("error", PackageResources.error_mustache),
        ("sign-in", PackageResources.sign_in_mustache),
        ("account", PackageResources.account_mustache),
        ("today", PackageResources.today_mustache),
        ("cases", PackageResources.cases_mustache),
        ("case", PackageResources.case_mustache),
        ("statistics", PackageResources.statistics_mustache),
        ("figure-cases", PackageResources.figure_cases_mustache),
        ("picture", PackageResources.picture_mustache),
        ("picture-table", PackageResources.picture_table_mustache),
        ("months", PackageResources.months_mustache),
        ("month", PackageResources.month_mustache),
        ("month-revisions", PackageResources.month_revisions_mustache),
        ("persons", PackageResources.persons_mustache),
        ("received", PackageResources.received_mustache),
        ("reception", PackageResources.reception_mustache),
        ("intake", PackageResources.intake_mustache),
        ("intake-notes", PackageResources.intake_notes_mustache),
        ("register", PackageResources.register_mustache),
        ("look-up", PackageResources.look_up_mustache),
        ("mark", PackageResources.mark_mustache),
    ]
}
