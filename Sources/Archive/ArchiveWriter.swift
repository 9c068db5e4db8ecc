import Digests

/// A value that can be kept in a file between two builds.
@usableFromInline
package protocol Archivable {
    func write(to archive: inout ArchiveWriter)
    /// - Throws: `ArchiveError` when the bytes are not what `write` wrote.
    init(from archive: inout ArchiveReader) throws(ArchiveError)
}

/// Puts values one after the other into bytes; there are no names and no types, so the reader must ask in the same order.
@usableFromInline
package struct ArchiveWriter {
    package private(set) var bytes: [UInt8] = []

    @usableFromInline
    package init() {}

    @usableFromInline
    package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    /// Small numbers of either sign take one byte.
    @usableFromInline
    package mutating func put(_ number: Int) {
        put(UInt64(bitPattern: Int64(number << 1) ^ Int64(number >> (Int.bitWidth - 1))))
    }

    private mutating func put(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    @usableFromInline
    package mutating func put(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    @usableFromInline
    package mutating func put(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            put(utf8.count)
            bytes.append(contentsOf: utf8)
        }
    }

    @usableFromInline
    package mutating func put(bytes part: ArraySlice<UInt8>) {
        put(part.count)
        part.withUnsafeBytes { put(raw: $0) }
    }

    @usableFromInline
    package mutating func put(bytes part: [UInt8]) { put(bytes: part[...]) }

    /// Bytes whose number the reader knows.
    mutating func put(raw part: UnsafeRawBufferPointer) { bytes.append(contentsOf: part) }

    @inlinable
    package mutating func put(_ value: some Archivable) { value.write(to: &self) }

    @inlinable
    package mutating func put<Value>(_ value: Value?, _ write: (inout ArchiveWriter, Value) -> Void) {
        put(value != nil)
        if let value { write(&self, value) }
    }

    @inlinable
    package mutating func put(_ value: (some Archivable)?) { put(value) { $0.put($1) } }

    @usableFromInline
    package mutating func put(_ text: String?) { put(text) { $0.put($1) } }

    @usableFromInline
    package mutating func put(_ number: Int?) { put(number) { $0.put($1) } }

    @inlinable
    package mutating func put<Values: Collection>(
        _ values: Values, _ write: (inout ArchiveWriter, Values.Element) -> Void
    ) {
        put(values.count)
        for value in values { write(&self, value) }
    }

    @inlinable
    package mutating func put(_ values: [some Archivable]) { put(values) { $0.put($1) } }

    @usableFromInline
    package mutating func put(_ numbers: [Int]) { put(numbers) { $0.put($1) } }

    @usableFromInline
    package mutating func put(_ texts: [String]) { put(texts) { $0.put($1) } }
}

extension Fingerprint: Archivable {
    package func write(to archive: inout ArchiveWriter) {
        withBytes { archive.put(raw: $0) }
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveError) {
        self.init(raw: try archive.raw(Self.size))
    }

    /// Of values that follow each other: two different rows of values have two different fingerprints.
    package static func of(_ write: (inout ArchiveWriter) -> Void) -> Fingerprint {
        var archive = ArchiveWriter()
        write(&archive)
        return Fingerprint(of: archive.bytes)
    }
}
