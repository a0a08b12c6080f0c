"""What a sentence leads in: 标准如下： is never told alone, but with the rows or items under it,
nor is the first of several in its own line.

Pure. Of rows by classes, who says what he is learns his own.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.completeness.classes import Own
from assistant.extracts import readable_quote
from assistant.layout import LIST_NUMBER, heads_table, is_rule, table_header
from index.sentences import without_end

_LEADS = re.compile("(?:如下|下列|以下|下表)[^，。；]{0,12}[：:]$")
_ITEM = re.compile(rf"\s*(?:{LIST_NUMBER}|[-*•·①-⑳])")
# 分档给予奖励：3000万元至1亿元的，按3%给予奖励；
_FIRST_OF = re.compile("[：:][^：:]+[；;]$")
_MOST = 8  # rows or items
Span = tuple[int, int]


def told_on(
    status: AnswerStatus, shown: Sequence[Claim], evidence: Sequence[Evidence], own: Own
) -> tuple[AnswerStatus, list[Claim]]:
    """How the answer ends and what it shows: each claim that leads in a list with that list; none
    that leads in what the evidence does not have."""
    items = {item.n: item for item in evidence}
    told: list[Claim] = []
    wholes: list[Claim] = []  # those with what stands behind them in their line
    for claim in shown:
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
