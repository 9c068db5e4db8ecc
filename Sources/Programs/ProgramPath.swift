import Foundation
import Glibc

/// Where programs are.
package enum ProgramPath {
    /// The first executable file of a name in the folders of `PATH`.
    package static func named(_ name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first(where: isExecutable)
    }

    package static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }
}
