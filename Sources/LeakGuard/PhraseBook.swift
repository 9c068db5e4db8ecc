/// Everything that is looked for: words, and the sequences of words that are private together.
struct PhraseBook: Sendable {
    /// What the last word of a sequence tells.
    enum Ending: Sendable, Hashable {
        /// A private value, whole.
        case phrase(secret: Int)
        /// A surname; who it is must be judged by what stands beside it.
        case surname(person: Int)
        /// «школа», «СОШ»: a number may follow.
        case school(SchoolWords.Kind, form: SchoolWords.Form)
        /// A sequence that may stand in pages.
        case allowed
    }

    private let words: HashTable
    private let alternatives: Lists<Int32>
    private let steps: HashTable
    private let endings: Lists<Ending>

    fileprivate init(words: HashTable, alternatives: [[Int32]], steps: HashTable, endings: [[Ending]]) {
        self.words = words
        self.alternatives = Lists(alternatives)
        self.steps = steps
        self.endings = Lists(endings)
    }

    /// The number of a word's list of meanings; -1 for a word that no private value holds.
    @inline(__always)
    func meanings(of hash: UInt64) -> Int32 { words[hash] }

    /// The places a word may stand at, each for `atom(_:)`.
    func atoms(_ meanings: Int32) -> Range<Int> { alternatives.members(of: Int(meanings)) }

    func atom(_ position: Int) -> Int32 { alternatives.all[position] }

    /// The state after one more word; -1 when no sequence goes on so.
    func step(from state: Int32, by atom: Int32) -> Int32 { steps[Self.key(state, atom)] }

    /// What a sequence that ends here tells, each for `ending(_:)`.
    func endings(at state: Int32) -> Range<Int> { endings.members(of: Int(state)) }

    func ending(_ position: Int) -> Ending { endings.all[position] }

    fileprivate static func key(_ state: Int32, _ atom: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: atom))
    }
}

/// Lists one behind the other in one array: all cores look into them at once, and a list of its own is counted by whoever
/// looks.
private struct Lists<Member: Sendable>: Sendable {
    private(set) var all: [Member] = []
    private var ends: [Int] = [0]

    init(_ lists: [[Member]]) {
        for list in lists {
            all += list
            ends.append(all.count)
        }
    }

    func members(of list: Int) -> Range<Int> { ends[list]..<ends[list + 1] }
}

/// Collects sequences and makes the book of them.
struct PhraseBookBuilder {
    /// A place in a sequence: the words that may stand there.
    typealias Atom = Int32

    private var atoms: [[UInt64]: Atom] = [:]
    private var meanings: [UInt64: [Atom]] = [:]
    private var steps: [UInt64: Int32] = [:]
    private var endings: [[PhraseBook.Ending]] = [[]]

    var isEmpty: Bool { steps.isEmpty }

    /// Any of the words.
    mutating func atom(_ words: Set<String>) -> Atom { atom(words.map(Words.hash)) }

    /// The word as it is, in Cyrillic and Latin letters.
    mutating func exact(_ word: String) -> Atom { spelt([word]) }

    /// Any of the words, in Cyrillic and Latin letters.
    mutating func spelt(_ words: Set<String>) -> Atom {
        atom(words.flatMap { [Words.hash($0)] + LatinSpellings.hashes($0) })
    }

    private mutating func atom(_ hashes: [UInt64]) -> Atom {
        let hashes = Set(hashes).sorted()
        if let known = atoms[hashes] { return known }
        let atom = Atom(atoms.count)
        atoms[hashes] = atom
        for hash in hashes { meanings[hash, default: []].append(atom) }
        return atom
    }

    mutating func add(_ sequence: [Atom], _ ending: PhraseBook.Ending) {
        guard !sequence.isEmpty else { return }
        var state: Int32 = 0
        for atom in sequence {
            let key = PhraseBook.key(state, atom)
            if let next = steps[key] {
                state = next
            } else {
                state = Int32(endings.count)
                steps[key] = state
                endings.append([])
            }
        }
        if !endings[Int(state)].contains(ending) { endings[Int(state)].append(ending) }
    }

    /// The words that sequences begin with.
    var firstWords: Set<UInt64> {
        Set(meanings.filter { $0.value.contains { steps[PhraseBook.key(0, $0)] != nil } }.keys)
    }

    func book() -> PhraseBook {
        var lists: [[Atom]] = []
        var words: [UInt64: Int32] = [:]
        for (hash, atoms) in meanings {
            words[hash] = Int32(lists.count)
            lists.append(atoms)
        }
        return PhraseBook(
            words: HashTable(words), alternatives: lists, steps: HashTable(steps), endings: endings)
    }
}
