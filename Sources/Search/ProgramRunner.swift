import Foundation

/// Runs other programs; a struct of a closure, so that tests need none.
package struct ProgramRunner: Sendable {
    package enum Outcome: Sendable, Hashable {
        /// The exit code, and what the program wrote to both of its streams.
        case ended(Int32, output: String)
        /// There is no such program, or it may not be run.
        case notStarted
    }

    /// Runs the program at a path with its arguments in a folder, and waits for its end.
    package var run: @Sendable (_ program: String, _ arguments: [String], _ folder: String) -> Outcome

    package init(run: @escaping @Sendable (String, [String], String) -> Outcome) {
        self.run = run
    }

    package static let system = ProgramRunner { program, arguments, folder in
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let pipe = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        do {
            try process.run()
            let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            return .ended(process.terminationStatus, output: String(decoding: output, as: UTF8.self))
        } catch {
            return .notStarted
        }
    }
}
