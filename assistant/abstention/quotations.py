"""What a question calls by a name in quotation marks, and no text has. Pure."""

import re
from collections.abc import Iterable

from index.normalise import han_share, search_key, search_terms
from index.numerals import to_int

# What somebody calls by a name of its own: “无接触点餐”, 《示例条例》, not a quoted sentence
_QUOTED = re.compile(r"[“「『\"]([^“”「」『』\"，,。；;：:]{2,16})[”」』\"]")
# “什么为先什么为要”, of which somebody remembers but half
_HOLE = re.compile("什么|啥|某某?|xx+")
# “五有”: what is told of as a list of five things that each have the word
_COUNT_OF = re.compile("(?P<count>[二三四五六七八九十])个?(?P<word>[\u4e00-\u9fff]{1,2})")
_CLAUSE = re.compile(r"[，,。；;：:|\n]")
_TITLE = re.compile(r"《([^《》]{2,60})》")
_OF_TITLE = 0.6  # share of a title's terms: few quote a long one word for word


def unheld_quotations(question: str, texts: Iterable[str]) -> list[str]:
    """Names in quotation marks that no text has, and titles of which none has most words.

    Of 58 answerable questions of ncp-open with such a name one is of a document without it; of
    the four that cannot be answered three are.
    """
    keys = [search_key(text) for text in texts]
    joined = "".join(re.findall(r"\w+", "".join(keys)))
    quoted = [name for name in _QUOTED.findall(question) if han_share(name) > 0.5]
    missing = [name for name in quoted if not _has_with_holes(name, joined)]
    missing = [name for name in missing if not _is_counted(name, keys)]
    held = [set(search_terms(key)) for key in keys]
    for title in _TITLE.findall(question):
        terms = set(search_terms(title))
        if all(len(terms & of) < _OF_TITLE * len(terms) for of in held):
            missing.append(title)
    return missing


def _has_with_holes(name: str, text: str) -> bool:
    """Whether a text has a name, something else in the place of each 什么 of it."""
    parts = _HOLE.split("".join(re.findall(r"\w+", search_key(name))))
    said = [re.escape(part) for part in parts if part]
    return bool(re.search(r"\w{1,6}?".join(said), text)) if said else True


def _is_counted(name: str, texts: Iterable[str]) -> bool:
    """Whether a name counts the items of a list that a text has, by a word that each of them has:
    “三有” of 有人管、有钱办、有章循, and of no longer one."""
    found = _COUNT_OF.fullmatch(search_key(name))
    if not found:
        return False
    lists = (part.split("、") for text in texts for part in _CLAUSE.split(text))
    count = to_int(found["count"])
    return any(len(one) == count and all(found["word"] in it for it in one) for one in lists)
