"""True figures that are of something else than was asked for, and read as the answer. Pure.

A small model copies the figure beside the one that is not there: what was signed in a year for what
was aimed at, one of two amounts for their sum, a date for a place. Whole sentences may be quoted,
since they say themselves what their figures are of.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from assistant.answers import Claim, Evidence
from assistant.coverage import covered
from assistant.layout import heads_table, lead_of
from assistant.places import Home
from assistant.quantities import quantities
from assistant.reckoning.asked import Request, read
from assistant.relevance import (
    acts,
    aims,
    enumerating,
    of_what,
    seeking,
    sorts,
    superlatives,
    trades,
)
from assistant.relevance.backers import names_no_backer, names_no_people
from assistant.relevance.fragments import PARTS
from assistant.tables import columns
from index.normalise import search_key, search_terms
from index.sentences import split_sentences, without_end

# what has to be reckoned from several figures, and how it is told
_AVERAGE = re.compile("平均|人均|均价")
_TOLD_AVERAGE = re.compile("均|每")
_RESULTS = {
    "sum": re.compile("[合共总]计|总[额数和量]|[一总]共|累计|两项"),
    "difference": re.compile("比|较|差|增|减|超|多|少|高|低"),
    "share": re.compile("占|%|比例|比重|之一|成"),
    "ratio": re.compile("倍"),
    "comparison": re.compile("更|比|较|最|[大高多少低小]于|超过|相当|一样|相同"),
}
_IS_DIFFERENCE = re.compile("(?<!分)比(?![例重率])|差")  # not 超过多少百分比
_PICTURE = re.compile("效果图|示意图|概念图|配图")
_ASKS_PICTURE = re.compile("图|照|实景|宣传部|[建盖]成")
# why one should come, and not why something is so
_ASKS_WHY = re.compile(
    r"(?:为什么|为何|凭什么)[^，。]{0,4}(?:来|选|到|去|投资|落户)|出于什么|什么(?:考虑|目的)|好处|吸引力|(?:什么|哪些)优势|优势(?:是|在|有)|"
    r"\bwhy (?:should|would|invest|choose|come)\b|\b(?:advantage|benefit)"
)
_RECENT = re.compile("近年|近[几两三]年|[这前]几年")
_ONE_EVENT = re.compile("[这该此本][次场届](?:的?活动|的?会|的?考察|的?仪式|签约)")
_ALL_PEOPLE = re.compile("工人|员工|职工|人数|多少人")
_SEEN = re.compile("(?:看到|见到|看见|只见|正在)[^。；]*人|人[^，。；]{0,4}正在")
_IN_ALL = re.compile("[一总合共]共|总|合计|全部|\\bin (?:total|all)\\b")
# a fine is the figure of nothing else
_ASKS_PENALTY = re.compile(
    "罚|责任|后果|违法|违反|违规|逾期|不按|未按|拒|虚|滞纳|怎么办|怎样处|如何处|处理|处分"
)
OTHER_ROW = "stands in another row than what was asked about"
ELSEWHERE = "is not said of what was asked for, which other sentences speak of"
OTHER_FIGURE = "tells a figure of something else, none of which was asked for"
MISPLACED = {
    OTHER_ROW,
    ELSEWHERE,
    OTHER_FIGURE,
}  # problems of claims that are of a wrong place of the text
_NOWHERE = Home()
_ROOM = re.compile(r"\d+(?:室|号楼|楼|层|号窗口)")  # where an office is
DATE = 12  # characters; of a text that but tells a date
_WHOLE = 0.8  # of a quotation, that a claim says which is no fragment of it
_PART = re.compile(rf"{PARTS.pattern}|图谱")
_PARK_IN_PART = re.compile(rf"(?:{PARTS.pattern})的?(?:产业|工业)?园区?")
_AS_MUCH, _A_FAIR_PART = 0.6, 0.3  # of what the best sentence has of the question; of all of it
_NAMES_LONG = 40  # characters; longer is no name, nor a few


def unless_mistaken(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where what it tells is of something else.

    asked: the question as a search key. items: the evidence by number.
    """
    if not claim.supported:
        return claim
    quoted, request = quoted_by(claim, items), read(asked)
    said = said_of(claim, quoted, items)
    found = (
        sorts.counts_names(asked, claim.text),
        sorts.names_none(asked, claim.text, quoted),
        sorts.counts_other(asked, quoted),
        sorts.names_no_kind(asked, said),
        quoted and names_no_backer(asked, quoted),
        quoted and names_no_people(asked, quoted),
        quoted and trades.is_of_no_trade(asked, said, claim, items),
        is_of_picture(asked, f"{claim.text}\n{quoted}"),
        gives_no_reason(asked, claim.text),
        is_of_less(asked, f"{claim.text}\n{quoted}"),
        _is_underived(asked, request, claim.text, quoted),
        "" if request else _is_of_another(asked, claim, quoted, said),
        "" if request else sorts.is_of_other(asked, claim, quoted, said, items),
        "" if request else _is_of_other_row(asked, claim, items),
        superlatives.is_lesser_row(asked, claim, items),
        _is_of_other_holder(asked, said, items),
        of_what.is_of_other_project(asked, said, quoted, [e.text for e in items.values()])
        and OTHER_ROW,
        _is_of_no_part(asked, claim, items),
        sorts.is_of_other_size(asked, said),
        enumerating.is_of_other_sayings(asked, claim.text),
        acts.are_untold(asked, said),
        aims.is_result(asked, said) and "is a result, and a target was asked for",
        aims.leaves_open(asked, said) and "does not tell whether it was reached",
        aims.is_plan_of_other(asked, said) and "is another plan, and a beginning was asked for",
    )
    problem = next((problem for problem in found if problem), "")
    return replace(claim, cites=(), problem=problem) if problem else claim


def unless_elsewhere(
    asked: str,
    claims: Sequence[Claim],
    evidence: Sequence[Evidence],
    weights: Mapping[str, float],
    home: Home = _NOWHERE,
) -> list[Claim]:
    """The claims; to who asks where something is, no name is supported whose passage speaks of it
    less than another does by far: a place stands in every other sentence. Nor is our own
    place, in which all of it is.

    weights: of the question's terms that the index knows.
    """
    if not seeking.seeks_a_place(asked):
        return list(claims)
    claims = unless_located(asked, claims, evidence, home)
    spoken = {e.n: covered(f"{e.passage.heading}\n{e.text}", weights) for e in evidence}
    most = max(spoken.values(), default=0.0)
    least = _AS_MUCH * most if most >= _A_FAIR_PART * sum(weights.values()) else 0.0
    return [
        replace(claim, cites=(), problem=ELSEWHERE)
        if claim.supported
        and len(claim.text) <= _NAMES_LONG
        and (
            max((spoken[n] for n in claim.cites if n in spoken), default=least) < least
            or home.is_named_by(claim.text)
        )
        else claim
        for claim in claims
    ]


def unless_located(
    asked: str, claims: Sequence[Claim], evidence: Sequence[Evidence], home: Home
) -> list[Claim]:
    """The claims; to who asks where our place itself is, only those that tell it are supported."""
    if not seeking.seeks_a_place(asked) or not home.is_subject_of(asked):
        return list(claims)
    items = {item.n: item for item in evidence}
    told = [home.is_located_by(quoted_by(claim, items)) for claim in claims]
    return [
        claim if is_told or not claim.supported else replace(claim, cites=(), problem=ELSEWHERE)
        for claim, is_told in zip(claims, told, strict=True)
    ]


def quoted_by(claim: Claim, items: Mapping[int, Evidence]) -> str:
    """What a claim is quoted from."""
    return "\n".join(items[n].quote(a, b) for n, a, b in claim.quotes if n in items)


def _is_underived(asked: str, request: Request | None, text: str, quoted: str) -> str:
    """One figure, told to who asks what several come to, or several things, told to who asks which
    of them is the most."""
    said, has_figure = search_key(f"{text}\n{quoted}"), bool(quantities(text))
    is_clear = request and (request.kind != "difference" or _IS_DIFFERENCE.search(asked))
    is_told = not request or not is_clear or bool(_RESULTS[request.kind].search(said))
    if superlatives.is_untold(asked, said):
        return "does not tell which is the most"
    if request and request.kind == "comparison" and not is_told and not has_figure:
        return "compares nothing"
    is_row = quoted.startswith("|") and request and request.kind == "sum"  # of what is summed
    if is_row and not is_told:
        return "tells a row of those that were to be summed"
    if not has_figure or len(text) >= _WHOLE * len(quoted):
        return ""
    if _AVERAGE.search(asked) and not _TOLD_AVERAGE.search(said):
        return "tells no average, which was asked for"
    return "" if is_told else "tells one figure where several were to be reckoned with"


def said_of(claim: Claim, quoted: str, items: Mapping[int, Evidence]) -> str:
    """A claim and its quotation with the names that stand over it, as a search key."""
    rests_on = [items[n] for n, _, _ in claim.quotes if n in items]
    names = (f"{item.document.title} {item.passage.heading} {item.lead}" for item in rests_on)
    parted = (_before(items[n], start) for n, start, _ in claim.quotes if n in items)
    return search_key("\n".join((claim.text, quoted, *names, *parted)))


def _before(item: Evidence, start: int) -> str:
    """The sentences in front of one that but parts what they tell, as far as all do and the one
    before; empty where it does not."""
    text, at = item.passage.text, item.passage.start
    spans = [span for span in split_sentences(text) if at + span[0] <= start]
    told: list[str] = []
    while len(spans) > 1 and of_what.is_parted(text[slice(*spans.pop())]):
        told.append(text[slice(*spans[-1])])
    return "\n".join(told)


def _is_of_another(asked: str, claim: Claim, quoted: str, said: str) -> str:
    """How many were signed, told to who asks how many of them were started; a fine."""
    text, figures = claim.text, quantities(_ROOM.sub("", claim.text))
    # a longer sentence with a date may explain
    has_figure = any(not f.is_date for f in figures) or (figures and len(text) <= DATE)
    if not has_figure or not seeking.seeks_a_figure(asked):
        return ""
    bare = without_end(text)
    clauses = [part for part in re.split("[，。；]", quoted) if bare in part]
    is_fine = "罚款" in "".join((bare, *clauses)) and not _ASKS_PENALTY.search(asked)
    if not is_fine and of_what.speaks_of_it(asked, said):
        return ""
    return OTHER_FIGURE


def of_its_part(asked: str, evidence: Iterable[Evidence]) -> list[Evidence]:
    """The evidence whose passage speaks of the 东部, or the 图谱, that is asked about; none where
    none does."""
    parts = set(_PART.findall(asked))
    return [e for e in evidence if parts & set(_PART.findall(f"{e.passage.heading}{e.text}"))]


def _is_of_no_part(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> str:
    """What is said of all of a place, told to who asks of its 东部, or of the park there."""
    of_part = {item.n for item in of_its_part(asked, items.values())}
    is_sought = bool(claim.quotes) and bool(of_part or _PARK_IN_PART.search(asked))
    return ELSEWHERE if is_sought and not of_part.intersection(n for n, *_ in claim.quotes) else ""


def _is_of_other_holder(asked: str, said: str, items: Mapping[int, Evidence]) -> str:
    """What is not said of 花园口, as other evidence is, told to who asks 花园口有没有基金小镇; with
    whom else there is something, told to who asks of 商会."""
    who = sorts.whose(asked)
    if not who or who in said:
        return ""
    known = "\n".join(f"{item.passage.heading}\n{item.text}" for item in items.values())
    is_known = who in search_key(known)
    return f"is not said of {who}, which was asked about" if is_known else ""


def is_of_picture(asked: str, said: str) -> str:
    """What is shown in a picture, told to who asks of the thing itself."""
    is_picture = _PICTURE.search(said) and not _ASKS_PICTURE.search(asked)
    return "is of a picture, which was not asked about" if is_picture else ""


def gives_no_reason(asked: str, text: str) -> str:
    """What is aimed at, told to who asks why one should come."""
    is_aim = aims.tells_aim(text) and any(q.is_amount for q in quantities(text))
    return "is an aim, and reasons were asked for" if _ASKS_WHY.search(asked) and is_aim else ""


def is_of_less(asked: str, text: str) -> str:
    """What one event was for, told to who asks it of those of recent years; how many people
    somebody saw at work, to who asks how many there are in all."""
    if _RECENT.search(asked) and _ONE_EVENT.search(text) and not _ONE_EVENT.search(asked):
        return "is of one event, and those of recent years were asked about"
    is_seen = _SEEN.search(text) and not _IN_ALL.search(text)
    is_of_all = _ALL_PEOPLE.search(asked) and _IN_ALL.search(asked)
    return "tells who was seen, and all were asked for" if is_seen and is_of_all else ""


def _is_of_other_row(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> str:
    """What stands in a row of a table that has less of what was asked about than another: unlike
    sentences, no row goes on about the one before."""
    if len(claim.quotes) != 1 or columns.is_list(claim) or (n := claim.quotes[0][0]) not in items:
        return ""
    _, start, end = claim.quotes[0]
    item = items[n]
    header = search_terms(lead_of(item, start))
    sought = {term for term in search_terms(asked) if len(term) > 1}.difference(header)
    rows = {
        span: sought.intersection(search_terms(text))
        for span in item.sentences
        if (text := item.quote(*span)).startswith("|") and not heads_table(item, *span)
    }
    mine = [has for span, has in rows.items() if start <= span[0] < end]
    others = [has for span, has in rows.items() if not start <= span[0] < end]
    held = set[str]().union(*mine)
    return OTHER_ROW if mine and any(held < has for has in others) else ""
