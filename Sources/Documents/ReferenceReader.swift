import Catalogues
import Diagnostics
import Fields
import Yams

/// Reads references to other documents: an act by its requisites, a file by its path, an outside act in words.
extension FieldReader<FrontMatterKey> {
    /// - Parameter folder: the folder of the referring document, from the content folder.
    mutating func references(_ key: FrontMatterKey, folder: String) -> [Located<Reference>] {
        nodes(key).compactMap { node in
            if case .mapping(let pairs) = node {
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
