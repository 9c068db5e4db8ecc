import Foundation
import Markdown
import Testing

/// Every object of the C library is given back.
@Suite struct MemoryTests {
    private static let text = """
        ## Итоги [года](a.md)

        Текст «с кавычками», ~~старый~~[^1], https://example.org, <b>жирный</b>, ![рисунок](b.png), снова[^1].

        Таблица 1. Показатели

        | № | Школа | Балл |
        |---|:-----:|-----:|
        | 1 | Рост  | 4,5<br>5 |

        - [x] готово
        - [ ] нет

        [^1]: Примечание со [ссылкой](c.md).

        """

    /// Memory of the process that is in use, in bytes.
    private static func resident() throws -> Int {
        let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return try #require(Int(pages[1])) * 4096
    }

    /// In a process of its own, because other tests leave room in the heap that would hide a leak.
    ///
    /// A leak of fifty bytes in a parse would show as a megabyte.
    @Test(.timeLimit(.minutes(2))) func parsingTwentyThousandTimes() async {
        await #expect(processExitsWith: .success) {
            let bytes = Array(Self.text.utf8)[...]
            func parse(times: Int) {
                for _ in 1...times {
                    #expect(MarkdownParser.parse(bytes).links.count == 4)
                    #expect(!MarkdownParser.plainText(bytes).isEmpty)
                }
            }
            parse(times: 1_000)
            let before = try Self.resident()
            parse(times: 20_000)
            #expect(try Self.resident() - before < 500_000)
        }
    }
}
