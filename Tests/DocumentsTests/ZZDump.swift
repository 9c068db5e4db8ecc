import Testing
@Test func zzDump() throws {
    let all = FileMistakes.table + FrontMatterMistakes.table + YAMLMistakes.table + ValueMistakes.table + ChoiceMistakes.table + RuleMistakes.table + SettingsMistakes.table
    for m in all { print("@@@BEGIN \(m.name)\n\(try m.report())@@@END") }
}
