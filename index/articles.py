"""Questions that name an article: 优化营商环境条例第七十二条, 国务院令第802号第九条. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from index.metadata_patterns import NUMBER, ORDER
from index.numerals import NUMERAL, to_int
from index.titles import genus_of, number_key, said_of, title_key

_ARTICLE = re.compile(rf"第\s*({NUMERAL})\s*条(?:\s*之\s*({NUMERAL}))?")
_NUMBER = re.compile(rf"{NUMBER}|{ORDER}|\d+\s*号令|国令第?\s*{NUMERAL}\s*号")
_LEFT_OF_NAME = re.compile(r"[，。？！；：,?!;:、]")
_AFTER_NAME = re.compile(r"(?:的|中|里|内|之|规定|当|在|是|本|该|\s)+$")
_LEAST_SHARE = 0.5  # of the best match; what is named less is not what was meant


@dataclass(frozen=True)
class Mention:
    """An article that a question names.

    said: the words in front of it as a key, which may name the act, a kind of act, or nothing.
    number: the 文号 that the question names, as a key.
    """

    article: tuple[int, int]  # 第十条之一 is (10, 1)
    said: str = ""
    number: str = ""

    @property
    def genus(self) -> str:
        return genus_of(self.said)


def mentions(question: str) -> tuple[Mention, ...]:
    """The articles that a question names, in its order."""
    found: list[Mention] = []
    start = 0
    for match in _ARTICLE.finditer(question):
        article = article_of(match.group())
        said, number = _name(question[start : match.start()])
        if not said and not number and found:
            said, number = found[-1].said, found[-1].number  # 第九条和第十条
        if article:
            found.append(Mention(article, said, number))
        start = match.end()
    return tuple(found)


def article_of(label: str) -> tuple[int, int] | None:
    """The number at the beginning of a heading: 第十条之一 → (10, 1); None where there is none."""
    match = _ARTICLE.match(label)
    number = to_int(match.group(1)) if match else None
    if not match or number is None:
        return None
    return number, to_int(match.group(2) or "") or 0


def named_acts(mention: Mention, titles: Iterable[tuple[str, str, str]]) -> dict[str, float]:
    """Id → how well the mention names it, in (0, 1], of (id, title key, number key) triples.

    The longest match is best; among equals the title with the least beyond what was said.
    """
    matched: dict[str, tuple[int, int]] = {}
    by_number: dict[str, float] = {}
    for document_id, title, number in titles:
        if number and mention.number.endswith(number):
            by_number[document_id] = 1.0
        if length := said_of(title, mention.said):
            matched[document_id] = (length, len(title))
    if by_number:
        return by_number
    longest = max((length for length, _ in matched.values()), default=0)
    shares = {i: (length / size) * (length / longest) for i, (length, size) in matched.items()}
    best = max(shares.values(), default=0.0)
    return {i: share for i, share in shares.items() if share >= _LEAST_SHARE * best}


def _name(before: str) -> tuple[str, str]:
    """What names the act in the words in front of an article: its key, and its 文号's."""
    numbers = list(_NUMBER.finditer(before))
    number = number_key(re.sub(r"\s", "", numbers[-1].group())) if numbers else ""
    quoted = re.findall(r"《([^《》]*(?:《[^》]*》)?[^《》]*)》", before)
    if quoted:
        return title_key(quoted[-1]), number
    bare = re.sub(r"[（(][^（）()]*[）)]", "", _NUMBER.sub("", before))
    bare = _AFTER_NAME.sub("", bare.rstrip("，。？！；：,?!;:、 "))
    said = title_key(_LEFT_OF_NAME.split(bare)[-1])
    return ("" if re.fullmatch(r"(?:和|与|及|以及|至|到|或)?", said) else said), number
