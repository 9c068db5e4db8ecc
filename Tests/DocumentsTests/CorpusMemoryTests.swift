import Archive
import Digests
import FileAccess
import Synchronization
import Testing

@testable import Documents

/// Front matter that was read once is not read again while its file is the same.
@Suite struct CorpusMemoryTests {
    private static let event = "documents/shnor/meropriyatiya/seminar.md"

    /// Every field there is, spread over two documents.
    private static let tree = Sample.tree([
        event: """
        ---
        название: Семинар «Оценка качества»
        вид: мероприятие
        раздел: [ШНОР, Механизмы]
        полка: мероприятия
        направление: [1, 3]
        этап: [мониторинг, адресные рекомендации]
        дата: 14.03.2024
        форма: семинар
        группа: [педагоги]
        участников: 24
        охвачено-шнор: 3
        уровень: муниципальный
        аудитория: педагоги
        аннотация: О чём шла речь.
        основание: [приказ № 579 от 17.12.2020, {внешний: "приказ министерства"}]
        прежние-адреса: [/staryy/adres/]
        история: 01.09.2024
        ---
        Текст.

        """
    ])

    private struct Reading {
        var corpus: Corpus
        var memory: CorpusMemory
        var lost: FileError?
        /// Paths of the files that were asked for.
        var asked: [String]
    }

    private func read(_ tree: FileTree, after memory: CorpusMemory) throws -> Reading {
        let asked = Mutex<[String]>([])
        let files = FileTree(name: tree.name, entries: tree.entries) { path throws(FileError) in
            asked.withLock { $0.append(path) }
            return try tree.read(path)
        }
        let lost = LostFiles()
        let known = KnownDocuments(memory, lost: lost) { path in (try? tree.read(path)).map { Fingerprint(of: $0) } }
        let (corpus, diagnostics, made) = try Corpus.read(files, after: known)
        #expect(diagnostics.isEmpty)
        return Reading(
            corpus: try #require(corpus), memory: made, lost: lost.first,
            asked: asked.withLock { $0 }.filter { $0.hasSuffix(".md") }.sorted())
    }

    /// As it comes back from the disk.
    private func kept(_ memory: CorpusMemory) throws -> CorpusMemory {
        var writer = ArchiveWriter()
        writer.put(memory)
        var reader = ArchiveReader(writer.bytes[...])
        return try reader.value()
    }

    private func picture(_ document: Document) -> [String] {
        [
            "\(document.path) \(document.source.name) \(document.body) \(document.kind) \(document.title)",
            "\(document.placement)", "\(document.requisites)", "\(document.relations)", "\(document.details)",
            "\(document.attachments) \(String(describing: document.table))", "\(document.publication)",
            "\(document.keys)", document.head.hex, String(decoding: document.markdown, as: UTF8.self),
        ]
    }

    @Test func theSameDocuments() throws {
        let first = try read(Self.tree, after: .empty)
        #expect(first.asked.count == 4)
        let second = try read(Self.tree, after: kept(first.memory))
        #expect(second.asked == [])
        #expect(second.corpus.documents.map(picture) == first.corpus.documents.map(picture))
        let third = try read(Self.tree, after: kept(second.memory))
        #expect(third.asked == [])
    }

    @Test func onlyWhatChangedIsRead() throws {
        let first = try read(Self.tree, after: .empty)
        let edited = Sample.tree([Self.event: nil, Sample.message.rawValue: Sample.message.text + "Ещё строка.\n"])
        let second = try read(edited, after: kept(first.memory))
        #expect(second.asked == [Sample.message.rawValue])
        #expect(second.corpus.documents.map(picture) == (try read(edited, after: .empty)).corpus.documents.map(picture))
    }

    @Test func findingsAreMadeAnew() throws {
        let tree = Sample.tree([
            Sample.message.rawValue: Sample.message.text.replacing("дата: 01.02.2021", with: "дата: 1")
        ])
        let known = KnownDocuments(.empty, lost: LostFiles()) { path in
            (try? tree.read(path)).map { Fingerprint(of: $0) }
        }
        let (_, diagnostics, memory) = try Corpus.read(tree, after: known)
        #expect(diagnostics.map(\.identifier) == ["value.date-form"])
        let paths = [Sample.message.rawValue, Sample.order.rawValue].sorted()
        #expect(memory.known(paths).map { $0 != nil } == [false, true])
    }

    @Test func aTextThatIsGone() throws {
        let first = try read(Self.tree, after: .empty)
        let lost = LostFiles()
        let known = KnownDocuments(try kept(first.memory), lost: lost) { path in
            (try? Self.tree.read(path)).map { Fingerprint(of: $0) }
        }
        let gone = FileTree(name: Self.tree.name, entries: Self.tree.entries) { path throws(FileError) in
            if path.hasSuffix(".md") { throw FileError(path: path, reason: .changed) }
            return try Self.tree.read(path)
        }
        let corpus = try #require(try Corpus.read(gone, after: known).corpus)
        #expect(lost.first == nil)
        #expect(corpus.documents.first?.markdown.isEmpty == true)
        #expect(lost.first == FileError(path: Sample.message.rawValue, reason: .changed))
    }

    @Test func brokenBytes() throws {
        let memory = try read(Self.tree, after: .empty).memory
        var writer = ArchiveWriter()
        writer.put(memory)
        for end in stride(from: 0, to: writer.bytes.count, by: 7) {
            var reader = ArchiveReader(writer.bytes[..<end])
            let read = try? reader.value(CorpusMemory.self)
            #expect(read == nil)
        }
    }
}
