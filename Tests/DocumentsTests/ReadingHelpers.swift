import Diagnostics
import Documents
import FileAccess
import Testing

/// The one document of a folder that holds `text` at `path`; the test fails on any finding about it.
func document(
    _ text: String, at path: String = "documents/shnor/dokument.md",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Document {
    let tree = FileTree.inMemory([Sample.settings.rawValue: Sample.settings.text, path: text])
    let (corpus, findings) = try Corpus.read(tree)
    #expect(ConsoleReport.text(findings) == "Замечаний нет.\n", sourceLocation: sourceLocation)
    return try #require(corpus?.documents.first, sourceLocation: sourceLocation)
}

/// A message with more fields.
func message(_ fields: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> Document {
    try document(
        "---\nназвание: О сроках\nвид: сообщение\nраздел: ШНОР\nдата: 01.02.2021\n\(fields)\n---\n",
        sourceLocation: sourceLocation)
}

/// Identifiers of the findings about a message with more fields.
func findings(inMessage fields: String) throws -> [String] {
    let text = Sample.message.text.replacing("дата:", with: fields + "\nдата:")
    return try Corpus.read(Sample.tree([Sample.message.rawValue: text])).diagnostics.map(\.identifier)
}
