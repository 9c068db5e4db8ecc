import Archive
import Diagnostics

extension SourceLocation: Archivable {
    package func write(to archive: inout ArchiveWriter) {
        archive.put(file)
        archive.put(line)
        archive.put(column)
        archive.put(length)
        switch grid {
        case .lines: archive.put(nil as String??) { archive, sheet in archive.put(sheet) }
        case .cells(let sheet): archive.put(.some(sheet)) { archive, sheet in archive.put(sheet) }
        }
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveError) {
        self.init(
            file: try archive.string(), line: try archive.int(), column: try archive.int(),
            length: try archive.int())
        if let sheet = try archive.optional({ archive throws(ArchiveError) in try archive.optionalString() }) {
            grid = .cells(sheet: sheet)
        }
    }
}

extension Diagnostic.Related: Archivable {
    package func write(to archive: inout ArchiveWriter) {
        archive.put(message)
        archive.put(location)
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveError) {
        self.init(try archive.string(), at: try archive.value())
    }
}

extension Diagnostic: Archivable {
    package func write(to archive: inout ArchiveWriter) {
        archive.put(severity.rawValue)
        archive.put(identifier)
        archive.put(location)
        archive.put(sourceLine)
        archive.put(message)
        archive.put(remedy)
        archive.put(suggestion)
        archive.put(related)
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveError) {
        guard let severity = Severity(rawValue: try archive.int()) else { throw ArchiveError() }
        self.init(
            try archive.string(), severity, at: try archive.value(), line: try archive.optionalString(),
            try archive.string(), remedy: try archive.string(), suggestion: try archive.optionalString(),
            related: try archive.values())
    }
}
