import ArgumentParser
import Glibc
import Publishing

/// The command line: parses, runs, and says in Russian what is wrong with a call.
package struct Svod: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "svod",
        abstract: "Свод — генератор информационного раздела управления образования.",
        discussion: """
            Из документов Markdown собирает разделы «ШНОР» и «Муниципальные управленческие механизмы оценки качества \
            образования» и проверяет, чего в них не хватает.

            Коды завершения: 0 — замечаний нет, 1 — есть замечания, 2 — неверный вызов или нечитаемые данные.
            """,
        version: "svod \(Tool.version)",
        subcommands: [Build.self, Check.self, AuditSite.self, New.self, Verify.self, Schema.self])

    package init() {}

    /// Runs the command of the process's arguments and ends the process with its exit code.
    package static func runAndExit() -> Never {
        do {
            var command = try parseAsRoot()
            try command.run()
            Glibc.exit(0)
        } catch let outcome as CommandOutcome {
            Glibc.exit(outcome.rawValue)
        } catch {
            let isHelp = exitCode(for: error) == .success
            let text = RussianHelp.translated(fullMessage(for: error))
            Terminal.write(text.hasSuffix("\n") ? text : text + "\n", to: isHelp ? .standardOutput : .standardError)
            Glibc.exit(isHelp ? 0 : 2)
        }
    }
}

/// How a command ended, where it is not with 0.
enum CommandOutcome: Int32, Error {
    /// There are findings.
    case findings = 1
    /// The call, the settings or the input cannot be used at all.
    case unusable = 2
}
