import Publishing
import Testing

@testable import Commands

/// What a build says of its progress and its times.
@Suite struct ProgressTests {
    @Test(arguments: [
        (
            BuildProgress.Phase.documents, 320, 10_000, Duration.milliseconds(1_249),
            "страницы документов: 320 из 10000, 1,2 с"
        ),
        (.documents, 0, 12, .milliseconds(1_250), "страницы документов: 0 из 12, 1,3 с"),
        (.audit, 0, 0, .milliseconds(59_960), "аудит, 60,0 с"),
        (.reading, 0, 0, .zero, "чтение файлов, 0,0 с"),
    ])
    func line(_ phase: BuildProgress.Phase, _ done: Int, _ total: Int, _ elapsed: Duration, _ text: String) {
        #expect(ProgressLine.text(.init(phase: phase, done: done, total: total, elapsed: elapsed)) == text)
    }

    @Test func table() {
        let timings: [(phase: BuildProgress.Phase, time: Duration)] = [
            (.reading, .milliseconds(45)), (.documents, .microseconds(1_200_499)), (.audit, .zero),
        ]
        #expect(
            ProgressLine.table(timings) == """
                чтение файлов        0,045 с
                страницы документов  1,200 с
                аудит                0,000 с
                всего                1,245 с

                """)
    }

    @Test func timesOfTheBuildAreShownWhenAskedFor() throws {
        let place = try Workplace()
        let run = try place.run("build", "--no-search", "--as-of", "2026-11-21", "--timings")
        #expect(run.status == 0)
        let names = run.errors.split(separator: "\n").prefix(8).map { $0.prefix { $0 != "," }.dropLast().trimmed }
        #expect(
            names == [
                "чтение файлов", "связи документов", "страницы документов", "списки и разделы", "поиск", "аудит",
                "публикация", "всего",
            ])
        #expect(!run.errors.contains("\r"), "there is no terminal")
        let again = try place.run("build", "--no-search", "--as-of", "2026-11-21")
        #expect(!again.errors.contains("чтение файлов"))
    }

    /// From all cores at once no count is lost.
    @Test func everyPageIsCounted() {
        let progress = BuildProgress()
        progress.begin(.documents, of: 12)
        progress.begin(.lists)
        progress.end()
        #expect(progress.timings.map(\.phase) == [.reading, .documents, .lists])
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
