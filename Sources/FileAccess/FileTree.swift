/// What stands below one folder, as the tool sees it: paths are relative to that folder, with `/`.
///
/// A struct of closures, so that a test declares a tree as a dictionary and the tool reads a disk by the same code.
package struct FileTree: Sendable {
    package enum Kind: Sendable, Hashable {
        case file(size: Int)
        /// Never followed: a link may lead out of the folder.
        case link
        case other
    }

    package struct Entry: Sendable, Hashable {
        package var path: String
        package var kind: Kind

        package init(path: String, kind: Kind) {
            self.path = path
            self.kind = kind
        }
    }

    /// The folder as the user named it; messages put it before the relative path.
    package var name: String
    /// Every entry below the folder that is not a folder itself, sorted by the bytes of its path. Hidden names are left out.
    package var entries: @Sendable () throws(FileError) -> [Entry]
    /// The bytes of one file.
    package var read: @Sendable (_ path: String) throws(FileError) -> [UInt8]
    /// Puts the bytes of one file into a buffer and tells their number, nil when they are more than it holds: for whoever
    /// looks at them once. Nil where that is no cheaper than `read`.
    package var readInto: (@Sendable (_ path: String, UnsafeMutableRawBufferPointer) throws(FileError) -> Int?)?

    package init(
        name: String, entries: @escaping @Sendable () throws(FileError) -> [Entry],
        read: @escaping @Sendable (String) throws(FileError) -> [UInt8],
        readInto: (@Sendable (String, UnsafeMutableRawBufferPointer) throws(FileError) -> Int?)? = nil
    ) {
        self.name = name
        self.entries = entries
        self.read = read
        self.readInto = readInto
    }

    /// The path to print in a message.
    package func shown(_ path: String) -> String {
        name.isEmpty ? path : name + "/" + path
    }
}

extension FileTree {
    /// The same tree with its entries listed now: who asks later does not walk the folder again.
    ///
    /// - Throws: `FileError` when the folder cannot be listed.
    package func listed() throws(FileError) -> FileTree {
        let entries = try entries()
        var tree = self
        tree.entries = { () throws(FileError) in entries }
        return tree
    }

    /// A tree held in memory: path → bytes.
    package static func inMemory(_ files: [String: [UInt8]], name: String = "") -> FileTree {
        FileTree(
            name: name,
            entries: { () throws(FileError) in
                files.map { Entry(path: $0.key, kind: .file(size: $0.value.count)) }.sortedByPath(\.path)
            },
            read: { path throws(FileError) in
                guard let bytes = files[path] else { throw FileError(path: path, reason: .missing) }
                return bytes
            })
    }

    /// A tree held in memory: path → text.
    package static func inMemory(_ files: [String: String], name: String = "") -> FileTree {
        inMemory(files.mapValues { Array($0.utf8) }, name: name)
    }
}
