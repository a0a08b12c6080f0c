"""From the assistant's nouns to what the API gives. Pure."""

from assistant.abstention.silence import Enquiry
from assistant.answers import Answer, Citation, Conflict, Evidence
from index.documents import Document, Hit, Passage, SearchResult, Status
from ui.render import nearest, reply_text
from ui.web.api.schemas import (
    AnswerOut,
    CalculationOut,
    CitationOut,
    ConflictOut,
    DocumentOut,
    EnquiryOut,
    HitOut,
    NearestOut,
    PartOut,
    PassageOut,
    SearchOut,
)


def answer_out(answer: Answer, conversation: str) -> AnswerOut:
    return AnswerOut(
        id=answer.id,
        conversation=conversation,
        question=answer.question.text,
        answer=reply_text(answer),
        status=answer.status,
        language=answer.question.language,
        understood_as=answer.understood_as,
        as_of=answer.as_of,
        parts=[
            PartOut(question=p.question.text, answer=reply_text(p), status=p.status)
            for p in answer.parts
        ],
        left_over=list(answer.left_over),
        calculations=[
            CalculationOut(kind=c.kind, text=c.text, value=str(c.value), unit=c.unit)
            for c in answer.calculations
        ],
        conflicts=[_conflict(conflict) for conflict in answer.conflicts],
        citations=[citation_out(citation) for citation in answer.citations],
        nearest=[_nearest(hit) for hit in nearest(answer)],
        enquiry=_enquiry(answer.enquiry) if answer.enquiry else None,
    )


def citation_out(citation: Citation) -> CitationOut:
    return CitationOut(
        n=citation.n,
        document_id=citation.document.id,
        title=citation.document.title,
        kind=citation.document.kind,
        published=citation.document.published,
        heading=citation.heading,
        page=citation.page,
        quote=citation.quote,
        start=citation.start,
        end=citation.end,
        digest=citation.document.digest,
    )


def source_out(evidence: Evidence) -> NearestOut:
    """What was found, before anything is written: the stretch that the model is given."""
    values = passage_out(evidence.passage).model_dump()
    values |= {"start": evidence.start, "end": evidence.end, "text": evidence.text}
    return NearestOut(title=evidence.document.title, **values)


def search_out(result: SearchResult) -> SearchOut:
    return SearchOut(query=result.query, hits=[_hit(hit) for hit in result.hits])


def document_out(document: Document, status: Status) -> DocumentOut:
    told = {name: getattr(document, name) for name in DocumentOut.model_fields if name != "status"}
    return DocumentOut(status=status, **told)


def passage_out(passage: Passage) -> PassageOut:
    return PassageOut(
        id=passage.id,
        document_id=passage.document_id,
        heading=passage.heading,
        page=passage.page,
        start=passage.start,
        end=passage.end,
        text=passage.text,
    )


def _conflict(conflict: Conflict) -> ConflictOut:
    return ConflictOut(
        subject=conflict.subject,
        values=[f"{term.text} [{term.n}]" for term in conflict.terms],
        prevailing=conflict.prevailing,
        rule=conflict.rule,
    )


def _enquiry(enquiry: Enquiry) -> EnquiryOut:
    office = enquiry.office.name if enquiry.office else None
    untold = enquiry.untold.quote if enquiry.untold else None
    near = enquiry.nearest.quote if enquiry.nearest else None
    missing = list(enquiry.missing)
    return EnquiryOut(
        missing=missing, untold=untold, nearest=near, office=office, text=enquiry.text
    )


def _nearest(hit: Hit) -> NearestOut:
    return NearestOut(title=hit.document.title, **passage_out(hit.passage).model_dump())


def _hit(hit: Hit) -> HitOut:
    return HitOut(
        score=round(hit.score, 4),
        kind=hit.document.kind,
        status=hit.status,
        reprints=[document.id for document in hit.reprints],
        **_nearest(hit).model_dump(),
    )
