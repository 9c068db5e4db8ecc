import Diagnostics
import Yams

/// Says in Russian what the YAML parser says in the terms of its grammar.
enum YAMLProblem {
    static func diagnostic(_ error: any Error, source: SourceFile, lineOffset: Int) -> Diagnostic {
        switch error {
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            let name = duplicates.first ?? ""
            let location = secondLine(of: name, in: source, after: context.mark.line + lineOffset)
            return source.diagnostic(
                "yaml.duplicate-key", at: location, "поле «\(name)» записано дважды",
                remedy: "оставьте одно из двух; несколько значений записываются списком")
        case YamlError.scanner(let context, let problem, let end, _),
            YamlError.parser(let context, let problem, let end, _),
            YamlError.composer(let context, let problem, let end, _):
            // The parser notices some mistakes lines after they were made; its context tells where it began to read.
            let startsEarlier =
                problem.contains("could not find expected ':'") || problem.contains("end of stream")
                || problem.contains("expected ',' or")
            let mark = startsEarlier ? context?.mark ?? end : end
            if let tab = tabbedLine(source, [mark.line, end.line].map { $0 + lineOffset }) {
                return source.diagnostic(
                    "yaml.tab", at: tab, "отступ сделан табуляцией", remedy: "замените табуляцию двумя пробелами")
            }
            let words = explanation(problem)
            return source.diagnostic(
                "yaml.syntax", at: source.location(line: mark.line + lineOffset, column: mark.column), words.message,
                remedy: words.remedy)
        default:
            return source.diagnostic(
                "yaml.syntax", at: source.location(line: 1 + lineOffset), unknown.message, remedy: unknown.remedy)
        }
    }

    private static let unknown = (
        message: "запись не разобрана",
        remedy: "сравните её с образцом из руководства: «ключ: значение», по одному в строке"
    )

    /// The indent of the first of `lines` that holds a tab, which YAML does not take for one.
    private static func tabbedLine(_ source: SourceFile, _ lines: [Int]) -> SourceLocation? {
        for number in lines {
            let indent = (source.line(number) ?? "").prefix { $0 == " " || $0 == "\t" }
            if indent.contains("\t") { return source.location(line: number, length: indent.count) }
        }
        return nil
    }

    private static func explanation(_ problem: String) -> (message: String, remedy: String) {
        if problem.contains("mapping values are not allowed") {
            return ("лишнее двоеточие в значении", "возьмите всё значение в кавычки: «название: \"Первое: второе\"»")
        }
        if problem.contains("could not find expected ':'") {
            return ("после имени поля нет двоеточия с пробелом", "запишите поле как «ключ: значение»")
        }
        if problem.contains("cannot start any token") {
            return ("значение начинается с недопустимого знака", "возьмите значение в кавычки")
        }
        if problem.contains("unexpected end of stream") {
            return ("кавычка открыта, но не закрыта", "закройте кавычку в конце значения")
        }
        if problem.contains("expected ',' or") {
            return ("список или перечень в скобках не закрыт", "закройте скобку или запишите список по строкам с «- »")
        }
        if problem.contains("did not find expected key") || problem.contains("block collection")
            || problem.contains("<block end>")
        {
            return (
                "строка не похожа на «ключ: значение»", "проверьте отступы и кавычки в этой строке и в строке над ней"
            )
        }
        if problem.contains("block sequence entries are not allowed") {
            return ("значение начинается с дефиса", "возьмите значение в кавычки; список начинайте с новой строки")
        }
        if problem.contains("undefined alias") || problem.contains("alphabetic or numeric character") {
            return ("знаки * и & в начале значения имеют в YAML особый смысл", "возьмите значение в кавычки")
        }
        return unknown
    }

    private static func secondLine(of key: String, in source: SourceFile, after first: Int) -> SourceLocation {
        var number = first + 1
        while let line = source.line(number) {
            if line.hasPrefix(key + ":") { return source.location(line: number, length: key.count) }
            number += 1
        }
        return source.location(line: first, length: key.count)
    }
}
