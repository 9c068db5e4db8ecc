import Diagnostics
import Fields

/// What `site.yml` says about the site as a whole.
package struct SiteSettings: Sendable, Hashable {
    package var title: String
    /// The department that owns the site; stands on every page.
    package var owner: String
    /// The owner's name that fits a header on a telephone.
    package var shortOwner: String
    /// `https://host` or `https://host/path`, without a slash at the end.
    package var baseURL: String
    /// The period the audit reports on.
    package var period: Period?
    /// True marks every page as a demonstration.
    package var isDemonstration: Bool
    package var contacts: Contacts
    package var channel: Channel
    /// ИНН of the owner, ten digits; open data are published only with it.
    package var taxpayerNumber: String?
    /// Phrases that the guard lets stand although they look like a private value.
    package var exceptions: [String]
    /// How much of the history of documents is shown; a document may narrow it.
    package var history = HistoryScope.whole

    package struct Contacts: Sendable, Hashable {
        package var address: String?
        package var phone: String?
        package var mail: String?
    }

    /// How to reach those who run the channel of operative information.
    package struct Channel: Sendable, Hashable {
        package var summary: String?
        package var mail: String?
        package var phone: String?
        package var link: String?
    }
}

extension SiteSettings {
    package static let fileName = "site.yml"

    /// The settings, or nil when a field the site cannot do without is missing; and all findings either way.
    static func read(_ source: SourceFile) -> (settings: SiteSettings?, diagnostics: [Diagnostic]) {
        let mapping: YAMLMapping
        do {
            mapping = try YAMLMapping(String(decoding: source.bytes, as: UTF8.self), source: source, lineOffset: 0)
        } catch {
            return (nil, [error.diagnostic])
        }
        var reader = FieldReader<SettingsKey>(mapping, .settings)
        reader.require([.title, .owner, .baseURL])
        let title = reader.text(.title)?.value
        let owner = reader.text(.owner)?.value
        let baseURL = reader.text(.baseURL).flatMap { reader.siteAddress($0) }
        let contacts = reader.fields(
            .contacts, known: ["адрес", "телефон", "почта"])
        let channel = reader.fields(
            .channel, known: ["описание", "почта", "телефон", "ссылка"])
        let shortOwner = reader.text(.shortOwner)?.value
        let period = reader.period(.period)
        let isDemonstration = reader.flag(.demonstration) ?? false
        let taxpayerNumber = reader.taxpayerNumber()
        let exceptions = reader.texts(.exceptions).map(\.value)
        let history = reader.historyScope(.history)
        reader.checkContacts(contacts)
        reader.checkContacts(channel)
        guard let title, let owner, let baseURL else { return (nil, reader.diagnostics) }
        let settings = SiteSettings(
            title: title, owner: owner, shortOwner: shortOwner ?? owner, baseURL: baseURL, period: period,
            isDemonstration: isDemonstration,
            contacts: .init(
                address: contacts["адрес"]?.value, phone: contacts["телефон"]?.value, mail: contacts["почта"]?.value),
            channel: .init(
                summary: channel["описание"]?.value, mail: channel["почта"]?.value, phone: channel["телефон"]?.value,
                link: channel["ссылка"]?.value), taxpayerNumber: taxpayerNumber, exceptions: exceptions,
            history: history)
        return (settings, reader.diagnostics)
    }

    /// `https://host/path` without the slash at its end; nil when it is not an address of the web.
    package static func normalisedBaseURL(_ text: String) -> String? {
        guard text.hasPrefix("https://") || text.hasPrefix("http://"),
            !text.contains(where: { " <>\"'?#".contains($0) })
        else { return nil }
        var address = text
        while address.hasSuffix("/") { address.removeLast() }
        return address.split(separator: "/").count >= 2 ? address : nil
    }
}

extension FieldReader<SettingsKey> {
    /// What becomes `mailto:`, `tel:` and a link on the pages must be fit for it.
    fileprivate mutating func checkContacts(_ contacts: [String: Located<String>]) {
        if let mail = contacts["почта"], !Self.isMail(mail.value) {
            invalid("settings.mail", mail, "«\(mail.value)» — не адрес почты", "запишите адрес вида imc@example.org")
        }
        if let phone = contacts["телефон"], phone.value.count(where: \.isNumber) < 5 {
            invalid(
                "settings.phone", phone, "«\(phone.value)» — не номер телефона",
                "запишите номер вида +7 (00000) 0-00-00")
        }
        if let link = contacts["ссылка"], !link.value.hasPrefix("https://") || link.value.contains(" ") {
            invalid("settings.link", link, "«\(link.value)» — не ссылка", "запишите ссылку полностью: https://…")
        }
    }

    /// The number of an organisation has ten digits.
    fileprivate mutating func taxpayerNumber() -> String? {
        guard let text = text(.taxpayerNumber) else { return nil }
        let digits = text.value.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        if digits, text.value.utf8.count == 10 { return text.value }
        invalid(
            "settings.taxpayer-number", text, "«\(text.value)» — не ИНН организации",
            "запишите десять цифр в кавычках: \"0000000000\"")
        return nil
    }

    private static func isMail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
            && text.allSatisfy { !$0.isWhitespace && !"<>\"'&?".contains($0) }
    }

    fileprivate mutating func siteAddress(_ text: Located<String>) -> String? {
        if let address = SiteSettings.normalisedBaseURL(text.value) { return address }
        invalid(
            "settings.address", text, "«\(text.value)» — не адрес сайта",
            "запишите адрес полностью: https://example.org")
        return nil
    }
}
