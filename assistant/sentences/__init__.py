"""Which sentences of the found passages are worth their tokens."""
