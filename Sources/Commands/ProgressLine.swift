import Glibc
import Publishing
import Synchronization

/// One line of a terminal that says how far a build has come; nothing where the output is no terminal.
final class ProgressLine: Sendable {
    private let isShown: Bool
    private let lastShown = Mutex<(phase: BuildProgress.Phase?, time: Duration)>((nil, .zero))

    init(isShown: Bool = isatty(2) == 1) { self.isShown = isShown }

    var progress: BuildProgress {
        guard isShown else { return BuildProgress() }
        return BuildProgress { state in
            // A person reads no faster.
            let isDue = self.lastShown.withLock { last in
                guard last.phase != state.phase || state.elapsed - last.time > .milliseconds(100) else { return false }
                last = (state.phase, state.elapsed)
                return true
            }
            if isDue { Terminal.write("\r" + Self.text(state) + "\u{1B}[K", to: .standardError) }
        }
    }

    /// Leaves an empty line for what is said next.
    func clear() {
        if isShown { Terminal.write("\r\u{1B}[K", to: .standardError) }
    }

    /// `страницы документов: 320 из 10000, 1,2 с`
    static func text(_ state: BuildProgress.State) -> String {
        let count = state.total > 0 ? ": \(state.done) из \(state.total)" : ""
        return "\(state.phase.rawValue)\(count), \(seconds(state.elapsed, digits: 1)) с"
    }

    /// One line a phase, and the sum.
    static func table(_ timings: [(phase: BuildProgress.Phase, time: Duration)]) -> String {
        let total = timings.reduce(Duration.zero) { $0 + $1.time }
        let rows = timings.map { ($0.phase.rawValue, $0.time) } + [("всего", total)]
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { name, time in
            name + String(repeating: " ", count: width + 2 - name.count) + seconds(time, digits: 3) + " с\n"
        }.joined()
    }

    /// Rounded to the nearest, with a comma.
    private static func seconds(_ time: Duration, digits: Int) -> String {
        let (whole, fraction) = time.components
        let unit = (0..<digits).reduce(1) { unit, _ in unit * 10 }
        let step = 1_000_000_000_000_000_000 / Int64(unit)
        let rounded = Int(whole) * unit + Int((fraction + step / 2) / step)
        let tail = String(rounded % unit)
        return "\(rounded / unit),\(String(repeating: "0", count: digits - tail.count))\(tail)"
    }
}
