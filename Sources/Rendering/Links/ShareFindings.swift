import Diagnostics
import Documents
import Markdown
import RunningText

/// Says which shares of a text do not add up.
enum ShareFindings {
    static func diagnostics(_ passage: Passage, of document: Document) -> [Diagnostic] {
        ShareReader.mistakes(in: passage.text).map { share in
            let isTooLarge = share.part > share.whole
            return document.source.diagnostic(
                "share.mismatch", .warning, at: passage.location(of: share.range, in: document),
                isTooLarge
                    ? "часть больше целого: \(share.part) из \(share.whole)"
                    : "числа не сходятся: \(share.part) из \(share.whole) — это \(share.expected) %, "
                        + "а написано \(share.written) %",
                remedy: isTooLarge ? "проверьте оба числа" : "проверьте оба числа и процент")
        }
    }
}
