import Testing

@testable import Audit

/// The reader of plain mark-up answers as the HTML5 parser does, or not at all.
@Suite struct PlainReaderTests {
    @Test func plainMarkupIsAnswered() {
        let answers = BothReaders.compare(Array(Self.page.utf8))
        #expect(answers.page && answers.head)
    }

    static let plain = [
        "", "<p>Текст <b>и</b> <a href=\"/a/\">ссылка</a><br>дальше</p>", "<a href>пустой</a>", "<h1>О<br>Б</h1>",
        "<h1>&quot;&#1040;&#x411;&nbsp;&gt;</h1>", "<div hidden class=\"a > b\"><hr/></div>", "<!-- примечание -->",
        "<p><svg viewBox=\"0 0 1 1\"><title>т</title><path d=\"M0\"/><text>т</text></svg></p>",
        "<script>a > b && c</script>", "<ul><li><p>а</p><ul><li>б</li></ul></li></ul>",
        "<dl><div><dt>а</dt><dd>б</dd></div></dl>",
        "<main><table><tbody><tr data-svod=\"r\" DATA-X><td>а</td></tr></tbody></table></main>",
    ]

    @Test(arguments: plain) func plainBody(_ body: String) {
        #expect(BothReaders.compare(Self.around(body), body).page)
    }

    /// What a parser repairs, moves, skips or reads by rules of its own.
    static let doubtful = [
        "<p>а", "</p>", "<p><div>а</div></p>", "<p>а<p>б</p></p>", "<a href=\"/a/\"><b><a href=\"/b/\"></a></b></a>",
        "<b>а<i>б</b>в</i>", "<b><b>а</b></b>", "<li>а</li>", "<ul><li>а<li>б</li></li></ul>", "<dd>а</dd>",
        "<h1>а<h2>б</h2></h1>", "<form><form></form></form>", "<button><button></button></button>",
        "<table><tr><td>а</td></tr></table>", "<table><tbody><tr>а<td></td></tr></tbody></table>",
        "<table><a href=\"/a/\"></a></table>", "<table><tbody><td>а</td></tbody></table>", "<tr><td>а</td></tr>",
        "<p><table></table></p>", "<svg><p>а</p></svg>", "<svg><title><b>а</b></title></svg>", "<svg/>", "<g></g>",
        "<svg><a href=\"/a/\"></a></svg>", "<div/>а", "<a href=/a/>а</a>", "<a href='/a/'>а</a>",
        "<a href=\"/a/\" href=\"/b/\">а</a>", "<a href=\"/a/\"class=\"b\">а</a>", "<a href=\"/a/?b&c\">а</a>",
        "<a href=\"/&hellip;/\">а</a>", "<a href=\"/\r\n\">а</a>", "<a href=\"/\u{0}\">а</a>", "<h1>&lt</h1>",
        "<h1>&#128;</h1>", "<h1>&#xD800;</h1>", "<h1>&#+65;</h1>", "<h1>\u{85}</h1>", "<h1>\u{1F600}</h1>",
        "<h1><table></table></h1>", "<!-->", "<!-- a -- b -->", "<!-- <a> -->", "<![CDATA[а]]>", "<?a?>", "< a",
        "<P>а</P>",
        "<script>'<!--'</script>", "<script>a < b</script>", "<template></template>", "<select></select>",
        "<textarea></textarea>", "<noscript></noscript>", "<iframe></iframe>", "<nobr></nobr>", "<base href=\"/\">",
        "<meta name=\"svod:a\" content=\"b\">", "<title>а</title>", "<body>", "<pre>\nа</pre>", "<unknown></unknown>",
        "<math></math>", "<frameset></frameset>", "<image>", "<option>", "<ruby></ruby>",
        "<main><table><tbody><tr data-svod=\"r\" data-x=\"1\" data-X=\"2\"></tr></tbody></table></main>",
    ]

    @Test(arguments: doubtful) func doubtfulBody(_ body: String) {
        #expect(!BothReaders.compare(Self.around(body), body).page)
    }

    static let doubtfulPages = [
        "", "<html><head></head><body></body></html>", "<!DOCTYPE html><head></head><body></body>",
        "<!DOCTYPE html><html><body></body></html>", "<!DOCTYPE html><html><head>а</head><body></body></html>",
        "<!DOCTYPE html><html><head></head>а<body></body></html>", "<!DOCTYPE html><html><head></head>",
        "<!DOCTYPE html><html><head><meta name=\"<body\"></head><body></body></html>",
        "<!DOCTYPE html><html><head><script>\"<body\"</script></head><body></body></html>",
        "<!DOCTYPE html><html><head><title>а</head></title><body></body></html>",
        "<!DOCTYPE html><html><head><noscript></noscript></head><body></body></html>",
        "<!DOCTYPE html><html><head><meta name=\"svod:\u{301}\" content=\"а\"></head><body></body></html>",
    ]

    @Test(arguments: doubtfulPages) func doubtfulPage(_ page: String) {
        let answers = BothReaders.compare(Array(page.utf8), page)
        #expect(!answers.page && !answers.head)
    }

    @Test func whatFollowsTheBodyIsDoubtful() {
        let page = "<!DOCTYPE html><html><head></head><body></body></html>"
        #expect(BothReaders.compare(Array((page + " \n").utf8)).page)
        #expect(!BothReaders.compare(Array((page + "а").utf8)).page)
        #expect(!BothReaders.compare(Array((page + "<p></p>").utf8)).page)
    }

    @Test func bytesThatAreNoUTF8() {
        let head = Array("<!DOCTYPE html><html><head></head><body><h1>".utf8)
        for bytes: [UInt8] in [[0xD0], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBE], [0xE2, 0x80]] {
            let answers = BothReaders.compare(head + bytes + Array("</h1></body></html>".utf8))
            #expect(!answers.page && answers.head)
        }
    }

    @Test func mutatedPages() {
        var mutation = MarkupMutation(seed: 1)
        var answered = 0
        for number in 0..<3000 {
            if BothReaders.compare(mutation.mutated(Array(Self.page.utf8)), "mutation \(number)").page { answered += 1 }
        }
        // Slips that leave a page plain are what the comparison lives on.
        #expect(answered > 150)
    }

    @Test func grownPages() {
        let answered = (0..<3000).count { seed in
            BothReaders.compare(Array(GrownPage(seed: UInt64(seed)).html.utf8), "page \(seed)").page
        }
        #expect(answered > 1000)
    }

    private static func around(_ body: String) -> [UInt8] {
        Array("<!DOCTYPE html><html><head><title>Окно</title></head><body>\(body)</body></html>".utf8)
    }

    /// Everything the reader knows, in a few lines.
    private static let page = """
        <!DOCTYPE html>
        <html lang="ru"><head><meta charset="utf-8"><title>Окно &amp; дом</title>
        <meta name="svod:page" content="document"><meta name="svod:title" content="О &quot;&#160;&lt;школах&gt;&quot;">
        <link rel="alternate" type="application/atom+xml" href="/feed.xml"><link rel="stylesheet" href="/style.css"/>
        <!-- head --><script type="application/ld+json">{"a":"\\u003cb"}</script><style>a > b { }</style>
        </head>
        <body class="x"><nav hidden><ul><li><a href="/">Меню</a></li></ul></nav><main id="main"><h1>Об <em>утвер&nbsp;ж</em>
         <br>п</h1><section id="s1"><h2>Р</h2><p>Текст <a href="/a/?x=1&amp;y=2">А <b>б</b></a>, <code>c</code><br>
        <svg viewBox="0 0 1 1"><title>т</title><g><path d="M0"/><text x="1">т<tspan>2</tspan></text></g></svg></p>
        <dl><div><dt>т</dt><dd>о <a href="b/">Б</a></dd></div></dl><section><table><caption>К</caption>
        <colgroup><col><col></colgroup><thead><tr><th>1</th></tr></thead>
        <tbody><tr id="p1" data-svod="item" data-number="1" data-open><th scope="row">1</th><td>С <b>д</b> ш<br>р</td>
        <td><p><a href="/d/">Д</a></p></td></tr><tr><td><a href="/c/">В</a></td></tr></tbody></table></section>
        <form action="/x/"><fieldset><legend>л</legend><label><input type="radio" checked> а</label>
        <button type="button">к<svg><path d=""></path></svg></button></fieldset></form>
        <details><summary>с</summary><ol><li>1</li><li><p>2</p></li></ol><pre><code>x</code></pre><hr></details>
        </section></main><footer><a href="/z/">Z</a><img src="a.png" alt=""></footer></body></html>

        """
}
