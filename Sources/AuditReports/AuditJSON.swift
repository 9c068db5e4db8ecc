import Foundation

/// `audit.json`: keys sorted, so that the same report is the same bytes.
package enum AuditJSON {
    package static func text(_ report: AuditReport) throws -> String {
        try encoded(report)
    }

    /// Why bytes are no report.
    package enum Unreadable: Error, Sendable, Hashable {
        /// Not JSON at all, or not in UTF-8.
        case notJSON
        /// JSON of something else; where it first differs: `checks.3.verdict`, empty for the whole.
        case foreign(place: String)
    }

    /// Reads what `text` wrote.
    ///
    /// Numbers no audit comes to are refused as well, so that nothing overflows in sums and differences.
    package static func report(_ bytes: [UInt8]) throws(Unreadable) -> AuditReport {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        let report: AuditReport
        do {
            report = try JSONDecoder().decode(AuditReport.self, from: Data(text))
        } catch let error as DecodingError where isJSON(text) {
            throw .foreign(place: place(error))
        } catch {
            throw .notJSON
        }
        if let place = report.placeOfOutlandishNumber { throw .foreign(place: place) }
        return report
    }

    /// Keys sorted, two spaces a level.
    package static func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }

    private static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
        (try? JSONSerialization.jsonObject(with: Data(text))) != nil
    }

    /// The decoder does not say where a number stands that is not whole.
    private static func place(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): place(context.codingPath + [key])
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            place(context.codingPath)
        @unknown default: ""
        }
    }

    private static func place(_ path: [any CodingKey]) -> String {
        path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}

extension AuditReport {
    fileprivate var placeOfOutlandishNumber: String? {
        let limit = 0...1_000_000_000
        if !score.numbers.allSatisfy(limit.contains) { return "score" }
        if let index = checks.firstIndex(where: { !limit.contains($0.value ?? 0) || !limit.contains($0.points ?? 0) }) {
            return "checks.\(index)"
        }
        let isOutlandish = { (year: Year) in
            !(year.score.numbers + year.values.values).allSatisfy(limit.contains)
        }
        return history.firstIndex(where: isOutlandish).map { "history.\($0)" }
    }
}

extension AuditReport.Score {
    fileprivate var numbers: [Int] { [computed, expert, open, maximum] }
}
