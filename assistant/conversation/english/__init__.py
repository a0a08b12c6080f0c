"""English questions that lean on the one before, said in full: the counterpart of `followups`.

Rules of English grammar of their own: what the sentence has in front, what it points to, which part
of it takes the place of which.
"""
