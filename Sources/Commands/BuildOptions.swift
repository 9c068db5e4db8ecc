import ArgumentParser
import Diagnostics
import Documents
import FileAccess
import Foundation
import Git
import Programs
import Publishing

/// What a site is made from; the same for `build` and `check`.
struct BuildOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Папка с настройками и документами.", valueName: "папка"))
    var content = "Content"

    @Option(help: ArgumentHelp("Папка темы оформления.", valueName: "папка"))
    var theme = "Themes/standard"

    @Option(
        help: ArgumentHelp(
            "День, на который собирается сайт: от него зависят статусы документов. По умолчанию — SOURCE_DATE_EPOCH или сегодня.",
            valueName: "ГГГГ-ММ-ДД"))
    var asOf: String?

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp("Адрес сайта вместо указанного в настройках.", valueName: "адрес"))
    var baseURL: String?

    @Flag(help: "Не показывать историю изменений документов.")
    var noHistory = false

    func request() throws -> BuildRequest {
        let history = noHistory ? nil : GitRepository(content, program: ProgramPath.named("git")).source
        return BuildRequest(
            content: .onDisk(content), theme: .onDisk(theme), asOf: try day(), baseURL: try address(),
            history: history)
    }

    /// Ends the command because of a file or folder; of a folder that is not there, it says what to do.
    func fail(_ error: FileError) throws -> Never {
        var diagnostic = FileProblem.diagnostic(error, shownAs: error.path)
        if error.reason == .missing,
            let option = [(content, "--content"), (theme, "--theme")].first(where: { $0.0 == error.path })?.1
        {
            diagnostic.remedy = "перейдите в папку проекта или укажите \(option)"
        }
        try Failure.unusable(diagnostic)
    }

    private func day() throws -> CivilDate {
        guard let asOf else { return try Today.date() }
        switch CivilDate.parse(asOf) {
        case .success(let date): return date
        case .failure:
            try Failure.unusable(
                Diagnostic(
                    "usage.as-of", at: SourceLocation(file: "--as-of"), "«\(asOf)» — не дата",
                    remedy: "запишите день как 2026-11-21 или 21.11.2026"))
        }
    }

    private func address() throws -> String? {
        guard let baseURL else { return nil }
        if let address = SiteSettings.normalisedBaseURL(baseURL) { return address }
        try Failure.unusable(
            Diagnostic(
                "usage.base-url", at: SourceLocation(file: "--base-url"), "«\(baseURL)» — не адрес сайта",
                remedy: "запишите адрес полностью: https://example.org"))
    }
}

/// The only place that asks what day it is.
enum Today {
    /// `SOURCE_DATE_EPOCH` where it is set (seconds since 1970, UTC), else the day by the machine's calendar.
    static func date() throws -> CivilDate {
        let environment = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"]
        var calendar = Calendar(identifier: .gregorian)
        var moment = Date()
        if let environment {
            guard let seconds = TimeInterval(environment), seconds >= 0, let zone = TimeZone(identifier: "UTC") else {
                return try unusable(environment)
            }
            moment = Date(timeIntervalSince1970: seconds)
            calendar.timeZone = zone
        }
        let parts = calendar.dateComponents([.year, .month, .day], from: moment)
        guard let year = parts.year, let month = parts.month, let day = parts.day,
            let date = CivilDate(year: year, month: month, day: day)
        else { return try unusable(environment ?? "\(moment)") }
        return date
    }

    private static func unusable(_ text: String) throws -> CivilDate {
        try Failure.unusable(
            Diagnostic(
                "usage.source-date", at: SourceLocation(file: "SOURCE_DATE_EPOCH"), "«\(text)» — не время",
                remedy: "задайте число секунд с начала 1970 года или укажите --as-of"))
    }
}
