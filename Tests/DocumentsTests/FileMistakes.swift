import Diagnostics
import FileAccess
import Testing

/// Files that cannot be read as text, and entries of the folder that are no files.
@Suite struct FileMistakes {
    static let table: [Mistake] = [
        Mistake(
            "Windows-1251",
            tree: Sample.tree(.message, bytes: [0x2D, 0x2D, 0x2D, 0x0A, 0xCE, 0x20, 0xF1, 0xF0, 0xEE, 0xEA, 0xE0, 0xF5, 0x0A]),
            "@"),
        Mistake("settings in Windows-1251", tree: Sample.tree(.settings, bytes: [0xCE, 0xE1, 0xF0, 0xE0, 0xE7]), "@"),
        Mistake("UTF-16", tree: Sample.tree(.message, bytes: [0xFF, 0xFE, 0x2D, 0x00, 0x2D, 0x00]), "@"),
        Mistake("broken UTF-8", tree: Sample.tree(.message, bytes: [0x2D, 0x2D, 0x2D, 0x0A, 0x80, 0x81, 0x9F]), "@"),
        Mistake("zero byte", tree: Sample.tree(.message, bytes: [0x2D, 0x2D, 0x2D, 0x0A, 0x61, 0x00, 0x62]), "@"),
        Mistake("symbolic link", tree: withEntry("documents/ssylka.md", .link), "@"),
        Mistake("device", tree: withEntry("documents/kanal", .other), "@"),
        Mistake("vanished file", tree: failing(.missing), "@"),
        Mistake("unreadable file", tree: failing(.noAccess), "@"),
        Mistake("folder instead of a file", tree: failing(.notAFile), "@"),
        Mistake("huge file", tree: failing(.tooLarge(limit: DiskFiles.sizeLimit)), "@"),
        Mistake("failing disk", tree: failing(.system(5)), "@"),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        #expect(try mistake.report() == mistake.console)
    }

    /// The sample with an entry that is not a file.
    private static func withEntry(_ path: String, _ kind: FileTree.Kind) -> FileTree {
        let sound = Sample.tree()
        var tree = sound
        tree.entries = { () throws(FileError) in try sound.entries() + [.init(path: path, kind: kind)] }
        return tree
    }

    /// The sample on a disk that does not give up the message.
    private static func failing(_ reason: FileError.Reason) -> FileTree {
        let sound = Sample.tree()
        var tree = sound
        tree.read = { path throws(FileError) in
            guard path != Sample.message.rawValue else { throw FileError(path: path, reason: reason) }
            return try sound.read(path)
        }
        return tree
    }
}
