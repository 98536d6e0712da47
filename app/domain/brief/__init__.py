"""Exercise briefs: the case as told, the right set of documents, defects to seed, and variants by seed."""
