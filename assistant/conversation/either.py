"""Which of two places something is in, asked as where it is. Pure.

Of two places that a question offers, a small model tells the first.
"""

import re

_CHINESE = re.compile(
    r"(?P<who>[^，。？?]{2,20}?)(?:到底|究竟)?是?(?:位于|(?<![现正还存])在)(?![^，。]*(?:哪|还是还?在(?:施工|建|生产)))[^，。]{1,12}?还是[^，。？?]{1,12}[？?]*"
)
_ENGLISH = re.compile(
    r"(?P<is>is|are|was|were) (?P<who>(?:the )?[^,.?]{3,60}?) (?:located |situated )?(?:in|at) "
    r"(?!or\b)[^,.?]{2,40}?,? or (?:in |at )?[^,.?]{2,40}\?*",
    re.IGNORECASE,
)


def by_place(question: str) -> str:
    """抖音基地在哪里 for 抖音基地在东部还是中部; any other question as it is."""
    bare = question.strip()
    if found := _CHINESE.fullmatch(bare):
        return f"{found['who']}在哪里？"
    if found := _ENGLISH.fullmatch(bare):
        return f"Where {found['is'].lower()} {found['who']}?"
    return question
