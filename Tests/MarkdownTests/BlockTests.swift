import Testing

@Suite struct BlockTests {
    @Test func tightList() {
        #expect(html("- a\n- b\n") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    }

    @Test func looseList() {
        #expect(html("- a\n\n- b\n") == "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n")
    }

    @Test func orderedListsKeepTheirStart() {
        #expect(html("1. a\n2. b\n") == "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n")
        #expect(html("5) a\n").hasPrefix("<ol start=\"5\">"))
        #expect(html("0. a\n").hasPrefix("<ol start=\"0\">"))
    }

    @Test func nestedList() {
        #expect(html("1. a\n   - b\n") == "<ol>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>\n")
    }

    @Test func tasks() {
        let done = "<li class=\"task\"><span class=\"task-mark\" role=\"img\" aria-label=\"выполнено\">☑</span> "
        let open = "<li class=\"task\"><span class=\"task-mark\" role=\"img\" aria-label=\"не выполнено\">☐</span> "
        #expect(
            html("- [x] да\n- [X] и это\n- [ ] нет\n- просто\n")
                == "<ul>\n\(done)да</li>\n\(done)и это</li>\n\(open)нет</li>\n<li>просто</li>\n</ul>\n")
    }

    @Test func codeCanBeScrolledByKeyboard() {
        #expect(html("```swift\nlet a = 1 < 2\n```\n") == "<pre tabindex=\"0\"><code>let a = 1 &lt; 2\n</code></pre>\n")
        #expect(html("    a & b\n") == "<pre tabindex=\"0\"><code>a &amp; b\n</code></pre>\n")
    }

    @Test func quoteAndRule() {
        #expect(html("> a\n> b\n\n***\n") == "<blockquote>\n<p>a\nb</p>\n</blockquote>\n<hr>\n")
    }

    @Test func emptyText() {
        #expect(html("") == "")
        #expect(html("\n \n\t\n") == "")
        #expect(parse("").links == [])
    }
}
