"""Whether a rule held already when a question's matter was: by the days of both. Pure.

去年5月备案的 gets nothing by what holds from 1 July on, nor 之前签的 by what was changed.
"""

import re

from assistant.tiers.quoted import Said
from index.amending import says_change
from index.sentences import split_sentences

_DAY = re.compile(r"(?P<year>(?:19|20)\d{2})年(?:(?P<month>1[0-2]|0?[1-9])月)?")
_MONTH = re.compile(r"(?<![\d年个])(?:1[0-2]|[1-9])月(?!租|供|薪)")  # of no year: 5月备案的
_EARLIER = re.compile("[之以]前|早先|早就|当时|那时|原来|老合同|旧合同|已经?签|前年|去年")


def held_for(asked: str, rule: Said) -> bool:
    """Whether a rule may be reckoned with for what a question tells.

    asked: the question in Chinese, with the years that 今年 and 去年 are.
    """
    since = rule.item.document.effective
    is_change = _is_of_change(rule)
    if is_change and (_EARLIER.search(asked) or not since):
        return not _EARLIER.search(asked)
    for day in _DAY.finditer(asked) if since else ():
        year, month = day["year"], int(day["month"] or 0)
        first, last = f"{year}-{month or 1:02}", f"{year}-{month or 12:02}"
        if (first if is_change else last) < since[: len(first)]:
            return False
    return not is_change or not _MONTH.search(_DAY.sub(" ", asked))


def _is_of_change(rule: Said) -> bool:
    """Whether the sentence that a rule stands in changes an earlier act."""
    text, at = rule.item.passage.text, rule.item.passage.start
    return any(says_change(text[a:b]) for a, b in split_sentences(text) if a <= rule.start - at < b)
