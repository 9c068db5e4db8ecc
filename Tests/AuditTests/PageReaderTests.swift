import Testing

@testable import Audit

/// What is read off a page, well made or not.
@Suite struct PageReaderTests {
    @Test func everything() {
        let facts = read(
            """
            <!DOCTYPE html>
            <html><head><title>Окно</title>
            <meta name="svod:page" content="document"><meta name="svod:title" content="Приказ &quot;О &lt;школах&gt;&quot;">
            <meta name="description" content="Другое">
            <link rel="alternate" type="application/atom+xml" href="/feed.xml">
            <link rel="stylesheet" href="/style.css">
            </head><body><nav><a href="/">Меню</a><a>Без адреса</a></nav>
            <main><h1>Об утверждении
              <em>положения</em></h1><div><a href="/a/?x=1&amp;y=2">А</a></div></main>
            <footer><a href="/b/">Б</a></footer></body></html>
            """)
        #expect(facts.title == "Об утверждении положения")
        #expect(facts.metadata == ["page": "document", "title": "Приказ \"О <школах>\""])
        #expect(facts.feeds == ["/feed.xml"])
        #expect(
            facts.links == [
                .init(destination: "/", isInMain: false), .init(destination: "/a/?x=1&y=2", isInMain: true),
                .init(destination: "/b/", isInMain: false),
            ])
    }

    @Test func windowTitleStandsInForAHeading() {
        #expect(read("<title>Карта сайта — Управление</title><p>Текст").title == "Карта сайта — Управление")
    }

    @Test func aLinkInACommentOrScriptIsNoLink() {
        #expect(read("<!-- <a href=/a/>А</a> --><script>'<a href=/b/>'</script>").links.isEmpty)
    }

    @Test func brokenMarkup() {
        let facts = read("<main><p><a href=/a/>А</a><p><b><a href='/b/'>Б</a></main><a href=/c/>")
        #expect(facts.links.map(\.destination) == ["/a/", "/b/", "/c/"])
    }

    @Test(arguments: ["", "\u{0}\u{0}", "просто текст", "<<<>>>"]) func noPageAtAll(_ text: String) {
        let facts = read(text)
        #expect(facts.title == "")
        #expect(facts.metadata.isEmpty)
        #expect(facts.links.isEmpty)
    }

    private func read(_ html: String) -> PageFacts { PageReader.facts(Array(html.utf8)) }
}
