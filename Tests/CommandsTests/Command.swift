import FileAccess
import Foundation
import Glibc

/// One run of the executable that was built with the tests.
struct Command {
    let status: Int32
    let output: String
    let errors: String

    /// - Parameters:
    ///   - folder: the working directory.
    ///   - environment: put over the one of the tests; a nil takes a variable away.
    ///   - launcher: words before the executable, such as `taskset -c 0`.
    init(
        _ arguments: [String], in folder: String, environment: [String: String?] = [:], launcher: [String] = []
    ) throws {
        let process = Process()
        let words = ["/usr/bin/env"] + launcher + [try Self.executable] + arguments
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var variables = ProcessInfo.processInfo.environment
        variables["SOURCE_DATE_EPOCH"] = nil
        for (name, value) in environment { variables[name] = value }
        process.environment = variables
        // Files, not pipes: a long report would fill a pipe that nobody reads.
        let name = folder + "/.run-" + UUID().uuidString
        let (output, errors) = (try Self.file(name + ".out"), try Self.file(name + ".err"))
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        self.output = try Self.text(name + ".out")
        self.errors = try Self.text(name + ".err")
    }

    /// `svod` stands beside the test bundle.
    private static var executable: String {
        get throws {
            let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("svod").path
        }
    }

    private static func file(_ path: String) throws -> FileHandle {
        try DiskFiles.write([UInt8](), to: path)
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    private static func text(_ path: String) throws -> String {
        defer { unlink(path) }
        return String(decoding: try DiskFiles.read(path), as: UTF8.self)
    }
}
