import Markup

/// JSON written by bytes in one pass: members in the order they are added, no white space.
struct JSONBytes {
    private(set) var bytes: [UInt8] = []

    /// - Parameter capacity: for how many bytes there is room at first.
    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// The whole text as a line of its own.
    consuming func line() -> [UInt8] {
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// Whether the next value follows another and needs a comma before it.
    private var follows = false

    mutating func object(_ name: StaticString? = nil, _ write: (inout JSONBytes) -> Void) {
        enclose(name, UInt8(ascii: "{"), UInt8(ascii: "}"), write)
    }

    mutating func list(_ name: StaticString, _ write: (inout JSONBytes) -> Void) {
        enclose(name, UInt8(ascii: "["), UInt8(ascii: "]"), write)
    }

    /// Nothing when there is no value.
    mutating func add(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        begin(name)
        quote(text)
    }

    mutating func add(_ name: StaticString, _ number: Int?) {
        guard let number else { return }
        begin(name)
        bytes += "\(number)".utf8
    }

    /// Nothing when the list is empty.
    mutating func add(_ name: StaticString, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        list(name) { json in
            for text in texts { json.element(text) }
        }
    }

    mutating func element(_ text: String) {
        begin(nil)
        quote(text)
    }

    /// A value written before, on a line of its own.
    mutating func element(ready value: [UInt8]) {
        begin(nil)
        bytes.append(UInt8(ascii: "\n"))
        bytes += value
    }

    private mutating func enclose(
        _ name: StaticString?, _ open: UInt8, _ close: UInt8, _ write: (inout JSONBytes) -> Void
    ) {
        begin(name)
        bytes.append(open)
        follows = false
        write(&self)
        bytes.append(close)
        follows = true
    }

    private mutating func begin(_ name: StaticString?) {
        if follows { bytes.append(UInt8(ascii: ",")) }
        follows = true
        guard let name else { return }
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        JSONText.append(text, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }
}
