import ArgumentParser
import Diagnostics
import FileAccess

/// Where and how a list of findings is printed.
struct ReportOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Option(help: ArgumentHelp("Вид отчёта.", valueName: "вид"))
    var format = Format.text

    @Option(help: ArgumentHelp("Записать отчёт в файл вместо вывода на экран.", valueName: "файл"))
    var report: String?

    /// Prints the complete list once and throws when it holds an error.
    func print(_ diagnostics: [Diagnostic]) throws {
        let text =
            switch format {
            case .text: ConsoleReport.text(diagnostics)
            case .json: try JSONReport.text(diagnostics)
            }
        try write(text)
    }

    func write(_ text: String) throws {
        try Self.write(text, to: report)
    }

    static func write(_ text: String, to file: String?) throws {
        try write(Array(text.utf8), to: file)
    }

    /// Writes a report to a file, or to the terminal when no file is named.
    static func write(_ bytes: [UInt8], to file: String?) throws {
        guard let file else {
            Terminal.write(bytes)
            return
        }
        do throws(FileError) {
            try DiskFiles.write(bytes, to: file)
        } catch {
            try Failure.unusable(FileProblem.diagnostic(error, shownAs: file))
        }
    }
}

/// Ends a command because its input cannot be used at all.
enum Failure {
    static func unusable(_ diagnostic: Diagnostic) throws -> Never {
        Terminal.write(ConsoleReport.paragraph(diagnostic), to: .standardError)
        throw CommandOutcome.unusable
    }
}
