import Diagnostics
import FileAccess
import Glibc
import Publishing
import Testing

/// Published files against their manifest.
@Suite struct VerifyTests {
    @Test func nothingChanged() throws {
        let folder = try site()
        defer { folder.remove() }
        #expect(try report(folder) == "Замечаний нет.\n")
    }

    @Test func missingChangedAndForeign() throws {
        let folder = try site()
        defer { folder.remove() }
        try #require(unlink(folder / "public/robots.txt") == 0)
        try folder.write("main { max-width: 41rem }\n", to: "public/assets/style.css")
        try folder.write("<p>Чужая страница", to: "public/shnor/chuzhaya.html")
        #expect(
            try report(folder) == """
                \(folder / "public/assets/style.css"): ошибка: файл изменён после сборки [verify.changed]
                  как исправить: пересоберите сайт: svod build

                \(folder / "public/robots.txt"): ошибка: опубликованного файла нет [verify.missing]
                  как исправить: пересоберите сайт: svod build

                \(folder / "public/shnor/chuzhaya.html"): ошибка: файла нет в описи сайта [verify.foreign]
                  как исправить: пересоберите сайт: svod build

                Всего ошибок: 3.

                """)
    }

    @Test func oneByteMore() throws {
        let folder = try site()
        defer { folder.remove() }
        let path = folder / "public/robots.txt"
        try DiskFiles.write(try DiskFiles.read(path) + [10], to: path)
        #expect(try BuiltSite(folder / "public").verify().map(\.identifier) == ["verify.changed"])
    }

    @Test func hiddenFilesAreNoneOfItsBusiness() throws {
        let folder = try site()
        defer { folder.remove() }
        try folder.write("*", to: "public/.gitignore")
        #expect(try report(folder) == "Замечаний нет.\n")
    }

    @Test func aFolderInPlaceOfAFile() throws {
        let folder = try site()
        defer { folder.remove() }
        try #require(unlink(folder / "public/robots.txt") == 0)
        try DiskFiles.createFolder(folder / "public/robots.txt")
        #expect(try BuiltSite(folder / "public").verify().map(\.identifier) == ["verify.missing"])
    }

    private func site() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try publish(to: folder / "public")
        return folder
    }

    private func report(_ folder: TemporaryFolder) throws -> String {
        ConsoleReport.text(try BuiltSite(folder / "public").verify())
    }
}
