"""Figures of documents with what they measure, and what a question wants reckoned from them."""
