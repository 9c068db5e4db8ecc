/// Finds out what stands between the cells of a CSV file.
enum CsvSeparator {
    /// Semicolon (Russian Excel), tab («Текст Юникод»), comma (everyone else); on a tie the first of them.
    private static let candidates = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]

    /// A first line `sep=;` says it, as to Excel; else the character that stands equally often in most of the first
    /// records, which decimal commas do not.
    ///
    /// - Parameter text: UTF-8 with `\n` line ends.
    /// - Returns: the separator and how many bytes at the start are no part of the table.
    static func find(in text: [UInt8]) -> (separator: UInt8, skipped: Int) {
        let line = text.prefix { $0 != UInt8(ascii: "\n") }
        if line.count == 5, String(decoding: line.dropLast(), as: UTF8.self).lowercased() == "sep=",
            let last = line.last
        {
            return (last, min(text.count, 6))
        }
        let records = counts(in: text)
        let scores = candidates.indices.map { candidate -> Int in
            var groups: [Int: Int] = [:]
            for record in records where record[candidate] > 0 { groups[record[candidate], default: 0] += 1 }
            return groups.values.max() ?? 0
        }
        let best = scores.indices.max { scores[$0] < scores[$1] || (scores[$0] == scores[$1] && $0 > $1) } ?? 0
        return (candidates[best], 0)
    }

    /// How often each candidate stands outside quotes in each of the first records.
    private static func counts(in text: [UInt8]) -> [[Int]] {
        var records: [[Int]] = []
        var current = candidates.map { _ in 0 }
        var isQuoted = false
        for byte in text {
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: "\n"), !isQuoted {
                records.append(current)
                current = candidates.map { _ in 0 }
                if records.count == 50 { return records }
            } else if !isQuoted, let candidate = candidates.firstIndex(of: byte) {
                current[candidate] += 1
            }
        }
        return records + [current]
    }
}
