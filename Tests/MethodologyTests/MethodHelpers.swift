import Diagnostics
import FileAccess
import Methodology

/// A methodology file with the usual head; tests write the parts that matter.
func methodFile(code: String = "proba", edition: String = "2023", from: String = "01.09.2023", _ parts: String)
    -> String
{
    """
    код: \(code)
    название: Пробный мониторинг
    раздел: ШНОР
    акт: Положение о мониторинге
    пункт: "4.2"
    редакция: "\(edition)"
    действует-с: \(from)
    период: учебный год
    \(parts)

    """
}

func readMethods(_ files: [String: String]) throws -> (catalogue: MethodCatalogue, diagnostics: [Diagnostic]) {
    try MethodCatalogue.read(
        .inMemory(Dictionary(uniqueKeysWithValues: files.map { ("methodology/" + $0.key, $0.value) }), name: "Content"))
}

/// What the notes say, without places.
func notes(_ parts: String) throws -> [String] {
    try readMethods(["proba.yml": methodFile(parts)]).diagnostics.inReadingOrder.map {
        "\($0.identifier): \($0.message)"
    }
}

/// Indicators of one form with many rows, by code and value set.
func observed(_ indicators: [(code: String, values: String)], rows: String = "много") -> String {
    """
    формы:
      - код: forma
        название: Форма
        единица: [учитель, учителя, учителей]
        строк: \(rows)
        столбцы: [{код: fio, название: ФИО, тип: лицо, ключ: да}]
    показатели:

    """
        + indicators.map {
            #"  - {код: \#($0.code), название: Показатель \#($0.code), форма: forma, единица: балл, значения: "\#($0.values)"}"#
        }
        .joined(separator: "\n") + "\n"
}
