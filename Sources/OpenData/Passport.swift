import Documents

/// The passport of an open data set: the values of `meta.csv` and of the page of the set.
///
/// Properties and their order are those of the methodical recommendations on open data, version 3.0.
package struct Passport: Sendable, Hashable {
    static let standard = "http://opendata.gosmonitor.ru/standard/3.0"

    /// ИНН, hyphen, code of the monitoring; the name of the set's folder.
    package var identifier: String
    package var title: String
    package var description: String
    /// The department the data belong to.
    package var creator: String
    /// The first version.
    package var created: CivilDate
    /// The latest version.
    package var modified: CivilDate
    /// Keywords, the broadest first.
    package var subjects: [String]
    package var format: String
    /// What the latest version brought.
    package var provenance: String
    /// The day the next version is due.
    package var valid: CivilDate
    package var publisherName: String
    package var publisherPhone: String?
    package var publisherMail: String?
    package var license: Publisher.License
    /// The oldest first.
    package var data: [Version]
    /// The oldest first.
    package var structures: [Version]

    /// A dated file of the set.
    package struct Version: Sendable, Hashable {
        /// `data-20250620-structure-20240621`, `structure-20240621`.
        package var name: String
        package var date: CivilDate
        /// Complete.
        package var address: String

        package var fileName: String { name + ".csv" }
    }

    /// Rows of `meta.csv`; a property without a value stands there too.
    var properties: [(name: String, value: String)] {
        [
            ("standardversion", Self.standard), ("identifier", identifier), ("title", title),
            ("description", description), ("creator", creator), ("created", created.compact),
            ("modified", modified.compact), ("subject", subjects.joined(separator: ", ")), ("format", format),
            ("provenance", provenance), ("valid", valid.compact), ("publishername", publisherName),
            ("publisherphone", publisherPhone.map(Self.plainPhone) ?? ""), ("publishermbox", publisherMail ?? ""),
        ] + (data + structures).map { ($0.name, $0.address) }
    }

    /// `+70000000000` out of `+7 (00000) 0-00-00`; a number with words, such as an extension, stays as it is.
    private static func plainPhone(_ phone: String) -> String {
        let plain = phone.filter { !" \u{A0}()-–".contains($0) }
        let isNumber = plain.drop { $0 == "+" }.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        return isNumber ? plain : phone
    }
}
