"""How an answer ends, and what of its claims is shown. Pure."""

from collections.abc import Mapping, Sequence

from assistant import citations, layout, mending, places
from assistant.answers import (
    AnswerStatus,
    Calculation,
    Citation,
    Claim,
    Conflict,
    Evidence,
    Question,
)
from assistant.tables import columns
from assistant.translating.names import missing_in
from index.search import Searcher


def conclude(
    claims: Sequence[Claim], quotations: Sequence[Claim]
) -> tuple[AnswerStatus, Sequence[Claim]]:
    """How the answer ends and what it shows: supported claims, else quotations, else nothing.

    Claims that had to be mended are quotations as well.
    """
    supported = [claim for claim in claims if claim.supported]
    if supported:
        drafted = [claim for claim in supported if claim.checks]
        if drafted and all(map(mending.is_mended, drafted)):
            return AnswerStatus.EXTRACTIVE, supported
        whole = len(supported) == len(claims)
        return (AnswerStatus.ANSWERED if whole else AnswerStatus.PARTIAL), supported
    quoted = [quotation for quotation in quotations if quotation.supported]
    if quoted:
        return AnswerStatus.EXTRACTIVE, quoted
    return AnswerStatus.INSUFFICIENT_EVIDENCE, ()


def not_told(reckoned: Sequence[Calculation], shown: Sequence[Claim]) -> list[Calculation]:
    """What was reckoned and is still to be told: nothing where no claim is shown, and no share
    where a claim tells it from the very sentence that gives both terms."""
    if not shown:
        return []
    return [done for done in reckoned if not any(_tells_share(claim, done) for claim in shown)]


def _tells_share(claim: Claim, done: Calculation) -> bool:
    within = (
        any(
            n == term.n and start <= term.start and term.end <= end
            for n, start, end in claim.quotes
        )
        for term in done.terms
    )
    return done.kind == "share" and "%" in claim.text and all(within)


def unconfirmed(
    question: Question,
    query: str,
    home: places.Home,
    cited: Sequence[Citation],
    glossary: Mapping[str, str],
    searcher: Searcher | None = None,
) -> tuple[str, ...]:
    """The places of a question that none of the sources cited names, in the question's language.

    query: the question in Chinese. glossary: English name → Chinese name.
    searcher: for how a source begins and ends, where it tells whose it is.
    """
    if not cited:
        return ()
    texts = [f"{c.document.title} {c.document.issuer} {c.heading} {c.quote}" for c in cited]
    if searcher:
        texts += map(searcher.frame_of, dict.fromkeys(c.document.id for c in cited))
    names = places.unconfirmed(query, home, texts)
    return missing_in(question.asked, names, glossary) if question.language == "en" else names


def quoted(
    claims: Sequence[Claim], figures: Sequence[Calculation | Conflict]
) -> list[tuple[int, int, int]]:
    """Every (n, start, end) that an answer rests on, that of its figures last."""
    terms = [(term.n, term.start, term.end) for told in figures for term in told.terms]
    return [quote for claim in claims for quote in claim.quotes] + terms


def assemble(
    question: Question,
    claims: Sequence[Claim],
    evidence: Sequence[Evidence],
    reckoned: Sequence[Calculation] = (),
) -> str:
    """The shown sentences as one text that cites as [n], several rows of a table and what was
    reckoned on lines of their own; what does not hold is told as such."""
    glue = " " if question.language == "en" else ""
    if len(claims) > 1 and all(map(columns.is_list, claims)):
        glue = "\n"
    sentences = []
    for claim in claims:
        items = [item for item in evidence if item.n in claim.cites]
        note = layout.status_note(items, claim.text, question.language)
        note = note or layout.outdated_note(claim.outdated, question.language, claim.changed)
        sentences.append(citations.cite(claim.text.strip(), claim.cites, note))
    return "\n".join((glue.join(sentences), *(told.text for told in reckoned)))
