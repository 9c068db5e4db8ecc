/// The elements of plain mark-up; a name is the name of its case.
///
/// An element stands here when its start tag changes nothing but the stack of open elements, provided that it stands
/// where ``OpenElements`` lets it stand. All others make the parser do something else: they switch the tokenizer
/// (`textarea`, `iframe`, `noscript`, `plaintext` and the like), the insertion mode (`template`, `select`, `frameset`),
/// close what nobody closed (`option`, `rp`), or are renamed (`image`).
enum PlainTag: UInt8, CaseIterable {
    case html, head, body
    case meta, link, title, script, style
    case address, article, aside, blockquote, details, div, dl, fieldset, figcaption, figure, footer, header, main, nav
    case ol, p, pre, section, summary, ul
    case h1, h2, h3, h4, h5, h6
    case li, dt, dd
    case a, b, code, em, i, s, small, strong, u
    case abbr, bdi, bdo, cite, data, del, dfn, ins, kbd, label, legend, mark, output, q, samp, span, sub, sup, time
    case `var`
    case button, form
    case br, hr, img, input, wbr
    case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
    case svg
    case circle, defs, desc, ellipse, g, line, marker, mask, path, pattern, polygon, polyline, rect, stop, symbol, text
    case tspan, use
}

extension PlainTag {
    /// How the parser treats a start tag within the body (§13.2.6.4.7), in tables (§13.2.6.4.9–15) and in SVG
    /// (§13.2.6.5).
    enum Sort {
        /// Of the document or its head, never within the body.
        case outer
        /// Closes an open `p`.
        case block
        /// Closes an open `p` and a heading it stands in directly.
        case heading
        case item, term
        /// Kept in the list of active formatting elements.
        case formatting
        case phrase
        case button, form
        /// Of these `hr` closes an open `p`.
        case void
        /// Its text is no mark-up.
        case raw
        case table
        /// `caption`, `colgroup` and groups of rows.
        case tablePart
        case column, row, cell
        case drawing, drawingPart
    }

    var sort: Sort {
        switch self {
        case .html, .head, .body, .meta, .link: .outer
        case .script, .style: .raw
        case .address, .article, .aside, .blockquote, .details, .div, .dl, .fieldset, .figcaption, .figure, .footer,
            .header, .main, .nav, .ol, .p, .pre, .section, .summary, .ul:
            .block
        case .h1, .h2, .h3, .h4, .h5, .h6: .heading
        case .li: .item
        case .dt, .dd: .term
        case .a, .b, .code, .em, .i, .s, .small, .strong, .u: .formatting
        case .abbr, .bdi, .bdo, .cite, .data, .del, .dfn, .ins, .kbd, .label, .legend, .mark, .output, .q, .samp,
            .span, .sub, .sup, .time, .var:
            .phrase
        case .button: .button
        case .form: .form
        case .br, .hr, .img, .input, .wbr: .void
        case .table: .table
        case .caption, .colgroup, .thead, .tbody, .tfoot: .tablePart
        case .col: .column
        case .tr: .row
        case .td, .th: .cell
        case .svg: .drawing
        case .circle, .defs, .desc, .ellipse, .g, .line, .marker, .mask, .path, .pattern, .polygon, .polyline, .rect,
            .stop, .symbol, .text, .title, .tspan, .use:
            .drawingPart
        }
    }

    /// Has no end tag.
    var isVoid: Bool {
        switch sort {
        case .void, .column: true
        default: self == .meta || self == .link
        }
    }

    /// Between its children the parser lets nothing but white space stand.
    var isTableFrame: Bool {
        switch self {
        case .table, .colgroup, .thead, .tbody, .tfoot, .tr: true
        default: false
        }
    }
}
