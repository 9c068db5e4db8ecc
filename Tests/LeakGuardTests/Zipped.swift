import CZip

/// A zip container made in memory.
package enum Zipped {
    package static func bytes(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { return [] }
        defer { zip_source_free(source) }
        zip_source_keep(source)
        guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil) else { return [] }
        // The bytes must live until the archive is closed.
        let buffers = files.map { file in
            let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, file.bytes.count))
            _ = buffer.initialize(from: file.bytes)
            return buffer
        }
        defer { for buffer in buffers { buffer.deallocate() } }
        for (file, buffer) in zip(files, buffers) {
            let member = zip_source_buffer(archive, buffer.baseAddress, zip_uint64_t(file.bytes.count), 0)
            zip_file_add(archive, file.name, member, ZIP_FL_ENC_UTF_8)
        }
        guard zip_close(archive) == 0, zip_source_open(source) == 0 else { return [] }
        defer { zip_source_close(source) }
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while true {
            let got = zip_source_read(source, &piece, 4096)
            guard got > 0 else { return result }
            result += piece[..<Int(got)]
        }
    }

    package static func text(_ files: [(name: String, text: String)]) -> [UInt8] {
        bytes(files.map { ($0.name, Array($0.text.utf8)) })
    }
}
