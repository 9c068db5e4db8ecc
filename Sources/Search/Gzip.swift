import CZlib

/// Unpacks what Pagefind packed.
enum Gzip {
    /// The unpacked bytes; nil when they are not what gzip makes, or unpack to more than `limit`.
    static func unpacked(_ bytes: [UInt8], limit: Int = 256 * 1024 * 1024) -> [UInt8]? {
        var stream = z_stream()
        // 16 asks for the header of gzip.
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var result: [UInt8] = []
        var input = bytes
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        return input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            while true {
                let (status, count) = chunk.withUnsafeMutableBufferPointer { chunk in
                    stream.next_out = chunk.baseAddress
                    stream.avail_out = UInt32(chunk.count)
                    return (inflate(&stream, Z_NO_FLUSH), chunk.count - Int(stream.avail_out))
                }
                result += chunk[..<count]
                guard result.count <= limit else { return nil }
                if status == Z_STREAM_END { return result }
                guard status == Z_OK else { return nil }
            }
        }
    }
}
