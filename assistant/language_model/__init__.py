"""The language model: how it is loaded, waited for, asked, and what its reading tells."""
