import Digests
import FileAccess
import Glibc
import Markdown

/// What pages are made by: this program and its Markdown parser. Other ones may make other pages of the same input.
enum ToolFingerprint {
    static let current = Fingerprint(of: program + Array(MarkdownParser.libraryVersion.utf8))

    /// The number the linker gave the program, or all its bytes where it gave none.
    private static var program: [UInt8] {
        let path = "/proc/self/exe"
        let head = (try? DiskFiles.read(path, part: 0..<4096)) ?? []
        return buildNumber(head) ?? (try? DiskFiles.read(path, limit: .max)) ?? []
    }

    /// The `NT_GNU_BUILD_ID` note of a 64-bit ELF file, which stands in its first bytes.
    static func buildNumber(_ file: [UInt8]) -> [UInt8]? {
        func number(_ offset: Int, _ size: Int) -> Int? {
            guard offset >= 0, offset + size <= file.count else { return nil }
            return file[offset..<offset + size].reversed().reduce(0) { $0 &<< 8 | Int($1) }
        }
        guard file.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]), let table = number(32, 8), let size = number(54, 2),
            let count = number(56, 2)
        else { return nil }
        for header in 0..<count {
            let start = table + header * size
            guard number(start, 4) == 4, var note = number(start + 8, 8), let length = number(start + 32, 8) else {
                continue
            }
            let end = note + length
            while note < end, let nameSize = number(note, 4), let size = number(note + 4, 4),
                let type = number(note + 8, 4)
            {
                let content = note + 12 + (nameSize + 3) / 4 * 4
                guard content + size <= min(end, file.count) else { break }
                if type == 3, file[(note + 12)...].starts(with: Array("GNU\0".utf8)) {
                    return Array(file[content..<content + size])
                }
                note = content + (size + 3) / 4 * 4
            }
        }
        return nil
    }
}
