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
from assistant.extracts import IS_DIGEST, LABEL, affirmed
from assistant.layout import LIST_NUMBER
from assistant.places import Place, begins_with, meet
from assistant.quantities import quantities
from assistant.relevance import aims, consequences, looks, meaning, other_row, parks, seeking, sorts
from assistant.relevance.contacts import are_for_others, of_its_office, unless_for_complaints
from assistant.relevance.fragments import PARTS
from assistant.relevance.kinds import is_of_other_kind
from assistant.relevance.mistaken import (
    DATE,
    ELSEWHERE,
    gives_no_reason,
    is_of_less,
    is_of_picture,
    quoted_by,
    unless_mistaken,
)
from assistant.relevance.timely import is_of_other_years, of_its_time, of_its_year
from index.normalise import search_key, search_terms
from index.sentences import split_sentences, without_end

# A question that a repetition of its words answers
_YES_OR_NO = re.compile(
    r"吗|(?<![什怎多])么\?|是否|是不是|有没有|能不能|能否|可否|对不对|还是|^(is|are|was|were|do|does|did|has|have|can|will)\b"
)
_OF_ALL = re.compile("全[省市区县]|[该本我][省市区县]|[省市]内")
# 惠济区商务局 2023年3月1日, below a text
_SIGNATURE = re.compile(
    r"[\w（()）]{1,30}(?:[局厅部委办会院行署]|政府|办公室|中心|公司)\s+"
    r"([\d〇零一二三四五六七八九]{4}\s*年[^。，；\s]{1,3}月[^。，；\s]{1,3}日)"
)
_ISSUED = re.compile(
    "[发公颁]布|印发|下发|签发|公告|出台|成文|落款|署名|日期|报道|刊|登载|媒体|报纸|记者|作者|来源|"
    r"出处|原文|官方|正式|摘编|真实|可靠|权威|\b(?:official|source|report|newspaper|digest|article|publi)"
)
_ASKS_DOCUMENT = re.compile(
    "文件|方案|办法|细则|规[定划章]|通知|条例|法律|法规|标题|题目|意见|公告|政策|依据|指南|"
    r"\b(?:document|plan|rule|regulation|law|notice|polic)"
)
_MARKED = re.compile(r"[*#`]+")
NUMBERED = re.compile(rf"^\s*(?:{LIST_NUMBER}|[一二三四五六七八九十]是)")
_MEANS = re.compile(r"^[^的]+(?<!称)(?:是|指)(?:的是)?(?:什么|啥)[^\W的名字]{0,4}\W*$")
_EMPTY = {"有关", "相关", "情况", "关情"}  # terms
_JOINT = 1  # term, half of the question and half of such a word
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
    if not _ISSUED.search(asked):
        kept = [_unless_issued(claim, items) for claim in kept]
    if not _ASKS_DOCUMENT.search(asked) and not seeking.seeks_a_park(asked):
        kept = [_unless_title(claim, items) for claim in kept]
    kept = [unless_mistaken(asked, claim, items) for claim in kept]
    kept = [_of_its_kind(asked, claim, items) for claim in kept]
    kept = [unless_for_complaints(asked, claim, items) for claim in kept]
    kept = [of_its_office(question, claim, items) for claim in kept]
    kept = parks.unless_of_other(asked, kept, items)
    kept = other_row.unless_of_other_row(asked, kept, items)
    kept = [_unless_place(asked, claim) for claim in kept]
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


def _unless_issued(claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where it is who signed a text and when, or when it was reported:
    that is not when anything begins. Nor where it is from a line that but tells what the document
    is."""
    text, quoted = without_end(claim.text), quoted_by(claim, items)
    if claim.supported and IS_DIGEST.search(quoted) and len(claim.quotes) == 1:
        return replace(claim, cites=(), problem="is but of the document itself")
    signed = (name for m in _SIGNATURE.finditer(quoted) for name in (m.group(), m[1]))
    is_date = any(_bare(text) == _bare(name) for name in signed)
    issuers = {items[n].document.issuer for n in claim.cites if n in items} - {""}
    if claim.supported and (is_date or _SIGNATURE.fullmatch(text) or quoted.strip() in issuers):
        return replace(claim, cites=(), problem="is but a signature and its date")
    is_copy = len(text) <= DATE and text in quoted
    if claim.supported and is_copy and text not in looks.REPORTED.sub(" ", quoted):
        return replace(claim, cites=(), problem="is but when it was reported")
    return claim


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def _unless_title(claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where it says but what a document or a part of it is called, and no
    sentence does."""
    if claim.supported and LABEL.fullmatch(_MARKED.sub("", quoted_by(claim, items)).strip()):
        return replace(claim, cites=(), problem="is but what an article is called")
    terms = set(search_terms(claim.text))
    unsaid = terms.difference(search_terms(quoted_by(claim, items)))
    cited = [items[n] for n in claim.cites if n in items]
    for name in (name for e in cited for name in (e.document.title, *e.passage.heading_path)):
        called = set(search_terms(name))
        is_name = 2 * len(unsaid & called) > len(terms) and 2 * len(terms & called) > len(called)
        if claim.supported and is_name and len(unsaid - called) <= _JOINT:
            return replace(claim, cites=(), problem="is but what a document is called")
    return claim


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


def _repeats(asked: str, claim: str) -> bool:
    """Whether a sentence asks, or says much of the question again and next to nothing else."""
    if meaning.only_names(asked, claim):
        return True
    terms, known = set(search_terms(NUMBERED.sub("", claim))), set(search_terms(asked))
    added = terms - known
    says_much = len(terms) > _MOST_OF_IT * len(known) or (len(terms) >= _HEADING and not added)
    # what a thing is like is not told by its name with a word more: 改进口罩供应方式
    is_name = bool(seeking.MANNER.search(asked)) and len(terms) <= _NAME
    is_open = bool(_MEANS.search(asked) or seeking.MANNER.search(asked))
    says_much = says_much or (is_open and len(added - _EMPTY) <= _JOINT)
    is_question = claim.rstrip().endswith(("？", "?")) and not _ASKS_QUESTIONS.search(asked)
    return is_question or (
        (says_much or is_name)
        and len(added - _EMPTY) < (_NEW_IN_NAME if is_name else _NEW) * len(terms)
        and not any(term[0].isdigit() for term in added)
        and not _YES_OR_NO.search(asked)
    )
