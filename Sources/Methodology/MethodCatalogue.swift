import Diagnostics
import Documents
import Fields
import FileAccess

/// All methods of a content folder, every edition of each.
package struct MethodCatalogue: Sendable {
    /// Sorted by code, then by the first day of validity.
    package var methods: [Method]
    /// Codes of methods with errors.
    package var unreadable: Set<String>

    package static let folder = "methodology/"

    /// Reads `methodology/*.yml`.
    ///
    /// - Returns: the methods that could be understood, and every finding, notes on slips included.
    /// - Throws: `FileError` when the folder cannot be listed.
    package static func read(_ tree: FileTree) throws(FileError) -> (
        catalogue: MethodCatalogue, diagnostics: [Diagnostic]
    ) {
        var diagnostics: [Diagnostic] = []
        var methods: [Method] = []
        var unreadable: Set<String> = []
        for entry in try tree.entries() where isMethod(entry.path) {
            do throws(DiagnosticError) {
                let source = try tree.source(entry.path)
                let reading = MethodologyReader.read(source)
                diagnostics += reading.diagnostics
                if let method = reading.method {
                    methods.append(method)
                } else if let code = reading.code {
                    unreadable.insert(code)
                }
            } catch {
                diagnostics.append(error.diagnostic)
            }
        }
        methods.sort { ($0.code.value, $0.validFrom) < ($1.code.value, $1.validFrom) }
        diagnostics += overlaps(methods) + methods.flatMap(MethodLint.notes)
        return (MethodCatalogue(methods: methods, unreadable: unreadable), diagnostics)
    }

    /// Files of the folder itself; rules of the audit stand in a folder of their own below it.
    private static func isMethod(_ path: String) -> Bool {
        path.hasPrefix(folder) && path.hasSuffix(".yml") && !path.dropFirst(folder.count).contains("/")
    }

    /// The edition in force on the first day of `period`.
    package func method(_ code: String, for period: Period) -> Method? {
        guard let day = period.firstDay else { return nil }
        return methods.first { $0.code.value == code && $0.isValid(on: day) }
    }

    /// Every code once, in order.
    package var codes: [String] { methods.map(\.code.value).uniqued }

    private static func overlaps(_ methods: [Method]) -> [Diagnostic] {
        zip(methods, methods.dropFirst()).compactMap { earlier, later in
            guard earlier.code.value == later.code.value, earlier.isValid(on: later.validFrom) else { return nil }
            return later.source.diagnostic(
                "methodology.edition-overlap", at: later.location(of: later.code),
                "в день \(later.validFrom.dotted) действуют две редакции методики «\(later.code.value)»",
                remedy: "закройте прежнюю редакцию: «действует-до: …» днём раньше",
                related: [.init("здесь прежняя редакция", at: earlier.location(of: earlier.code))])
        }
    }
}

extension Method {
    package func isValid(on day: CivilDate) -> Bool {
        validFrom <= day && validUntil.map { day <= $0 } ?? true
    }
}
