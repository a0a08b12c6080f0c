"""Whether what a visitor names is in the list that he is told, in front of it: 食品算不算主导产业
is asked as which there are, and the list alone leaves him to look. Pure.

What a list does not have by its name is told to be missing only where a document lists it
elsewhere: 现代食品 of the leading industries, among those with a map. Of which industry a trade is
(预制菜) no list tells, nor for which there is no map yet: who asks that is told so in front of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant import citations
from assistant.answers import Answer, Claim
from assistant.conversation import as_told
from index.sentences import split_sentences

_ASKED = re.compile(
    r"(?P<what>(?:(?![做搞干是我你您们的])[一-龥]){2,12}?)(?:这一?[行块类]|行业|产业|领域|方面)?的?"
    r"(?:也|都|还|到底|能|已经?)*"
    r"(?:算|在不在|属|是|归|符|对|(?:产业|招商)*图谱|有没有|(?:[做画编绘]|出)(?=[好完出来了]))"
)
# 主导产业里有没有文创这一类
_HAS = re.compile(
    r"产业(?:目录|清单|名录)?(?:里[面头]?|之?[中内]|当中)?"
    r"(?:有没有|有无|是否(?:有|包括|包含|含)|包不包[括含]|含不含|包[括含]|含|有)"
    r"(?P<what>[一-龥]{2,10}?)(?:[这那]?一?[类块行种个](?:产业|行业)?|产业|行业)?[吗么]?\W*$"
)
_AND = re.compile("[和与跟及、]")
_HEAD = re.compile("^.*(?:是|为|有|涉及|包括|包含)")
_TAIL = re.compile("等[一-龥]{0,4}[。.]?$|[。.]$")
_ANY = re.compile("(?:主导|重点)?(?:产业|行业|领域)|项目|企业")  # 还没有做产业图谱 names none
_WORKS = re.compile("(?<=[一-龥]{2})(?:加工|生产|制造|制作|销售|批发|零售|配送|贸易)$")
_LEAST = 2  # characters of what is named


def begun(answer: Answer) -> Answer:
    """The answer; one that lists what there is to who asks whether something is of it, with that in
    front."""
    names = _names(answer)
    listed = next(
        (claim for claim in answer.claims if claim.supported and "、" in claim.text), None
    )
    if listed is None or not answer.text:
        return answer
    if other := _of_others(answer):
        return _with(answer, listed, [other])
    if not names:
        return answer
    items = _items(listed.text)
    have = [item for item in items if any(_is_called(name, item) for name in names)]
    others = [item for text in _texts(answer) if text not in listed.text for item in _items(text)]
    lack = [
        name
        for name in names
        if not any(_is_called(name, item) for item in items)
        and any(name in item for item in others)
    ]
    said = [f"所列的产业中有“{'”“'.join(have)}”。"] if have else _of_material(names, items)
    said += [f"所列的产业中没有写到“{'”“'.join(lack)}”。"] if lack else []
    return _with(answer, listed, said)


def _of_material(names: Sequence[str], items: Sequence[str]) -> list[str]:
    """What the list has of what somebody works, and that it does not name the work: 现代食品 and
    食品加工. Whether the one is part of the other no list tells."""
    worked = [(name, _WORKS.sub("", name)) for name in names if _WORKS.search(name)]
    found = [(name, item) for name, what in worked for item in items if what and what in item]
    return [f"所列的产业中有“{item}”，没有写明“{name}”。" for name, item in found]


def _of_others(answer: Answer) -> str:
    """What the list does not tell, where a question was for what no document tells; empty where it
    is for what is listed."""
    if not as_told.is_list(answer.question.asked):
        return ""
    if as_told.asks_nearest(answer.question.text):
        return "以下是所列的全部主导产业，没有写到哪一类与您的业务最接近。"
    if as_told.asks_without_map(answer.question.text):
        return "以下所列的是已经做好图谱的产业，不是还没有做的。"
    return ""


def _with(answer: Answer, listed: Claim, said: Sequence[str]) -> Answer:
    """The answer with these sentences in front, which rest on the list."""
    claims = [Claim(text, listed.cites, quotes=listed.quotes) for text in said]
    told = "".join(citations.cite(claim.text, claim.cites) for claim in claims)
    return replace(answer, text=f"{told}{answer.text}", claims=(*claims, *answer.claims))


def _names(answer: Answer) -> Sequence[str]:
    """What a question names that was asked as which there are; none where it was not."""
    question = answer.question
    if question.language != "zh" or question.text == question.asked:
        return ()
    is_list = as_told.is_list(question.asked)
    found = (_HAS.search(question.text) or _ASKED.search(question.text)) if is_list else None
    named = _AND.split(found["what"]) if found else ()
    return [one for one in named if len(one) >= _LEAST and not _ANY.fullmatch(one)]


def _is_called(name: str, item: str) -> bool:
    """Whether an item has a name, or what the name is short for: 文创 of 文化创意旅游."""
    if name in item:
        return True
    words = r"[一-龥]".join(map(re.escape, name))
    return len(name) == _LEAST and bool(re.search(rf"{words}[一-龥]", item))


def _items(text: str) -> list[str]:
    """The items of a list in a sentence; none where it has none."""
    parts = citations.without_marks(text).split("、")
    whole = [_HEAD.sub("", parts[0]), *parts[1:-1], _TAIL.sub("", parts[-1])]
    return whole if len(parts) > 1 else []


def _texts(answer: Answer) -> Iterator[str]:
    for text in (hit.passage.text for hit in answer.retrieved):
        yield from (text[a:b] for a, b in split_sentences(text))
