import Foundation

/// Runs other programs; a struct of a closure, so that tests need none.
package struct ProgramRunner: Sendable {
    package enum Outcome: Sendable, Hashable {
        /// The exit code, and what the program wrote.
        case ended(Int32, output: [UInt8])
        /// There is no such program, or it may not be run.
        case notStarted
    }

    /// Runs a program and waits for its end.
    package var run: @Sendable (ProgramCall) -> Outcome

    package init(run: @escaping @Sendable (ProgramCall) -> Outcome) {
        self.run = run
    }

    package static let system = ProgramRunner { call in
        let process = Process()
        process.executableURL = URL(fileURLWithPath: call.program)
        process.arguments = call.arguments
        process.currentDirectoryURL = URL(fileURLWithPath: call.folder)
        if let environment = call.environment { process.environment = environment }
        let pipe = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = call.keepsErrors ? pipe : FileHandle.nullDevice
        do {
            // A file, not a pipe: a program that ends early would end this one too, and one that writes before it has
            // read everything would wait for ever.
            let input = try call.input.map { try InputFile($0) }
            defer { input?.remove() }
            if let input { process.standardInput = input.handle }
            try process.run()
            let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            return .ended(process.terminationStatus, output: Array(output))
        } catch {
            return .notStarted
        }
    }
}

/// What is to be run.
package struct ProgramCall: Sendable {
    /// Path of the executable.
    package var program: String
    package var arguments: [String]
    /// The folder it runs in.
    package var folder: String
    /// All its variables; nil for those of this program.
    package var environment: [String: String]?
    /// What it reads from its standard input; nil for nothing.
    package var input: [UInt8]?
    /// Whether what it says of errors is part of the output.
    package var keepsErrors: Bool

    package init(
        _ program: String, _ arguments: [String], in folder: String, environment: [String: String]? = nil,
        input: [UInt8]? = nil, keepsErrors: Bool = false
    ) {
        self.program = program
        self.arguments = arguments
        self.folder = folder
        self.environment = environment
        self.input = input
        self.keepsErrors = keepsErrors
    }
}

/// Bytes on the disk for as long as a program reads them.
private struct InputFile {
    let handle: FileHandle
    private let path: String

    init(_ bytes: [UInt8]) throws {
        path = NSTemporaryDirectory() + "svod-input-" + UUID().uuidString
        let address = URL(fileURLWithPath: path)
        try Data(bytes).write(to: address)
        handle = try FileHandle(forReadingFrom: address)
    }

    func remove() {
        try? handle.close()
        try? FileManager.default.removeItem(atPath: path)
    }
}
