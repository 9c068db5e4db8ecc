/// Russian quotation marks.
package enum Quotation {
    /// `«…»` around a text; marks inside it become „…“, as typography asks.
    package static func quoted(_ text: String) -> String {
        "«" + text.replacing("«", with: "„").replacing("»", with: "“") + "»"
    }
}
