/// How a finding names what a fragment was meant to lead to.
package struct FragmentWording: Sendable {
    /// `раздела «#tseli»`, `пункта 4.5.1 («#p-4-5-1»)`.
    package let target: String
    package let remedy: String

    package init(_ fragment: String) {
        let parts = fragment.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.dropFirst()
        guard parts.first == "p", !numbers.isEmpty, numbers.allSatisfy({ Int($0) != nil }) else {
            target = "раздела «#\(fragment)»"
            remedy = "исправьте якорь: он строится из текста заголовка латиницей"
            return
        }
        target = "пункта \(numbers.joined(separator: ".")) («#\(fragment)»)"
        remedy = "исправьте якорь: это «p-» и номер пункта, части номера через дефис"
    }
}
