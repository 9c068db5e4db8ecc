import AuditReports
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

    // MARK: Rows that say in attributes what they tell

    @Test func records() {
        let facts = read(
            """
            <main><a href="/do/">До</a><table><thead><tr><th>№</th><th>Дело</th></tr></thead><tbody>
            <tr id="punkt_1" data-svod="roadmap-item" data-number="1" data-open="" class="odd" data-Level="school">
              <th scope="row"><a href="#punkt_1">1</a></th><td>Семинар
                <b>для</b> школ<br>района</td><td></td><td><a href="/a/">А</a>, <span><a href="b/">Б</a></span></td></tr>
            <tr><td><a href="/c/">В</a></td></tr>
            <tr data-svod="event"><td>Встреча<!-- тайная --></td></tr>
            </tbody></table><a href="/posle/">После</a></main>
            """)
        #expect(
            facts.records == [
                .init(
                    type: "roadmap-item", id: "punkt_1", values: ["number": "1", "open": "", "level": "school"],
                    cells: ["1", "Семинар для школ района", "", "А, Б"], links: ["#punkt_1", "/a/", "b/"]),
                .init(type: "event", id: "", values: [:], cells: ["Встреча"], links: []),
            ])
        #expect(facts.links.map(\.destination) == ["/do/", "#punkt_1", "/a/", "b/", "/c/", "/posle/"])
    }

    @Test func aRowOutsideTheMainPartIsNoRecord() {
        let row = "<table><tr data-svod=\"roadmap-item\"><td>1</td></tr></table>"
        #expect(read("<nav>\(row)</nav><main></main>\(row)").records.isEmpty)
        #expect(read("<main>\(row)</main>").records.count == 1)
    }

    @Test func onlyARowIsARecord() {
        #expect(read("<main><p data-svod=\"roadmap-item\">1</p></main>").records.isEmpty)
    }

    @Test func aTableWithinARow() {
        let inner = "<table><tr data-svod=\"inner\"><td><a href=\"/b/\">Б</a></td></tr></table>"
        let facts = read(
            "<main><table><tr data-svod=\"outer\"><td><a href=\"/a/\">А</a>\(inner)</td></tr></table></main>")
        #expect(facts.records.map(\.type) == ["outer", "inner"])
        #expect(facts.records.map(\.links) == [["/a/"], ["/b/"]])
    }

    // MARK: The section a link stands under

    @Test func theNearestSectionWithAnId() {
        let facts = read(
            """
            <main><a href="/0/">0</a><section id="a"><a href="/1/">1</a>
            <section><p><a href="/2/">2</a></p></section>
            <section id="b"><a href="/3/">3</a></section><a href="/4/">4</a></section>
            <div id="c"><a href="/5/">5</a></div></main>
            """)
        #expect(facts.links.map(\.under) == ["", "a", "a", "b", "a", ""])
    }

    // MARK: The head alone

    @Test func head() {
        let page = "<html><head><title>Окно</title><meta name=\"svod:page\" content=\"document\"></head>"
        let facts = PageReader.head(Array((page + "<body class=\"x\"><h1>Заголовок</h1><a href=/a/>А</a>").utf8))
        #expect(facts.metadata == ["page": "document"])
        #expect(facts.title == "Окно")
        #expect(facts.links.isEmpty)
    }

    @Test(arguments: ["", "\u{0}\u{0}", "просто текст", "<<<>>>"]) func noPageAtAll(_ text: String) {
        let facts = read(text)
        #expect(facts.title == "")
        #expect(facts.metadata.isEmpty)
        #expect(facts.links.isEmpty)
    }

    private func read(_ html: String) -> PageFacts { PageReader.facts(Array(html.utf8)) }
}
