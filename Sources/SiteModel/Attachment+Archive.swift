import Archive

extension Attachment: Archivable {
    package func write(to archive: inout ArchiveWriter) {
        archive.put(source)
        archive.put(address)
        archive.put(title)
        archive.put(size)
        archive.put(format)
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveError) {
        self.init(
            source: try archive.string(), address: try archive.string(), title: try archive.string(),
            size: try archive.int(), format: try archive.string())
    }
}
