import CZlib

/// Unpacks DEFLATE data, whatever follows it.
package enum Inflation {
    /// What stands around the data.
    package enum Wrapping: Int32, Sendable {
        /// The header and checksum of zlib, as inside a PDF.
        case zlib = 15
        /// Those of gzip.
        case gzip = 31
    }

    /// - Returns: nil when the data is broken or is longer than `limit` bytes.
    package static func unpacked(_ packed: ArraySlice<UInt8>, _ wrapping: Wrapping, limit: Int) -> [UInt8]? {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(&stream, wrapping.rawValue, ZLIB_VERSION, size) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var result: [UInt8] = []
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
                guard state == Z_OK || state == Z_STREAM_END, result.count + written <= limit else { return nil }
                result += chunk[..<written]
                if state == Z_STREAM_END { return result }
                // Neither room nor data was missing, and yet nothing came: the data ends amid the stream.
                guard written > 0 || stream.avail_in > 0 else { return nil }
            }
        }
    }
}
