"""Between an English question and Chinese documents: the question there, the answer back.

Everything in between is Chinese, since claims are checked far more closely within one language.
"""
