import FileAccess
import Programs
import Synchronization
import Testing

@testable import Search

/// What is taken of the files the program makes.
@Suite struct PagefindTests {
    @Test func onlyWhatASearchNeedsIsPublished() throws {
        let calls = Mutex<[[String]]>([])
        let folders = Mutex<[String]>([])
        let made = [
            "pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.ru.pagefind",
            "pagefind-ui.js", "pagefind-ui.css", "pagefind-modular-ui.js", "pagefind-component-ui.css",
            "pagefind-highlight.js", "wasm.unknown.pagefind", "fragment/ru_1.pf_fragment",
        ]
        let runner = ProgramRunner { call in
            let folder = call.folder
            calls.withLock { $0.append(call.arguments) }
            folders.withLock { $0.append(folder) }
            for name in made {
                try? DiskFiles.createFolder(folder + "/fragment")
                _ = try? DiskFiles.write(Array(name.utf8), to: folder + "/" + name)
            }
            return .ended(0, output: [])
        }
        let files = try Pagefind("pagefind", runner: runner).indexer.index("public.staging")
        #expect(
            files.map(\.path) == [
                "fragment/ru_1.pf_fragment", "pagefind-entry.json", "pagefind-worker.js",
                "pagefind.js", "wasm.ru.pagefind",
            ])
        #expect(files.allSatisfy { $0.bytes == Array($0.path.utf8) })
        let folder = try #require(folders.withLock { $0.first })
        #expect(!DiskFiles.exists(folder), "what the program made is taken away")
        let arguments = try #require(calls.withLock { $0.first })
        #expect(arguments.prefix(4) == ["--site", "public.staging", "--output-path", folder])
    }

    @Test func filesOfAnotherFormatAreNotPublished() throws {
        let runner = ProgramRunner { call in
            _ = try? DiskFiles.write(Array("pagefind_dcd?".utf8), to: call.folder + "/pagefind.ru_1.pf_meta")
            return .ended(0, output: [])
        }
        #expect(throws: SearchProblem.failed(program: "pagefind", words: "unknown format of the index")) {
            try Pagefind("pagefind", runner: runner).indexer.index("public.staging")
        }
    }
}
