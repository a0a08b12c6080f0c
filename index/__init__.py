"""How documents become searchable passages. Knows no language model."""
