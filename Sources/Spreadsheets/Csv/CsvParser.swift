import CCsv

/// Splits CSV into cells with libcsv in its strict mode; owns every pointer of it.
struct CsvParser {
    enum Failure: Error {
        /// A quotation mark where none may stand, or one that is never closed.
        case quote(row: Int, column: Int, isOpen: Bool)
        case tooManyCells
        case memory
    }

    var separator: UInt8
    var cellLimit: Int

    /// Where libcsv puts what it finds.
    private final class Sink {
        var rows: [[String]] = []
        var current: [String] = []
        var room: Int

        init(room: Int) { self.room = room }
    }

    /// All records, the empty ones too, so that an index is a row of Excel less one.
    func rows(_ text: ArraySlice<UInt8>) throws(Failure) -> [[String]] {
        var parser = csv_parser()
        guard csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)) == 0 else { throw .memory }
        defer { csv_free(&parser) }
        csv_set_delim(&parser, separator)
        let sink = Sink(room: cellLimit)
        let pointer = Unmanaged.passUnretained(sink).toOpaque()
        let takeCell: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
            bytes, count, data in
            guard let data else { return }
            let sink = Unmanaged<Sink>.fromOpaque(data).takeUnretainedValue()
            sink.room -= 1
            guard sink.room >= 0 else { return }
            let buffer = UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count)
            sink.current.append(String(decoding: buffer, as: UTF8.self))
        }
        let takeRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, data in
            guard let data else { return }
            let sink = Unmanaged<Sink>.fromOpaque(data).takeUnretainedValue()
            sink.rows.append(sink.current)
            sink.current = []
        }
        let read = text.withUnsafeBytes { buffer in
            withExtendedLifetime(sink) {
                csv_parse(&parser, buffer.baseAddress, buffer.count, takeCell, takeRow, pointer)
            }
        }
        guard read == text.count else {
            guard csv_error(&parser) == CSV_EPARSE else { throw .memory }
            throw .quote(row: sink.rows.count + 1, column: sink.current.count + 1, isOpen: false)
        }
        let ending = withExtendedLifetime(sink) { csv_fini(&parser, takeCell, takeRow, pointer) }
        guard ending == 0 else {
            guard csv_error(&parser) == CSV_EPARSE else { throw .memory }
            throw .quote(row: sink.rows.count + 1, column: sink.current.count + 1, isOpen: true)
        }
        guard sink.room >= 0 else { throw .tooManyCells }
        return sink.rows
    }
}
