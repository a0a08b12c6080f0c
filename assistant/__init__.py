"""How a question becomes a cited, verified answer."""
