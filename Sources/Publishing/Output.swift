import FileAccess

/// Where a build puts what it makes.
package protocol Output: Sendable {
    /// Adds a file; called from several threads at once, never twice for one path.
    ///
    /// - Parameter file: what `bytes` are.
    /// - Returns: the same, with the time it was written where the output knows one.
    func write(_ bytes: [UInt8], as file: FileRecord) throws(FileError) -> FileRecord
    /// Adds files of the site that this build replaces, as `BuildMemory` knows them.
    func keep(_ files: FileTable) throws(FileError)
    /// The bytes of a file added before, or nil.
    func read(_ path: String) -> [UInt8]?
    /// The folder the files stand in, for programs that read them there. Nothing but these files stands in it.
    ///
    /// - Parameter files: all that were added so far.
    func folder(of files: FileTable) throws(FileError) -> String
}
