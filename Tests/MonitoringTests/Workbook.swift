import Diagnostics
import FileAccess
import Methodology
import Monitoring

/// A content folder with one method of teachers and campaigns as CSV; tests write rows and look at the report.
struct Workbook {
    var files: [String: String] = ["methodology/uchitelia.yml": Workbook.method]

    /// Teachers with two parameters, a mean with a scale, and the subject as a breakdown.
    static let method = """
        код: uchitelia
        название: Мониторинг учителей
        раздел: ШНОР
        акт: Положение о мониторинге
        пункт: "4.2"
        редакция: "2023"
        действует-с: 01.09.2023
        период: учебный год
        формы:
          - код: forma
            название: Форма учителя
            единица: [учитель, учителя, учителей]
            столбцы:
              - {код: fio, название: ФИО, тип: лицо, ключ: да}
              - {код: predmet, название: Предмет, тип: выбор, значения: [физика, химия]}
        показатели:
          - {код: ekspert, номер: "1", название: Экспертная оценка, форма: forma, единица: балл, значения: "{0; 1; 2}", лучше: больше}
          - {код: test, номер: "2", название: Тест, форма: forma, единица: балл, значения: "{0; 1; 2; нет}", лучше: больше}
          - {код: itog, название: Итог, единица: балл, формула: {среднее: [ekspert, test]}, лучше: больше, разрез: predmet}
        шкалы:
          - показатель: itog
            уровни:
              - {уровень: А, промежуток: "[0; 0,5)"}
              - {уровень: Б, промежуток: "(0,5; 2]"}
        улучшение:
          показатели: [ekspert, test]

        """

    /// - Parameter rows: `ФИО;Предмет;Экспертная оценка;Тест`.
    mutating func add(_ period: String, _ rows: [String]) {
        let year = period.suffix(4)
        files["monitoring/uchitelia-\(year).yml"] = """
            мониторинг: uchitelia
            период: \(period)
            дата: 20.06.\(year)
            данные:
              - {форма: forma, файл: data/\(year).csv}

            """
        files["monitoring/data/\(year).csv"] =
            (["ФИО;Предмет;Экспертная оценка;Тест"] + rows).joined(separator: "\r\n") + "\r\n"
    }

    func read() throws -> (results: MonitoringResults, diagnostics: [Diagnostic]) {
        let tree = FileTree.inMemory(files, name: "Content")
        let (catalogue, findings) = try MethodCatalogue.read(tree)
        let (results, more) = try MonitoringResults.read(tree, catalogue)
        return (results, (findings + more).filter { $0.severity != .note })
    }

    /// What the console shows, notes of the method left out.
    func console() throws -> String { ConsoleReport.text(try read().diagnostics) }
}
