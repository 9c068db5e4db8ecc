import Testing

@testable import Rendering

@Suite struct RussianTextTests {
    @Test(arguments: [
        (0, "0 документов"), (1, "1 документ"), (2, "2 документа"), (4, "4 документа"), (5, "5 документов"),
        (11, "11 документов"), (12, "12 документов"), (14, "14 документов"), (20, "20 документов"),
        (21, "21 документ"), (22, "22 документа"), (25, "25 документов"), (100, "100 документов"),
        (101, "101 документ"), (111, "111 документов"), (112, "112 документов"), (121, "121 документ"),
        (1_002, "1002 документа"), (1_011, "1011 документов"),
    ])
    func documents(_ count: Int, _ words: String) {
        #expect(RussianText.documents(count).plain == words)
        #expect(!RussianText.documents(count).contains(" "), "a number stays with its word")
    }

    @Test(arguments: [
        (0, "0 байт"), (1, "1 байт"), (2, "2 байта"), (5, "5 байт"), (22, "22 байта"), (1_023, "1023 байта"),
        (1_024, "1 КБ"), (1_535, "1 КБ"), (1_536, "2 КБ"), (49_152, "48 КБ"),
        (1_048_576, "1 МБ"), (1_258_291, "1,2 МБ"), (10_485_760, "10 МБ"), (52_428_800, "50 МБ"),
    ])
    func size(_ bytes: Int, _ words: String) {
        #expect(RussianText.size(bytes).plain == words)
        #expect(!RussianText.size(bytes).contains(" "), "a number stays with its unit")
    }
}
