import FileAccess
import Foundation

/// `manifest.json`: what a build published, so that any later change can be found.
package struct Manifest: Codable, Sendable, Hashable {
    package static let path = "manifest.json"

    package struct File: Codable, Sendable, Hashable {
        /// Path in the output.
        package var path: String
        /// Bytes.
        package var size: Int
        /// Hexadecimal.
        package var sha256: String
    }

    /// Name and version of the tool.
    package var tool: String
    /// The day the site shows, `YYYY-MM-DD`.
    package var asOf: String
    package var baseURL: String
    /// The period the audit reports on; empty when the settings name none.
    package var period: String
    /// SHA-256 over everything the site was made from.
    package var inputs: String
    /// Every published file but this one, sorted by path.
    package var files: [File]

    /// One line a file, so that a difference between two manifests can be read.
    func text() -> String {
        var text = "{\n"
        for (name, value) in [
            ("tool", tool), ("asOf", asOf), ("baseURL", baseURL), ("period", period), ("inputs", inputs),
        ] {
            text += "  \"\(name)\": \"\(Self.escaped(value))\",\n"
        }
        let lines = files.map { file in
            "    {\"path\": \"\(Self.escaped(file.path))\", \"size\": \(file.size), \"sha256\": \"\(file.sha256)\"}"
        }
        return text + "  \"files\": [\n" + lines.joined(separator: ",\n") + "\n  ]\n}\n"
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The manifest of a built site; nil when the file is not one.
    package static func parse(_ bytes: [UInt8]) -> Manifest? {
        try? JSONDecoder().decode(Manifest.self, from: Data(bytes))
    }
}
