import Audit
import AuditReports
import AuditRules
import Diagnostics
import Digests
import Documents
import FileAccess

/// A site on disk that an earlier build published; its sources are not needed.
package struct BuiltSite {
    private let folder: String
    package let manifest: Manifest

    /// - Throws: a diagnostic when the folder holds no site of this tool.
    package init(_ folder: String) throws(DiagnosticError) {
        self.folder = folder
        let name = folder + "/" + Manifest.path
        let bytes: [UInt8]
        do {
            bytes = try DiskFiles.read(name)
        } catch {
            var diagnostic = FileProblem.diagnostic(error, shownAs: name)
            diagnostic.remedy = "укажите папку собранного сайта, например: svod audit public"
            throw DiagnosticError(diagnostic)
        }
        guard let manifest = Manifest.parse(bytes) else { throw Self.broken(name) }
        self.manifest = manifest
    }

    /// Audits the files as they stand, by the rules that were published with them.
    ///
    /// - Throws: a diagnostic when the rules cannot be read.
    package func audit(period: String? = nil) throws(DiagnosticError) -> AuditReport {
        let folder = folder
        let site = PublishedSite(baseURL: manifest.baseURL) { try? DiskFiles.read(folder + "/" + $0) }
        guard case .success(let day) = CivilDate.parse(manifest.asOf) else {
            throw Self.broken(folder + "/" + Manifest.path)
        }
        return SiteAudit(site, book: try rules(on: day), baseURL: manifest.baseURL, on: day)
            .report(period ?? manifest.period)
    }

    private func rules(on day: CivilDate) throws(DiagnosticError) -> RuleBook {
        let prefix = RuleBook.publishedFolder
        let paths = manifest.files.map(\.path).filter { $0.hasPrefix(prefix) }
        let folder = folder + "/" + prefix
        let tree = FileTree(
            name: String(folder.dropLast()),
            entries: { () throws(FileError) in
                paths.map { FileTree.Entry(path: String($0.dropFirst(prefix.count)), kind: .file(size: 0)) }
            },
            read: { path throws(FileError) in try DiskFiles.read(folder + path) })
        let book: RuleBook
        let diagnostics: [Diagnostic]
        do throws(FileError) {
            (book, diagnostics) = try RuleBook.read(tree, on: day)
        } catch {
            throw DiagnosticError(FileProblem.diagnostic(error, shownAs: tree.name))
        }
        if let error = diagnostics.first(where: { $0.severity == .error }) { throw DiagnosticError(error) }
        return book
    }

    private static func broken(_ name: String) -> DiagnosticError {
        DiagnosticError(
            Diagnostic(
                "manifest.broken", at: SourceLocation(file: name), "опись сайта не читается",
                remedy: "пересоберите сайт: svod build"))
    }

    /// Files that are missing, changed or foreign.
    ///
    /// - Throws: `FileError` when the folder cannot be listed.
    package func verify() throws(FileError) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        let rebuild = "пересоберите сайт: svod build"
        func report(_ identifier: String, _ path: String, _ message: String) {
            findings.append(
                Diagnostic(identifier, at: SourceLocation(file: folder + "/" + path), message, remedy: rebuild))
        }
        let present = Set(try DiskFolder.walk(folder).map(\.path))
        for file in manifest.files {
            guard present.contains(file.path) else {
                report("verify.missing", file.path, "опубликованного файла нет")
                continue
            }
            let bytes = try DiskFiles.read(folder + "/" + file.path)
            if bytes.count != file.size || Digest.hex(bytes) != file.sha256 {
                report("verify.changed", file.path, "файл изменён после сборки")
            }
        }
        let known = Set(manifest.files.map(\.path)).union([Manifest.path])
        for path in present.subtracting(known).sorted() { report("verify.foreign", path, "файла нет в описи сайта") }
        return findings
    }
}
