import Testing
@testable import Markdown
@Test func probe() {
    let t = """
    ## I. Общие положения

    Текст «с кавычками» ~~зачёркнуто~~[^1] и https://example.org и [ссылка](../a%20b.md#x) <b>жир</b> a<br>b[^2] снова[^1].

    Таблица 1. Показатели

    | № | Имя | В |
    |---|:---:|--:|
    | 1 | a | b |

    - [x] готово
    - [ ] нет

    ![рис](x.png)

    [^1]: Сноска первая.
    [^2]: Вторая.

    <script>alert(1)</script>
    """
    let p = MarkdownParser.parse(Array(t.utf8)[...])
    print(p.html.filled { p.links[$0].destination })
    print(p.remarks, p.outline, p.links)
}
