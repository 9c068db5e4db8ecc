import FileAccess

/// Where a build puts what it makes.
package protocol Output: Sendable {
    /// Adds a file; called from several threads at once, never twice for one path.
    func write(_ bytes: [UInt8], to path: String) throws(FileError)
    /// The bytes of a file added before, or nil.
    func read(_ path: String) -> [UInt8]?
    /// The folder the files stand in, for programs that read them there.
    var folder: String { get }
}
