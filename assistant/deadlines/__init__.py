"""Whether something can still be applied for: the last day, and today beside it."""
