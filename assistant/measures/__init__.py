"""What quantities are made of: units, numerals, bounds and dates. Used by `quantities` alone."""
