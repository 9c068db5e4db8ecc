import Markup
import Mustache

/// Escapes for HTML by bytes; the library's own escaping walks characters.
struct HTMLContent: MustacheContentType {
    static let name = "SVOD"
    static let register: Void = MustacheContentTypes.register(HTMLContent(), named: name)

    func escapeText(_ text: String) -> String { MarkupText.escaped(text) }
}
