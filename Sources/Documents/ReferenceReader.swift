import Catalogues
import Diagnostics
import Fields

/// Reads references to other documents: an act by its requisites, a file by its path, an outside act in words.
extension FieldReader<FrontMatterKey> {
    /// - Parameter folder: the folder of the referring document, from the content folder.
    mutating func references(_ key: FrontMatterKey, folder: String) -> [Located<Reference>] {
        nodes(key).compactMap { node in
            if case .mapping(let pairs, _) = node {
                let fields = fields(
                    of: node, key: key, known: ["внешний"])
                if pairs.isEmpty { wrongType(key, node, expected: "поле «внешний» с названием документа") }
                return fields["внешний"].map { $0.map(Reference.external) }
            }
            guard case .scalar = node else {
                wrongType(key, node, expected: "значение или список значений")
                return nil
            }
            return scalar(node, of: key, isFree: false).flatMap { reference($0, key: key, folder: folder) }
        }
    }

    /// The one reference of `key`.
    mutating func oneReference(_ key: FrontMatterKey, folder: String) -> Located<Reference>? {
        let found = references(key, folder: folder)
        guard isList(key) else { return found.first }
        wrongType(key, expected: "одно значение, а не список")
        return nil
    }

    private mutating func reference(
        _ text: Located<String>, key: FrontMatterKey, folder: String
    ) -> Located<Reference>? {
        if text.value.hasSuffix(".md") {
            guard let path = RelativePath.resolve(text.value, in: folder) else {
                invalid(
                    "value.reference-outside", text, "путь «\(text.value)» выходит за папку с документами",
                    "укажите путь к документу внутри папки documents")
                return nil
            }
            return text.map { _ in .file(path) }
        }
        if let act = Self.act(text.value) { return text.map { _ in act } }
        invalid(
            "value.reference", text, "в поле «\(key.rawValue)» не понято, о каком документе речь: «\(text.value)»",
            "запишите «приказ № 579 от 17.12.2020», путь к файлу .md или {внешний: \"…\"} для документа, которого нет на сайте"
        )
        return nil
    }

    /// `приказ № 579 от 17.12.2020`, `приказ от 17.12.2020 № 579`; the kind word may be left out.
    static func act(_ text: String) -> Reference? {
        if let act = usualAct(text) { return act }
        guard let sign = text.firstIndex(of: "№") else { return nil }
        let before = text[..<sign].trimmingSpaces
        let after = text[text.index(after: sign)...].trimmingSpaces
        let numberText: String
        let dateText: String
        let kindText: String
        if let range = after.range(ofWord: "от") {
            (kindText, numberText) = (before, after[..<range.lowerBound].trimmingSpaces)
            dateText = after[range.upperBound...].trimmingSpaces
        } else if let range = before.range(ofWord: "от") {
            (kindText, numberText) = (before[..<range.lowerBound].trimmingSpaces, after)
            dateText = before[range.upperBound...].trimmingSpaces
        } else {
            return nil
        }
        guard let number = ActNumber(numberText), case .success(let date) = CivilDate.parse(dateText) else {
            return nil
        }
        if kindText.isEmpty { return .act(kind: nil, number: number, date: date) }
        guard let kind = NameTables.kinds[kindText] else { return nil }
        return .act(kind: kind, number: number, date: date)
    }

    /// `приказ № 579 от 17.12.2020` with one space between the words, read by bytes.
    private static func usualAct(_ text: String) -> Reference? {
        var text = text
        let parts = text.withUTF8 { bytes -> (kind: String, number: String, date: CivilDate)? in
            let sign: StaticString = "№ "
            let word: StaticString = " от "
            guard let start = bytes.firstRange(of: sign), start.lowerBound > 0,
                bytes[start.lowerBound - 1] == UInt8(ascii: " "),
                let end = bytes[start.upperBound...].firstIndex(of: UInt8(ascii: " ")),
                bytes[start.upperBound].isDigit, bytes.holds(word, at: end),
                let day = CivilDate.plainDigits(.init(rebasing: bytes[(end + word.utf8CodeUnitCount)...])),
                let date = CivilDate(year: day.year, month: day.month, day: day.day)
            else { return nil }
            return (
                String(decoding: bytes[..<(start.lowerBound - 1)], as: UTF8.self),
                String(decoding: bytes[start.upperBound..<end], as: UTF8.self), date
            )
        }
        guard let parts, let number = ActNumber(parts.number), let kind = NameTables.kinds[parts.kind] else {
            return nil
        }
        return .act(kind: kind, number: number, date: parts.date)
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func holds(_ text: StaticString, at index: Int) -> Bool {
        guard count - index >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { $0.elementsEqual(self[index..<index + $0.count]) }
    }

    fileprivate func firstRange(of text: StaticString) -> Range<Int>? {
        indices.first { holds(text, at: $0) }.map { $0..<$0 + text.utf8CodeUnitCount }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension Located {
    func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
        Located<Other>(value: transform(value), line: line, column: column, length: length)
    }
}

extension StringProtocol {
    /// The range of `word` standing between spaces.
    fileprivate func range(ofWord word: String) -> Range<Index>? {
        if hasPrefix(word + " ") { return startIndex..<index(startIndex, offsetBy: word.count) }
        guard let range = firstRange(of: " " + word + " ") else { return nil }
        return range
    }
}
