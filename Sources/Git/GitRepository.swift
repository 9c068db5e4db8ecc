import Documents
import History
import Programs

/// Reads the history of a folder that lies in a work tree of git, with the program `git`.
package struct GitRepository: Sendable {
    private let folder: String
    /// Nil when there is no such program.
    private let program: String?
    private let runner: ProgramRunner

    /// - Parameters:
    ///   - folder: the content folder.
    ///   - program: path of the executable; nil when there is none.
    package init(_ folder: String, program: String?, runner: ProgramRunner = .system) {
        self.folder = folder
        self.program = program
        self.runner = runner
    }

    package var source: HistorySource {
        HistorySource(
            state: { part in state(of: part) },
            log: { part throws(HistoryProblem) in try log(of: part) },
            contents: { names throws(HistoryProblem) in try contents(names) })
    }

    // MARK: What happened

    private func log(of part: String) throws(HistoryProblem) -> ContentLog? {
        guard WorkTree.holds(folder) else { return nil }
        let state = try run(Self.stateArguments)
        guard case .ended(let code, let answer) = state else { throw .failed }
        let words = String(decoding: answer, as: UTF8.self).split(separator: "\n")
        guard words.count >= 2 else { throw .failed }
        // A repository without a single commit has no history either.
        guard words[0] == "true", code == 0 else { return nil }
        guard case .ended(0, let output) = try run(Self.logArguments(of: part)) else { throw .failed }
        let commits = RawLog.commits(output)
        return ContentLog(commits: commits, isCut: words[1] == "true" && !commits.isEmpty)
    }

    /// The last commit that changed something in the folder, and whether the first ones are at hand.
    private func state(of part: String) -> String {
        guard WorkTree.holds(folder) else { return "" }
        do throws(HistoryProblem) {
            guard case .ended(_, let state) = try run(Self.stateArguments),
                case .ended(_, let last) = try run(
                    [
                        "log", "-1", "--first-parent", "--no-show-signature", "--no-color", "--format=%H", "HEAD", "--",
                        part,
                    ])
            else { return "" }
            let words = String(decoding: state, as: UTF8.self).split(separator: "\n")
            return words.prefix(2).joined(separator: " ") + " " + String(decoding: last, as: UTF8.self)
        } catch {
            return "\(error)"
        }
    }

    private static let stateArguments = [
        "rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "HEAD",
    ]

    /// A merge counts as one change of the branch it was made on, so that each version follows from one before it.
    private static func logArguments(of part: String) -> [String] {
        [
            "log", "--first-parent", "--diff-merges=first-parent", "--raw", "-z", "-M", "-l1000", "-O/dev/null",
            "--no-abbrev",
            "--relative", "--no-color", "--no-ext-diff", "--no-textconv", "--no-notes", "--no-mailmap",
            "--no-show-signature", "--no-decorate", "--format=" + RawLog.format, "HEAD", "--", part,
        ]
    }

    // MARK: What files held

    private func contents(_ names: [String]) throws(HistoryProblem) -> [String: ArraySlice<UInt8>] {
        let request = Array(Set(names).sorted().joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
        guard case .ended(0, let output) = try run(["cat-file", "--batch"], input: request) else { throw .failed }
        return ObjectBatch.contents(output)
    }

    // MARK: The program

    private func run(_ arguments: [String], input: [UInt8]? = nil) throws(HistoryProblem) -> ProgramRunner.Outcome {
        guard let program else { throw .noProgram }
        let outcome = runner.run(
            ProgramCall(
                program, Self.settings + arguments, in: folder, environment: Self.environment, input: input))
        guard outcome != .notStarted else { throw .noProgram }
        return outcome
    }

    /// What settings of the repository could change. A folder of another user is read too, as in a container: nothing
    /// here runs what its settings name.
    private static let settings = [
        "--no-pager", "--no-replace-objects", "--literal-pathspecs", "-c", "safe.directory=*", "-c",
        "core.quotePath=false", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c",
        "core.attributesFile=/dev/null", "-c", "log.showRoot=true",
    ]

    /// Nothing of the user's, and nothing of a hook that may have started the build.
    private static let environment = [
        "LC_ALL": "C", "PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_ATTR_NOSYSTEM": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1",
    ]
}
