"""Finds every figure and every event in a folder of texts and says where they disagree."""

__version__ = "0.1.0"
