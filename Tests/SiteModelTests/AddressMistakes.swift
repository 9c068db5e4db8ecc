import DocumentsTests
import Testing

/// Addresses that two pages would share.
@Suite struct AddressMistakes {
    static let table: [Mistake] = [
        Mistake(
            "two orders with one number in one year",
            adding: [
                "documents/shnor/prikazy/prikaz-579-vtoroj.md": Sample.order.text
                    .replacing("17.12.2020", with: "18.12.2020").replacing(
                        "утверждает: ../polozheniya/polozhenie.md\n", with: "")
            ],
            """
            Content/documents/shnor/prikazy/prikaz-579.md:5:1: ошибка: адрес /shnor/prikazy/2020/579/ уже занят документом «Об утверждении положения» [address.conflict]
              5 | номер: 579
                | ^^^^^
              см. Content/documents/shnor/prikazy/prikaz-579-vtoroj.md:2:1: здесь другой документ
              как исправить: исправьте номер или дату; если оба верны, задайте одному из них поле «адрес»

            Всего ошибок: 1.
            """),
        Mistake(
            "two documents with one own address",
            adding: [
                Sample.message.rawValue: Sample.message.text.replacing("дата:", with: "адрес: /shnor/vazhno/\nдата:"),
                "documents/shnor/kanal/vazhno.md": Sample.message.text.replacing(
                    "дата:", with: "адрес: /shnor/vazhno/\nдата:"),
            ],
            """
            Content/documents/shnor/kanal/vazhno.md:5:1: ошибка: адрес /shnor/vazhno/ уже занят документом «О сроках отчёта» [address.conflict]
              5 | адрес: /shnor/vazhno/
                | ^^^^^
              см. Content/documents/shnor/kanal/sroki.md:2:1: здесь другой документ
              как исправить: исправьте номер или дату; если оба верны, задайте одному из них поле «адрес»

            Всего ошибок: 1.
            """),
        Mistake(
            "address of a section", .message, "дата:", "адрес: /mekhanizmy/\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:1: ошибка: адрес /mekhanizmy/ принадлежит странице самого сайта [address.reserved]
              5 | адрес: /mekhanizmy/
                | ^^^^^
              как исправить: задайте другой адрес в поле «адрес»

            Всего ошибок: 1.
            """),
        Mistake(
            "address of the schemas", .message, "дата:", "адрес: /schema/\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:1: ошибка: адрес /schema/ принадлежит странице самого сайта [address.reserved]
              5 | адрес: /schema/
                | ^^^^^
              как исправить: задайте другой адрес в поле «адрес»

            Всего ошибок: 1.
            """),
        Mistake(
            "address of a list", .message, "дата:", "адрес: /dokumenty/god/2020/\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:1: ошибка: адрес /dokumenty/god/2020/ принадлежит странице самого сайта [address.reserved]
              5 | адрес: /dokumenty/god/2020/
                | ^^^^^
              как исправить: задайте другой адрес в поле «адрес»

            Всего ошибок: 1.
            """),
        Mistake(
            "redirect over a document", .message, "дата:", "прежние-адреса: /shnor/prikazy/2020/579/\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:17: ошибка: по прежнему адресу /shnor/prikazy/2020/579/ стоит другая страница [address.redirect-taken]
              5 | прежние-адреса: /shnor/prikazy/2020/579/
                |                 ^^^^^^^^^^^^^^^^^^^^^^^^
              см. Content/documents/shnor/prikazy/prikaz-579.md:2:1: здесь документ с этим адресом
              как исправить: уберите этот прежний адрес

            Всего ошибок: 1.
            """),
        Mistake(
            "redirect over the register", .message, "дата:", "прежние-адреса: [/staroe/, /dokumenty/]\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:28: ошибка: по прежнему адресу /dokumenty/ стоит другая страница [address.redirect-taken]
              5 | прежние-адреса: [/staroe/, /dokumenty/]
                |                            ^^^^^^^^^^^
              как исправить: уберите этот прежний адрес

            Всего ошибок: 1.
            """),
        Mistake(
            "redirects over the files of pages", .message, "дата:",
            "прежние-адреса: [/index.html, /404.html, /shnor/prikazy/2020/579/index.html]\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:18: ошибка: по прежнему адресу /index.html стоит другая страница [address.redirect-taken]
              5 | прежние-адреса: [/index.html, /404.html, /shnor/prikazy/2020/579/index.html]
                |                  ^^^^^^^^^^^
              как исправить: уберите этот прежний адрес

            Content/documents/shnor/kanal/sroki.md:5:31: ошибка: по прежнему адресу /404.html стоит другая страница [address.redirect-taken]
              5 | прежние-адреса: [/index.html, /404.html, /shnor/prikazy/2020/579/index.html]
                |                               ^^^^^^^^^
              как исправить: уберите этот прежний адрес

            Content/documents/shnor/kanal/sroki.md:5:42: ошибка: по прежнему адресу /shnor/prikazy/2020/579/index.html стоит другая страница [address.redirect-taken]
              5 | прежние-адреса: [/index.html, /404.html, /shnor/prikazy/2020/579/index.html]
                |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              см. Content/documents/shnor/prikazy/prikaz-579.md:2:1: здесь документ с этим адресом
              как исправить: уберите этот прежний адрес

            Всего ошибок: 3.
            """),
        Mistake(
            "one redirect to two documents",
            adding: [
                Sample.message.rawValue: Sample.message.text.replacing(
                    "дата:", with: "прежние-адреса: /staroe/\nдата:"),
                Sample.order.rawValue: Sample.order.text.replacing(
                    "орган:", with: "прежние-адреса: [/staroe/]\nорган:"),
            ],
            """
            Content/documents/shnor/prikazy/prikaz-579.md:7:18: ошибка: прежний адрес /staroe/ указан у двух документов [address.redirect-twice]
              7 | прежние-адреса: [/staroe/]
                |                  ^^^^^^^^
              см. Content/documents/shnor/kanal/sroki.md:5:17: здесь он указан впервые
              как исправить: оставьте его у одного документа

            Всего ошибок: 1.
            """),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        let report = try mistake.siteReport()
        #expect(report == mistake.console)
    }
}
