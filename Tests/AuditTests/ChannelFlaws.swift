import Testing

/// Letter g: the channel is a part of the section, says how to reach it, holds messages, and has a feed.
@Suite struct ChannelFlaws {
    private static let noChannel = "В разделе нет страницы канала оперативного информирования."
    private static let noContact = "На странице канала не сказано, как с ним связаться."
    private static let name = "Укажите почту, телефон или ссылку в поле «канал» настроек сайта."
    private static let noMessages = "В канале нет ни одного сообщения."
    private static let write = "Опубликуйте документ вида «сообщение»."
    private static let rebuild = "Пересоберите сайт; если лента не появилась, проверьте шаблон страницы канала."
    private static let message = "<a href=\"/shnor/kanal/1/\">Срочно</a>"
    private static let mail = "<a href=\"mailto:kanal@example.org\">Почта</a>"
    private static let feed = "shnor/kanal/feed.xml"

    static let flaws = [
        Flaw("channel's page missing", fails: "g", noChannel, "Опубликуйте страницу канала.") {
            $0["/shnor/kanal/"] = nil
        },
        Flaw("channel's page says it is something else", fails: "g", noChannel, "Опубликуйте страницу канала.") {
            $0["/shnor/kanal/"] = HandMadeSite.list(of: "plany", mail + message, head: HandMadeSite.feedLink)
        },
        Flaw(
            "no link to the channel", fails: "g", "На странице раздела нет ссылки на канал.",
            "Поставьте ссылку на канал на странице раздела."
        ) { $0["/shnor/"] = HandMadeSite.section(linksTo: HandMadeSite.shelves.filter { $0 != "kanal" }) },
        Flaw("no contact", fails: "g", noContact, name) { $0["/shnor/kanal/"] = HandMadeSite.channel(message) },
        Flaw("no messages", fails: "g", noMessages, write) { $0["/shnor/kanal/"] = HandMadeSite.channel(mail) },
        Flaw("message's page missing", fails: "g", noMessages, write) { $0["/shnor/kanal/1/"] = nil },
        Flaw("a letter in place of a message", fails: "g", noMessages, write) {
            $0["/shnor/kanal/1/"] = $0["/shnor/kanal/1/"]?.replacing("сообщение", with: "информационное письмо")
        },
        Flaw("feed not named", fails: "g", "Страница канала не называет ленту Atom.", rebuild) {
            $0["/shnor/kanal/"] = HandMadeSite.channel(feedLink: "")
        },
        Flaw("feed missing", fails: "g", "Лента Atom канала не опубликована.", rebuild) { $0.files[feed] = nil },
        Flaw("feed cut off", fails: "g", "Лента Atom канала не читается как XML.", rebuild) {
            $0.files[feed] = $0.files[feed].map { String($0.dropLast(10)) }
        },
        Flaw("feed empty", fails: "g", "Лента Atom канала не читается как XML.", rebuild) { $0.files[feed] = "" },
        Flaw("RSS in place of Atom", fails: "g", "Файл ленты канала — не лента Atom.", rebuild) {
            $0.files[feed] = "<rss version=\"2.0\"><channel><title>Сообщения</title></channel></rss>"
        },
        Flaw("feed without a namespace", fails: "g", "Файл ленты канала — не лента Atom.", rebuild) {
            $0.files[feed] = "<feed><title>Сообщения</title><entry/></feed>"
        },
        Flaw("feed without entries", fails: "g", "В ленте Atom канала нет записей.", write) {
            $0.files[feed] = HandMadeSite.feed("")
        },
        Flaw(
            "an empty channel", fails: "g", noMessages + " В ленте Atom канала нет записей.", write
        ) {
            $0["/shnor/kanal/"] = HandMadeSite.channel(mail)
            $0.files[feed] = HandMadeSite.feed("")
        },
    ]

    @Test(arguments: flaws) func flaw(_ flaw: Flaw) throws { try flaw.test("g") }

    @Test(arguments: ["mailto:kanal@example.org", "tel:+70001234567", "https://messenger.example/kanal"])
    func contact(_ address: String) {
        let site = HandMadeSite.complete.with {
            $0["/shnor/kanal/"] = HandMadeSite.channel("<a href=\"\(address)\">Связь</a>" + message)
        }
        #expect(site.failures == "")
    }

    @Test func aContactInTheFooterIsNotTheChannels() {
        let site = HandMadeSite.complete.with {
            $0["/shnor/kanal/"] = HandMadeSite.channel(message).replacing("</body>", with: mail + "</body>")
        }
        #expect(site.checks["g"]?.reason == noContact)
    }

    private var noContact: String { Self.noContact }
    private var message: String { Self.message }
    private var mail: String { Self.mail }
}
