/// Who publishes data and who answers for them.
package struct Publisher: Sendable, Hashable {
    /// ИНН: the first part of every set's identifier.
    package var taxpayerNumber: String
    /// The department the data belong to.
    package var owner: String
    /// Who answers for the data: an office or a post.
    package var name: String
    package var phone: String?
    package var mail: String?
    package var license: License

    /// On what terms the data may be used.
    package struct License: Sendable, Hashable {
        /// An identifier of the Open Definition.
        package var name: String
        package var title: String
        /// Address of its text.
        package var address: String

        package init(name: String, title: String, address: String) {
            self.name = name
            self.title = title
            self.address = address
        }

        package static let attribution = License(
            name: "CC-BY-4.0", title: "Creative Commons «С указанием авторства» 4.0 Всемирная",
            address: "https://creativecommons.org/licenses/by/4.0/deed.ru")
    }

    package init(
        taxpayerNumber: String, owner: String, name: String, phone: String? = nil, mail: String? = nil,
        license: License = .attribution
    ) {
        self.taxpayerNumber = taxpayerNumber
        self.owner = owner
        self.name = name
        self.phone = phone
        self.mail = mail
        self.license = license
    }

    /// `0000000000-kompetentsii`: the name of the set of a monitoring.
    package func identifier(ofSet code: String) -> String { "\(taxpayerNumber)-\(code)" }
}
