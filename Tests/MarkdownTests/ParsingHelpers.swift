import Markdown

func parse(_ text: String) -> ParsedMarkdown {
    MarkdownParser.parse(Array(text.utf8)[...])
}

/// The HTML with every link leading where its author wrote.
func html(_ text: String) -> String {
    let parsed = parse(text)
    return parsed.html.text { parsed.links[$0].destination }
}

func plain(_ text: String) -> String {
    MarkdownParser.plainText(Array(text.utf8)[...])
}

extension String {
    func count(of part: String) -> Int { ranges(of: part).count }
}

extension HTMLPieces {
    /// `filled`, as text.
    func text(adding added: [AddedLink] = [], _ address: (_ link: Int) -> String) -> String {
        String(decoding: filled(adding: added, address), as: UTF8.self)
    }
}
