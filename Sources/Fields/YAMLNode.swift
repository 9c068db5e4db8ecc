/// Where a node of a YAML text starts: line and column in Unicode scalars, both counted from 1, from the start of the
/// YAML text.
package struct YAMLMark: Sendable, Hashable {
    var line = 1
    var column = 1
}

/// A single value as it is written, without its quotation marks.
package struct YAMLScalar: Sendable, Hashable {
    enum Style: Sendable {
        case plain, quoted, block
    }

    package let string: String
    let mark: YAMLMark
    let style: Style
}

/// A value of a YAML text with its place.
package enum YAMLNode: Sendable, Hashable {
    package struct Pair: Sendable, Hashable {
        let key: YAMLNode
        let value: YAMLNode
    }

    case scalar(YAMLScalar)
    case sequence([YAMLNode], YAMLMark)
    case mapping([Pair], YAMLMark)
}

extension YAMLNode {
    var mark: YAMLMark {
        switch self {
        case .scalar(let scalar): scalar.mark
        case .sequence(_, let mark), .mapping(_, let mark): mark
        }
    }

    /// The text of a scalar.
    var text: String? {
        guard case .scalar(let scalar) = self else { return nil }
        return scalar.string
    }

    var isPlain: Bool {
        guard case .scalar(let scalar) = self else { return false }
        return scalar.style == .plain
    }
}

extension YAMLScalar {
    /// Characters of the first line, quotation marks included.
    var length: Int {
        // Every scalar of UTF-8 has one byte that does not continue another.
        var count = 0
        for byte in string.utf8 {
            if byte == UInt8(ascii: "\n") { break }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        return count + (style == .quoted ? 2 : 0)
    }
}
