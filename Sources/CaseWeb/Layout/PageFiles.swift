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
        ("intake", PackageResources.intake_mustache),
        ("intake-notes", PackageResources.intake_notes_mustache),
        ("register", PackageResources.register_mustache),
        ("administration", PackageResources.administration_mustache),
        ("hand-over", PackageResources.hand_over_mustache),
        ("audit", PackageResources.audit_mustache),
        ("look-up", PackageResources.look_up_mustache),
        ("mark", PackageResources.mark_mustache),
    ]
}
