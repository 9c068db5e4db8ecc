"""The benchmark of Svod: one corpus, three programs, one report."""
