import Documents
import History

/// The past of a content folder, written down commit by commit, the oldest first.
package struct Past: Sendable {
    /// Files by path after each commit; a nil takes a file away.
    private var commits: [(day: String, changes: [String: String?], renames: [String: String])] = []
    private var isCut = false

    package init() {}

    package func on(_ day: String, _ changes: [String: String?], renaming: [String: String] = [:]) -> Past {
        var past = self
        past.commits.append((day, changes, renaming))
        return past
    }

    /// What was before is not at hand.
    package var cut: Past {
        var past = self
        past.isCut = true
        return past
    }

    package var source: HistorySource {
        HistorySource(
            state: { _ in "\(log) \(isCut)" },
            log: { _ in ContentLog(commits: Array(log.commits.reversed()), isCut: isCut) },
            contents: { names in
                Dictionary(uniqueKeysWithValues: Set(names).map { ($0, Array($0.utf8)[...]) })
            })
    }

    /// The name of a text is the text.
    private var log: ContentLog {
        var files: [String: String] = [:]
        var log = ContentLog(commits: [])
        for commit in commits {
            guard case .success(let day) = CivilDate.parse(commit.day) else { continue }
            var changes: [ContentLog.FileChange] = []
            let before = files
            for (old, new) in commit.renames {
                let text = before[old] ?? ""
                let after = (commit.changes[new] ?? nil) ?? text
                if commit.renames.values.contains(old) == false { files[old] = nil }
                files[new] = after
                changes.append(.init(path: new, kind: .renamed(from: old), before: text, after: after))
            }
            for (path, text) in commit.changes where !commit.renames.values.contains(path) {
                let kind: ContentLog.FileChange.Kind = text == nil ? .removed : files[path] == nil ? .added : .changed
                changes.append(.init(path: path, kind: kind, before: files[path] ?? "", after: text ?? ""))
                files[path] = text
            }
            log.commits.append(.init(day: day, changes: changes))
        }
        return log
    }

    /// The files as the last commit left them.
    package var files: [String: String] {
        var files: [String: String] = [:]
        for commit in commits {
            for (old, new) in commit.renames { (files[new], files[old]) = (files[old], nil) }
            for (path, text) in commit.changes { files[path] = text }
        }
        return files
    }
}
