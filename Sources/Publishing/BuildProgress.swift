import Synchronization

/// How far a build has come, and how long each part of it took. It says nothing about the site.
package final class BuildProgress: Sendable {
    /// A part of a build, in order.
    package enum Phase: String, Sendable, CaseIterable {
        case reading = "чтение файлов"
        case relating = "связи документов"
        case documents = "страницы документов"
        case lists = "списки и разделы"
        case search = "поиск"
        case audit = "аудит"
        case publishing = "публикация"
    }

    package struct State: Sendable, Hashable {
        package var phase: Phase
        package var done: Int
        /// 0 where nothing is counted.
        package var total: Int
        /// Since the start of the build.
        package var elapsed: Duration

        package init(phase: Phase, done: Int, total: Int, elapsed: Duration) {
            self.phase = phase
            self.done = done
            self.total = total
            self.elapsed = elapsed
        }
    }

    private let start: ContinuousClock.Instant
    private let show: @Sendable (State) -> Void
    private let current: Mutex<(phase: Phase, total: Int, since: ContinuousClock.Instant)>
    private let done = Atomic(0)
    private let times = Mutex<[Phase: Duration]>([:])

    /// - Parameter show: called now and then, from any thread.
    package init(show: @escaping @Sendable (State) -> Void = { _ in }) {
        start = .now
        self.show = show
        current = Mutex((.reading, 0, start))
    }

    /// Ends the phase before.
    package func begin(_ phase: Phase, of total: Int = 0) {
        end()
        current.withLock { $0 = (phase, total, .now) }
        done.store(0, ordering: .relaxed)
        show(state)
    }

    /// Something of the phase is done.
    func advance() {
        // A clock is dearer than a page is quick.
        if done.add(1, ordering: .relaxed).newValue % 64 == 0 { show(state) }
    }

    package func end() {
        let (phase, _, since) = current.withLock { $0 }
        let time = since.duration(to: .now)
        current.withLock { $0.since = .now }
        times.withLock { $0[phase, default: .zero] += time }
    }

    /// Phases that were begun, in order.
    package var timings: [(phase: Phase, time: Duration)] {
        let times = times.withLock { $0 }
        return Phase.allCases.compactMap { phase in times[phase].map { (phase, $0) } }
    }

    private var state: State {
        let (phase, total, _) = current.withLock { $0 }
        return State(
            phase: phase, done: done.load(ordering: .relaxed), total: total, elapsed: start.duration(to: .now))
    }
}
