"""What papers a visitor has to hand in: those of all matters and those of his own, whole.

A guide lists the first once and then, matter by matter, what else is needed; a small model copies
the list that has the question's words.
"""
