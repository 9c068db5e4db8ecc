/// The output of `git cat-file --batch`: `name type size`, a line break, the bytes, a line break, for each object.
enum ObjectBatch {
    /// What files held, by name; objects that are not there are left out.
    static func contents(_ output: [UInt8]) -> [String: ArraySlice<UInt8>] {
        var contents: [String: ArraySlice<UInt8>] = [:]
        var place = 0
        while let end = output[place...].firstIndex(of: UInt8(ascii: "\n")) {
            let words = output[place..<end].split(separator: UInt8(ascii: " ")).map {
                String(decoding: $0, as: UTF8.self)
            }
            place = end + 1
            // `name missing`
            guard words.count == 3, let size = Int(words[2]) else { continue }
            guard size >= 0, place + size < output.count else { break }
            if words[1] == "blob" { contents[words[0]] = output[place..<(place + size)] }
            place += size + 1
        }
        return contents
    }
}
