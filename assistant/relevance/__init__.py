"""Does a true claim tell what was asked for? Each module holds one way in which it does not."""
