"""What a sentence leads in: 标准如下： is never told alone, but with the rows or items under it,
nor is the first of several in its own line, nor others without the first, nor what holds in a
period, 在此期间, or of 这些图片, without the sentence that says which; of words over a paragraph,
2. 设备补贴。, the paragraph is told.

Pure. Of rows by classes, who says what he is learns his own.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.completeness.classes import Own
from assistant.extracts import LONGEST, as_claim, is_quotable, readable_quote
from assistant.layout import LIST_ITEM, LIST_NUMBER, heads_table, is_rule, table_header
from index.numerals import NUMERAL
from index.sentences import without_end

_LEADS = re.compile("(?:如下|下列|以下|下表)[^，。；]{0,12}[：:]$")
_ITEM = re.compile(LIST_ITEM)
# 分档给予奖励：3000万元至1亿元的，按3%给予奖励；
_FIRST_OF = re.compile("[：:][^：:]+[；;]$")
_OF_PERIOD = re.compile(r"\W*(?:在?(?:此|上述|该|这一?)期间|期间|其间)内?[，,除不由]")
_OF_THESE = re.compile(r"(?:这些|上述|以上)[\u4e00-\u9fff]{2}")
# 申报材料包括：（一）申请表；（二）…, of a line; it may stand there without what leads it in
_LIST_BEGINS = re.compile(r"(?:[^\n：:]*[：:])?(?=[（(](?:一|1)[）)])")
# **2. 设备补贴。** 研发设备投入500万元以上的，…: the words over a paragraph, in its first line
_OVER = re.compile(
    rf"[\s*]*(?:{LIST_NUMBER}|第{NUMERAL}条)[\s*]*(?P<words>[^，。；：、\d]{{2,12}})。[\s*]*"
)
_NUMBERED = re.compile(r"[（(][一二三四五六七八九十\d]+[)）]")
_MOST = 8  # rows or items
_FEWEST = 2  # items that are told as a list
Span = tuple[int, int]


def told_on(
    status: AnswerStatus, shown: Sequence[Claim], evidence: Sequence[Evidence], own: Own
) -> tuple[AnswerStatus, list[Claim]]:
    """How the answer ends and what it shows: each claim that leads in a list with that list; none
    that leads in what the evidence does not have."""
    items = {item.n: item for item in evidence}
    told: list[Claim] = []
    wholes: list[Claim] = []  # those with what stands behind them in their line
    for claim in _told_below(shown, items):
        if claim.supported and claim.quotes and _FIRST_OF.search(claim.text):
            wholes.append(_with_rest(claim, items))
            told.append(wholes[-1])
            continue
        if not claim.supported or not _LEADS.search(without_end(claim.text.rstrip("。"))):
            told.append(claim)
            continue
        n, _, end = claim.quotes[-1] if claim.quotes else (0, 0, 0)
        others = {quote for other in shown if other is not claim for quote in other.quotes}
        spans = _following(items[n], end, own) if n in items else []
        is_told = any(m == n and a < y and x < b for m, a, b in others for x, y in spans)
        if spans and not is_told:
            told.append(_with(claim, items[n], spans))
    told = [claim for claim in told if not _is_of_any(claim, wholes)]
    told = [_with_what_is_ahead(claim, items, told) for claim in told]
    told = [one for claim in told for one in (*_which(claim, items, told), claim)]
    if not any(claim.supported for claim in told) and len(told) < len(shown):
        return AnswerStatus.INSUFFICIENT_EVIDENCE, []
    return status, told


def _with(claim: Claim, item: Evidence, spans: Sequence[Span]) -> Claim:
    said = "；".join(without_end(readable_quote(item, *span)).rstrip("；;。") for span in spans)
    quotes = (*claim.quotes, *((item.n, *span) for span in spans))
    return replace(claim, text=f"{claim.text.rstrip('。')}{said}。", quotes=quotes)


def _is_of_any(claim: Claim, wholes: Sequence[Claim]) -> bool:
    """Whether all that a claim quotes is a part of what another one, told on, quotes."""
    return bool(claim.quotes) and any(
        all(any(n == m and x <= a and b <= y for m, x, y in one.quotes) for n, a, b in claim.quotes)
        for one in wholes
        if one is not claim
    )


def _with_rest(claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The first item of a list that a sentence leads in, with those behind it in its line: alone it
    reads as all that there is."""
    n, _, end = claim.quotes[-1]
    item, spans = items.get(n), list[Span]()
    ahead = [(max(a, end), b) for a, b in item.sentences if b > end] if item else []
    for a, b in ahead:
        if item is None or "\n" in item.quote(end, a) or len(spans) == _MOST:
            break
        spans.append((a, b))
        end = b
        if not item.quote(a, b).rstrip().endswith(("；", ";")):
            break
    if item is None or not spans:
        return claim
    rest = "".join(readable_quote(item, *span) for span in spans)
    return replace(
        claim, text=f"{claim.text}{rest}", quotes=(*claim.quotes, *((n, *span) for span in spans))
    )


def _told_below(shown: Sequence[Claim], items: Mapping[int, Evidence]) -> list[Claim]:
    """The claims; for one that is but the words over a paragraph, that, where no other tells it."""
    told: list[Claim] = []
    for claim in shown:
        below = _below(claim, items)
        others = [quote for one in shown if one is not claim for quote in one.quotes]
        overlaps = any(n == m and a < y and x < b for n, a, b in below.quotes for m, x, y in others)
        told += [] if below is not claim and overlaps else [below]
    return told


def _below(claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim, or what stands under it in its line."""
    n, start, end = claim.quotes[0] if len(claim.quotes) == 1 else (0, 0, 0)
    item = items.get(n)
    over = _OVER.fullmatch(item.quote(start, end)) if item and claim.supported else None
    if item is None or over is None or without_end(claim.text) not in over.group():
        return claim
    text, at = item.passage.text, item.passage.start
    line_end = text.find("\n", end - at)
    stop = at + (line_end if line_end >= 0 else len(text))
    spans = [(a, b) for a, b in item.sentences if end <= a < stop]
    begins_line = not text[: start - at].rpartition("\n")[2].strip()
    if not spans or not begins_line or spans[-1][1] - end > LONGEST:
        return claim
    said = "".join(readable_quote(item, *span) for span in spans)
    return replace(claim, text=said, quotes=((n, spans[0][0], spans[-1][1]),))


def _with_what_is_ahead(
    claim: Claim, items: Mapping[int, Evidence], told: Sequence[Claim]
) -> Claim:
    """A claim with the sentence that says of which period it tells, and several items of a list in
    one line with all of it; the claim where that is told, or the evidence does not have it."""
    n, start, end = claim.quotes[0] if claim.quotes else (0, 0, 0)
    item = items.get(n)
    if not claim.supported or item is None:
        return claim
    if _OF_PERIOD.match(item.quote(start, end)):
        ahead = [(a, b) for a, b in item.sentences if b <= start][-1:]
        if ahead and not any((n, *ahead[0]) in one.quotes for one in told):
            text = f"{readable_quote(item, *ahead[0])}{claim.text}"
            return replace(claim, text=text, quotes=((n, *ahead[0]), *claim.quotes))
        return claim
    line = _list_around(item, start)
    items_of = _NUMBERED.split(item.quote(*line))[1:] if line else []
    is_told = [one.strip("；;。，, ") in claim.text for one in items_of]
    if not line or all(is_told) or sum(is_told) < _FEWEST or line[1] - line[0] > LONGEST:
        return claim
    return replace(claim, text=readable_quote(item, *line), quotes=((n, *line),))


def _which(claim: Claim, items: Mapping[int, Evidence], told: Sequence[Claim]) -> Sequence[Claim]:
    """The sentence right in front of one that begins with 这些图片, which says of which it tells;
    none where it begins otherwise, or that is told."""
    n, start, _ = claim.quotes[0] if claim.quotes else (0, 0, 0)
    item = items.get(n)
    if not claim.supported or item is None or not _OF_THESE.match(claim.text):
        return ()
    ahead = [(a, b) for a, b in item.sentences if b <= start][-1:]
    if not ahead or any(
        m == n and a < ahead[0][1] and ahead[0][0] < b for one in told for m, a, b in one.quotes
    ):
        return ()
    return [as_claim(item, *ahead[0])] if is_quotable(item, *ahead[0]) else ()


def _list_around(item: Evidence, at: int) -> Span | None:
    """Where the line stands that a place is in, if that leads in a numbered list."""
    begin = item.text.rfind("\n", 0, at - item.start) + 1
    end = item.text.find("\n", begin)
    is_list = _LIST_BEGINS.match(item.text, begin)
    stop = end if end >= 0 else len(item.text)
    return (item.start + begin, item.start + stop) if is_list else None


def _following(item: Evidence, end: int, own: Own) -> list[Span]:
    """The rows of the table, or the items of the list, right behind a place in the evidence."""
    after = [span for span in item.sentences if span[0] >= end]
    rows: list[Span] = []
    for a, b in after:
        text = item.quote(a, b)
        if rows and text.startswith("|") != item.quote(*rows[0]).startswith("|"):
            break
        if text.startswith("|"):
            is_row = table_header(item.passage.text, a - item.passage.start)
            if is_row and not is_rule(text) and not heads_table(item, a, b):
                rows.append((a, b))
        elif _ITEM.match(text):
            rows.append((a, b))
        else:
            break
    label = own.label(item.document.id)
    of_own = [span for span in rows if _is_of(item.quote(*span), own, label)]
    rows = of_own or rows
    return rows if len(rows) <= _MOST else []


def _is_of(row: str, own: Own, own_label: str) -> bool:
    """Whether a row's first cell names the visitor's class, or what he is."""
    first = row.strip("| ").partition("|")[0] if row.startswith("|") else ""
    return any(name in first for name in (own_label, *own.who) if name)
