import Testing

@testable import History

@Suite struct SequenceMatchTests {
    private func pairs(_ old: String, _ new: String) -> String {
        let (old, new) = (Array(old), Array(new))
        return SequenceMatch.pairs(old, new).map { "\(old[$0.old])\($0.old)\($0.new)" }.joined(separator: " ")
    }

    @Test func sameBeginningAndEnd() {
        #expect(pairs("abxcd", "abyycd") == "a00 b11 c34 d45")
        #expect(pairs("", "ab") == "")
        #expect(pairs("aa", "a") == "a00")
    }

    @Test func whatWasMovedMatchesOnce() {
        #expect(pairs("xabcy", "zcabw") == "a12 b23")
    }

    @Test func onlyWhatBothHoldIsCompared() {
        let old = (0..<5000).map { "old \($0)" } + ["same"] + (0..<5000).map { "more \($0)" }
        let new = (0..<5000).map { "new \($0)" } + ["same", "end"]
        let pairs = SequenceMatch.pairs(old, new)
        #expect(pairs.map(\.old) == [5000])
        #expect(pairs.map(\.new) == [5000])
    }

    @Test func tooMuchThatWasMovedDoesNotMatch() {
        let old = Array(0..<3000)
        #expect(SequenceMatch.pairs(old, old.reversed().map { $0 }).isEmpty)
    }
}
