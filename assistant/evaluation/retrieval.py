"""How well the search finds: by document, and by the passage that holds the answer. Pure.

document: the documents that the row names. A hit stands for its document; `with reprints` it
    also stands for the documents that the search lists as printing the same text.
answer passage: a passage that holds the first 20 characters of an expected answer, in whichever
    document; `of the labelled document` only in one that the row names. How many passages hold it
    is not known, so recall@k is the share of questions with one among the first k.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.evaluation.questions import Row
from assistant.evaluation.ranking import mean_of, ndcg, recall_at, reciprocal_rank
from assistant.records import Record

DEPTHS = (1, 3, 5, 10)
_KEY = 20  # characters of an answer that tell its passage
_SHOWN = 3  # found instead of the right one, in the list of misses
Pair = tuple[Row, Record]


@dataclass(frozen=True)
class Ranked:
    """What one question found: of each place whether it is right, and how many right ones are."""

    relevant: tuple[bool, ...]
    total: int


def summarise(pairs: Sequence[Pair]) -> dict[str, Any]:
    """Metric → [mean, low, high] for each way of counting; slices by tag where rows have tags."""
    summary: dict[str, Any] = dict(_metrics(pairs))
    tags = sorted({tag for row, _ in pairs for tag in row.tags})
    if tags:
        summary["by_tag"] = {
            tag: _metrics([pair for pair in pairs if tag in pair[0].tags]) for tag in tags
        }
    return summary


def misses(pairs: Sequence[Pair]) -> Iterator[dict[str, Any]]:
    """Questions whose first document is not a right one, with what was found instead."""
    for row, record in pairs:
        ranked = documents(row, record)
        if ranked.relevant[:1] == (True,):
            continue
        yield {
            "id": row.id,
            "question": row.question,
            "expected": list(row.sources),
            "answers": list(row.answers),
            "rank": next((n for n, right in enumerate(ranked.relevant, 1) if right), None),
            "found": [
                {name: hit.get(name) for name in ("document_id", "heading", "score", "text")}
                for hit in record["retrieved"][:_SHOWN]
            ],
        }


def documents(row: Row, record: Record, with_reprints: bool = False) -> Ranked:
    """By document; one that several hits are of counts where it stands first."""
    seen: set[str] = set()
    relevant = []
    for hit in record["retrieved"]:
        names = [hit["document_id"], *(hit.get("reprints", ()) if with_reprints else ())]
        new = [name for name in names if name not in seen]
        seen.update(names)
        if new:
            right = [name for name in new if name in row.sources]
            relevant += [True] * len(right) or [False]
    return Ranked(tuple(relevant), len(row.sources))


def answer_passages(row: Row, record: Record, labelled: bool = False) -> Ranked:
    keys = [key for answer in row.answers if (key := _bare(answer)[:_KEY])]
    relevant = tuple(
        any(key in _bare(hit.get("text", "")) for key in keys)
        and (not labelled or hit["document_id"] in row.sources)
        for hit in record["retrieved"]
    )
    return Ranked(_first_only(relevant), 1)


def _first_only(relevant: Sequence[bool]) -> tuple[bool, ...]:
    return tuple(right and not any(relevant[:n]) for n, right in enumerate(relevant))


def _metrics(pairs: Sequence[Pair]) -> Mapping[str, Any]:
    ways: dict[str, Callable[[Row, Record], Ranked]] = {
        "document": documents,
        "document_with_reprints": lambda row, record: documents(row, record, with_reprints=True),
    }
    if any("text" in hit for _, record in pairs for hit in record["retrieved"]):
        ways["answer_passage"] = answer_passages
        ways["answer_passage_of_the_labelled_document"] = lambda row, record: answer_passages(
            row, record, labelled=True
        )
    return {name: _of([way(row, record) for row, record in pairs]) for name, way in ways.items()}


def _of(ranked: Sequence[Ranked]) -> Mapping[str, list[float]]:
    if not ranked:
        return {}
    values: dict[str, list[float]] = {
        f"recall@{k}": [recall_at(r.relevant, k, r.total) for r in ranked] for k in DEPTHS
    }
    values["mrr@10"] = [reciprocal_rank(r.relevant, 10) for r in ranked]
    values["ndcg@10"] = [ndcg(r.relevant, 10, r.total) for r in ranked]
    return {name: mean_of(of).as_list() for name, of in values.items()}


def _bare(text: str) -> str:
    """Without blanks, which web pages and scans put between characters."""
    return "".join(text.split())
