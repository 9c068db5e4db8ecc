import Documents
import History

/// The output of `git log --raw -z`: parts that each end in a zero byte.
enum RawLog {
    /// The mark of a commit and the moment it was made, as `2026-03-12T10:15:00+03:00`.
    static let format = "%x02%cI"

    private static let mark = UInt8(2)

    /// The newest first. Files alone are counted: no folders, links or other repositories.
    static func commits(_ output: [UInt8]) -> [ContentLog.Commit] {
        var commits: [ContentLog.Commit] = []
        var parts = output.split(separator: 0).makeIterator()
        while let next = parts.next() {
            let part = next.first == UInt8(ascii: "\n") ? next.dropFirst() : next
            if part.first == mark {
                guard let day = day(part.dropFirst()) else { continue }
                commits.append(.init(day: day, changes: []))
            } else if part.first == UInt8(ascii: ":"), let path = parts.next() {
                let words = part.dropFirst().split(separator: UInt8(ascii: " ")).map {
                    String(decoding: $0, as: UTF8.self)
                }
                guard words.count == 5 else { continue }
                var change = ContentLog.FileChange(
                    path: text(path), kind: .changed, before: words[2], after: words[3])
                switch words[4].first {
                case "A": change.kind = .added
                case "D": change.kind = .removed
                case "R":
                    guard let target = parts.next() else { return commits }
                    change.kind = .renamed(from: change.path)
                    change.path = text(target)
                default: break
                }
                if !commits.isEmpty { commits[commits.count - 1].changes.append(change) }
            }
        }
        return commits
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The day as the one who committed had it.
    private static func day(_ moment: ArraySlice<UInt8>) -> CivilDate? {
        switch CivilDate.parse(text(moment.prefix(10))) {
        case .success(let day): day
        case .failure: nil
        }
    }
}
