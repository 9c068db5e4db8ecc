import RenderingTests
import Testing

/// One input, one site: whatever the machine's language, clock and number of cores.
@Suite struct SameSiteAnywhere {
    @Test func languageZoneAndCores() throws {
        let place = try Workplace()
        let environments: [[String: String?]] = [
            ["LC_ALL": "C", "TZ": "UTC"], ["LC_ALL": "ru_RU.UTF-8", "TZ": "Pacific/Kiritimati"],
            ["LC_ALL": "tr_TR.UTF-8", "TZ": "America/Los_Angeles"], ["LC_ALL": "C.UTF-8", "TZ": "Asia/Kamchatka"],
        ]
        for (number, environment) in environments.enumerated() {
            let launcher = number % 2 == 1 ? ["taskset", "-c", "0"] : []
            let run = try place.run(
                "build", "--no-search", "--as-of", "2026-11-21", "--output", "site\(number)", environment: environment,
                launcher: launcher)
            #expect(run.status == 0)
        }
        let expected = try place.files("site0")
        for number in 1..<environments.count {
            let files = try place.files("site\(number)")
            #expect(files.keys.sorted() == expected.keys.sorted())
            #expect(files.keys.filter { files[$0] != expected[$0] } == [])
        }
    }

    @Test(arguments: ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"]) func dayOfTheSources(_ zone: String) throws {
        let place = try Workplace()
        // The last second of 14 September 2023 by UTC: the order of the 15th is not yet in force.
        let run = try place.run("build", "--no-search", environment: ["SOURCE_DATE_EPOCH": "1694735999", "TZ": zone])
        #expect(run.status == 0)
        #expect(try place.text("public/manifest.json").contains("\"asOf\": \"2023-09-14\""))
        #expect(try place.text("public/shnor/prikazy/2023/147/index.html").contains("не вступил в силу"))
    }

    @Test func theDayOfTheCallWins() throws {
        let place = try Workplace()
        let run = try place.run(
            "build", "--no-search", "--as-of", "15.09.2023", environment: ["SOURCE_DATE_EPOCH": "0"])
        #expect(run.status == 0)
        #expect(try place.text("public/manifest.json").contains("\"asOf\": \"2023-09-15\""))
    }

    @Test(arguments: ["вчера", "-1", "nan", "1e300", ""]) func aDayThatIsNone(_ value: String) throws {
        let run = try Workplace().run("build", "--no-search", environment: ["SOURCE_DATE_EPOCH": value])
        #expect(run.status == 2)
        #expect(
            run.errors == """
                SOURCE_DATE_EPOCH: ошибка: «\(value)» — не время [usage.source-date]
                  как исправить: задайте число секунд с начала 1970 года или укажите --as-of

                """)
    }

    @Test func anotherAddress() throws {
        let place = try Workplace()
        let run = try place.run(
            "build", "--no-search", "--base-url", "https://example.org/obr/", "--as-of", "2026-11-21")
        #expect(run.status == 0)
        #expect(try place.text("public/manifest.json").contains("\"baseURL\": \"https://example.org/obr\""))
        #expect(try place.run("audit").status == 0)
    }

    @Test func twoBuildsAtOnce() async throws {
        let place = try Workplace()
        let path = place.path
        let arguments = ["build", "--no-search", "--as-of", "2026-11-21"]
        async let first = Command(arguments, in: path).status
        async let second = Command(arguments, in: path).status
        #expect(try await [first, second] == [0, 0])
        #expect(try place.run("verify").output == "Замечаний нет.\n")
    }
}
