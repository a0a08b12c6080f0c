"""When the documents do not answer, how that is known, and what is said instead."""
