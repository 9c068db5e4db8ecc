import Testing

@testable import FileAccess

struct UTF8FormTests {
    @Test("Bytes are UTF-8 when the standard library says so")
    func agreement() {
        let parts: [[UInt8]] = [
            Array("приказ".utf8), Array("plan 2024".utf8), Array("№—…".utf8), Array("é🙂\u{7FF}\u{800}".utf8), [0x80],
            [0xD0], [0xD1, 0x41], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0xA0, 0x80], [0xE2, 0x84],
            [0xED, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xEF, 0xBF], [0xF0, 0x9F, 0x99], [0xF4, 0x90, 0x80, 0x80], [0xFF],
        ]
        var valid = 0
        for first in parts.indices {
            for second in parts.indices {
                for third in parts.indices {
                    // Bytes are looked at in words of eight: every part stands at every place of a word.
                    for start in 0..<8 {
                        let bytes = Array(repeating: 0x61, count: start) + parts[first] + parts[second] + parts[third]
                        let expected = String(validating: bytes, as: UTF8.self) != nil
                        valid += expected ? 1 : 0
                        guard bytes.withUnsafeBufferPointer(UTF8Form.isValid) != expected else { continue }
                        Issue.record("\(bytes)")
                    }
                }
            }
        }
        #expect(valid > 100)
    }
}
