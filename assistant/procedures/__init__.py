"""How a matter is gone about, step by step, as a document lists it."""
