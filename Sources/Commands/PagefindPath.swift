import Foundation
import Programs

/// Where the program that makes the search index is.
enum PagefindPath {
    /// What the call or `SVOD_PAGEFIND` names; else what `scripts/install` put beside the build of this program; else the
    /// first `pagefind` of `PATH`. The bare name when there is none.
    static func find(_ named: String?) -> String {
        let environment = ProcessInfo.processInfo.environment
        if let named = named ?? environment["SVOD_PAGEFIND"], !named.isEmpty {
            return URL(fileURLWithPath: named).path
        }
        return installed.first(where: ProgramPath.isExecutable) ?? ProgramPath.named("pagefind") ?? "pagefind"
    }

    /// `.build/search/bin/pagefind`, seen from `.build/release/svod` and from where that link leads.
    private static var installed: [String] {
        guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            return []
        }
        let folder = URL(fileURLWithPath: program).deletingLastPathComponent().path
        return ["/..", "/../.."].map { folder + $0 + "/search/bin/pagefind" }
    }
}
