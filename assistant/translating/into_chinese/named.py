"""English names of a question in the Chinese of the glossary, or of the documents. Pure."""

import re
from collections.abc import Callable, Mapping, Sequence

from assistant.pinyin import is_pinyin, spelt_by

_WORD = re.compile(r"\b[A-Za-z][a-z]{3,}\b")
# Golden Tip for the Golden Tip grade
_GRADE = re.compile(r"(?P<name>[A-Z]\w+(?: [A-Z]\w+)+) (?:grade|level|class|rank)$")

# which sort of place a name is of, so that the model keeps both: 青禾孵化器 of Qinghe incubator
_SORTS = {
    "incubator": "孵化器",
    "tower": "大厦",
    "plaza": "广场",
    "subdistrict": "街道",
    "town": "镇",
}
_SORT = "|".join(sort for name in _SORTS for sort in (name, name.capitalize()))
BySound = Callable[[str], str]  # the characters of a word in Latin letters, or none


def unknown(word: str) -> str:
    return ""


def with_chinese_names(
    question: str, glossary: Mapping[str, str], by_sound: BySound = unknown
) -> tuple[str, Sequence[str]]:
    """The question with the glossary's names in Chinese, and which these are.

    A word of a name that is written as it sounds counts too: Guxing for 古荥智能制造产业园.
    by_sound: names of the documents besides (`NamesBySound`).
    """
    names: list[str] = []
    for english in sorted(glossary, key=len, reverse=True):
        # first-quarter is the first quarter too
        written = re.escape(english).replace(r"\ ", r"[”\"]?[\s-]+")
        if english[:1].islower():  # a photovoltaic module line, of photovoltaic modules
            written = re.sub("(?<=[^s]{2})s$", "s?", written)
        pattern = re.compile(rf"\b{written}\b", re.IGNORECASE)
        if (grade := _GRADE.match(english)) and not pattern.search(question):
            pattern = re.compile(rf"\b{re.escape(grade['name'])}\b")
        if pattern.search(question):
            names.append(glossary[english])
            question = pattern.sub(always(glossary[english]), question)
    for word in dict.fromkeys(_WORD.findall(question)):
        key = word.lower()
        sounds = (spelt_by(key, name) for name in glossary.values()) if _may_be_name(key) else ()
        if found := next(filter(None, sounds), "") or by_sound(word):
            question = re.sub(rf"\b{word}\b", always(found), question)
            question = re.sub(rf"(?<={found}) (?:{_SORT})\b", _sort, question)
            of_sort = re.search(rf"{found}(?:{'|'.join(_SORTS.values())})", question)
            names.append(of_sort.group() if of_sort else found)
    return question, names


def _sort(sort: re.Match[str]) -> str:
    return _SORTS[sort.group().strip().lower()]


def _may_be_name(key: str) -> bool:
    """Whether a word may be a name's by its sound, as yuan, which no name is meant by, is not."""
    return is_pinyin(key) and key != "yuan"


def always(text: str) -> Callable[[re.Match[str]], str]:
    """A replacement that is never read as a template."""
    return lambda match: text
