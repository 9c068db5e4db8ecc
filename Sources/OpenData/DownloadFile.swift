import Digests

/// A file to be put beside a page.
package struct DownloadFile: Sendable, Hashable {
    /// Path from the folder of the page.
    package var name: String
    package var bytes: [UInt8]

    /// Hexadecimal.
    package var sha256: String { Digest.hex(bytes) }

    init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    init(_ name: String, _ text: String) {
        self.init(name, Array(text.utf8))
    }
}
