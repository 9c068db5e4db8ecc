/// Bytes that are not what was written.
@usableFromInline
package struct ArchiveError: Error, Hashable {
    @usableFromInline
    package init() {}
}

/// Takes values out of bytes in the order they were put there. Broken bytes are refused, never read past their end.
@usableFromInline
package struct ArchiveReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    @usableFromInline
    package init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// Bytes that were not read yet.
    @usableFromInline
    package var rest: Int { bytes.endIndex - position }

    @usableFromInline
    package var isAtEnd: Bool { position == bytes.endIndex }

    @usableFromInline
    package mutating func int() throws(ArchiveError) -> Int {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while position < bytes.endIndex, shift < 64 {
            let byte = bytes[position]
            position += 1
            number |= UInt64(byte & 0x7F) << shift
            guard byte & 0x80 != 0 else {
                return Int(bitPattern: UInt(number >> 1)) ^ -Int(bitPattern: UInt(number & 1))
            }
            shift += 7
        }
        throw ArchiveError()
    }

    @usableFromInline
    package mutating func bool() throws(ArchiveError) -> Bool {
        guard position < bytes.endIndex, bytes[position] < 2 else { throw ArchiveError() }
        position += 1
        return bytes[position - 1] == 1
    }

    @usableFromInline
    package mutating func slice() throws(ArchiveError) -> ArraySlice<UInt8> { try raw(try int()) }

    mutating func raw(_ count: Int) throws(ArchiveError) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.endIndex - position else { throw ArchiveError() }
        position += count
        return bytes[position - count..<position]
    }

    @usableFromInline
    package mutating func string() throws(ArchiveError) -> String {
        let slice = try slice()
        return slice.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    @inlinable
    package mutating func value<Value: Archivable>(_ type: Value.Type = Value.self) throws(ArchiveError) -> Value {
        try Value(from: &self)
    }

    @inlinable
    package mutating func optional<Value>(
        _ read: (inout ArchiveReader) throws(ArchiveError) -> Value
    ) throws(ArchiveError) -> Value? {
        try bool() ? try read(&self) : nil
    }

    @inlinable
    package mutating func array<Value>(
        _ read: (inout ArchiveReader) throws(ArchiveError) -> Value
    ) throws(ArchiveError) -> [Value] {
        let count = try int()
        // Every value takes a byte at least: a wrong count is found before room is made for it.
        guard count >= 0, count <= rest else { throw ArchiveError() }
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }

    @usableFromInline
    package mutating func optionalString() throws(ArchiveError) -> String? {
        try optional { reader throws(ArchiveError) in try reader.string() }
    }

    @usableFromInline
    package mutating func optionalInt() throws(ArchiveError) -> Int? {
        try optional { reader throws(ArchiveError) in try reader.int() }
    }

    @inlinable
    package mutating func optionalValue<Value: Archivable>(_ type: Value.Type = Value.self) throws(ArchiveError)
        -> Value?
    {
        try optional { reader throws(ArchiveError) in try reader.value() }
    }

    @usableFromInline
    package mutating func ints() throws(ArchiveError) -> [Int] {
        try array { reader throws(ArchiveError) in try reader.int() }
    }

    @usableFromInline
    package mutating func strings() throws(ArchiveError) -> [String] {
        try array { reader throws(ArchiveError) in try reader.string() }
    }

    @inlinable
    package mutating func values<Value: Archivable>(_ type: Value.Type = Value.self) throws(ArchiveError) -> [Value] {
        try array { reader throws(ArchiveError) in try reader.value() }
    }
}
