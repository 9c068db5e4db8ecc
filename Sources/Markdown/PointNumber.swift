/// The number of a point of an act, as papers cite it: «пункт 4.5.1», «подпункт 2 пункта 4.5».
struct PointNumber: Hashable {
    /// `4.5.1`, as it is written or as the list shows it.
    var written: String
    /// Places in lists below that point, whose items show only the last one of their numbers.
    var listed: [Int] = []

    /// `p-4-5-1`; of items below a point, with their places after its number.
    var anchor: String { anchor(joint: "-") }

    /// - Parameter joint: what stands before each place in a list.
    func anchor(joint: String) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "p"), UInt8(ascii: "-")]
        bytes.reserveCapacity(16)
        for byte in written.utf8 { bytes.append(byte == UInt8(ascii: ".") ? UInt8(ascii: "-") : byte) }
        for place in listed { bytes += "\(joint)\(place)".utf8 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `подпункт 2 пункта 4.5`, in the accusative as well as in the nominative.
    var words: String {
        guard let last = listed.last else { return "пункт \(written)" }
        return "подпункт \(last) " + listed.dropLast().reversed().map { "подпункта \($0) " }.joined()
            + "пункта \(written)"
    }

    /// The same for item `place` of a list below this point.
    func below(_ place: Int) -> PointNumber { PointNumber(written: written, listed: listed + [place]) }

    /// The number that `text` starts with: `4.5.1. Текст`, `4.5.1) текст`, and without a mark behind it when a capital
    /// letter follows, as in `4.5 Раздел` but not in `4.5 процента`.
    ///
    /// Parts have no more than three digits and do not start with a nought, so that dates are no numbers of points.
    static func starting(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        var (position, parts) = (0, 0)
        func byte(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }
        while true {
            let start = position
            while isDigit(byte(position)) { position += 1 }
            guard (1...3).contains(position - start), text[start] != UInt8(ascii: "0") else { return nil }
            parts += 1
            guard byte(position) == UInt8(ascii: "."), isDigit(byte(position + 1)) else { break }
            position += 1
        }
        let isMarked = byte(position) == UInt8(ascii: ".") || byte(position) == UInt8(ascii: ")")
        let gap = position + (isMarked ? 1 : 0)
        let isNoBreakSpace = byte(gap) == 0xC2 && byte(gap + 1) == 0xA0
        guard byte(gap) == UInt8(ascii: " ") || isNoBreakSpace || isMarked && gap >= text.count else { return nil }
        guard
            isMarked
                || parts > 1
                    && isCapital(byte(gap + 1 + (isNoBreakSpace ? 1 : 0)), byte(gap + 2 + (isNoBreakSpace ? 1 : 0)))
        else { return nil }
        return String(decoding: UnsafeBufferPointer(rebasing: text[..<position]), as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// «А»…«Я», «Ё» in UTF-8.
    private static func isCapital(_ first: UInt8, _ second: UInt8) -> Bool {
        first == 0xD0 && (second == 0x81 || (0x90...0xAF).contains(second))
    }
}
