import AuditReports
import AuditRules
import Catalogues

/// Indicator 5 of methodical work, availability: the section (e), the electronic library (f) and the channel of
/// operative information (g) on the site of the department. Each is worth 0 or 1.
package struct SectionAudit {
    /// No page may be further from the home page (Минэкономразвития, приказ № 470).
    static let clickLimit = 5
    /// More evidence than an auditor quotes serves nobody.
    static let evidenceLimit = 10

    private let site: PublishedSite
    private let baseURL: String
    private let section = "/\(SiteSection.shnor.slug)/"

    package init(_ site: PublishedSite, baseURL: String) {
        self.site = site
        self.baseURL = baseURL
    }

    /// The three checks by themselves, where no rules are declared.
    package func checks() -> [AuditReport.Check] {
        [
            check("e", "Раздел «ШНОР» на сайте управления образования", sectionFinding()),
            check("f", "Электронная библиотека методических изданий в разделе", libraryFinding()),
            check("g", "Канал оперативного информирования ШНОР в разделе", channelFinding()),
        ]
    }

    /// What a check found: problems in order of weight, each with its remedy; none means it passed.
    private struct Finding {
        var problems: [(reason: String, remedy: String)] = []
        var success = ""
        var evidence: [AuditReport.Evidence] = []
        /// Addresses that lead nowhere.
        var dead: [String] = []

        mutating func fail(_ reason: String, _ remedy: String) { problems.append((reason, remedy)) }

        var reasons: String { problems.map(\.reason).joined(separator: " ") }

        /// Two problems may have one remedy.
        var remedies: String {
            var seen: Set<String> = []
            return problems.map(\.remedy).filter { seen.insert($0).inserted }.joined(separator: " ")
        }
    }

    /// The same as a condition of declared rules.
    func outcome(of part: PlatformPart) -> ConditionOutcome {
        let finding =
            switch part {
            case .section: sectionFinding()
            case .library: libraryFinding()
            case .channel: channelFinding()
            }
        let isMet = finding.problems.isEmpty
        return ConditionOutcome(
            standing: isMet ? .met : .missed, reason: isMet ? finding.success : finding.reasons,
            remedy: finding.remedies, evidence: finding.evidence, deadLinks: finding.dead.map { baseURL + $0 })
    }

    private func check(_ letter: String, _ title: String, _ finding: Finding) -> AuditReport.Check {
        let passed = finding.problems.isEmpty
        return AuditReport.Check(
            id: "5.\(letter)", letter: letter, title: title, verdict: passed ? .passed : .failed,
            points: passed ? 1 : 0,
            reason: passed ? finding.success : finding.reasons,
            remedy: passed ? "Действий не требуется." : finding.remedies,
            evidence: Array(finding.evidence.prefix(Self.evidenceLimit)))
    }

    // MARK: e, the section

    private func sectionFinding() -> Finding {
        var finding = Finding()
        guard let page = site.page(section), page.metadata["page"] == "section" else {
            finding.fail(
                "Страница раздела «ШНОР» не создана.", "Соберите сайт со страницей раздела по адресу \(section).")
            return finding
        }
        finding.evidence.append(evidence(section, page))
        let clicks = site.clicks(to: section, limit: Self.clickLimit)
        if clicks == nil {
            finding.fail(
                "До раздела не дойти от главной страницы за \(Self.clickLimit) переходов по ссылкам.",
                "Поставьте ссылку на раздел в главное меню или на главную страницу.")
        }
        let required = Shelf.allCases.filter(\.isRequired)
        let absent = required.filter { site.shelfAddress($0) == nil }
        if !absent.isEmpty {
            finding.fail(
                "На странице раздела нет действующих ссылок на части, которых требует п. 4.5.1: \(names(absent)).",
                "Верните на страницу раздела ссылки на эти части.")
        }
        var empty: [Shelf] = []
        for shelf in required where !absent.contains(shelf) {
            let documents = site.shelfAddress(shelf).map { liveDocuments(on: $0) } ?? []
            if let first = documents.first, let page = site.page(first) {
                finding.evidence.append(evidence(first, page))
            } else {
                empty.append(shelf)
            }
        }
        if finding.evidence.count == 1, absent.isEmpty {
            finding.fail("В обязательных частях раздела нет ни одного документа.", "Опубликуйте документы раздела.")
        }
        let reach = clicks.map { "переходов от главной страницы — \($0)" } ?? ""
        finding.success = "Раздел создан, \(reach), все обязательные части на месте."
        if !empty.isEmpty { finding.success += " Пока без документов: \(names(empty))." }
        return finding
    }

    private func names(_ shelves: [Shelf]) -> String {
        shelves.map { "«\($0.title)»" }.joined(separator: ", ")
    }

    // MARK: f, the library

    private func libraryFinding() -> Finding {
        var finding = Finding()
        guard let address = site.shelfAddress(.library), let page = site.page(address) else {
            finding.fail(
                "В разделе нет страницы электронной библиотеки, на которую ведёт ссылка со страницы раздела.",
                "Опубликуйте библиотеку и поставьте на неё ссылку на странице раздела.")
            return finding
        }
        finding.evidence.append(evidence(address, page))
        finding.dead += deadDocuments(on: address)
        var dead = 0
        for publication in liveDocuments(on: address, kind: .publication) {
            guard let page = site.page(publication) else { continue }
            let files = site.filesOffered(by: publication)
            let live = files.filter { site.bytes($0)?.isEmpty == false }
            finding.dead += files.filter { !live.contains($0) }
            if !files.isEmpty, live.isEmpty {
                dead += 1
                continue
            }
            finding.evidence.append(evidence(publication, page))
            finding.evidence += live.map { file in
                var item = evidence(file, page)
                item.title = "Файл издания: \(page.title)"
                return item
            }
        }
        let count = finding.evidence.count - 1
        if count == 0 {
            finding.fail(
                dead > 0
                    ? "В библиотеке \(dead) изд., но ни один их файл не опубликован."
                    : "В библиотеке нет ни одного издания.",
                "Опубликуйте издание: документ вида «издание» с файлом или текстом.")
        }
        finding.success = "Библиотека создана внутри раздела, её издания опубликованы и открываются."
        return finding
    }

    // MARK: g, the channel

    private func channelFinding() -> Finding {
        var finding = Finding()
        let expected = section + Shelf.channel.slug + "/"
        guard let page = site.page(expected), page.metadata["shelf"] == Shelf.channel.slug else {
            finding.fail("В разделе нет страницы канала оперативного информирования.", "Опубликуйте страницу канала.")
            return finding
        }
        finding.evidence.append(evidence(expected, page))
        finding.dead += deadDocuments(on: expected)
        if !site.mainLinks(of: section).contains(expected) {
            finding.fail(
                "На странице раздела нет ссылки на канал.", "Поставьте ссылку на канал на странице раздела.")
        }
        if !page.links.contains(where: { $0.isInMain && isContact($0.destination) }) {
            finding.fail(
                "На странице канала не сказано, как с ним связаться.",
                "Укажите почту, телефон или ссылку в поле «канал» настроек сайта.")
        }
        let messages = liveDocuments(on: expected, kind: .message)
        if messages.isEmpty {
            finding.fail("В канале нет ни одного сообщения.", "Опубликуйте документ вида «сообщение».")
        }
        finding.evidence += messages.prefix(5).compactMap { address in site.page(address).map { evidence(address, $0) }
        }
        feedFinding(page, at: expected, &finding)
        finding.success = "Канал создан внутри раздела, назван способ связи, есть сообщения и лента Atom."
        return finding
    }

    private func feedFinding(_ page: PageFacts, at address: String, _ finding: inout Finding) {
        let remedy = "Пересоберите сайт; если лента не появилась, проверьте шаблон страницы канала."
        guard let feed = page.feeds.compactMap({ site.address($0, from: address) }).first else {
            finding.fail("Страница канала не называет ленту Atom.", remedy)
            return
        }
        switch site.bytes(feed).map(AtomReader.read) {
        case nil: finding.fail("Лента Atom канала не опубликована.", remedy)
        case .broken: finding.fail("Лента Atom канала не читается как XML.", remedy)
        case .notAFeed: finding.fail("Файл ленты канала — не лента Atom.", remedy)
        case .feed(let title, let entries):
            if entries == 0 {
                finding.fail("В ленте Atom канала нет записей.", "Опубликуйте документ вида «сообщение».")
            }
            finding.evidence.append(.init(title: "Лента Atom: \(title)", url: baseURL + feed))
        }
    }

    /// A link by which a reader can reach the people behind the channel.
    private func isContact(_ destination: String) -> Bool {
        destination.hasPrefix("mailto:") || destination.hasPrefix("tel:") || destination.hasPrefix("https://")
    }

    // MARK: Reading the site

    /// Addresses of the section's documents that a list links to and that really are among the output: of their pages
    /// no more is read than the heads, which say what they are.
    ///
    /// - Parameter kind: nil for documents of any kind.
    private func liveDocuments(on list: String, kind: DocumentKind? = nil) -> [String] {
        let shelf = site.page(list)?.metadata["shelf"]
        let addresses = site.mainLinks(of: list).filter(PublishedSite.isPage)
        let heads = site.heads(of: addresses)
        return addresses.filter { address in
            guard let head = heads[address] else { return false }
            return head.metadata["page"] == "document" && head.metadata["shelf"] == shelf
                && (kind == nil || head.metadata["kind"] == kind?.name)
        }
    }

    /// Pages that a list links to and that are not among the output.
    private func deadDocuments(on list: String) -> [String] {
        site.mainLinks(of: list).filter { $0.hasSuffix("/") && site.head(of: $0) == nil }
    }

    private func evidence(_ address: String, _ page: PageFacts) -> AuditReport.Evidence {
        AuditReport.Evidence(page, url: baseURL + address)
    }
}
