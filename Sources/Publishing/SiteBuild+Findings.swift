import Concurrently
import Diagnostics
import Documents
import LeakGuard
import Rendering
import SiteModel
import Slugs

/// What only the whole site tells: findings about texts together, and titles nobody may read yet.
extension SiteBuild {
    /// What all texts together tell, and those that are held back: fragments, files nobody refers to.
    func rest(_ site: Site, _ examiner: TextExaminer, _ examinations: [Examination]) -> [Diagnostic] {
        let withheld = site.withheldInOrder.concurrentMap { examiner.examination(ofWithheld: $0) }
        return withheld.flatMap(\.diagnostics)
            + FragmentRules.findings(site, examinations)
            + FileRules.unused(site, [examinations, withheld].joined().lazy.flatMap(\.usedFiles), in: request.content)
    }

    /// Documents that are held back and whose titles no published file may tell, by their positions among all of those.
    ///
    /// A title that a published document bears too tells nothing: orders are repeated every year.
    func secretDrafts(_ site: Site) -> [Int] {
        let drafts = site.withheldInOrder.map { Slug.make($0.title) }
        let slugs = Set(drafts)
        let published = Set(
            site.documents.concurrentMap(stride: 256) { document -> String? in
                let slug = Slug.make(document.document.title)
                return slugs.contains(slug) ? slug : nil
            }.compactMap(\.self))
        return drafts.indices.filter { !published.contains(drafts[$0]) }
    }

    func secrets(_ drafts: [Int], of site: Site) -> [Secret] {
        let withheld = site.withheldInOrder
        return drafts.map { Secret(.draft, withheld[$0].title, at: withheld[$0].location(of: .title)) }
    }
}
