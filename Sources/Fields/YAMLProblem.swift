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
            let words = explanation(problem)
            // The parser notices some mistakes lines after they were made; its context tells where it began to read.
            let startsEarlier =
                problem.contains("could not find expected ':'") || problem.contains("end of stream")
                || problem.contains("expected ',' or")
            let mark = startsEarlier ? context?.mark ?? end : end
            return source.diagnostic(
                "yaml.syntax", at: source.location(line: mark.line + lineOffset, column: mark.column), words.message,
                remedy: words.remedy)
        default:
            return source.diagnostic(
                "yaml.syntax", at: source.location(line: 1 + lineOffset), "описание документа не разобрано как YAML",
                remedy: "сравните описание с образцом из «svod new»")
        }
    }

    private static func explanation(_ problem: String) -> (message: String, remedy: String) {
        if problem.contains("mapping values are not allowed") {
            return ("лишнее двоеточие в значении", "возьмите всё значение в кавычки: «название: \"Первое: второе\"»")
        }
        if problem.contains("could not find expected ':'") {
            return ("после имени поля нет двоеточия", "запишите поле как «ключ: значение»")
        }
        if problem.contains("cannot start any token") {
            return ("значение начинается с недопустимого знака", "уберите табуляцию или возьмите значение в кавычки")
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
        return ("описание документа не разобрано как YAML", "сравните описание с образцом из «svod new»")
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
