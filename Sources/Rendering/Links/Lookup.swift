import Archive
import Diagnostics
import SiteModel

/// What the text of a document asked the rest of the site: the same answers make the same page of it.
package enum Lookup: Sendable, Hashable {
    /// Whether the site has a page or file at an address, and whose page that is.
    case address(String)
    /// The address of the document in a file of the content folder.
    case document(String)
    /// A file of the content folder.
    case file(String)
    /// The acts with a number, as `ActNumber.key`.
    case act(String)
}

extension Lookup: Archivable {
    package func write(to archive: inout ArchiveWriter) {
        switch self {
        case .address(let address):
            archive.put(0)
            archive.put(address)
        case .document(let path):
            archive.put(1)
            archive.put(path)
        case .file(let path):
            archive.put(2)
            archive.put(path)
        case .act(let key):
            archive.put(3)
            archive.put(key)
        }
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveError) {
        switch try archive.int() {
        case 0: self = .address(try archive.string())
        case 1: self = .document(try archive.string())
        case 2: self = .file(try archive.string())
        case 3: self = .act(try archive.string())
        default: throw ArchiveError()
        }
    }
}
