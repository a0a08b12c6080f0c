"""What a point of a letter need not say, since what it quotes says it already. Pure.

“Nothing was found on this” in front of “The report does not give the price” contradicts it.
"""

import re

from assistant import citations
from assistant.answers import Answer, AnswerStatus
from assistant.conversation.before import is_question
from index.normalise import han_share, question_terms

_CLAUSE = re.compile(
    r"[，,；;？?]|\band (?=(?:what|which|who|when|where|why|how|is|are|do|does)\b)"
)
_YEAR = re.compile(r"(?:19|20)\d{2}")
_WORD = re.compile(r"[a-z][a-z-]{3,}")
# what a sentence of any document says
_OF_ANY = re.compile(
    r"huiji|district|report|document|do|doe|ha(?:ve|s)|been|th(?:at|is|ere|eir|ey)|your?|with|wh.*|"
    r"will|would|could|should|about|from|into|gives?|sa(?:id|y)|state|tell|how|much|many|also|"
    r"years?|already"
)
# 新能源是否在列; is the metaverse among them
_AMONG = re.compile(
    r"(?P<thing>[\u4e00-\u9fffA-Za-z0-9]{2,})(?:是否|是不是|算不算|有没有)(?:也|都)?(?:被|算|包括|列)?"
    r"(?:在列|在内|在其中|其中|包括)|"
    r"\b(?:is|are) (?:the )?(?P<one>[a-z][a-z -]{2,40}?) (?:among|one of|included|part of)\b",
    re.IGNORECASE,
)
_LEAST_NAMED = 3  # characters of what is asked for among others


def says_so(part: Answer) -> bool:
    """Whether a document says that just what is asked for was not published: it has a word of each
    clause that asks, beside those of its title."""
    untold = part.enquiry.untold if part.enquiry else None
    if untold is None or part.status is not AnswerStatus.INSUFFICIENT_EVIDENCE:
        return False
    text = untold.english or untold.quote
    if part.enquiry and any(name not in text for name in part.enquiry.missing):
        return False
    said = _words(text) - _words(untold.document.title)
    clauses = [clause for clause in _CLAUSE.split(part.question.asked) if _words(clause)]
    if not any(han_share(clause) for clause in clauses) and not untold.english:
        return False  # quoted in a language that the question is not in
    asking = [clause for clause in clauses if is_question(clause)] or clauses
    return bool(asking) and all(_words(clause) & said for clause in asking)


def is_said_above(part: Answer, above: str) -> bool:
    """Whether a question but asks whether something is among what was told above, and it is."""
    found = _AMONG.search(part.question.asked)
    above = citations.without_marks(above).lower()
    if not found:
        return False
    if found["one"]:
        return found["one"].lower() in above
    return found["thing"][-_LEAST_NAMED:].lower() in above


def _words(text: str) -> set[str]:
    """The words of a text by which it is of something: no years, and none of any document."""
    if han_share(text):
        return {term for term in question_terms(text) if not _YEAR.fullmatch(term)}
    words = (word.removesuffix("s") for word in _WORD.findall(text.lower()))
    return {word for word in words if not _OF_ANY.fullmatch(word)}
