"""Everything kept on disk: tables, stores, search index, evidence vault."""
