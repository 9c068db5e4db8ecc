import CZip
import Glibc

/// An archive in memory, opened by libzip; owns every pointer of it.
struct ZipArchive: ~Copyable {
    enum Failure: Error, Equatable {
        /// Broken off or not an archive at all.
        case unreadable
        case tooManyEntries
        case tooLarge
        case encrypted
        /// The part cannot be unpacked.
        case broken(String)
    }

    private let archive: OpaquePointer
    /// Bytes that may still be unpacked.
    private var room: Int

    /// Nothing is unpacked yet; the sizes the archive declares are checked.
    init(_ bytes: [UInt8], limits: SpreadsheetLimits) throws(Failure) {
        // libzip takes the copy over and frees it.
        guard let copy = malloc(max(1, bytes.count)) else { throw .unreadable }
        bytes.withUnsafeBytes { buffer in
            if let base = buffer.baseAddress { copy.copyMemory(from: base, byteCount: buffer.count) }
        }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
            free(copy)
            throw .unreadable
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            throw .unreadable
        }
        do throws(Failure) {
            try Self.checkDeclaredSizes(archive, limits)
        } catch {
            zip_discard(archive)
            throw error
        }
        self.archive = archive
        room = limits.unpackedSize
    }

    deinit {
        zip_discard(archive)
    }

    private static func checkDeclaredSizes(_ archive: OpaquePointer, _ limits: SpreadsheetLimits) throws(Failure) {
        let count = zip_get_num_entries(archive, 0)
        guard count <= limits.entries else { throw .tooManyEntries }
        var total: UInt64 = 0
        for index in 0..<UInt64(max(0, count)) {
            var entry = zip_stat()
            guard zip_stat_index(archive, index, 0, &entry) == 0 else { throw .unreadable }
            let (sum, overflows) = total.addingReportingOverflow(entry.size)
            guard !overflows, sum <= UInt64(limits.unpackedSize) else { throw .tooLarge }
            total = sum
        }
    }

    func has(_ path: String) -> Bool {
        zip_name_locate(archive, path, ZIP_FL_NOCASE) >= 0
    }

    /// The unpacked bytes of one part; nil when there is no such part. Letter case does not matter, as to Excel.
    mutating func part(_ path: String) throws(Failure) -> [UInt8]? {
        let index = zip_name_locate(archive, path, ZIP_FL_NOCASE)
        guard index >= 0 else { return nil }
        guard let file = zip_fopen_index(archive, UInt64(index), 0) else {
            let code = zip_error_code_zip(zip_get_error(archive))
            throw code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD || code == ZIP_ER_ENCRNOTSUPP
                ? .encrypted : .broken(path)
        }
        defer { zip_fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        // What is unpacked is counted, whatever size was declared.
        while true {
            let count = Int(chunk.withUnsafeMutableBytes { unpack(file, $0) })
            guard count >= 0 else { throw .broken(path) }
            if count == 0 { return bytes }
            room -= count
            guard room >= 0 else { throw .tooLarge }
            bytes += chunk[..<count]
        }
    }

    private func unpack(_ file: OpaquePointer, _ buffer: UnsafeMutableRawBufferPointer) -> Int64 {
        guard let base = buffer.baseAddress else { return 0 }
        return zip_fread(file, base, UInt64(buffer.count))
    }
}
