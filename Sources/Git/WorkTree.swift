import Foundation

/// Whether a folder may have a history at all, without asking a program.
enum WorkTree {
    /// True when the folder or one above it holds `.git`, a folder or the file that stands for it.
    static func holds(_ folder: String) -> Bool {
        var place = URL(fileURLWithPath: folder).resolvingSymlinksInPath().standardizedFileURL
        while true {
            if FileManager.default.fileExists(atPath: place.appendingPathComponent(".git").path) { return true }
            let above = place.deletingLastPathComponent()
            guard above.path != place.path, place.path != "/" else { return false }
            place = above
        }
    }
}
