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
        ("timeline", PackageResources.timeline_mustache),
        ("money", PackageResources.money_mustache),
        ("parties", PackageResources.parties_mustache),
        ("papers", PackageResources.papers_mustache),
        ("step", PackageResources.step_mustache),
        ("step-field", PackageResources.step_field_mustache),
        ("paper", PackageResources.paper_mustache),
        ("number", PackageResources.number_mustache),
        ("series", PackageResources.series_mustache),
        ("series-step", PackageResources.series_step_mustache),
        ("employer", PackageResources.employer_mustache),
        ("held", PackageResources.held_mustache),
    ]
}
