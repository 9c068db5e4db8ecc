import Testing

@testable import Rendering

/// JSON for other programs, written by bytes.
@Suite struct JSONBytesTests {
    @Test func commasAndNesting() {
        var json = JSONBytes()
        json.object { json in
            json.list("empty") { _ in }
            json.object("inner") { _ in }
            json.add("nothing", nil as String?)
            json.add("number", -7)
            json.add("texts", ["a", "б"])
            json.add("none", [])
            json.list("ready") { json in
                json.element(ready: Array("1".utf8))
                json.element(ready: Array("2".utf8))
            }
        }
        #expect(
            String(decoding: json.bytes, as: UTF8.self)
                == #"{"empty":[],"inner":{},"number":-7,"texts":["a","б"],"ready":["# + "\n1,\n2]}")
    }

    @Test(arguments: [
        ("«ё» 😀", "«ё» 😀"), ("\"\\/", "\\\"\\\\/"), ("</script>", "\\u003c/script\\u003e"), ("&lt;", "\\u0026lt;"),
        ("\n\r\t\u{0}\u{1F}\u{7F}", "\\n\\u000d\\u0009\\u0000\\u001f\\u007f"), ("", ""),
    ])
    func escapes(_ text: String, _ written: String) {
        var json = JSONBytes()
        json.object { $0.add("a", text) }
        #expect(String(decoding: json.bytes, as: UTF8.self) == "{\"a\":\"\(written)\"}")
    }
}
