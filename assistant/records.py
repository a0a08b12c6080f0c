"""An answer and a search as plain data: the contract of `ask --json` and `search --json`."""

from collections.abc import Callable, Mapping
from typing import Any

from assistant import renderings
from assistant.abstention.silence import Enquiry, Saying
from assistant.answers import (
    Answer,
    Calculation,
    Citation,
    Claim,
    Conflict,
    Evidence,
    Term,
)
from index.documents import Hit, SearchResult

Record = Mapping[str, Any]


def of_answer(answer: Answer, reply: Callable[[Answer], str]) -> Record:
    """`reply` gives the text that a person is shown, since closed statuses have no `text`."""
    return {
        "id": answer.id,
        "question": answer.question.text,
        "understood_as": answer.understood_as,
        "answer": reply(answer),
        "text": answer.text,
        "status": answer.status.value,
        "language": answer.question.language,
        "as_of": answer.as_of.isoformat() if answer.as_of else None,
        "citations": [_citation(c, answer) for c in answer.citations],
        "newest_source": answer.newest,
        "unconfirmed_places": list(answer.unconfirmed),
        "calculations": [_calculation(c) for c in answer.calculations],
        "conflicts": [_conflict(c) for c in answer.conflicts],
        "cached": answer.cached,
        "enquiry": _enquiry(answer.enquiry),
        "parts": [of_answer(part, reply) for part in answer.parts],
        "left_over": list(answer.left_over),
        "evidence": [_evidence(item) for item in answer.evidence],
        "claims": [_claim(claim) for claim in answer.claims],
        "sufficiency": None if answer.sufficiency is None else round(answer.sufficiency, 4),
        "confidence": None if answer.confidence is None else round(answer.confidence, 4),
        "retrieved": [{**_place(hit), "score": round(hit.score, 4)} for hit in answer.retrieved],
        "first_token_s": _seconds(answer, "first_token"),
        "total_s": _seconds(answer, "total"),
        "retrieve_s": _seconds(answer, "retrieve"),
        "prompt_tokens": answer.prompt_tokens,
        "completion_tokens": answer.completion_tokens,
    }


def of_search(result: SearchResult) -> Record:
    return {
        "question": result.query,
        "retrieved": [
            {
                **_place(hit),
                "score": round(hit.score, 4),
                "text": hit.passage.text,
                "heading": hit.passage.heading,
                "reprints": [document.id for document in hit.reprints],
                "document_status": hit.status.value,
            }
            for hit in result.hits
        ],
        "retrieve_s": round(result.seconds, 4),
    }


def _citation(citation: Citation, answer: Answer) -> Record:
    rendering = renderings.of(citation, answer)
    return {
        "n": citation.n,
        "document_id": citation.document.id,
        "title": citation.document.title,
        "heading": citation.heading,
        "page": citation.page,
        "quote": citation.quote,
        "start": citation.start,
        "end": citation.end,
        "rendering": rendering
        and {"sentences": list(rendering.sentences), "amounts": dict(rendering.amounts)},
    }


def _calculation(calculation: Calculation) -> Record:
    return {
        "kind": calculation.kind,
        "terms": [_term(term) for term in calculation.terms],
        "value": str(calculation.value),
        "unit": calculation.unit,
        "text": calculation.text,
    }


def _conflict(conflict: Conflict) -> Record:
    return {**vars(conflict), "terms": [_term(term) for term in conflict.terms]}


def _term(term: Term) -> Record:
    return {**vars(term), "value": str(term.value)}


def _enquiry(enquiry: Enquiry | None) -> Record | None:
    if enquiry is None:
        return None
    office, untold = enquiry.office, enquiry.untold
    return {
        "sought": list(enquiry.sought),
        "missing": list(enquiry.missing),
        "untold": untold and _saying(untold),
        "nearest": enquiry.nearest and _saying(enquiry.nearest),
        "office": office and {"name": office.name, **_saying(office)},
        "text": enquiry.text,
    }


def _saying(saying: Saying) -> Record:
    return {
        "document_id": saying.document.id,
        "title": saying.document.title,
        "quote": saying.quote,
        "start": saying.start,
        "end": saying.end,
    }


def _evidence(item: Evidence) -> Record:
    return {
        "n": item.n,
        "document_id": item.document.id,
        "passage_id": item.passage.id,
        "start": item.start,
        "end": item.end,
        "text": item.text,
    }


def _claim(claim: Claim) -> Record:
    return {
        "text": claim.text,
        "cites": list(claim.cites),
        "problem": claim.problem,
        "checks": [vars(check) for check in claim.checks],
    }


def _place(hit: Hit) -> Record:
    return {"document_id": hit.document.id, "passage_id": hit.passage.id}


def _seconds(answer: Answer, name: str) -> float | None:
    value = answer.seconds.get(name)
    return None if value is None else round(value, 4)
