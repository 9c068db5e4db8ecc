import Fields

/// Levels of an indicator's value, the intervals exactly as the act prints them.
package struct Scale: Sendable {
    package var indicator: Located<String>
    /// Point of the act.
    package var point: String?
    package var levels: [Level]

    package struct Level: Sendable {
        package var name: Located<String>
        package var interval: Interval
        package var meaning: String?
    }

    /// The level that holds `value`; nil when none does, which is shown and never repaired.
    package func level(of value: Rational) -> Level? { levels.first { $0.interval.contains(value) } }
}
