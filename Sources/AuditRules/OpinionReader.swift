import Diagnostics
import Documents
import Fields

/// Reads one file of `audit/`: judgements of experts and waivers.
package enum OpinionReader {
    package struct Reading: Sendable {
        package var judgements: [Judgement] = []
        package var waivers: [Waiver] = []
        package var diagnostics: [Diagnostic] = []
    }

    package static func read(_ source: SourceFile) -> Reading {
        let mapping: YAMLMapping
        do {
            mapping = try YAMLMapping(String(decoding: source.bytes, as: UTF8.self), source: source, lineOffset: 0)
        } catch {
            return Reading(diagnostics: [error.diagnostic])
        }
        var reader = FieldReader<OpinionFileKey>(mapping, .opinions)
        var reading = Reading()
        reading.judgements = reader.list(.judgements, JudgementKey.self, .opinions) { $0.judgement() }
        reading.waivers = reader.list(.waivers, WaiverKey.self, .opinions) { $0.waiver() }
        reading.diagnostics = reader.diagnostics
        return reading
    }
}

extension FieldReader<JudgementKey> {
    fileprivate mutating func judgement() -> Judgement? {
        require([.check, .period, .verdict, .role, .date, .reason])
        let check = text(.check)
        let period = period(.period)?.text
        let verdict = choice(.verdict, "verdict", NameTable(of: Judgement.Verdict.self))
        let role = text(.role)?.value
        let date = date(.date)
        let reason = text(.reason)?.value
        guard let check, let period, let verdict, let role, let date, let reason else { return nil }
        return Judgement(check: check, period: period, verdict: verdict, role: role, date: date, reason: reason)
    }
}

extension FieldReader<WaiverKey> {
    fileprivate mutating func waiver() -> Waiver? {
        require([.target, .role, .until, .reason])
        let target = text(.target)
        let period = period(.period)?.text
        let role = text(.role)?.value
        let until = date(.until)
        let reason = text(.reason)?.value
        guard let target, let role, let until, let reason else { return nil }
        return Waiver(target: target, period: period, role: role, until: until, reason: reason)
    }
}
