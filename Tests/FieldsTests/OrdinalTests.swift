import Fields
import Testing

struct OrdinalTests {
    private enum Sample: String, FieldKey {
        case first = "а"
        case second = "б"
        case third = "в"
    }

    private enum Single: String, FieldKey {
        case only = "а"
    }

    @Test("The ordinal of a key is the position of its case")
    func positions() {
        #expect(Sample.allCases.map(\.ordinal) == [0, 1, 2])
        #expect(Single.only.ordinal == 0)
    }
}
