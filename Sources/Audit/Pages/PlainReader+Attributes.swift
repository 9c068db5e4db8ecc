/// What start tags say in attributes. Of two attributes of a name the parser keeps one (§13.2.5.33): a doubt where the
/// name counts.
extension PlainReader {
    /// `<meta name="svod:…" content="…">`
    mutating func readMetadata() throws(Doubt) {
        var name: Range<Int>?
        var content: Range<Int>?
        while let attribute = try cursor.attribute() {
            if cursor.isNamed(attribute.name, "name") { try keep(attribute, in: &name) }
            if cursor.isNamed(attribute.name, "content") { try keep(attribute, in: &content) }
        }
        guard let name, let content else { return }
        let text = try PlainText.string(cursor.base, name)
        guard text.utf8.starts(with: "svod:".utf8) else { return }
        // A combining mark after the colon would make it another character.
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { throw Doubt() }
        facts.metadata[String(text.dropFirst(5))] = try PlainText.string(cursor.base, content)
    }

    /// `<link rel="alternate" type="application/atom+xml" href="…">`
    mutating func readFeed() throws(Doubt) {
        var relation: Range<Int>?
        var type: Range<Int>?
        var destination: Range<Int>?
        while let attribute = try cursor.attribute() {
            if cursor.isNamed(attribute.name, "rel") { try keep(attribute, in: &relation) }
            if cursor.isNamed(attribute.name, "type") { try keep(attribute, in: &type) }
            if cursor.isNamed(attribute.name, "href") { try keep(attribute, in: &destination) }
        }
        guard let relation, let type, let destination,
            try PlainText.string(cursor.base, relation) == "alternate",
            try PlainText.string(cursor.base, type) == "application/atom+xml"
        else { return }
        facts.feeds.append(try PlainText.string(cursor.base, destination))
    }

    /// `<a href="…">`
    mutating func readLink() throws(Doubt) {
        var range: Range<Int>?
        while let attribute = try cursor.attribute() {
            if cursor.isNamed(attribute.name, "href") { try keep(attribute, in: &range) }
        }
        guard let range else { return }
        let destination = try PlainText.string(cursor.base, range)
        facts.links.append(.init(destination: destination, isInMain: open.contains(.main), under: section))
        if let record { facts.records[record].links.append(destination) }
    }

    /// `<section id="…">`
    mutating func readSection() throws(Doubt) {
        var id: Range<Int>?
        while let attribute = try cursor.attribute() {
            if cursor.isNamed(attribute.name, "id") { try keep(attribute, in: &id) }
        }
        sectionsAround.append(section)
        if let id { section = try PlainText.string(cursor.base, id) }
    }

    /// `<tr data-svod="…" id="…" data-…="…">` within `<main>`
    mutating func readRow() throws(Doubt) {
        guard open.contains(.main) else { return try skipAttributes() }
        var type: Range<Int>?
        var id: Range<Int>?
        var values: [String: String] = [:]
        while let attribute = try cursor.attribute() {
            if cursor.isNamed(attribute.name, "data-svod") {
                try keep(attribute, in: &type)
            } else if cursor.isNamed(attribute.name, "id") {
                try keep(attribute, in: &id)
            } else if cursor.hasPrefix(attribute.name, "data-") {
                let name = try PlainText.string(cursor.base, attribute.name).dropFirst(5).lowercased()
                guard values.updateValue(try PlainText.string(cursor.base, attribute.value), forKey: name) == nil else {
                    throw Doubt()
                }
            }
        }
        guard let type else { return }
        record = facts.records.count
        facts.records.append(
            .init(
                type: try PlainText.string(cursor.base, type),
                id: try id.map { range throws(Doubt) in try PlainText.string(cursor.base, range) } ?? "",
                values: values, cells: [], links: []))
    }

    private func keep(_ attribute: MarkupCursor.Attribute, in range: inout Range<Int>?) throws(Doubt) {
        guard range == nil else { throw Doubt() }
        range = attribute.value
    }
}
