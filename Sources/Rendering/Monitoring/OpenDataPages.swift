import Documents
import OpenData
import SiteModel

/// The register of open data as pages: what is published, and the passport of every set.
struct OpenDataPages {
    let site: Site
    let root: String

    /// Nil without the owner's ИНН or without results.
    var register: OpenDataRegister? {
        guard let publisher = Self.publisher(of: site.settings) else { return nil }
        let reports = site.monitorings.flatMap(\.campaigns).map(\.report)
        let register = OpenDataRegister(
            reports, publisher: publisher,
            address: site.settings.baseURL + String(FixedAddress.openData.dropLast()))
        return register.sets.isEmpty ? nil : register
    }

    static func publisher(of settings: SiteSettings) -> Publisher? {
        settings.taxpayerNumber.map { number in
            Publisher(
                taxpayerNumber: number, owner: settings.owner, name: settings.shortOwner,
                phone: settings.contacts.phone, mail: settings.contacts.mail)
        }
    }

    static func address(of set: OpenDataSet) -> String { FixedAddress.openData + set.passport.identifier + "/" }

    static func address(ofSet code: String, _ publisher: Publisher) -> String {
        FixedAddress.openData + publisher.identifier(ofSet: code) + "/"
    }

    func context(_ register: OpenDataRegister) -> OpenDataContext {
        OpenDataContext(
            listAddress: root + FixedAddress.openData + register.list.name,
            sets: register.sets.map { set in
                OpenDataSetItem(
                    name: set.passport.title, address: root + Self.address(of: set),
                    identifier: set.passport.identifier, modified: set.passport.modified.spelled,
                    format: set.passport.format.uppercased())
            })
    }

    func passport(_ set: OpenDataSet) -> PassportContext {
        let passport = set.passport
        let rows: [(String, String)] = [
            ("Идентификационный номер", passport.identifier), ("Наименование набора", passport.title),
            ("Описание набора", passport.description), ("Владелец набора", passport.creator),
            ("Ответственный", passport.publisherName), ("Телефон ответственного", passport.publisherPhone ?? ""),
            ("Электронная почта ответственного", passport.publisherMail ?? ""),
            ("Формат данных", passport.format.uppercased()), ("Дата первой публикации", passport.created.spelled),
            ("Дата последнего изменения", passport.modified.spelled),
            ("Содержание последнего изменения", passport.provenance),
            ("Дата актуальности", passport.valid.spelled),
            ("Ключевые слова", passport.subjects.joined(separator: ", ")),
            ("Условия использования", passport.license.title), ("Версия методических рекомендаций", "3.0"),
        ]
        return PassportContext(
            rows: rows.filter { !$0.1.isEmpty }.map { RequisiteContext(name: $0.0, value: $0.1) },
            metaAddress: root + FixedAddress.openData + set.metaName, data: passport.data.reversed().map(link),
            structures: passport.structures.map(link), registerAddress: root + FixedAddress.openData)
    }

    private func link(_ version: Passport.Version) -> LinkContext {
        let path = version.address.dropFirst(site.settings.baseURL.count)
        return LinkContext(text: "\(version.fileName), \(version.date.spelled)", address: root + path)
    }
}
