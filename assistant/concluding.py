"""How an answer ends, and what of its claims is shown. Pure."""

from collections.abc import Sequence

from assistant import citations
from assistant.answers import AnswerStatus, Claim, Question


def conclude(
    claims: Sequence[Claim], quotations: Sequence[Claim]
) -> tuple[AnswerStatus, Sequence[Claim]]:
    """How the answer ends and what it shows: supported claims, else quotations, else nothing."""
    supported = [claim for claim in claims if claim.supported]
    if supported:
        whole = len(supported) == len(claims)
        return (AnswerStatus.ANSWERED if whole else AnswerStatus.PARTIAL), supported
    quoted = [quotation for quotation in quotations if quotation.supported]
    if quoted:
        return AnswerStatus.EXTRACTIVE, quoted
    return AnswerStatus.INSUFFICIENT_EVIDENCE, ()


def assemble(question: Question, claims: Sequence[Claim]) -> str:
    """The shown sentences as one text that cites as [n]."""
    glue = " " if question.language == "en" else ""
    return glue.join(citations.cite(claim.text, claim.cites) for claim in claims)
