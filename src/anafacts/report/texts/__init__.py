"""The texts of the report: what is known of each, and the text with its marks and notes."""
