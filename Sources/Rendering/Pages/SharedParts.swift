import Catalogues
import SiteModel

/// The items of the main menu; `search` and `none` for pages that belong to no item.
enum MenuItem: CaseIterable, Hashable {
    case home, shnor, mechanisms, register, audit, search, none

    static let shown: [MenuItem] = [.home, .shnor, .mechanisms, .register, .audit]

    var title: String {
        switch self {
        case .home: "Главная"
        case .shnor: SiteSection.shnor.shortTitle
        case .mechanisms: SiteSection.mechanisms.shortTitle
        case .register: "Реестр документов"
        case .audit: "Аудит раздела"
        case .search, .none: ""
        }
    }

    var address: String {
        switch self {
        case .home, .search, .none: FixedAddress.home
        case .shnor: FixedAddress.section(.shnor)
        case .mechanisms: FixedAddress.section(.mechanisms)
        case .register: FixedAddress.register
        case .audit: FixedAddress.audit
        }
    }
}

/// What header and footer show.
struct SharedParts {
    let site: Site
    let root: String

    func context(current: MenuItem) -> SharedContext {
        let settings = site.settings
        return SharedContext(
            root: root, siteTitle: settings.title, owner: settings.owner, shortOwner: settings.shortOwner,
            isDemonstration: settings.isDemonstration,
            menu: MenuItem.shown.map {
                LinkContext(text: $0.title, address: root + $0.address, isCurrent: $0 == current)
            },
            postalAddress: settings.contacts.address ?? "", phone: settings.contacts.phone ?? "",
            phoneAddress: PhoneAddress.of(settings.contacts.phone),
            mail: settings.contacts.mail ?? "", siteMapAddress: root + FixedAddress.siteMap,
            auditAddress: root + FixedAddress.audit,
            // The page of the search has a form of its own.
            searchAddress: current == .search ? "" : root + FixedAddress.search)
    }
}

/// Where a list belongs in the structure of the site.
struct ListingPlacement {
    var role: PageMetadata.Role = .listing
    var section: SiteSection?
    var shelf: Shelf?
    var menu: MenuItem
    /// True for the lists by kind, year, direction and status.
    var isPartOfRegister = false

    init(_ subject: Listing.Subject) {
        switch subject {
        case .shelf(let shelf):
            role = .shelf
            section = .shnor
            self.shelf = shelf
            menu = .shnor
        case .commonMechanisms:
            section = .mechanisms
            menu = .mechanisms
        case .register:
            menu = .register
        case .kind, .year, .direction, .status:
            menu = .register
            isPartOfRegister = true
        }
    }
}

/// The path a site is published under.
package enum RootPath {
    /// `https://host/path` → `/path`; empty for the root of a host.
    package static func of(_ baseURL: String) -> String {
        guard let start = baseURL.firstRange(of: "://")?.upperBound,
            let slash = baseURL[start...].firstIndex(of: "/")
        else { return "" }
        return String(baseURL[slash...])
    }
}

/// A telephone number as `tel:` wants it.
enum PhoneAddress {
    /// `+7 (000) 123-45-67` → `+70001234567`, with «доб. 5» behind it `+70001234567;ext=5` (RFC 3966); empty without a
    /// number.
    static func of(_ phone: String?) -> String {
        let phone = (phone ?? "").lowercased()
        let parts = [phone.firstRange(of: "доб"), phone.firstRange(of: "вн")].compactMap(\.self).first
        let number = digits(phone[..<(parts?.lowerBound ?? phone.endIndex)])
        let extensionNumber = parts.map { digits(phone[$0.upperBound...]) } ?? ""
        return extensionNumber.isEmpty ? number : "\(number);ext=\(extensionNumber)"
    }

    private static func digits(_ text: Substring) -> String { text.filter { $0.isNumber || $0 == "+" } }
}
