"""A fine-tuned MiniLM that labels open text for the small model; needed at training time only."""
