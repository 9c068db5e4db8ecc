import AuditReports
import AuditRules

/// What looking for one condition came to.
struct ConditionOutcome {
    enum Standing {
        case met, missed
        /// Missed, and the act does not say how much is enough.
        case open
    }

    var standing: Standing
    /// Sentences.
    var reason: String
    var remedy: String
    var evidence: [AuditReport.Evidence]
    /// Nil when the condition rests on no documents.
    var requisitesComplete: Bool?
    /// Absolute addresses that lead nowhere.
    var deadLinks: [String] = []
}

extension ConditionOutcome {
    mutating func count(_ count: Int, _ least: Int, _ condition: Condition) {
        judge(
            count >= least, condition, count == 0, met: "\(condition.what): \(count)",
            missed: "нужно не меньше \(least), найдено \(count): \(condition.what)")
    }

    /// - Parameter others: those that do not fit, as the reason names them.
    mutating func each(_ good: Int, _ all: Int, _ condition: Condition, others: [String]) {
        let named = others.prefix(5).joined(separator: ", ") + (others.count > 5 ? " и другие" : "")
        judge(
            all > 0 && others.isEmpty, condition, all == 0, met: "\(condition.what): \(good) из \(all)",
            missed: "\(condition.what): \(good) из \(all); остальные: \(named)")
    }

    mutating func judge(
        _ isMet: Bool, _ condition: Condition, _ isEmpty: Bool, met: String, missed: String
    ) {
        if isMet {
            standing = .met
            reason = met.asSentence
        } else {
            // Where there is nothing at all, no threshold is in question.
            standing = condition.isOpen && !isEmpty ? .open : .missed
            reason = (isEmpty ? "не найдено: \(condition.what)" : missed).asSentence
        }
    }
}

extension String {
    /// With a capital letter at the start and a full stop at the end.
    var asSentence: String {
        prefix(1).uppercased() + dropFirst() + (last.map(".?".contains) ?? false ? "" : ".")
    }
}
