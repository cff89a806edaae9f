"""How fast text is read, beside something real, all in one run."""
