import Diagnostics
import SiteModel

/// A file ready to be written.
package struct RenderedFile: Sendable, Hashable {
    /// Path in the output: `shnor/prikazy/2020/579/index.html`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

/// Makes files that belong together.
package typealias FileMaker = @Sendable () throws -> [RenderedFile]

/// A document's page with what is learned only from its text.
package struct RenderedDocument: Sendable {
    package var page: RenderedFile
    /// The same for programs.
    package var record: RenderedFile
    /// The page of its earlier versions, if there is one.
    package var history: RenderedHistory?
    package var examination: Examination

    /// Where the page, its record and the page of its earlier versions stand in the output.
    package static func paths(of document: SiteDocument, _ history: SiteHistory?) -> [String] {
        [document.address, FixedAddress.record(of: document.address), history?.address].compactMap(\.self)
            .map(OutputPath.of)
    }
}

/// The page of what became of a document.
package struct RenderedHistory: Sendable {
    package var page: RenderedFile
    /// Path of the document from the content folder.
    package var document: String
    /// What the page shows with old and new words mixed, in either version whole.
    package var mixedTexts: [String]
}

/// What only the text of a document tells.
package struct Examination: Sendable {
    /// Files the text points to, beside those named in the front matter.
    package var files: [Attachment]
    /// Paths of all the files it points to, from the content folder.
    package var usedFiles: [String]
    /// Anchors of its headings and points.
    package var anchors: [String]
    package var fragments: [FragmentUse]
    /// What it asked the rest of the site.
    package var lookups: [Lookup]
    package var diagnostics: [Diagnostic]

    package init(
        files: [Attachment], usedFiles: [String], anchors: [String], fragments: [FragmentUse], lookups: [Lookup],
        diagnostics: [Diagnostic]
    ) {
        self.files = files
        self.usedFiles = usedFiles
        self.anchors = anchors
        self.fragments = fragments
        self.lookups = lookups
        self.diagnostics = diagnostics
    }
}

package enum OutputPath {
    /// The file that answers for an address: `/a/b/` → `a/b/index.html`, `/404.html` → `404.html`.
    package static func of(_ address: String) -> String {
        let path = String(address.dropFirst())
        return address.hasSuffix("/") ? path + "index.html" : path
    }
}

/// What the bytes of a file tell.
package struct FileFacts: Sendable, Hashable {
    /// SHA-256 in hexadecimal.
    package var digest: String
    /// Pages of a PDF, where they could be counted with certainty.
    package var pages: Int?

    package init(digest: String, pages: Int? = nil) {
        self.digest = digest
        self.pages = pages
    }
}
