import Glibc
import Inflation

/// How many pages a PDF has, when that is certain.
///
/// A PDF says it twice: every page is an object `/Type /Page`, and the root of their tree holds their `/Count`
/// (ISO 32000-1, 7.7.3). Objects stand in the file or in object streams, which are inflated. The number is taken only when
/// both agree, and never from a file that was saved over: the objects it no longer uses stay in it.
enum PDFPageCount {
    /// Bytes that are unpacked at most: a small stream may hold a very large text.
    static let limit = 32_000_000

    static func of(_ bytes: [UInt8]) -> Int? {
        guard bytes.starts(with: "%PDF-".utf8), isSavedOnce(bytes) else { return nil }
        guard let unpacked = objectStreams(bytes) else { return nil }
        var (pages, greatest) = (0, 0)
        for part in [bytes] + unpacked {
            for place in part.places(of: "/Type") {
                switch part.name(at: place + 5) {
                case "Page": pages += 1
                case "Pages":
                    guard let count = part.count(inDictionaryAround: place) else { return nil }
                    greatest = max(greatest, count)
                default: continue
                }
            }
        }
        return pages > 0 && pages == greatest ? pages : nil
    }

    /// A linearised file has two tables of its one state; any other with two has been changed.
    private static func isSavedOnce(_ bytes: [UInt8]) -> Bool {
        let tables = bytes.places(of: "startxref").count
        return tables == 1 || tables == 2 && !Array(bytes.prefix(1024)).places(of: "/Linearized").isEmpty
    }

    /// What object streams hold; nil when one cannot be read.
    private static func objectStreams(_ bytes: [UInt8]) -> [[UInt8]]? {
        var room = limit
        var unpacked: [[UInt8]] = []
        for place in bytes.places(of: "/ObjStm") {
            guard let dictionary = bytes.dictionary(around: place) else { return nil }
            let entries = Array(bytes[dictionary])
            guard entries.places(of: "/DecodeParms").isEmpty,
                let filter = entries.places(of: "/Filter").first, entries.name(at: filter + 7) == "FlateDecode",
                let start = bytes.streamStart(after: dictionary.upperBound),
                let text = Inflation.unpacked(bytes[start...], .zlib, limit: room)
            else { return nil }
            room -= text.count
            unpacked.append(text)
        }
        return unpacked
    }
}

extension [UInt8] {
    /// Where `word` starts, ascending.
    fileprivate func places(of word: StaticString) -> [Int] {
        withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return [] }
            var places: [Int] = []
            var position = 0
            let (first, length) = (Int32(word.utf8Start.pointee), word.utf8CodeUnitCount)
            while position + length <= buffer.count,
                let found = memchr(base + position, first, buffer.count - length + 1 - position)
            {
                let place = base.distance(to: UnsafeRawPointer(found))
                let isWord = memcmp(found, word.utf8Start, length) == 0
                if isWord { places.append(place) }
                position = place + (isWord ? length : 1)
            }
            return places
        }
    }

    /// The name `/Page` at `position`, without its slash; white space before it is passed over.
    fileprivate func name(at position: Int) -> String? {
        let rest = self[Swift.min(position, count)...].drop(while: \.isWhiteSpace)
        guard rest.first == UInt8(ascii: "/") else { return nil }
        let name = rest.dropFirst().prefix { !$0.isWhiteSpace && !$0.isDelimiter }
        return name.count <= 32 ? String(decoding: name, as: UTF8.self) : nil
    }

    /// The entry `/Count` of the dictionary around `place`, without those of dictionaries within it.
    fileprivate func count(inDictionaryAround place: Int) -> Int? {
        guard let dictionary = dictionary(around: place) else { return nil }
        let entries = Array(self[dictionary])
        let counts = entries.places(of: "/Count").filter { entries.depth(at: $0) == 1 }
        guard let entry = counts.first, counts.count == 1 else { return nil }
        let digits = entries[(entry + 6)...].drop(while: \.isWhiteSpace).prefix { (0x30...0x39).contains($0) }
        guard (1...9).contains(digits.count) else { return nil }
        // `/Count 12 0 R` would be a reference to another object.
        let next = entries[digits.endIndex...].drop(while: \.isWhiteSpace).first ?? 0
        guard !(0x30...0x39).contains(next) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// From `<<` to `>>`.
    fileprivate func dictionary(around place: Int) -> Range<Int>? {
        let (open, close) = (UInt8(ascii: "<"), UInt8(ascii: ">"))
        let reach = 100_000
        var depth = 0
        var start = place
        while true {
            start -= 1
            guard start > 0, place - start < reach else { return nil }
            if self[start] == close, self[start - 1] == close {
                depth += 1
                start -= 1
            } else if self[start] == open, self[start - 1] == open {
                start -= 1
                if depth == 0 { break }
                depth -= 1
            }
        }
        depth = 0
        var end = start
        while end + 1 < count, end - start < reach {
            if self[end] == open, self[end + 1] == open {
                depth += 1
                end += 2
            } else if self[end] == close, self[end + 1] == close {
                depth -= 1
                end += 2
                if depth == 0 { return start..<end }
            } else {
                end += 1
            }
        }
        return nil
    }

    /// How many dictionaries are open at `place`.
    private func depth(at place: Int) -> Int {
        var depth = 0
        var position = 0
        while position < place {
            if self[position] == UInt8(ascii: "<"), self[position + 1] == UInt8(ascii: "<") {
                depth += 1
                position += 2
            } else if self[position] == UInt8(ascii: ">"), self[position + 1] == UInt8(ascii: ">") {
                depth -= 1
                position += 2
            } else {
                position += 1
            }
        }
        return depth
    }

    /// The first byte of a stream's data; nil when no stream follows.
    fileprivate func streamStart(after position: Int) -> Int? {
        let rest = self[position...].drop(while: \.isWhiteSpace)
        guard rest.starts(with: "stream".utf8) else { return nil }
        let end = rest.dropFirst(6)
        if end.starts(with: [0x0D, 0x0A]) { return end.startIndex + 2 }
        return end.first == 0x0A ? end.startIndex + 1 : nil
    }
}

extension UInt8 {
    /// White space and delimiters of PDF (7.2.2).
    fileprivate var isWhiteSpace: Bool { [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(self) }
    fileprivate var isDelimiter: Bool { "()<>[]{}/%".utf8.contains(self) }
}
