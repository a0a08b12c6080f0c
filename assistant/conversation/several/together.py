"""The answers to several questions as the one answer to their message. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant import citations
from assistant.answers import Answer, AnswerStatus, Citation, Evidence, Question

SHOWN = (AnswerStatus.ANSWERED, AnswerStatus.EXTRACTIVE, AnswerStatus.PARTIAL)  # best first
_UNSHOWN = (  # which of them tells most about a message that got no answer at all
    AnswerStatus.UNAVAILABLE,
    AnswerStatus.INSUFFICIENT_EVIDENCE,
    AnswerStatus.REFUSED,
    AnswerStatus.OUT_OF_SCOPE,
    AnswerStatus.GREETING,
)


def together(
    message: Question,
    id: str,
    answers: Sequence[Answer],
    left_over: Sequence[str],
    seconds: Mapping[str, float],
) -> Answer:
    """One answer with the texts of all in order; what belongs to one question stays with it.

    left_over: questions that were not answered because there were too many.
    """
    evidence = {item.n: item for answer in answers for item in answer.evidence}
    return Answer(
        id=id,
        question=message,
        text=citations.joined(answer.text for answer in answers),
        status=_status([answer.status for answer in answers], bool(left_over)),
        citations=_citations(answers, evidence),
        evidence=tuple(evidence[n] for n in sorted(evidence)),
        claims=tuple(claim for answer in answers for claim in answer.claims),
        retrieved=tuple({h.passage.id: h for a in answers for h in a.retrieved}.values()),
        seconds=dict(seconds),
        prompt_tokens=sum(answer.prompt_tokens for answer in answers),
        completion_tokens=sum(answer.completion_tokens for answer in answers),
        parts=tuple(answers),
        left_over=tuple(left_over),
        calculations=tuple(c for answer in answers for c in answer.calculations),
        conflicts=tuple(c for answer in answers for c in answer.conflicts),
        cached=all(answer.cached for answer in answers),
    )


def _status(statuses: Sequence[AnswerStatus], left_over: bool) -> AnswerStatus:
    """Partial where only some of the questions were answered."""
    shown = [status for status in statuses if status in SHOWN]
    if not shown:
        return next(status for status in _UNSHOWN if status in statuses)
    if len(shown) < len(statuses) or left_over:
        return AnswerStatus.PARTIAL
    return max(shown, key=SHOWN.index)


def _citations(answers: Sequence[Answer], evidence: Mapping[int, Evidence]) -> tuple[Citation, ...]:
    """One citation a number; where two questions quote one source, the quote spans both."""
    cited: dict[int, Citation] = {}
    for citation in (citation for answer in answers for citation in answer.citations):
        other = cited.get(citation.n, citation)
        start, end = min(citation.start, other.start), max(citation.end, other.end)
        quote = evidence[citation.n].quote(start, end)
        cited[citation.n] = replace(citation, start=start, end=end, quote=quote)
    return tuple(cited[n] for n in sorted(cited))
