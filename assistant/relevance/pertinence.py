"""Does a sentence tell what was asked for? Decided by how questions and their answers look. Pure.

What a small model copies where nothing answers is true, and no answer: a time is asked for and
none is told, or the question is said again.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from assistant.abstention import presence
from assistant.answers import Claim, Evidence
from assistant.extracts import affirmed
from assistant.layout import LIST_NUMBER
from assistant.places import Place, begins_with, meet
from assistant.quantities import quantities
from assistant.relevance import aims, consequences, looks, meaning, other_row, parks, seeking, sorts
from assistant.relevance.contacts import are_for_others, of_its_office, unless_for_complaints
from assistant.relevance.fragments import PARTS
from assistant.relevance.kinds import is_of_other_kind
from assistant.relevance.mistaken import (
    ELSEWHERE,
    gives_no_reason,
    is_of_less,
    is_of_picture,
    quoted_by,
    unless_mistaken,
)
from assistant.relevance.of_document import JOINT, unless_of_document
from assistant.relevance.timely import is_of_other_years, of_its_time, of_its_year
from index.normalise import search_key, search_terms
from index.sentences import split_sentences

# A question that a repetition of its words answers
_YES_OR_NO = re.compile(
    r"吗|(?<![什怎多])么\?|是否|是不是|有没有|能不能|能否|可否|对不对|还是|^(is|are|was|were|do|does|did|has|have|can|will)\b"
)
_OF_ALL = re.compile("全[省市区县]|[该本我][省市区县]|[省市]内")
NUMBERED = re.compile(rf"^\s*(?:{LIST_NUMBER}|[一二三四五六七八九十]是)")
_MEANS = re.compile(r"^[^的]+(?<!称)(?:是|指)(?:的是)?(?:什么|啥)[^\W的名字]{0,4}\W*$")
_EMPTY = {"有关", "相关", "情况", "关情"}  # terms
_BUT_NAMES = re.compile(r"第\w{1,4}|[一二三四五两1-5][类份口档级]")  # 二类, 第一次, 两份; no figure
_ASKS_QUESTIONS = re.compile("(?:哪些|什么|哪几个)问题|问题(?:是|有|包括)(?:哪|什么)")
_NAME = 8  # terms
_NEW_IN_NAME = 0.4  # share of its terms that a name has to add
_NEW = 0.15  # share of its terms that a sentence has to add to the question
_MOST_OF_IT = 0.6  # of the question's terms
_HEADING = 4  # terms, all of them the question's: a heading and not what stands under it


def to_the_point(
    question: str,
    claims: Sequence[Claim],
    evidence: Sequence[Evidence] = (),
    sought: frozenset[Place] = frozenset(),
) -> list[Claim]:
    """The claims that add something to the question; none of them supported where there are no
    such, or where it asks for a time, an amount, a number or a contact and none tells one.

    What a small model copies where nothing answers is true, and no answer.

    evidence: where the year stands that a fragment leaves out. sought: the places asked about.
    """
    asked = search_key(question)
    problem = ""
    telling = [claim for claim in claims if not _repeats(asked, claim.text)]
    if claims and not telling:
        problem = "only repeats the question"
    items = {item.n: item for item in evidence}
    kept = [of_its_year(asked, claim, items) for claim in telling or claims]
    kept = [of_its_time(asked, claim, items) for claim in kept]
    kept = [unless_of_document(asked, claim, items) for claim in kept]
    kept = [unless_mistaken(asked, claim, items) for claim in kept]
    kept = [_of_its_kind(asked, claim, items) for claim in kept]
    kept = [unless_for_complaints(asked, claim, items) for claim in kept]
    kept = [of_its_office(question, claim, items) for claim in kept]
    kept = parks.unless_of_other(asked, kept, items)
    kept = other_row.unless_of_other_row(asked, kept, items)
    kept = [_unless_place(asked, claim) for claim in kept]
    kept = [_unless_followed(asked, claim, items) for claim in kept]
    name = meaning.asked_for(asked)
    is_coined = _is_coined(name, asked) and meaning.is_untold(name, affirmed(evidence))
    kept = [_unless_mention(name, claim, items, is_coined) for claim in kept]
    kept = [_of_its_place(sought, claim, items) for claim in kept]
    figure = looks.sought(asked)
    if figure and not any(c.supported and figure.is_told(c.text) for c in kept):
        problem = problem or f"{figure.lack}, which was asked for"
    if not problem:
        return kept
    return [replace(c, cites=(), problem=problem) if c.supported else c for c in kept]


def telling_in_full(question: str, claims: Sequence[Claim]) -> list[Claim]:
    """The claims as they are told, in whole clauses; none of them supported where these no longer
    tell what is sought: 总部企业应当向投资促进局报送 of the office that decides."""
    figure = looks.sought(search_key(question))
    if not figure or any(c.supported and figure.is_told(c.text) for c in claims):
        return list(claims)
    problem = f"{figure.lack}, which was asked for"
    return [replace(c, cites=(), problem=problem) if c.supported else c for c in claims]


def telling(question: str) -> Callable[[str], bool]:
    """`tells_what_is_sought` of one question."""
    return partial(tells_what_is_sought, question)


def tells_what_is_sought(question: str, text: str) -> bool:
    """Whether a text looks like an answer to a question for a time, an amount, a number or a
    contact, and tells nothing of other years only; whether something is so, of the same sort and
    part of the place. A heading that only says the question again does not."""
    asked = search_key(question)
    key = search_key(text)
    if sorts.names_none(asked, text, text) or sorts.names_no_kind(asked, key):
        return False
    if sorts.is_of_other_size(asked, key) or is_of_picture(asked, key):
        return False
    if sorts.whose(asked) not in key or is_of_other_kind(asked, key):
        return False
    if consequences.leaves_open(asked, text) or are_for_others(asked, key):
        return False
    is_beside = sorts.is_but_of_a_name(asked, text) or meaning.but_places(asked, text)
    is_beside = is_beside or meaning.but_follows(asked, text)
    if (
        gives_no_reason(asked, text)
        or is_of_less(asked, text)
        or is_beside
        or presence.is_of_others(asked, text)
    ):
        return False
    if _repeats(asked, text) or meaning.but_mentions(meaning.asked_for(asked), text):
        return False
    sought = looks.sought(asked)
    if seeking.IS_IT_SO.search(asked) and not _is_of_the_same(asked, text):
        return False
    parts, told = set(PARTS.findall(asked)), set(PARTS.findall(search_key(text)))
    if (parts and told and not parts & told) or aims.is_other(asked, text):
        return False
    return (sought is None or sought.is_told(text)) and not is_of_other_years(asked, text)


def _is_of_the_same(asked: str, text: str) -> bool:
    """Whether a text has a figure of the kind that a question has one of, and names its 东部.

    签约了9个项目，对吗 is answered by how many there were, not by where the 9 stand.
    """
    named = (q for q in quantities(asked) if q.is_amount)
    kinds = {q.unit for q in named if not _BUT_NAMES.fullmatch(q.text)}
    told = {q.unit for q in quantities(text) if not q.is_date}
    key = search_key(text)
    return kinds <= told and all(part in key for part in PARTS.findall(asked))


def _of_its_place(sought: frozenset[Place], claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where all it is quoted from begins with the name of another place:
    in a survey of what many cities grant each is told in a sentence of its own, or in those that
    follow it and say 全省."""
    begun = [_begun_with(items[n], a, b) for n, a, b in claim.quotes if n in items]
    is_other = bool(sought and begun) and all(p and not meet(sought, p) for p in begun)
    if not claim.supported or not is_other:
        return claim
    return replace(claim, cites=(), problem="is of another place than was asked for")


def _begun_with(item: Evidence, start: int, end: int) -> frozenset[Place]:
    """The place that a quotation begins with; where it says 全省, the one that the nearest sentence
    before it begins with."""
    said = item.quote(start, end)
    found = begins_with(said)
    if found or not _OF_ALL.search(said):
        return found
    before = item.passage.text[: start - item.passage.start]
    told = (begins_with(before[a:b]) for a, b in reversed(split_sentences(before)))
    return next((place for place in told if place), found)


def _of_its_kind(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where all it is quoted from speaks of no such thing."""
    said = search_key(f"{claim.text} {quoted_by(claim, items)}")
    cited = [items[n] for n in claim.cites if n in items]
    over = search_key("\n".join(f"{item.passage.heading} {item.lead}" for item in cited))
    ahead = search_key(
        "\n".join(_ahead(items[n], start) for n, start, _ in claim.quotes if n in items)
    )
    is_open = consequences.leaves_open(asked, f"{claim.text} {quoted_by(claim, items)}")
    if claim.supported and is_open:
        return replace(claim, cites=(), problem=ELSEWHERE)
    if not claim.supported or not is_of_other_kind(asked, said, over, ahead):
        return claim
    return replace(claim, cites=(), problem="tells of another kind of thing than was asked for")


def _ahead(item: Evidence, start: int) -> str:
    """What a document is called, and what its passage says in front of a quotation."""
    return f"{item.document.title}\n{item.passage.text[: start - item.passage.start]}"


def _unless_place(asked: str, claim: Claim) -> Claim:
    """The claim; not supported where it tells where the works of a firm are, of which a question
    asks what it does."""
    if not claim.supported or not meaning.but_places(asked, claim.text):
        return claim
    return replace(claim, cites=(), problem="tells where it is, and what it does was asked for")


def _unless_followed(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where what it is quoted from goes by what was asked about."""
    if not claim.supported or not meaning.but_follows(asked, quoted_by(claim, items)):
        return claim
    return replace(claim, cites=(), problem="but goes by what was asked about")


def _is_coined(name: str, asked: str) -> bool:
    """Whether a name is in quotation marks: “双塔”计划."""
    return bool(name) and bool(re.search(rf"[“\"「『]{re.escape(name)}[”\"」』]", asked))


def _unless_mention(
    name: str, claim: Claim, items: Mapping[int, Evidence], is_coined: bool
) -> Claim:
    """The claim; not supported where all it is quoted from but mentions what a question asks the
    meaning of, or has nothing of a name that somebody has coined and all evidence but mentions.

    name: of that; empty where it asks for something else.
    """
    quoted = quoted_by(claim, items)
    is_other = is_coined and name not in search_key(f"{claim.text} {quoted}")
    if claim.supported and (is_other or meaning.but_mentions(name, quoted)):
        return replace(claim, cites=(), problem="but mentions what was asked about")
    return claim


def _in_short(text: str) -> str:
    return text.replace("常务委员会", "常委会")


def _repeats(asked: str, claim: str) -> bool:
    """Whether a sentence asks, or says much of the question again and next to nothing else."""
    if meaning.only_names(asked, claim):
        return True
    said, asked = (_in_short(text) for text in (NUMBERED.sub("", claim), asked))
    terms, known = set(search_terms(said)), set(search_terms(asked))
    added = terms - known
    is_heading = len(terms) >= (_NAME if added else _HEADING) and len(added) <= JOINT
    says_much = len(terms) > _MOST_OF_IT * len(known) or is_heading
    # what a thing is like is not told by its name with a word more: 改进口罩供应方式
    is_name = bool(seeking.MANNER.search(asked)) and len(terms) <= _NAME
    is_open = bool(_MEANS.search(asked) or seeking.MANNER.search(asked))
    says_much = says_much or (is_open and len(added - _EMPTY) <= JOINT)
    is_question = claim.rstrip().endswith(("？", "?")) and not _ASKS_QUESTIONS.search(asked)
    return is_question or (
        (says_much or is_name)
        and len(added - _EMPTY) < (_NEW_IN_NAME if is_name else _NEW) * len(terms)
        and not any(term[0].isdigit() for term in added)
        and not _YES_OR_NO.search(asked)
    )
