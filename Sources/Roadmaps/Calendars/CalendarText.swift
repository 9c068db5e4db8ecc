/// Lines of iCalendar (RFC 5545, 3.1): at most 75 octets, ended by CRLF.
package struct CalendarText {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// A value that is written as it is: a date, a rule, an address.
    package mutating func add(_ name: String, raw value: String) {
        append(name + ":" + value)
    }

    /// A text with its special characters escaped; control characters are left out.
    package mutating func add(_ name: String, _ value: String) {
        append(name + ":" + Self.escaped(value))
    }

    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.replacingLineBreaks.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                result.append("\\")
                result.append(scalar)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\t": result.append(scalar)
            case _ where scalar.properties.generalCategory == .control: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// A line that goes on begins with a space; no character is cut in two.
    private mutating func append(_ line: String) {
        var length = 0
        for scalar in line.unicodeScalars {
            let octets = UTF8.width(scalar)
            if length + octets > 75 {
                bytes += Array("\r\n ".utf8)
                length = 1
            }
            bytes += Array(String(scalar).utf8)
            length += octets
        }
        bytes += Array("\r\n".utf8)
    }
}

extension String {
    /// CRLF, CR and the separators of Unicode become `\n`.
    fileprivate var replacingLineBreaks: String {
        String(map { $0.isNewline ? "\n" : $0 })
    }
}
