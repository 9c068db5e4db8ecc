import CZlib

/// Packs data as gzip does.
package enum Deflation {
    /// The same bytes for the same bytes, whoever asks and when.
    package static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        // Memory is all that could be missing; the header of a gzip file has no name and no time.
        guard
            deflateInit2_(
                &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return bytes }
        defer { deflateEnd(&stream) }
        var bytes = bytes
        return bytes.withUnsafeMutableBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, uLong(input.count)))) { output, count in
                stream.next_in = input.baseAddress
                stream.avail_in = uInt(clamping: input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(clamping: output.count)
                deflate(&stream, Z_FINISH)
                count = Int(stream.total_out)
            }
        }
    }
}
