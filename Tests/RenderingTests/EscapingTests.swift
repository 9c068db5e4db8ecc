import Markup
import Testing

/// Characters that are replaced are found wherever they stand, though eight bytes are looked at at once.
@Suite struct EscapingTests {
    private static let ascii = (0..<0x80).compactMap { Unicode.Scalar($0).map(Character.init) }

    /// A character among others, with up to nine before and behind it.
    private func check(_ character: Character, _ replaced: String, _ escape: (String) -> String) {
        for before in 0..<10 {
            for behind in 0..<10 {
                let (start, end) = (String(repeating: "a", count: before), String(repeating: "z", count: behind))
                #expect(escape(start + String(character) + end) == start + replaced + end)
            }
        }
    }

    @Test(arguments: Self.ascii) func markup(_ character: Character) {
        let entities: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
        check(character, entities[character] ?? String(character), MarkupText.escaped)
    }

    @Test(arguments: Self.ascii) func json(_ character: Character) {
        let code = character.asciiValue ?? 0
        let digits = String(code, radix: 16)
        let replaced =
            switch character {
            case "\"", "\\": "\\\(character)"
            case "\n": "\\n"
            case "<", ">", "&": "\\u00\(digits)"
            default:
                code < 0x20 || code == 0x7F
                    ? "\\u00" + (digits.utf8.count < 2 ? "0" : "") + digits : String(character)
            }
        check(character, replaced) { text in
            var bytes: [UInt8] = []
            JSONText.append(text, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    @Test func severalInARow() {
        #expect(MarkupText.escaped("«а» & <b>'\"&") == "«а» &amp; &lt;b&gt;&#39;&quot;&amp;")
        #expect(MarkupText.escaped("😀<").utf8.elementsEqual("😀&lt;".utf8))
    }
}
