import Documents

/// A date by its usual spelling.
func day(_ text: String) throws -> CivilDate {
    try CivilDate.parse(text).get()
}
