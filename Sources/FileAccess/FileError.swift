/// A file or folder that could not be used, with the system's reason.
package struct FileError: Error, Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        case missing
        case noAccess
        case notAFile
        case tooLarge(limit: Int)
        /// Its bytes are not those it was first read with.
        case changed
        case system(Int32)
    }

    package var path: String
    package var reason: Reason

    package init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}
