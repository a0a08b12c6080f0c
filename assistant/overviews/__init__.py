"""What the documents say together, gathered by rules: for the pages that visitors browse."""
