/// HTML with gaps where addresses go.
package struct HTMLPieces: Sendable, Hashable {
    package var bytes: [UInt8] = []
    /// Where each gap is, as an offset in `bytes`, and the index of its link; offsets ascend.
    package var gaps: [Gap] = []

    package struct Gap: Sendable, Hashable {
        package var offset: Int
        package var link: Int
    }

    /// A link put around a part of the HTML that its author left plain.
    package struct AddedLink: Sendable, Hashable {
        /// Offsets in `bytes`, as `Passage.enclosure` gives them.
        package var range: Range<Int>
        package var address: String

        package init(range: Range<Int>, address: String) {
            self.range = range
            self.address = address
        }
    }

    /// The whole HTML; `address` gives the text for each gap, not yet escaped.
    ///
    /// - Parameter added: in ascending order, without overlaps and without a gap in any of them.
    package func filled(adding added: [AddedLink] = [], _ address: (_ link: Int) -> String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + (gaps.count + added.count) * 48)
        var position = 0
        var rest = added[...]
        func copy(upTo end: Int) {
            while let link = rest.first, link.range.upperBound <= end {
                rest.removeFirst()
                guard link.range.lowerBound >= position else { continue }
                result += bytes[position..<link.range.lowerBound]
                HTMLBytes.append("<a href=\"", to: &result)
                HTMLBytes.appendEscaped(link.address, to: &result)
                HTMLBytes.append("\">", to: &result)
                result += bytes[link.range]
                HTMLBytes.append("</a>", to: &result)
                position = link.range.upperBound
            }
            result += bytes[position..<end]
            position = end
        }
        for gap in gaps {
            copy(upTo: gap.offset)
            HTMLBytes.appendEscaped(address(gap.link), to: &result)
        }
        copy(upTo: bytes.count)
        return result
    }
}
