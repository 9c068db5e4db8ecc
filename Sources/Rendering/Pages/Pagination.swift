/// The page numbers a list offers.
enum Pagination {
    /// The first and the last page, the neighbours of the current one and every tenth; `…` without a link between
    /// numbers that do not follow one another. So no page of a list of hundreds is more than a few clicks away, and
    /// no page carries hundreds of links.
    static func links(current: Int, count: Int, address: (Int) -> String) -> [LinkContext] {
        let shown = (1...max(1, count)).filter { page in
            page == 1 || page == count || abs(page - current) <= 2 || page % 10 == 0
        }
        var links: [LinkContext] = []
        var previous = 0
        for page in shown {
            if page != previous + 1 { links.append(LinkContext(text: "…", address: "")) }
            links.append(LinkContext(text: "\(page)", address: address(page), isCurrent: page == current))
            previous = page
        }
        return links
    }
}
