import CZlib

/// Unpacks the data of a zlib stream, whatever follows it.
enum Inflation {
    /// - Returns: nil when the data is broken or is longer than `limit`.
    static func text(of packed: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var text: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        return packed.withUnsafeBufferPointer { input in
            // zlib never writes to its input; the pointer is not const for the sake of old compilers.
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = uInt(clamping: input.count)
            while true {
                let (state, written) = chunk.withUnsafeMutableBufferPointer { output in
                    stream.next_out = output.baseAddress
                    stream.avail_out = uInt(output.count)
                    let state = inflate(&stream, Z_NO_FLUSH)
                    return (state, output.count - Int(stream.avail_out))
                }
                guard state == Z_OK || state == Z_STREAM_END, text.count + written <= limit else { return nil }
                text += chunk[..<written]
                if state == Z_STREAM_END { return text }
                // Neither room nor data was missing, and yet nothing came: the data ends amid the stream.
                guard written > 0 || stream.avail_in > 0 else { return nil }
            }
        }
    }
}
