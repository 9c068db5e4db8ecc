/// What a page may load and run (Content-Security-Policy); `docs/deploy.md` has the same for the server's headers.
enum ContentPolicy {
    /// Scripts, styles and pictures of the site itself, nothing inline.
    static let standard = policy(scripts: "'self'", others: "")

    /// The search loads its index and runs it as WebAssembly in a worker.
    static let search = policy(
        scripts: "'self' 'wasm-unsafe-eval'", others: " worker-src 'self'; connect-src 'self';")

    private static func policy(scripts: String, others: String) -> String {
        "default-src 'none'; script-src \(scripts);\(others) style-src 'self'; img-src 'self' data:; base-uri 'none'; "
            + "form-action 'self'"
    }
}
