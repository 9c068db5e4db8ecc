import Testing

@testable import Programs

@Suite struct ProgramRunnerTests {
    @Test func outputAndExitCode() {
        let call = ProgramCall("/bin/sh", ["-c", "pwd; echo two >&2; exit 3"], in: "/", keepsErrors: true)
        #expect(ProgramRunner.system.run(call) == .ended(3, output: Array("/\ntwo\n".utf8)))
    }

    @Test func errorsAreLeftOutOfWhatIsRead() {
        let call = ProgramCall("/bin/sh", ["-c", "echo two >&2; echo one"], in: "/")
        #expect(ProgramRunner.system.run(call) == .ended(0, output: Array("one\n".utf8)))
    }

    @Test func nothingButTheGivenVariables() {
        let call = ProgramCall("/usr/bin/env", [], in: "/", environment: ["LC_ALL": "C"])
        #expect(ProgramRunner.system.run(call) == .ended(0, output: Array("LC_ALL=C\n".utf8)))
    }

    @Test func whatAProgramReadsIsNoPipeThatCanFill() {
        let bytes = Array(repeating: UInt8(ascii: "a"), count: 1 << 20)
        #expect(
            ProgramRunner.system.run(ProgramCall("/bin/cat", [], in: "/", input: bytes)) == .ended(0, output: bytes))
        #expect(ProgramRunner.system.run(ProgramCall("/bin/true", [], in: "/", input: bytes)) == .ended(0, output: []))
    }

    @Test func noSuchProgram() {
        #expect(ProgramRunner.system.run(ProgramCall("/no/such/program", [], in: "/")) == .notStarted)
    }
}
