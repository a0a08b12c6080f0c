"""What holds for the amount that a visitor asks with: the tier of a list that it falls into.

Of 5000万元以上的3%, 1亿元以上的5% a small model copies the first for who invests 3亿; of what is
granted from 1000平方米 on it tells who rents 800 something else.
"""
