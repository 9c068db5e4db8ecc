import Testing

@testable import Audit

@Suite struct AtomReaderTests {
    @Test func feed() {
        let answer = read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Канал &amp; школы</title>
            <entry><title>Первое</title></entry><entry><title>Второе</title></entry></feed>
            """)
        #expect(answer == .feed(title: "Канал & школы", entries: 2))
    }

    @Test func prefixedNames() {
        let answer = read(
            "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:title>Канал</a:title><a:entry/></a:feed>")
        #expect(answer == .feed(title: "Канал", entries: 1))
    }

    @Test func entriesOfAnotherNamespaceDoNotCount() {
        let answer = read(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Канал</title><entry xmlns=\"urn:other\"/></feed>")
        #expect(answer == .feed(title: "Канал", entries: 0))
    }

    @Test(arguments: ["", "<feed", "<feed></fed>", "<feed>\u{1}</feed>", "{\"feed\": []}"])
    func broken(_ text: String) { #expect(read(text) == .broken) }

    @Test(arguments: ["<rss/>", "<feed/>", "<html xmlns=\"http://www.w3.org/2005/Atom\"/>"])
    func notAFeed(_ text: String) { #expect(read(text) == .notAFeed) }

    @Test func outsideEntitiesAreNotFetched() {
        let answer = read(
            """
            <!DOCTYPE feed [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
            <feed xmlns="http://www.w3.org/2005/Atom"><title>&secret;</title></feed>
            """)
        if case .feed(let title, _) = answer { #expect(title == "") }
    }

    private func read(_ text: String) -> AtomReader.Answer { AtomReader.read(Array(text.utf8)) }
}
