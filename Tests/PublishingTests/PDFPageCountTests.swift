import CZlib
import Inflation
import Testing

@testable import Publishing

/// The number of pages of a PDF is said only when it is certain.
@Suite struct PDFPageCountTests {
    private func count(_ text: String) -> Int? { PDFPageCount.of(Array(text.utf8)) }

    private static let end = "\nstartxref\n9\n%%EOF\n"
    private static let two = """
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
        4 0 obj << /Type
        /Page /Parent 2 0 R >> endobj
        6 0 obj << /Type /Outlines /Count 7 >> endobj
        """ + end

    @Test func pagesThatTheirTreeConfirms() {
        #expect(count(Self.two) == 2)
    }

    @Test func aTreeOfSeveralLevels() {
        let text = Self.two.replacing("[3 0 R 4 0 R]", with: "[7 0 R 4 0 R]")
            .replacing(
                "%%EOF", with: "7 0 obj << /Type /Pages /Extra << /Count 9 >> /Count 1 /Kids [3 0 R] >> endobj %%EOF")
        #expect(count(text) == 2)
    }

    @Test(arguments: [
        ("no PDF", "%PDF-1.4", "%pdf-1.4"), ("a page less in the tree", "/Count 2", "/Count 1"),
        ("a page more in the tree", "/Count 2", "/Count 3"), ("no number", "/Count 2", ""),
        ("number elsewhere", "/Count 2", "/Count 8 0 R"), ("saved twice", "%%EOF", "startxref %%EOF"),
        ("another name", "/Type/Page/", "/Type/PageLabel/"), ("no end", "startxref", ""),
        ("broken object stream", "endobj\n6", "<< /Type /ObjStm /Filter /FlateDecode >> stream\nabc\n6"),
        ("object stream of another filter", "endobj\n6", "<< /Type /ObjStm /Filter /LZWDecode >> stream\nabc\n6"),
        ("dictionary without end", "/Count 2 >>", "/Count 2"),
    ])
    func whatIsNotCertain(_ name: String, _ old: String, _ new: String) {
        #expect(Self.two.contains(old))
        #expect(count(Self.two.replacing(old, with: new, maxReplacements: 1)) == nil, "\(name)")
    }

    @Test func aLinearisedFileHasTwoTables() {
        let text = Self.two.replacing("1 0 obj <<", with: "9 0 obj << /Linearized 1 /N 2 >> endobj 1 0 obj <<")
        #expect(count(text + Self.end) == 2)
        #expect(count(text + Self.end + Self.end) == nil)
    }

    @Test func pagesInAnObjectStream() {
        let objects = "1 0 2 40 << /Type /Pages /Count 1 /Kids [2 0 R] >> << /Type /Page /Parent 1 0 R >>"
        let head = Array("%PDF-1.5\n5 0 obj\n<< /Type /ObjStm /N 2 /First 9 /Filter /FlateDecode >>\nstream\r\n".utf8)
        let file = head + Self.packed(objects) + Array("\nendstream\(Self.end)".utf8)
        #expect(PDFPageCount.of(file) == 1)
        #expect(PDFPageCount.of(Array(file.dropLast(60))) == nil)
    }

    @Test func aSmallStreamThatHoldsALargeText() {
        let packed = Self.packed(String(repeating: "0", count: 1_000_000))
        #expect(Inflation.unpacked(packed[...], .zlib, limit: 1_000_000)?.count == 1_000_000)
        #expect(Inflation.unpacked(packed[...], .zlib, limit: 999_999) == nil)
        #expect(Inflation.unpacked(packed.dropLast(8), .zlib, limit: 1_000_000) == nil)
        #expect(Inflation.unpacked([], .zlib, limit: 1) == nil)
    }

    /// `printf pagefind_dcd | gzip -n9`
    @Test func gzip() {
        let packed: [UInt8] = [
            0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x2b, 0x48, 0x4c, 0x4f, 0x4d, 0xcb, 0xcc, 0x4b,
            0x89, 0x4f, 0x49, 0x4e, 0x01, 0x00, 0x01, 0x2b, 0x53, 0x65, 0x0c, 0x00, 0x00, 0x00,
        ]
        #expect(Inflation.unpacked(packed[...], .gzip, limit: 12) == Array("pagefind_dcd".utf8))
        #expect(Inflation.unpacked(packed.dropLast(9), .gzip, limit: 12) == nil)
        #expect(Inflation.unpacked([1, 2, 3], .gzip, limit: 12) == nil)
        #expect(Inflation.unpacked([], .gzip, limit: 12) == nil)
        #expect(Inflation.unpacked(packed[...], .gzip, limit: 3) == nil)
    }

    private static func packed(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        var packed = [UInt8](repeating: 0, count: bytes.count + 100)
        var length = uLong(packed.count)
        compress(&packed, &length, bytes, uLong(bytes.count))
        return Array(packed.prefix(Int(length)))
    }
}
