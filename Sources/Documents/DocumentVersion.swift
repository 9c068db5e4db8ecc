import Diagnostics
import FileAccess

extension Document {
    /// The document as the bytes of an earlier version of its file have it.
    ///
    /// - Returns: nil when they cannot be read or hold a mistake: such a version was never published.
    package static func version(_ bytes: [UInt8], path: String) -> Document? {
        guard let text = try? SourceText.normalised(bytes, name: path) else { return nil }
        let (reading, diagnostics) = DocumentReader.read(SourceFile(name: path, bytes: text), path: path)
        guard case .document(let document) = reading, !diagnostics.hasErrors else { return nil }
        return document
    }
}
