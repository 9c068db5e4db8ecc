import Diagnostics
import Documents
import FileAccess
import Methodology
import Monitoring
import OpenData
import Testing

/// A method with an indicator of every kind the tables tell apart.
func sampleMethod(title: String = "Экспертная оценка", threshold: Int = 3, edition: String = "2023") throws -> Method {
    let file = """
        код: kompetentsii
        название: Мониторинг компетенций учителей
        кратко: "Показывает, каких компетенций не хватает учителям"
        раздел: ШНОР
        акт: Положение о мониторинге компетенций, утверждённое приказом от 01.09.2023 № 100
        редакция: "\(edition)"
        действует-с: 01.09.2022
        период: учебный год
        порог: \(threshold)
        формы:
          - код: uchitelya
            название: Форма
            единица: [учитель, учителя, учителей]
            строк: много
            столбцы: [{код: predmet, название: Предмет, тип: выбор, значения: [физика, химия]}]
        показатели:
          - {код: ekspert, номер: "1", название: '\(title)', форма: uchitelya, группа: Параметры, единица: балл, значения: "[0; 2]", лучше: больше, разрез: predmet}
          - {код: kursy, номер: "2", название: Курсы, форма: uchitelya, единица: да/нет, значения: "{да; нет}"}

        """
    let read = try MethodCatalogue.read(.inMemory(["methodology/kompetentsii.yml": file]))
    return try #require(read.catalogue.methods.first, "\(read.diagnostics.map(\.message))")
}

func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
}

func number(_ text: String) throws -> Rational { try #require(Rational(decimal: text)) }

/// Two figures, the second withheld, and a distribution with a withheld group.
func sampleReport(
    start: Int = 2024, date: CivilDate? = nil, title: String = "Экспертная оценка", threshold: Int = 3,
    previousEdition: String? = nil
) throws -> MonitoringReport {
    let method = try sampleMethod(title: title, threshold: threshold)
    let grade = try #require(method.indicator("ekspert"))
    let courses = try #require(method.indicator("kursy"))
    return MonitoringReport(
        method: method, period: .schoolYear(start: start), date: try date ?? day(start + 1, 6, 20),
        source: SourceFile(name: "monitoring/kompetentsii.yml", bytes: []),
        figures: [
            Figure(
                indicator: grade, value: .value(try number("1,5")), previous: .value(2), change: try number("-0,5"),
                meaning: .worse, units: UnitChanges(better: 1, worse: 4, unchanged: 2),
                level: .level(name: "средний", meaning: nil)),
            Figure(indicator: courses, value: .withheld, previous: .withheld),
        ],
        distributions: [
            Distribution(
                indicator: grade,
                categories: [.init(name: "высокий", meaning: "дефицитов нет"), .init(name: "низкий")],
                all: .init(name: "Все учителя", counts: [.value(7), .value(5)], total: .value(12)),
                groups: [
                    .init(name: "физика", counts: [.withheld, .withheld], total: .withheld),
                    .init(name: "химия", counts: [.value(6), .value(0)], total: .value(6)),
                ],
                breakdown: "Предмет")
        ],
        previousEdition: previousEdition)
}

let samplePublisher = Publisher(
    taxpayerNumber: "7700000000", owner: "Управление образования Вышнелужского муниципального округа",
    name: "Методист по мониторингу", phone: "+7 (00000) 0-00-00", mail: "dannye@vyshneluzhsk.example")

let sampleOrigin = DataOrigin(
    publisher: samplePublisher, page: "https://obrazovanie.example/shnor/monitoringi/kompetentsii/2024/",
    act: "https://obrazovanie.example/shnor/akty/polozhenie/")

func text(_ file: DownloadFile?) throws -> String { String(decoding: try #require(file).bytes, as: UTF8.self) }

extension [DownloadFile] {
    func named(_ name: String) -> DownloadFile? { first { $0.name == name } }
}
