import Archive
import Digests
import Testing

/// What was put into an archive comes out of it again, and nothing else does.
@Suite struct ArchiveTests {
    @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 300, -300, 1 << 40, .max, .min]) func numbers(_ number: Int) throws {
        var reader = archive { $0.put(number) }
        #expect(try reader.int() == number)
        #expect(reader.isAtEnd)
    }

    @Test func smallNumbersTakeOneByte() {
        var writer = ArchiveWriter()
        for number in -64...63 { writer.put(number) }
        #expect(writer.bytes.count == 128)
    }

    @Test func everyKindOfValue() throws {
        let fingerprint = Fingerprint(of: Array("свод".utf8))
        var reader = archive { archive in
            archive.put("Приказ № 579")
            archive.put(true)
            archive.put(bytes: [1, 2, 3])
            archive.put(nil as String?)
            archive.put("" as String?)
            archive.put(nil as Int?)
            archive.put(-5 as Int?)
            archive.put(["а", "", "б"])
            archive.put([fingerprint])
            archive.put(nil as Fingerprint?)
        }
        #expect(try reader.string() == "Приказ № 579")
        #expect(try reader.bool())
        #expect(try Array(reader.slice()) == [1, 2, 3])
        #expect(try reader.optionalString() == nil)
        #expect(try reader.optionalString() == "")
        #expect(try reader.optionalInt() == nil)
        #expect(try reader.optionalInt() == -5)
        #expect(try reader.strings() == ["а", "", "б"])
        #expect(try reader.values(Fingerprint.self) == [fingerprint])
        #expect(try reader.optionalValue(Fingerprint.self) == nil)
        #expect(reader.isAtEnd)
    }

    /// The middle of what is read is a slice, whose first index is not 0.
    @Test func aPartOfAnArchive() throws {
        var reader = archive { archive in
            archive.put(7)
            var inner = ArchiveWriter()
            inner.put("внутри")
            archive.put(bytes: inner.bytes)
        }
        #expect(try reader.int() == 7)
        var inner = ArchiveReader(try reader.slice())
        #expect(try inner.string() == "внутри")
        #expect(inner.isAtEnd)
    }

    @Test func whatIsCutShortIsRefused() throws {
        var writer = ArchiveWriter()
        writer.put(["первая", "вторая"])
        for count in 0..<writer.bytes.count {
            var reader = ArchiveReader(writer.bytes[..<count])
            #expect(throws: ArchiveError()) { try reader.strings() }
        }
    }

    @Test(arguments: [
        [UInt8](repeating: 0xFF, count: 12), [0xFE, 0xFF, 0xFF, 0xFF, 0x0F], [0x01],
    ])
    func aWrongCountIsRefused(_ bytes: [UInt8]) {
        var list = ArchiveReader(bytes[...])
        #expect(throws: ArchiveError()) { try list.strings() }
        var text = ArchiveReader(bytes[...])
        #expect(throws: ArchiveError()) { try text.string() }
    }

    @Test func aFlagIsZeroOrOne() {
        var reader = ArchiveReader([2])
        #expect(throws: ArchiveError()) { try reader.bool() }
    }

    @Test func fingerprints() {
        #expect(
            Fingerprint(of: Array("abc".utf8)).hex
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        let first = Fingerprint.of { archive in
            archive.put("ab")
            archive.put("c")
        }
        let second = Fingerprint.of { archive in
            archive.put("a")
            archive.put("bc")
        }
        #expect(first != second)
    }

    private func archive(_ write: (inout ArchiveWriter) -> Void) -> ArchiveReader {
        var writer = ArchiveWriter()
        write(&writer)
        return ArchiveReader(writer.bytes[...])
    }
}
