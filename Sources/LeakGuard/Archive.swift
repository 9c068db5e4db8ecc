import CZip

/// The files within a zip container: docx, xlsx, odt, pptx or a plain archive, also one within another.
struct Archive {
    private(set) var members: [(name: String, bytes: [UInt8])] = []
    /// False when something could not be unpacked: it is broken, has a password, or is too large.
    private(set) var isComplete = true
    /// What is left of the bytes that may be unpacked.
    private var room: Int

    /// Bytes unpacked at most, all members together: a small archive may hold a very large file.
    static let limit = 100_000_000
    private static let depth = 3

    static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    init(_ bytes: [UInt8], limit: Int = Archive.limit) {
        room = limit
        unpack(bytes, within: "", depth: 1)
    }

    private mutating func unpack(_ bytes: [UInt8], within outer: String, depth: Int) {
        var unpacked: [(name: String, bytes: [UInt8])] = []
        bytes.withUnsafeBytes { buffer in
            guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, nil) else {
                isComplete = false
                return
            }
            guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
                zip_source_free(source)
                isComplete = false
                return
            }
            defer { zip_discard(archive) }
            for index in 0..<zip_uint64_t(max(0, zip_get_num_entries(archive, 0))) {
                guard let name = zip_get_name(archive, index, 0) else { continue }
                let shown = outer + String(cString: name)
                guard let file = zip_fopen_index(archive, index, 0) else {
                    if !shown.hasSuffix("/") { isComplete = false }
                    unpacked.append((shown, []))
                    continue
                }
                defer { zip_fclose(file) }
                unpacked.append((shown, read(file)))
            }
        }
        for member in unpacked {
            members.append(member)
            guard Self.isOne(member.bytes) else { continue }
            if depth < Self.depth {
                unpack(member.bytes, within: member.name + "/", depth: depth + 1)
            } else {
                isComplete = false
            }
        }
    }

    private mutating func read(_ file: OpaquePointer) -> [UInt8] {
        var bytes: [UInt8] = []
        let piece = 1 << 16
        while true {
            let count = bytes.count
            bytes.append(contentsOf: repeatElement(0, count: min(piece, room + 1)))
            let got = bytes.withUnsafeMutableBytes {
                Int(zip_fread(file, $0.baseAddress.map { $0 + count }, zip_uint64_t($0.count - count)))
            }
            bytes.removeSubrange((count + max(0, got))...)
            room -= max(0, got)
            if room < 0 || got < 0 { isComplete = false }
            guard got > 0, room >= 0 else { return bytes }
        }
    }
}
