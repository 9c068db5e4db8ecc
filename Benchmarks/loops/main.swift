import Documents
import FileAccess
import Glibc
import Rendering
import SiteModel

// Loops over front matter, Markdown and templates of a content folder, on one core and in memory; a line of JSON each.
//
//     svod-bench <content folder> <theme folder> <loops>

/// What the arguments come to, or why they come to nothing.
func inputs() throws -> (corpus: Corpus, theme: Theme, day: CivilDate, loops: Int)? {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let loops = Int(arguments[3]), loops > 0 else { return nil }
    let content = try Corpus.read(.onDisk(arguments[1]))
    let theme = try Theme.read(.onDisk(arguments[2]))
    guard let corpus = content.corpus, let theme = theme.theme,
        let day = corpus.documents.compactMap(\.requisites.date).max()
    else { return nil }
    return (corpus, theme, day, loops)
}

do {
    guard let (corpus, theme, day, loops) = try inputs() else {
        print("usage: svod-bench <content folder> <theme folder> <loops>; both must be free of errors")
        exit(2)
    }
    for trial in [Trial.frontMatter(corpus), .markdown(corpus), .templates(corpus, theme, on: day)] {
        print(trial.line(best: trial.best(of: loops)))
    }
} catch {
    print("svod-bench: \(error)")
    exit(2)
}
