"""Text to value, without spaCy: numbers, units, dates, names."""
