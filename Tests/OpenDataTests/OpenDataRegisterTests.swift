import Documents
import Monitoring
import OpenData
import Testing

@Suite struct OpenDataRegisterTests {
    private let address = "https://obrazovanie.example/otkrytye-dannye"

    private func register(_ reports: [MonitoringReport]) -> OpenDataRegister {
        OpenDataRegister(reports, publisher: samplePublisher, address: address)
    }

    @Test func listBeginsWithTheStandard() throws {
        #expect(
            try text(register([sampleReport()]).list) == """
                property,title,value,format
                standardversion,Версия методических рекомендаций,http://opendata.gosmonitor.ru/standard/3.0,
                7700000000-kompetentsii,Мониторинг компетенций учителей,https://obrazovanie.example/otkrytye-dannye/7700000000-kompetentsii/meta.csv,csv

                """)
    }

    @Test func setHasAVersionForEveryDayOfResults() throws {
        let files = register([try sampleReport(start: 2024), try sampleReport(start: 2023)]).files
        #expect(
            files.map(\.name) == [
                "list.csv", "7700000000-kompetentsii/meta.csv",
                "7700000000-kompetentsii/data-20240620-structure-20240620.csv",
                "7700000000-kompetentsii/data-20250620-structure-20240620.csv",
                "7700000000-kompetentsii/structure-20240620.csv",
            ])
        #expect(
            try text(files.named("7700000000-kompetentsii/meta.csv")) == """
                property,value
                standardversion,http://opendata.gosmonitor.ru/standard/3.0
                identifier,7700000000-kompetentsii
                title,Мониторинг компетенций учителей
                description,"Показывает, каких компетенций не хватает учителям"
                creator,Управление образования Вышнелужского муниципального округа
                created,20240620
                modified,20250620
                subject,"образование, мониторинг, ШНОР"
                format,csv
                provenance,Добавлены результаты за 2024/2025 учебный год
                valid,20260620
                publishername,Методист по мониторингу
                publisherphone,+70000000000
                publishermbox,dannye@vyshneluzhsk.example
                data-20240620-structure-20240620,\(address)/7700000000-kompetentsii/data-20240620-structure-20240620.csv
                data-20250620-structure-20240620,\(address)/7700000000-kompetentsii/data-20250620-structure-20240620.csv
                structure-20240620,\(address)/7700000000-kompetentsii/structure-20240620.csv

                """)
    }

    @Test func versionHoldsThePeriodsKnownOnItsDay() throws {
        let files = register([try sampleReport(start: 2024), try sampleReport(start: 2023)]).files
        func periods(_ name: String) throws -> [Substring] {
            try text(files.named("7700000000-kompetentsii/" + name)).split(separator: "\n").dropFirst().map {
                $0.split(separator: ",", omittingEmptySubsequences: false)[5]
            }
        }
        #expect(try periods("data-20240620-structure-20240620.csv") == ["2023/2024", "2023/2024"])
        #expect(
            try periods("data-20250620-structure-20240620.csv")
                == ["2023/2024", "2023/2024", "2024/2025", "2024/2025"])
    }

    @Test func structureDescribesEveryColumnOfTheData() throws {
        let files = register([try sampleReport()]).files
        let structure = try text(files.named("7700000000-kompetentsii/structure-20250620.csv"))
        let lines = structure.split(separator: "\n")
        #expect(lines[0] == "field name,english description,russian description,format")
        #expect(lines[1] == "code,Code of the indicator,Код показателя,string")
        #expect(lines[7] == "value,Value in the period,Значение показателя за период,number")
        let data = try text(files.named("7700000000-kompetentsii/data-20250620-structure-20250620.csv"))
        #expect(
            lines.dropFirst().map { $0.prefix { $0 != "," } }
                == data.prefix { $0 != "\n" }.split(separator: ",", omittingEmptySubsequences: false))
    }

    @Test func resultsOfOneDayAreOneVersion() throws {
        let date = try day(2024, 2, 29)
        let register = register([
            try sampleReport(start: 2022, date: date), try sampleReport(start: 2023, date: date),
        ])
        let passport = try #require(register.sets.first).passport
        #expect(passport.data.map(\.name) == ["data-20240229-structure-20240229"])
        #expect(passport.provenance == "Опубликованы результаты за 2022/2023 учебный год и 2023/2024 учебный год")
        #expect(passport.valid == (try day(2025, 2, 28)))
    }

    @Test func setsStandInTheOrderOfTheirCodes() throws {
        var other = try sampleReport()
        other.method.code.value = "adres"
        let register = register([try sampleReport(), other])
        #expect(register.sets.map(\.passport.identifier) == ["7700000000-adres", "7700000000-kompetentsii"])
        #expect(register.sets.map(\.metaName) == ["7700000000-adres/meta.csv", "7700000000-kompetentsii/meta.csv"])
        #expect(register == self.register([other, try sampleReport()]))
    }

    @Test func setWithoutFiguresHoldsDistributions() throws {
        var report = try sampleReport()
        report.figures = []
        let files = register([report]).files
        let data = try text(files.named("7700000000-kompetentsii/data-20250620-structure-20250620.csv"))
        #expect(
            data.hasPrefix(
                """
                code,indicator,period,breakdown,group,category,count,note
                ekspert,Экспертная оценка,2024/2025,,все,высокий,7,дефицитов нет

                """))
        #expect(
            try text(files.named("7700000000-kompetentsii/structure-20250620.csv"))
                .hasSuffix("count,Number of units,Число единиц,integer\nnote,\(noteDescription)\n"))
    }

    private let noteDescription =
        "Remark: withheld because fewer than N units stand behind the number or could be worked out from it; no data,"
        + "«скрыто: меньше N» — за числом стоит меньше N единиц или по нему можно вычислить такое число; "
        + "«нет данных» — значения нет,string"

    @Test func monitoringWithNothingToCountIsNoSet() throws {
        var report = try sampleReport()
        report.figures = []
        report.distributions = []
        #expect(register([report]).files.map(\.name) == ["list.csv"])
    }

    @Test func contactsThatAreNotKnownLeaveTheirRowsEmpty() throws {
        let publisher = Publisher(taxpayerNumber: "7700000000", owner: "Управление", name: "Методист")
        let files = OpenDataRegister([try sampleReport()], publisher: publisher, address: address).files
        #expect(
            try text(files.named("7700000000-kompetentsii/meta.csv"))
                .contains("publishername,Методист\npublisherphone,\npublishermbox,\ndata-"))
    }
}
