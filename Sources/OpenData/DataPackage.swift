import Methodology
import Monitoring
import Slugs

/// `datapackage.json`: what the tables of a report hold, by Data Package 2.0 (https://datapackage.org).
enum DataPackage {
    static let fileName = "datapackage.json"

    static func text(_ report: MonitoringReport, tables: [(table: DataTable, file: DownloadFile)], about: DataOrigin)
        -> String
    {
        let method = report.method
        return JSONValue.members(
            .init("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
            .init("name", .string(Downloads.name(of: report))),
            .init("title", .string("\(method.title), \(report.period.spelled)")),
            .init("description", .optional(method.summary)),
            .init("homepage", .optional(about.page)),
            .init("created", .string(report.date.iso + "T00:00:00Z")),
            .init("licenses", .list([license(about.publisher.license)])),
            .init(
                "sources",
                .list([.members(.init("title", .string(method.act)), .init("path", .optional(about.act)))])),
            .init(
                "contributors",
                .list([
                    .members(
                        .init("title", .string(about.publisher.owner)), .init("roles", .list([.string("publisher")])))
                ])),
            .init("resources", .list(tables.map { resource($0.table, $0.file) }))
        ).text
    }

    private static func license(_ license: Publisher.License) -> JSONValue {
        .members(
            .init("name", .string(license.name)), .init("title", .string(license.title)),
            .init("path", .string(license.address)))
    }

    private static func resource(_ table: DataTable, _ file: DownloadFile) -> JSONValue {
        .members(
            .init("name", .string(table.name)),
            .init("title", .string(table.title)),
            .init("description", .string(table.description)),
            .init("type", .string("table")),
            .init("path", .string(file.name)),
            .init("format", .string("csv")),
            .init("mediatype", .string("text/csv")),
            .init("encoding", .string("utf-8")),
            .init("bytes", .integer(file.bytes.count)),
            .init("hash", .string("sha256:" + file.sha256)),
            .init(
                "dialect",
                .members(
                    .init("delimiter", .string(",")), .init("lineTerminator", .string("\n")),
                    .init("quoteChar", .string("\"")), .init("doubleQuote", .boolean(true)),
                    .init("header", .boolean(true)))),
            .init(
                "schema",
                .members(
                    .init("fields", .list(table.columns.map(field))),
                    .init("primaryKey", .list(table.key.map { .string($0) })),
                    .init("missingValues", .list([.string("")])))))
    }

    private static func field(_ column: DataColumn) -> JSONValue {
        .members(
            .init("name", .string(column.name)), .init("title", .string(column.title)),
            .init("description", .string(column.description)), .init("type", .string(column.kind.rawValue)),
            .init("format", .string("default")), .init("constraints", constraints(column.constraints)))
    }

    private static func constraints(_ constraints: DataColumn.Constraints) -> JSONValue? {
        guard constraints != .init() else { return nil }
        return .members(
            .init("required", constraints.isRequired ? .boolean(true) : nil),
            .init("minimum", constraints.minimum.map { .integer($0) }),
            .init("pattern", .optional(constraints.pattern)),
            .init("enum", constraints.choices.isEmpty ? nil : .list(constraints.choices.map { .string($0) })))
    }
}
