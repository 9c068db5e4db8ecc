import Documents

/// The versions of one file, whatever it was called.
struct VersionChain: Sendable {
    struct Version: Sendable {
        var day: CivilDate
        var path: String
        /// The name of its bytes.
        var content: String
        /// True when the version before it stood under another name.
        var isRenamed: Bool
    }

    /// The newest first.
    var versions: [Version] = []
    /// True when the beginning is not known.
    var isCut = false
}

extension VersionChain {
    /// Follows files back through the log, renames included.
    ///
    /// A file that was removed and is there again begins anew: what was taken away is not brought back.
    ///
    /// - Parameters:
    ///   - paths: of files as they are called now.
    ///   - today: what was written later is left out.
    /// - Returns: chains in the order of `paths`.
    static func chains(of paths: [String], in log: ContentLog, until today: CivilDate) -> [VersionChain] {
        var chains = Array(repeating: VersionChain(), count: paths.count)
        var owners = Dictionary(zip(paths, paths.indices)) { first, _ in first }
        for (number, commit) in log.commits.enumerated() {
            let isOldest = number == log.commits.count - 1
            var renamed: [(String, Int)] = []
            for change in commit.changes {
                guard let owner = owners[change.path] else { continue }
                var version = Version(day: commit.day, path: change.path, content: change.after, isRenamed: false)
                switch change.kind {
                case .changed: break
                case .added:
                    owners[change.path] = nil
                    chains[owner].isCut = isOldest && log.isCut
                case .removed:
                    owners[change.path] = nil
                    continue
                case .renamed(let former):
                    owners[change.path] = nil
                    renamed.append((former, owner))
                    version.isRenamed = true
                }
                // A change of the name or of the mode alone is none to a reader.
                let isSame = change.kind != .added && change.before == change.after
                if commit.day <= today, !isSame { chains[owner].versions.append(version) }
            }
            // Two files may have changed names with each other.
            for (path, owner) in renamed { owners[path] = owner }
        }
        return chains
    }
}
