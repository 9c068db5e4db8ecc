import Digests
import FileAccess
import Foundation
import Markup
import Rendering
import SiteModel

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
    package var files: [File] = []

    /// `self` with every file of a site in place of its own: one line a file, so that a difference between two manifests
    /// can be read.
    func bytes(listing files: FileTable) -> [UInt8] {
        var json: [UInt8] = []
        json.reserveCapacity(1024 + files.reduce(0) { $0 + $1.path.utf8.count + 128 })
        json += "{\n".utf8
        for (name, value) in [
            ("tool", tool), ("asOf", asOf), ("baseURL", baseURL), ("period", period), ("inputs", inputs),
        ] {
            json += "  \"\(name)\": ".utf8
            Self.quote(value, in: &json)
            json += ",\n".utf8
        }
        json += "  \"files\": [\n".utf8
        for (position, file) in files.enumerated() {
            json += "    {\"path\": ".utf8
            Self.quote(file.path, in: &json)
            json += ", \"size\": ".utf8
            json += String(file.size).utf8
            json += ", \"sha256\": \"".utf8
            file.fingerprint.appendHex(to: &json)
            json += position == files.count - 1 ? "\"}\n".utf8 : "\"},\n".utf8
        }
        json += files.isEmpty ? "\n  ]\n}\n".utf8 : "  ]\n}\n".utf8
        return json
    }

    private static func quote(_ text: String, in json: inout [UInt8]) {
        json.append(UInt8(ascii: "\""))
        JSONText.append(text, to: &json)
        json.append(UInt8(ascii: "\""))
    }

    /// The manifest of a built site; nil when the file is not one.
    package static func parse(_ bytes: [UInt8]) -> Manifest? {
        try? JSONDecoder().decode(Manifest.self, from: Data(bytes))
    }
}

extension Manifest {
    /// Of a site, without its files.
    init(of site: Site, inputs: Fingerprint) {
        self.init(
            tool: "\(Tool.name) \(Tool.version)", asOf: site.asOf.iso, baseURL: site.settings.baseURL,
            period: site.settings.period?.text ?? "", inputs: inputs.hex)
    }
}
