/// JSON that keeps the order of its keys, so that the same value is the same bytes.
indirect enum JSONValue: Sendable, Hashable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case list([JSONValue])
    case object([Member])

    struct Member: Sendable, Hashable {
        var name: String
        var value: JSONValue

        /// Nil when there is no value, so that optional members can be written in a row with others.
        init?(_ name: String, _ value: JSONValue?) {
            guard let value else { return nil }
            self.name = name
            self.value = value
        }
    }

    static func members(_ members: Member?...) -> JSONValue { .object(members.compactMap(\.self)) }

    static func optional(_ text: String?) -> JSONValue? { text.map { .string($0) } }

    /// Two spaces a level, a line break at the end.
    var text: String { text(indent: "") + "\n" }

    private func text(indent: String) -> String {
        let inner = indent + "  "
        switch self {
        case .string(let text): return Self.quoted(text)
        case .integer(let number): return "\(number)"
        case .boolean(let value): return value ? "true" : "false"
        case .list(let values):
            return Self.lines(values.map { $0.text(indent: inner) }, "[", "]", indent)
        case .object(let members):
            return Self.lines(
                members.map { Self.quoted($0.name) + ": " + $0.value.text(indent: inner) }, "{", "}", indent)
        }
    }

    private static func lines(_ parts: [String], _ open: String, _ close: String, _ indent: String) -> String {
        guard !parts.isEmpty else { return open + close }
        return open + "\n" + parts.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent + close
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
