"""Checked Chinese sentences in English: prepared by code, put by the model, held against both."""
