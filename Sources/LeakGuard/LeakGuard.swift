import Diagnostics

/// Looks for private values in what is about to be published.
///
/// A value is found in any letter case, with or without «ё», cut by tags and soft hyphens, written with entities,
/// `\u` escapes, percent-encoding or Latin letters. What cannot be searched: pictures, and compressed text of PDF.
package struct LeakGuard: Sendable {
    private let secrets: [Secret]
    private let rules: Rules
    private let lines: LineReader

    /// - Parameter allowed: phrases that may stand in pages although they look like a private value; exact words, so
    ///   that «школа имени Иванова» does not allow «Иванова М. П.».
    package init(_ secrets: [Secret], allowed: [String] = []) {
        // One value stands in many cells; the first of them is named.
        var seen: Set<[String]> = []
        self.secrets = secrets.sorted { $0.location < $1.location }.filter { secret in
            seen.insert(["\(secret.kind)"] + Words.of(secret.text).map { Words.withoutYo($0.text) }).inserted
        }
        rules = Rules(self.secrets, allowed: allowed)
        lines = LineReader(rules)
    }

    /// True when there is nothing to look for.
    package var isEmpty: Bool { rules.isEmpty }

    /// Findings for one file: its path, which leaks too, and its bytes. The first hit of each value is enough.
    package func findings(path: String, bytes: [UInt8]) -> [Diagnostic] {
        guard !isEmpty else { return [] }
        var found: Set<Int> = []
        var findings: [Diagnostic] = []
        func report(_ hits: [Hit], _ part: Part) {
            for hit in hits where found.insert(hit.secret).inserted {
                findings.append(diagnostic(secrets[hit.secret], path, part, hit))
            }
        }
        let name = Array(path.utf8)
        if !isClean(name) { report(hits(name).hits, .path) }
        guard Archive.isOne(bytes) else {
            search(bytes, .whole, report)
            return findings
        }
        let archive = Archive(bytes)
        for member in archive.members {
            let named = hits(Array(member.name.utf8)).hits
            report(named, .memberName)
            // A name that is private itself is not printed.
            search(member.bytes, named.isEmpty ? .member(member.name) : .inside, report)
        }
        if !archive.isComplete { findings.append(Self.unsearched(path)) }
        return findings
    }

    /// One text in every reading it has.
    private func search(_ bytes: [UInt8], _ part: Part, _ report: ([Hit], Part) -> Void) {
        let (found, isUTF8) = isClean(bytes) ? ([], true) : hits(bytes)
        report(found, part)
        for (reading, text) in Encodings.readings(bytes, isUTF8: isUTF8) {
            report(hits(text).hits, part == .whole ? reading : part)
        }
    }

    // MARK: One text

    struct Hit {
        var secret: Int
        var line: Int
        var column: Int
        var length: Int
    }

    /// True when `hits` has surely nothing to tell of the text.
    func isClean(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer { lines.isClean($0) } }

    func hits(_ bytes: [UInt8]) -> (hits: [Hit], isUTF8: Bool) {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return ([], true) }
            var tokenizer = Tokenizer(base, count: buffer.count, .init(capacity: buffer.count / 8 + 16))
            tokenizer.run()
            let text = TextAround(base: base, count: buffer.count)
            var hits: [Hit] = []
            func collect(_ tokens: Tokens) {
                var matcher = Matcher(rules, tokens, text)
                hits += matcher.run().map { place($0, tokens, buffer) }
            }
            _ = tokenizer.withTokens(collect)
            hits.sort { ($0.line, $0.column, $0.secret) < ($1.line, $1.column, $1.secret) }
            return (hits, tokenizer.isUTF8)
        }
    }

    private func place(_ hit: Matcher.Hit, _ tokens: Tokens, _ bytes: UnsafeBufferPointer<UInt8>) -> Hit {
        let start = Int(tokens[hit.tokens.lowerBound].start)
        let end = Int(tokens[hit.tokens.upperBound].end)
        var line = 1
        var column = 1
        for byte in bytes[..<start] {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        let length = bytes[start..<max(start, end)].count { $0 & 0xC0 != 0x80 }
        return Hit(secret: hit.secret, line: line, column: column, length: length)
    }

    // MARK: Words for it

    private func diagnostic(_ secret: Secret, _ path: String, _ part: Part, _ hit: Hit) -> Diagnostic {
        let value = "закрытое значение (\(secret.kind.name))"
        let message =
            switch part {
            case .path: "в имени файла или папки стоит \(value)"
            case .whole: path.hasSuffix(".html") ? "на странице стоит \(value)" : "в файле стоит \(value)"
            case .memberName: "в имени файла внутри документа или архива стоит \(value)"
            case .member(let name): "внутри файла, в его части \(name), стоит \(value)"
            case .inside: "внутри файла стоит \(value)"
            }
        let location =
            part == .whole
            ? SourceLocation(file: path, line: hit.line, column: hit.column, length: hit.length)
            : SourceLocation(file: path)
        return Diagnostic(
            secret.kind.identifier, at: location, message, remedy: secret.kind.remedy,
            related: [.init("отсюда взято закрытое значение", at: secret.location)])
    }

    private static func unsearched(_ path: String) -> Diagnostic {
        Diagnostic(
            "leak.unsearched", .warning, at: SourceLocation(file: path),
            "файл не удалось проверить на закрытые значения целиком: он повреждён, защищён паролем или слишком велик",
            remedy: "проверьте его сами или приложите в другом виде")
    }
}

extension Secret.Kind {
    fileprivate var identifier: String {
        switch self {
        case .person: "leak.person"
        case .school: "leak.school"
        case .draft: "leak.draft"
        case .text: "leak.text"
        }
    }

    fileprivate var name: String {
        switch self {
        case .person: "фамилия из данных мониторинга"
        case .school: "школа из данных мониторинга"
        case .draft: "название черновика"
        case .text: "текст из данных мониторинга"
        }
    }

    fileprivate var remedy: String {
        switch self {
        case .person, .school, .text:
            "уберите его из документа, таблицы, имени или свойств файла; если это совпадение, внесите слова в поле «исключения» файла site.yml"
        case .draft:
            "уберите упоминание или опубликуйте черновик; если это совпадение, внесите слова в поле «исключения» файла site.yml"
        }
    }
}
