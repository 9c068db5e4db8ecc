/// The style of the report: ink on paper, verdicts in words first.
enum AuditHTMLStyle {
    static let sheet = """
        :root { --line: #85816f; --soft: #dcd7ca; --good: #1c5c37; --bad: #8e1d1a; --open: #6b4700; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #fff; color: #1c1d22; overflow-wrap: break-word;
          font: 1rem/1.45 "PT Serif", Georgia, "Liberation Serif", "Times New Roman", serif; }
        main { max-width: 72rem; margin: 0 auto; padding: 1.25rem 1rem 2rem; }
        h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 0.5rem; }
        h2 { font-size: 1.3rem; line-height: 1.25; margin: 2rem 0 0.75rem; border-bottom: 2px solid #1c1d22; }
        h3 { font-size: 1.1rem; line-height: 1.3; margin: 1.5rem 0 0.4rem; }
        h4 { font-size: 1rem; margin: 0 0 0.2rem; }
        p { margin: 0.25rem 0; }
        a { color: #2a3f8f; }
        .scope { color: #595a62; }
        dl { display: grid; grid-template-columns: minmax(8rem, 16rem) 1fr; gap: 0.25rem 1rem; margin: 0; }
        dt { font-weight: bold; }
        dd { margin: 0; }
        table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
        caption { text-align: left; font-weight: bold; padding-bottom: 0.4rem; }
        th, td { border: 1px solid var(--line); padding: 0.3rem 0.4rem; text-align: left; vertical-align: top; }
        thead th { background: #f2efe6; }
        tbody th { font-weight: normal; }
        article { margin: 0.75rem 0; }
        article h3 { margin-top: 1.25rem; }
        article.cell { border-top: 1px solid var(--soft); padding-top: 0.5rem; }
        .verdict { border-left: 4px solid var(--soft); padding-left: 0.5rem; }
        .verdict.passed { border-color: var(--good); }
        .verdict.failed { border-color: var(--bad); border-left-style: double; }
        .verdict.notAssessed { border-color: var(--open); border-left-style: dotted; }
        ul { margin: 0.25rem 0; padding-left: 1.25rem; }
        .matrix table { table-layout: fixed; font-size: 0.8125rem; line-height: 1.25; }
        .matrix th:first-child { width: 14%; }
        td.passed { background: #eef6f0; }
        td.failed { background: #fae8e6; font-weight: bold; }
        td.notAssessed, td.poor { background: #faefd3; font-style: italic; }

        /* On a narrow screen each row is a block and each cell a line with the name of its column. */
        @media screen and (max-width: 56rem) {
          dl { grid-template-columns: 1fr; gap: 0; }
          dd { margin-bottom: 0.5rem; }
          table, caption, tbody, tr, th, td, .matrix th:first-child { display: block; width: auto; }
          .matrix table { font-size: 1rem; }
          thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          tr { margin-bottom: 1rem; }
          tbody th { font-weight: bold; background: #f2efe6; }
          td { display: flex; gap: 0.5rem; border-top: 0; }
          td span { min-width: 0; overflow-wrap: anywhere; }
          td::before { content: attr(data-label); flex: 0 0 50%; font-weight: normal; font-style: normal; }
        }

        @page { size: A4; margin: 15mm; }
        @page wide { size: A4 landscape; margin: 12mm; }
        @media print {
          body { font-size: 10.5pt; }
          main { max-width: none; padding: 0 1px; }
          .matrix { page: wide; break-before: page; break-after: page; }
          .matrix table { font-size: 8.5pt; }
          h2, h3, h4, caption, .verdict { break-after: avoid; }
          table, tr, li, .cell { break-inside: avoid; }
          article p { break-after: avoid; }
          p { orphans: 3; widows: 3; }
          thead { display: table-header-group; }
          a { color: inherit; text-decoration: none; }
        }

        """
}
