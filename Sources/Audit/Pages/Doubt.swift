/// What ``PlainReader`` met is not mark-up it is certain of; the page is left to the HTML5 parser.
struct Doubt: Error {}
