/// Finds the private values among the tokens of one file.
struct Matcher {
    /// A private value and the tokens it was found at.
    struct Hit {
        var secret: Int
        var tokens: ClosedRange<Int>
    }

    private let rules: Rules
    private let tokens: Tokens
    private let text: TextAround
    private var hits: [Hit] = []
    private var allowed: [ClosedRange<Int>] = []
    /// Hits that are none where the file has the same word in lower case, and the persons it has so.
    private var doubtful: [Hit] = []
    private var ordinary: Set<Int> = []
    /// What was found, or might be, depends on what stands before the first token or after the last one.
    private var asksBeyond = false
    /// A sequence that began here goes on behind the last token.
    private var reachesEnd = false

    init(_ rules: Rules, _ tokens: Tokens, _ text: TextAround) {
        self.rules = rules
        self.tokens = tokens
        self.text = text
    }

    /// In the order of the file.
    mutating func run() -> [Hit] {
        search()
        hits += doubtful.filter { !ordinary.contains($0.secret) }
        let allowed = allowed
        return hits.filter { hit in
            !allowed.contains { $0.lowerBound <= hit.tokens.lowerBound && $0.upperBound >= hit.tokens.upperBound }
        }
    }

    /// What the tokens say when they are but a part of the file.
    enum Verdict: Comparable {
        /// No hit begins here, whatever stands before and behind.
        case clean
        /// It depends on what comes next.
        case open
        /// There is a hit, or there may be.
        case hit
    }

    mutating func verdict() -> Verdict {
        search()
        guard hits.isEmpty, doubtful.isEmpty, !asksBeyond else { return .hit }
        return reachesEnd ? .open : .clean
    }

    private mutating func search() {
        for index in tokens.indices {
            let token = tokens[index]
            if token.traits.contains(.mayJoinNext) {
                visit(index, from: 0, start: index)
            } else if rules.firstWords.mayHold(token.hash) {
                let meanings = rules.book.meanings(of: token.hash)
                if meanings >= 0 { follow(meanings, index, from: 0, start: index) }
            }
        }
    }

    /// Every word that begins at a token: the token itself, and what it gives joined with the next ones.
    private mutating func visit(_ index: Int, from state: Int32, start: Int) {
        var hash: UInt64 = 0
        var last = index
        while last < tokens.count, last - index < Self.mostPieces {
            let token = tokens[last]
            for _ in 0..<token.letters { hash = hash &* Letters.multiplier }
            hash = hash &+ token.hash
            let meanings = rules.book.meanings(of: hash)
            if meanings >= 0 { follow(meanings, last, from: state, start: start) }
            guard token.traits.contains(.mayJoinNext) else { return }
            last += 1
        }
    }

    /// More cuts within a word are not followed.
    private static let mostPieces = 12

    private mutating func follow(_ meanings: Int32, _ last: Int, from state: Int32, start: Int) {
        for position in rules.book.atoms(meanings) {
            let next = rules.book.step(from: state, by: rules.book.atom(position))
            guard next >= 0 else { continue }
            for ending in rules.book.endings(at: next) { accept(rules.book.ending(ending), start...last) }
            guard last + 1 < tokens.count else {
                reachesEnd = true
                continue
            }
            visit(last + 1, from: next, start: start)
            // «СОШ № 4» and «СОШ 4» are one sequence.
            guard tokens[last + 1].isNumberSign else { continue }
            if last + 2 < tokens.count { visit(last + 2, from: next, start: start) } else { reachesEnd = true }
        }
    }

    private mutating func accept(_ ending: PhraseBook.Ending, _ range: ClosedRange<Int>) {
        switch ending {
        case .phrase(let secret): hits.append(Hit(secret: secret, tokens: range))
        case .allowed: allowed.append(range)
        case .surname(let number):
            let person = rules.persons[number]
            if range.lowerBound < Person.reach || range.upperBound + Person.reach >= tokens.count { asksBeyond = true }
            let (verdict, name) = person.judge(range, in: tokens, text)
            switch verdict {
            case .hit: hits.append(Hit(secret: person.secret, tokens: name))
            case .hitUnlessWord: doubtful.append(Hit(secret: person.secret, tokens: name))
            case .word: ordinary.insert(person.secret)
            case .nothing: break
            }
        case .school(let kind, let form): numbers(after: range, kind, form)
        }
    }

    // MARK: Numbers of schools

    /// «школы № 4», «школ № 2, 4 и 7», «СОШ-4», `sosh-4`.
    private mutating func numbers(after word: ClosedRange<Int>, _ kind: SchoolWords.Kind, _ form: SchoolWords.Form) {
        var position = word.upperBound + 1
        defer { if position >= tokens.count { reachesEnd = true } }
        var signs = 0
        while position < tokens.count, rules.isNumberSign(tokens[position]) {
            signs += 1
            position += 1
        }
        if signs == 0 {
            guard position < tokens.count, tokens[position].isDigits,
                isClose(word.upperBound, position, isAbbreviation: form == .abbreviation)
            else { return }
        }
        var isFirst = true
        while position < tokens.count, tokens[position].isDigits {
            if !isFirst, !isList(position) { return }
            for secret in rules.numbers[.init(kind: kind, number: tokens[position].hash)] ?? [] {
                hits.append(Hit(secret: secret, tokens: word.lowerBound...position))
            }
            guard signs > 0 else { return }
            isFirst = false
            let listed = position
            position += 1
            while position < tokens.count, tokens[position].hash == rules.and || rules.isNumberSign(tokens[position]) {
                position += 1
            }
            // «школа № 2, 11 классов»: only what is spoken of in the plural, or has a sign of its own, is a list.
            guard form != .singular || signs > 1 || position > listed + 1 && rules.isNumberSign(tokens[position - 1])
            else { return }
        }
    }

    /// Nothing but one blank or hyphen stands between a kind word and a number without «№».
    private func isClose(_ word: Int, _ number: Int, isAbbreviation: Bool) -> Bool {
        let gap = text.gap(tokens[word], tokens[number])
        guard gap.isSubset(of: [.blank, .hyphen]), gap != [.blank, .hyphen] else { return false }
        return isAbbreviation || gap == .hyphen || gap == [] || tokens[word].isLatin
    }

    /// Numbers of a list are parted by commas and «и».
    private func isList(_ position: Int) -> Bool {
        var index = position
        repeat {
            if !text.gap(tokens[index - 1], tokens[index]).isSubset(of: [.blank, .comma, .wide]) { return false }
            index -= 1
        } while index > 0 && !tokens[index].isDigits
        return true
    }
}
