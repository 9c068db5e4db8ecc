import Diagnostics

extension FileTree {
    /// The text file at `path`, ready to be quoted in findings.
    ///
    /// - Throws: one diagnostic when it cannot be read or is not UTF-8.
    package func source(_ path: String) throws(DiagnosticError) -> SourceFile {
        let name = shown(path)
        let bytes: [UInt8]
        do {
            bytes = try read(path)
        } catch {
            throw DiagnosticError(FileProblem.diagnostic(error, shownAs: name))
        }
        return SourceFile(name: name, bytes: try SourceText.normalised(bytes, name: name))
    }
}
