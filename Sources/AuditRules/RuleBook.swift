import Diagnostics
import Documents
import Fields
import FileAccess

/// Everything an audit goes by besides the site itself: editions of the rules, judgements of experts, waivers.
package struct RuleBook: Sendable {
    /// By the first day of validity.
    package var sets: [RuleSet]
    package var judgements: [Judgement]
    package var waivers: [Waiver]
    /// The files it was read from, by path in the content folder: they are published as they are, so that the audit of
    /// a built site goes by the same rules.
    package var files: [String: [UInt8]]

    package static let rulesFolder = "methodology/audit/"
    package static let opinionsFolder = "audit/"
    /// Where the files stand in a built site, before their paths in the content folder.
    package static let publishedFolder = "audit/pravila/"
    package static let empty = RuleBook(sets: [], judgements: [], waivers: [], files: [:])

    /// The edition in force on a day.
    package func set(on day: CivilDate) -> RuleSet? { sets.last { $0.isValid(on: day) } }
}

extension RuleBook {
    /// Reads `methodology/audit/*.yml` and `audit/*.yml`.
    ///
    /// - Parameter day: of the build; waivers that ended before it are reported.
    /// - Throws: `FileError` when the folder cannot be listed.
    package static func read(
        _ tree: FileTree, on day: CivilDate
    ) throws(FileError) -> (book: RuleBook, diagnostics: [Diagnostic]) {
        var book = RuleBook.empty
        var diagnostics: [Diagnostic] = []
        var opinions: [(source: SourceFile, reading: OpinionReader.Reading)] = []
        for entry in try tree.entries() where entry.path.hasSuffix(".yml") {
            let isRules = entry.path.hasPrefix(rulesFolder)
            guard isRules || entry.path.hasPrefix(opinionsFolder) else { continue }
            do throws(DiagnosticError) {
                let source = try tree.source(entry.path)
                book.files[entry.path] = source.bytes
                if isRules {
                    let reading = RuleReader.read(source)
                    diagnostics += reading.diagnostics
                    book.sets += reading.rules.map { [$0] } ?? []
                } else {
                    let reading = OpinionReader.read(source)
                    diagnostics += reading.diagnostics
                    opinions.append((source, reading))
                }
            } catch {
                diagnostics.append(error.diagnostic)
            }
        }
        book.sets.sort { $0.validFrom < $1.validFrom }
        book.judgements = opinions.flatMap(\.reading.judgements)
        book.waivers = opinions.flatMap(\.reading.waivers)
        diagnostics += book.overlaps
        // Names can be followed only when every rule was read.
        if !diagnostics.hasErrors {
            diagnostics += OpinionRules.check(opinions, of: book, on: day)
        }
        return (book, diagnostics)
    }

    private var overlaps: [Diagnostic] {
        zip(sets, sets.dropFirst()).compactMap { earlier, later in
            guard earlier.isValid(on: later.validFrom) else { return nil }
            return later.source.diagnostic(
                "audit-rules.edition-overlap", at: later.source.location(of: later.code),
                "в день \(later.validFrom.dotted) действуют две редакции правил аудита",
                remedy: "закройте прежнюю редакцию: «действует-до: …» днём раньше",
                related: [.init("здесь прежняя редакция", at: earlier.source.location(of: earlier.code))])
        }
    }
}
