import Foundation
import Testing

@testable import Charts

/// The colours of the standard theme, read from its style sheet.
@Suite struct ColourTests {
    /// Custom properties with a hexadecimal value or the name of another, by the scheme they belong to; those of every
    /// scheme of the panel under `panel`.
    private static let schemes: [String: [String: String]] = {
        var schemes: [String: [String: String]] = [:]
        var scheme = "light"
        for line in lines(of: "style.css") + lines(of: "display.css") {
            if line.hasPrefix("@media") {
                scheme = line.contains("dark") ? "dark" : line.contains("print") ? "print" : "other"
            } else if line.hasPrefix(":root[data-scheme") {
                let quoted = line.split(separator: "\"")
                scheme = quoted.count == 3 ? String(quoted[1]) : "panel"
            }
            for declaration in line.split(whereSeparator: { ";{}".contains($0) }) {
                let parts = declaration.split(separator: ":", maxSplits: 1).map {
                    $0.trimmingCharacters(in: .whitespaces)
                }
                guard parts.count == 2, parts[0].hasPrefix("--"), ["#", "v"].contains(parts[1].prefix(1)) else {
                    continue
                }
                schemes[scheme, default: [:]][parts[0]] = parts[1]
            }
        }
        return schemes
    }()

    private static func lines(of sheet: String) -> [Substring] {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Themes/standard/assets/\(sheet)")
        return ((try? String(contentsOf: path, encoding: .utf8)) ?? "").split(separator: "\n")
    }

    private func colour(_ name: String, _ scheme: String) -> String {
        let shared = Self.panelSchemes.contains(scheme) ? Self.schemes["panel"] : nil
        let value = Self.schemes[scheme]?[name] ?? shared?[name]
        guard let value, value.hasPrefix("var(") else { return value ?? "#ff00ff" }
        return colour(String(value.dropFirst(4).dropLast()), scheme)
    }

    /// Relative luminance by WCAG 2.2.
    private func luminance(_ hex: String) -> Double {
        var digits = hex.dropFirst().compactMap(\.hexDigitValue)
        if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
        let channels = stride(from: 0, to: 6, by: 2).map { index -> Double in
            let share = Double(digits[index] * 16 + digits[index + 1]) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }

    private func contrast(_ one: String, _ other: String) -> Double {
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private static let panelSchemes = ["black-on-white", "white-on-black", "blue", "brown"]
    private static let inks = ["light", "light", "middle", "dark", "dark"].map { "--ink-on-\($0)" }

    /// WCAG 2.2 asks for 4.5 at level AA, for 7 at level AAA.
    @Test(arguments: ["light", "dark", "print"] + panelSchemes) func lettersOnShadesCanBeRead(scheme: String) {
        let least = Self.panelSchemes.contains(scheme) ? 7 : 4.5
        for step in 1...5 {
            let found = contrast(colour("--tint-\(step)", scheme), colour(Self.inks[step - 1], scheme))
            #expect(found >= least, "\(scheme) \(step): \(found)")
        }
        #expect(contrast(colour("--sheet", scheme), colour("--ink", scheme)) >= least)
        #expect(contrast(colour("--sheet", scheme), colour("--muted", scheme)) >= least)
    }

    @Test(arguments: ["light", "dark", "print"] + panelSchemes) func shadesDifferInGreyAndHaveAnOutline(scheme: String)
    {
        let greys = [luminance(colour("--sheet", scheme))] + (1...5).map { luminance(colour("--tint-\($0)", scheme)) }
        for (one, other) in zip(greys, greys.dropFirst()) {
            let ratio = (max(one, other) + 0.05) / (min(one, other) + 0.05)
            #expect(ratio >= 1.15, "\(scheme): \(greys)")
        }
        #expect(contrast(colour("--sheet", scheme), colour("--line-strong", scheme)) >= 3)
    }

    @Test func attributesAreTheLightSchemeOfTheTheme() {
        func fill(_ paint: Paint) -> String? { paint.fallback.first { $0.name == "fill" }?.value }
        for step in 1...5 {
            #expect(fill(.shade(step)) == colour("--tint-\(step)", "light"))
            #expect(fill(.onShade(step)) == colour(Self.inks[step - 1], "light"))
        }
        #expect(fill(.text) == colour("--ink", "light"))
        #expect(fill(.muted) == colour("--muted", "light"))
        #expect(fill(.better) == colour("--good", "light"))
        #expect(fill(.worse) == colour("--bad", "light"))
        #expect(fill(.current) == colour("--accent", "light"))
        #expect(fill(.ground) == colour("--sheet", "light"))
    }
}
