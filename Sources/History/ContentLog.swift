import Documents

/// What happened to the files of the content folder, as far back as it is known.
package struct ContentLog: Sendable, Hashable {
    /// The newest first; each follows from the next one.
    package var commits: [Commit]
    /// True when there were earlier commits that are not at hand.
    package var isCut: Bool

    package init(commits: [Commit], isCut: Bool = false) {
        self.commits = commits
        self.isCut = isCut
    }

    package struct Commit: Sendable, Hashable {
        /// By the commit's own clock and time zone.
        package var day: CivilDate
        package var changes: [FileChange]

        package init(day: CivilDate, changes: [FileChange]) {
            self.day = day
            self.changes = changes
        }
    }

    package struct FileChange: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            case added, changed, removed
            case renamed(from: String)
        }

        /// From the content folder.
        package var path: String
        package var kind: Kind
        /// Names of what the file held before and holds since.
        package var before: String
        package var after: String

        package init(path: String, kind: Kind, before: String, after: String) {
            self.path = path
            self.kind = kind
            self.before = before
            self.after = after
        }
    }
}
