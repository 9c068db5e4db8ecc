import CZip
import Testing

/// Builds an archive in memory.
enum Zip {
    /// - Parameter password: encrypts every entry as WinZip does.
    static func bytes(_ entries: [(path: String, bytes: [UInt8])], password: String? = nil) throws -> [UInt8] {
        let source = try #require(zip_source_buffer_create(nil, 0, 0, nil))
        defer { zip_source_free(source) }
        let archive = try #require(zip_open_from_source(source, ZIP_TRUNCATE, nil))
        zip_source_keep(source)
        // libzip reads the entries when the archive is closed.
        let copies = entries.map { entry in
            let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, entry.bytes.count))
            _ = copy.initialize(from: entry.bytes)
            return copy
        }
        defer { for copy in copies { copy.deallocate() } }
        for (entry, copy) in zip(entries, copies) {
            let part = try #require(zip_source_buffer(archive, copy.baseAddress, UInt64(entry.bytes.count), 0))
            let index = zip_file_add(archive, entry.path, part, ZIP_FL_ENC_UTF_8)
            try #require(index >= 0)
            if let password {
                try #require(zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_256), password) == 0)
            }
        }
        try #require(zip_close(archive) == 0)
        try #require(zip_source_open(source) == 0)
        defer { zip_source_close(source) }
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Int(chunk.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, UInt64($0.count)) })
            try #require(count >= 0)
            if count == 0 { return result }
            result += chunk[..<count]
        }
    }
}
