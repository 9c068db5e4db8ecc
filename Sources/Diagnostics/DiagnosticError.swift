/// Carries a diagnostic out of a function that has nothing to return without its input.
package struct DiagnosticError: Error, Sendable {
    package var diagnostic: Diagnostic

    package init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }
}
