"""Which noun a number counts, and the names under which nouns and verbs enter tables."""
