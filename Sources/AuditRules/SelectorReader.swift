import Catalogues
import Documents
import Fields

extension FieldReader {
    /// The one mapping of a key; a list of them is refused, because only one would count.
    mutating func one<Part: FieldKey, Value>(
        _ key: Key, _ keys: Part.Type, _ read: (inout FieldReader<Part>) -> Value?
    ) -> Value? {
        guard !isList(key) else {
            wrongType(key, expected: "одно описание, а не список")
            return nil
        }
        return list(key, keys, .auditRules, read).first
    }
}

extension FieldReader<DocumentSelectorKey> {
    mutating func selector() -> DocumentSelector {
        var selector = DocumentSelector()
        selector.kinds = choices(.kind, "kind", NameTables.kinds)
        selector.section = choice(.section, "section", NameTables.sections)
        selector.shelves = choices(.shelf, "shelf", NameTables.shelves)
        selector.directions = choices(.direction, "direction", NameTables.directions).flatMap(\.self)
        selector.stages = choices(.stage, "stage", NameTables.stages)
        selector.forms = choices(.form, "form", NameTables.forms)
        selector.groups = choices(.group, "group", NameTables.groups)
        selector.level = choice(.level, "level", NameTables.levels)
        selector.words = texts(.words).map { NameTable<Void>.folded($0.value) }
        selector.time = choice(.time, "time", NameTable(of: SelectedTime.self)) ?? .any
        selector.hasMaterials = flag(.materials) ?? false
        selector.hasRequisites = flag(.requisites) ?? false
        selector.basis = one(.basis, DocumentSelectorKey.self) { $0.selector() }.map { [$0] } ?? []
        return selector
    }
}

extension FieldReader<ItemSelectorKey> {
    mutating func selector() -> ItemSelector {
        var selector = ItemSelector()
        selector.section = choice(.section, "section", NameTables.sections)
        selector.level = choice(.level, "level", NameTable(of: ItemSelector.Level.self))
        selector.isAddress = flag(.isAddress) ?? false
        selector.directions = choices(.direction, "direction", NameTables.directions).flatMap(\.self)
        selector.responsible = texts(.responsible).map { NameTable<Void>.folded($0.value) }
        selector.forms = texts(.form).map { NameTable<Void>.folded($0.value) }
        selector.groups = texts(.group).map { NameTable<Void>.folded($0.value) }
        selector.time = choice(.time, "time", NameTable(of: SelectedTime.self)) ?? .any
        selector.isRepeated = flag(.isRepeated) ?? false
        selector.fulfilment = choice(.fulfilment, "fulfilment", NameTable(of: ItemSelector.Fulfilment.self))
        selector.hasDocuments = flag(.documents) ?? false
        return selector
    }
}
