import Foundation
import Slugs
import Testing

/// Addresses and anchors by ICAO Doc 9303.
@Suite struct SlugTests {
    @Test(arguments: [
        ("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "abvgdeezhziiklmnoprstufkhtschshshchieyeiuia"),
        ("ЩУКА Хлеб цех", "shchuka-khleb-tsekh"), ("подъезд", "podieezd"), ("соль", "sol"), ("съёмка", "sieemka"),
        ("I. Общие положения", "i-obshchie-polozheniia"), ("143/а", "143-a"), ("  — №5 — ", "5"),
        ("VII–VIII", "vii-viii"),
        ("Школа 学校 № 5", "shkola-5"), ("", ""), ("№ —", ""), ("а́б", "ab"), ("О_сроках.2021", "o-srokakh-2021"),
    ])
    func make(_ text: String, _ slug: String) {
        #expect(Slug.make(text) == slug)
    }

    @Test func decomposedLettersAreTheSame() {
        let text = "Йод, ёлка и Чайный Ёж"
        #expect(Slug.make(text.decomposedStringWithCanonicalMapping) == Slug.make(text))
    }

    @Test(arguments: [
        ("Приказ № 5.PDF", "prikaz-5.pdf"), ("план.2021.xlsx", "plan-2021.xlsx"), ("список", "spisok"),
        (".htaccess", "htaccess"),
        ("№.pdf", "fail.pdf"), ("отчёт.", "otchet"),
    ])
    func fileName(_ name: String, _ slug: String) {
        #expect(Slug.fileName(name) == slug)
    }

    @Test func quotation() {
        #expect(Quotation.quoted("О работе школы «Успех» и «Рост»") == "«О работе школы „Успех“ и „Рост“»")
    }
}
