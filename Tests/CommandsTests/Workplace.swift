import Documents
import FileAccess
import Foundation
import RenderingTests

/// A working directory with a small content folder and a theme, removed after the test.
final class Workplace {
    let path: String

    init(_ content: Files = TinySite.files) throws {
        path = NSTemporaryDirectory() + "svod-commands-" + UUID().uuidString
        try DiskFiles.createFolder(path)
        for (name, text) in content { try write(text, to: "Content/" + name) }
        for (name, text) in TinyTheme.files { try write(text, to: "Themes/standard/" + name) }
    }

    deinit { try? DiskFolder.remove(path) }

    func run(
        _ arguments: String..., environment: [String: String?] = [:], launcher: [String] = []
    ) throws -> Command {
        try run(arguments, environment: environment, launcher: launcher)
    }

    func run(
        _ arguments: [String], environment: [String: String?] = [:], launcher: [String] = []
    ) throws -> Command {
        try Command(arguments, in: path, environment: environment, launcher: launcher)
    }

    func write(_ text: String, to name: String) throws {
        try DiskFiles.createFolder(RelativePath.folder(of: path + "/" + name))
        try DiskFiles.write(Array(text.utf8), to: path + "/" + name)
    }

    func text(_ name: String) throws -> String {
        String(decoding: try DiskFiles.read(path + "/" + name), as: UTF8.self)
    }

    /// Bytes of everything below a folder, by path.
    func files(_ name: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for entry in try DiskFolder.walk(path + "/" + name) {
            files[entry.path] = try DiskFiles.read(path + "/" + name + "/" + entry.path)
        }
        return files
    }

    func exists(_ name: String) -> Bool { DiskFiles.exists(path + "/" + name) }
}
