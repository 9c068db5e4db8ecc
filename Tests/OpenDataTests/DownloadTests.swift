import Methodology
import Monitoring
import OpenData
import Spreadsheets
import Testing

@Suite struct DownloadTests {
    private func files(_ report: MonitoringReport) throws -> [DownloadFile] {
        try #require(try Downloads(report, origin: sampleOrigin)).files
    }

    @Test func indicatorsAreOneRowEach() throws {
        #expect(
            try text(files(sampleReport()).named("pokazateli.csv")) == """
                code,number,indicator,group,unit,period,value,previous,change,meaning,units_better,units_worse,units_unchanged,level,note
                ekspert,1,Экспертная оценка,Параметры,балл,2024/2025,1.50,2,-0.50,хуже,1,4,2,средний,
                kursy,2,Курсы,,% «да»,2024/2025,,,,,,,,,скрыто: меньше 3; предыдущее значение скрыто

                """)
    }

    @Test func withheldCellsSayTheThresholdAndNeverTheNumber() throws {
        #expect(
            try text(files(sampleReport(threshold: 5)).named("raspredelenie.csv")) == """
                code,indicator,period,breakdown,group,category,count,note
                ekspert,Экспертная оценка,2024/2025,,все,высокий,7,дефицитов нет
                ekspert,Экспертная оценка,2024/2025,,все,низкий,5,
                ekspert,Экспертная оценка,2024/2025,,все,всего,12,
                ekspert,Экспертная оценка,2024/2025,Предмет,физика,высокий,,скрыто: меньше 5; дефицитов нет
                ekspert,Экспертная оценка,2024/2025,Предмет,физика,низкий,,скрыто: меньше 5
                ekspert,Экспертная оценка,2024/2025,Предмет,физика,всего,,скрыто: меньше 5
                ekspert,Экспертная оценка,2024/2025,Предмет,химия,высокий,6,дефицитов нет
                ekspert,Экспертная оценка,2024/2025,Предмет,химия,низкий,0,
                ekspert,Экспертная оценка,2024/2025,Предмет,химия,всего,6,

                """)
    }

    @Test(arguments: [("0,125", "0.13"), ("-0,001", "0.00"), ("100", "100"), ("33,3333333", "33.33"), ("-7", "-7")])
    func numbersHaveTheDecimalsOfPages(value: String, shown: String) throws {
        var report = try sampleReport()
        report.figures[0].value = .value(try number(value))
        let row = try text(files(report).named("pokazateli.csv")).split(separator: "\n")[1]
        #expect(row.split(separator: ",", omittingEmptySubsequences: false)[6] == shown)
    }

    @Test func valueThatDoesNotExistIsNotCalledWithheld() throws {
        var report = try sampleReport()
        report.figures = [Figure(indicator: report.figures[1].indicator, value: .missing)]
        #expect(try text(files(report).named("pokazateli.csv")).hasSuffix(",,,,,,,,нет данных\n"))
    }

    @Test func valueTheScaleLeavesOutHasNoLevelInvented() throws {
        var report = try sampleReport()
        report.figures[0].level = .undefined
        #expect(try text(files(report).named("pokazateli.csv")).contains(",4,2,не определено методикой,\n"))
    }

    @Test func valueOfAnotherEditionSaysSo() throws {
        let report = try sampleReport(previousEdition: "2019")
        #expect(
            try text(files(report).named("pokazateli.csv")).contains(",средний,предыдущее значение по редакции 2019\n"))
    }

    @Test func titleThatExcelWouldRunIsAText() throws {
        let report = try sampleReport(title: #"=HYPERLINK("http://x.example")"#)
        #expect(
            try text(files(report).named("pokazateli.csv"))
                .contains(#"ekspert,1,"'=HYPERLINK(""http://x.example"")",Параметры"#))
    }

    @Test func tableWithoutRowsIsNotOffered() throws {
        var report = try sampleReport()
        report.distributions = []
        #expect(
            try files(report).map(\.name) == ["kompetentsii-2024-2025.xlsx", "pokazateli.csv", "datapackage.json"])
        report.figures = []
        #expect(try Downloads(report, origin: sampleOrigin) == nil)
    }

    @Test func bookHasBothTablesWithRussianHeadings() throws {
        let book = try #require(try files(sampleReport()).named("kompetentsii-2024-2025.xlsx"))
        let sheets = DataTables.of(try sampleReport()).map(\.sheet)
        #expect(book.bytes == (try XlsxWriter.bytes(of: sheets, created: 1_750_377_600)))
        #expect(sheets.map(\.name) == ["Показатели", "Распределение"])
        #expect(
            sheets[0].columns.map(\.title) == [
                "Код", "Номер", "Показатель", "Группа", "Единица", "Период", "Значение", "Предыдущее значение",
                "Изменение", "Смысл изменения", "Единиц: лучше", "Единиц: хуже", "Единиц: без изменений", "Уровень",
                "Примечание",
            ])
        #expect(
            sheets[1].columns.map(\.title) == [
                "Код", "Показатель", "Период", "Разрез", "Группа", "Категория", "Число", "Примечание",
            ])
    }

    @Test func twoRunsAreTheSameBytes() throws {
        #expect(try files(sampleReport()) == files(sampleReport()))
    }
}
