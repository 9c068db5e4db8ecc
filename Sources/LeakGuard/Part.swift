/// Where in a published file a text stands.
enum Part: Hashable {
    /// The names of the folders and of the file.
    case path
    /// The bytes as they are, or read in another encoding of as many lines and columns.
    case whole
    /// The name of a file within the file.
    case memberName
    /// A file within the file.
    case member(String)
    /// What was taken out of a format that has no lines.
    case inside
}
