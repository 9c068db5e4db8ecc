/// Where in a file a text stands.
enum Part: Hashable {
    case path
    /// The bytes as they are, so that line and column can be told.
    case whole
    /// The name of a file within the file.
    case memberName
    case member(String)
    /// The bytes read in another encoding.
    case otherEncoding
}

/// The texts of a file.
enum Parts {
    static func of(_ bytes: [UInt8], path: String) -> [(Part, [UInt8])] {
        [(.whole, bytes)]
    }
}
