"""Questions over the rows of one table: which, how many, the largest, their sum, reckoned by code.

Only where every word of the question is one of the table's, or asks for such an operation.
"""
