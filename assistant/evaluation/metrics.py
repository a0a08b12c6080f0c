"""What one record is worth against its row. Pure.

Every metric is None where it does not apply: no citation precision without citations, no recall of
facts for a row that names none.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Any

from assistant.evaluation.questions import Row
from assistant.quantities import Quantity, missing, quantities
from assistant.records import Record
from index.normalise import search_key

# Statuses that give a visitor something of the documents; all others give none.
ANSWERING = frozenset({"answered", "partial", "extractive"})
REFUSING = frozenset({"insufficient_evidence", "out_of_scope", "refused", "greeting"})
Score = float | None
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_ENDED = re.compile(r"(?<=[。；])(?=\d{1,2}[.、．]|[（(]\d{1,2}[)）])")
_STOP = "\x1f"  # between 2023 and 21 of "in 2023. 21 projects", which is no 2023.21
_FULL_STOP = re.compile(r"(?<=\d)\.(?=\s|$)")


def said(record: Record) -> str:
    """The answer without citation marks; empty where it was refused, whatever the reply holds."""
    if not answers(record):
        return ""
    text: str = record["text"]
    for citation in record["citations"]:
        text = text.replace(f"[{citation['n']}]", "")
    return text


def answers(record: Record) -> bool:
    return record["status"] in ANSWERING


def refuses(record: Record) -> bool:
    return record["status"] in REFUSING


def comparable(text: str) -> str:
    """Text without what may differ in writing alone: width, case, blanks, punctuation."""
    key = _FULL_STOP.sub(_STOP, search_key(text))
    return "".join(c for c in key if c.isalnum() or c in f"%.{_STOP}")


def holds(text: str, wording: str) -> bool:
    """Whether a text holds a wording: its characters, or where it is a quantity, an equal one.

    290 亿 and 29 billion yuan hold 290亿元; 121个 does not hold 21个.
    """
    wanted = comparable(wording).strip(f".{_STOP}")
    if not wanted:
        return False
    before = r"(?<!\d)(?<!\d\.)" if wanted[0].isdigit() else ""
    after = r"(?!\.?\d)" if wanted[-1].isdigit() else ""
    if re.search(before + re.escape(wanted) + after, comparable(text)):
        return True
    only = _only_quantity(wording)
    # a wording without 不低于 or the like is held by a bounded number too, as its characters are
    return only is not None and any(
        only.same_as(q if only.bound else replace(q, bound=only.bound)) for q in _quantities(text)
    )


def _only_quantity(wording: str) -> Quantity | None:
    found = _quantities(wording)
    whole = len(found) == 1 and comparable(found[0].text) == comparable(wording)
    return found[0] if whole else None


@lru_cache(maxsize=1024)
def _quantities(text: str) -> tuple[Quantity, ...]:
    return tuple(quantities(text))


def fact_recall(row: Row, record: Record) -> Score:
    """Share of the row's facts that the answer holds in any of their wordings."""
    if not row.facts or not row.answerable:
        return None
    text = said(record)
    return sum(any(holds(text, w) for w in fact) for fact in row.facts) / len(row.facts)


def absent_facts(row: Row, record: Record) -> list[str]:
    """The first wording of each fact that the answer does not hold."""
    text = said(record)
    return [fact[0] for fact in row.facts if not any(holds(text, w) for w in fact)]


def rouge_l(row: Row, record: Record) -> Score:
    """Best ROUGE-L F1 by character (Lin 2004, β = 1) with any expected answer."""
    if not row.answers or not row.answerable:
        return None
    text = comparable(said(record))
    return max(_f1(text, comparable(one)) for one in row.answers)


def _f1(a: str, b: str) -> float:
    common = _longest_common_subsequence(a, b)
    return 2 * common / (len(a) + len(b)) if common else 0.0


def _longest_common_subsequence(a: str, b: str) -> int:
    row = [0] * (len(b) + 1)
    for char in a:
        diagonal = 0
        for j, other in enumerate(b, 1):
            above = row[j]
            row[j] = diagonal + 1 if char == other else max(above, row[j - 1])
            diagonal = above
    return row[-1]


def numbers_right(row: Row, record: Record) -> Score:
    """Share of the expected quantities that the answer holds, for the best expected answer.

    Where facts are named, those of their first wordings are expected instead.
    """
    if not row.answerable:
        return None
    expected = [" ".join(fact[0] for fact in row.facts)] if row.facts else row.answers
    wanted = [found for text in expected if (found := _quantities(text))]
    if not wanted:
        return None
    held = _quantities(said(record))
    return max(sum(any(q.same_as(h) for h in held) for q in one) / len(one) for one in wanted)


def invented_numbers(record: Record) -> list[str]:
    """Quantities of the answer that stand in no cited quote, in no title or heading that is shown
    over one, nor in the question.

    What code reckoned is no invention where it is right and its terms stand in the quotes.
    """
    quotes = "\n".join(citation["quote"] for citation in record["citations"])
    known = [quotes, *_asked(record)]
    known += [f"{c.get('title', '')}\n{c.get('heading', '')}" for c in record["citations"]]
    sums = record.get("calculations", ())
    asked = "\n".join(_asked(record))
    known += [c["text"] for c in sums if is_sound(c, quotes, asked)]
    told = _ENDED.sub("\n", said(record))  # so that the number of a list's item is seen as one
    return [q.text for q in missing(told, "\n".join(known))]


def _asked(record: Record) -> list[str]:
    """What was asked, as typed and as understood, with the questions that a message holds."""
    inner = [text for part in record.get("parts", ()) for text in _asked(part)]
    return [record["question"], record.get("understood_as", ""), *inner]


def unquoted_digits(record: Record) -> list[str]:
    """Digits of a Chinese answer that stand in no quote nor in the question, whatever they mean.

    A second look that knows nothing of quantities, and so does not share the mistakes of the code
    that verifies answers; what is only written otherwise (2.9亿 for 29000万) shows as well.
    """
    if record["language"] != "zh":
        return []
    known = [*_asked(record)]
    known += [citation["quote"] for citation in record["citations"]]
    known += [c["text"] for c in record.get("calculations", ())]
    held = set(_DIGITS.findall(search_key("\n".join(known))))
    return [one for one in _DIGITS.findall(search_key(said(record))) if one not in held]


def is_sound(calculation: Mapping[str, Any], quotes: str, asked: str = "") -> bool:
    """Whether a calculation's terms are quoted and its value is what they give, with an amount of
    the question where it is by a rate.

    The unit of a table's cell stands in its column's label: 12.0 of 投资额（亿元）.
    """
    quoted = {(q.value, q.unit) for q in _quantities(quotes)}
    for term in calculation["terms"]:
        is_bare = re.fullmatch(r"[\d,.]+", term["text"]) and term["text"] in quotes
        if (Decimal(term["value"]), term["unit"]) not in quoted and not is_bare:
            return False
    if calculation["kind"] == "rate":
        return _is_by_rate(calculation, asked)
    if calculation["kind"] in ("deadline", "transition"):  # 20260430 of 4月30日
        month, *day = (int(term["value"]) for term in calculation["terms"])
        last = str(calculation["value"])[-4:]
        return last.startswith(f"{month:02}") and all(last.endswith(f"{one:02}") for one in day)
    first, *others = (Decimal(term["value"]) for term in calculation["terms"])
    rest = sum(others, Decimal(0))
    value = {
        "difference": first - rest,
        "comparison": first - rest,
        "sum": first + rest,
        "share": first / rest * 100 if rest else None,
        "ratio": first / rest if rest else None,
        "average": first / rest if rest else None,
        "part": first * rest / 100,
        "rest": (first - rest) / first * 100 if first else None,
    }.get(calculation["kind"])
    told = Decimal(calculation["value"])
    if calculation["kind"] == "product":  # 3000元 a month for 3 years
        value = next((v for times in (1, 4, 12) if (v := first * rest * times) == told), None)
    return value == told


def _is_by_rate(calculation: Mapping[str, Any], asked: str) -> bool:
    """Whether it is an amount of the question by the rate, or the cap where that is less."""
    rate, *caps = calculation["terms"]
    share = Decimal(rate["value"]) / (100 if rate["unit"] == "%" else 1)
    most = [Decimal(cap["value"]) * (1 if cap["unit"] == "元" else share) for cap in caps]
    found = {min([q.value * share, *most]) for q in _quantities(asked)}
    return Decimal(calculation["value"]) in found


def forbidden_wordings(row: Row, record: Record) -> list[str]:
    text = said(record)
    return [wording for wording in row.forbidden if holds(text, wording)]


def citation_precision(row: Row, record: Record) -> Score:
    """Share of citations that name a right document."""
    cited = _cited(record)
    if not row.sources or not cited:
        return None
    return sum(one in row.sources for one in cited) / len(cited)


def citation_recall(row: Row, record: Record) -> Score:
    """Share of the right documents that an answer cites."""
    if not row.sources or not row.answerable or not answers(record):
        return None
    return sum(one in _cited(record) for one in row.sources) / len(row.sources)


def _cited(record: Record) -> Sequence[str]:
    return [citation["document_id"] for citation in record["citations"]]


def verbatim_quotes(record: Record) -> Score:
    """Share of the quotes that are what stands at their place in the index."""
    citations: Sequence[Mapping[str, Any]] = record["citations"]
    told = [float(c["verbatim"]) for c in citations if "verbatim" in c]
    return sum(told) / len(told) if told else None


def must_refuse(row: Row) -> bool:
    """Whether nothing but a refusal is right."""
    return not row.answerable and not ANSWERING & set(row.status)


def status_right(row: Row, record: Record) -> float:
    """Whether it ended as it may: as the row tells, else answered or refused as it should be."""
    if row.status:
        return float(record["status"] in row.status)
    return float(answers(record) if row.answerable else refuses(record))
