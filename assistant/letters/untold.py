"""What a point of a letter need not say, since what it quotes says it already. Pure.

“Nothing was found on this” in front of “The report does not give the price” contradicts it.
"""

import re
from collections.abc import Set

from assistant import citations
from assistant.answers import Answer, AnswerStatus
from assistant.conversation.before import PREDICATE, is_question
from assistant.conversation.several.each_half import words_of
from assistant.relevance import pertinence, seeking
from index.normalise import han_share, simplified
from index.sentences import split_sentences

_CLAUSE = re.compile(
    r"[，,；;？?]|\band (?=(?:what|which|who|when|where|why|how|is|are|do|does)\b)"
)
# 新能源是否在列; is the metaverse among them
_AMONG = re.compile(
    r"(?P<thing>[\u4e00-\u9fffA-Za-z0-9]{2,})(?:是否|是不是|算不算|有没有)(?:也|都)?(?:被|算|包括|列)?"
    r"(?:在列|在内|在其中|其中|包括)|"
    r"\b(?:is|are) (?:the )?(?P<one>[a-z][a-z -]{2,40}?) (?:among|one of|included|part of)\b",
    re.IGNORECASE,
)
_HOW_MUCH = re.compile(r"\bhow (?:many|much|large|big|high|long)\b", re.IGNORECASE)
_TRADE = re.compile("(?:产业|行业|领域|业)$")  # 食品业 of 现代食品
_LEAST_NAMED, _MOST_NAMED = 2, 3  # characters of what is asked for among others


def says_so(part: Answer) -> bool:
    """Whether a document says that just what is asked for was not published: it has a word of each
    clause that asks, beside those of its title."""
    untold = part.enquiry.untold if part.enquiry else None
    if untold is None or part.status is not AnswerStatus.INSUFFICIENT_EVIDENCE:
        return False
    text = untold.english or untold.quote
    if part.enquiry and any(name not in text for name in part.enquiry.missing):
        return False
    said = words_of(text) - words_of(untold.document.title)
    clauses = [clause for clause in _CLAUSE.split(part.question.asked) if words_of(clause)]
    if not any(han_share(clause) for clause in clauses) and not untold.english:
        return False  # quoted in a language that the question is not in
    asking = [clause for clause in clauses if is_question(clause)] or clauses
    return bool(asking) and all(words_of(_head(clause)) & said for clause in asking)


def _head(clause: str) -> str:
    """What a clause asks for of something: 出资上限 of 基金的出资上限是多少; else all of it."""
    asks = PREDICATE.search(clause)
    is_last = asks and not words_of(clause[asks.end() :])
    _, of, head = clause[: asks.start()].rpartition("的") if asks and is_last else ("", "", "")
    return head if of and len(head) >= _LEAST_NAMED else clause


def is_said_above(part: Answer, above: str) -> bool:
    """Whether a question but asks whether something is among what was told above, and it is."""
    found = _AMONG.search(simplified(part.question.asked))
    above = simplified(citations.without_marks(above)).lower()
    if not found:
        return False
    if found["one"]:
        return found["one"].lower() in above
    named = _TRADE.sub("", found["thing"])[-_MOST_NAMED:].lower()
    return len(named) >= _LEAST_NAMED and named in above


def is_stated_above(part: Answer, above: str) -> bool:
    """Whether what was told above looks like an answer to a question, by whose answer it is but
    said again."""
    asked, said = simplified(part.question.asked), simplified(citations.without_marks(above))
    named = words_of(asked)
    if not han_share(asked) and not _has_half(said, named):
        return False
    if _head(asked) != asked and not _has_half(said, words_of(_head(asked))):
        return False  # 单项签约额 of 丙集团, where but that it signed is told
    sentences = (said[start:end] for start, end in split_sentences(said))
    return any(pertinence.tells_what_is_sought(asked, sentence) for sentence in sentences)


def _has_half(said: str, words: Set[str]) -> bool:
    return 2 * len(words & words_of(said)) >= len(words)


def is_certain(part: Answer) -> bool:
    """Whether what looks like an answer to a question is one: a figure of what it asks to count, or
    the list that it asks about."""
    asked = part.question.asked
    return bool(_AMONG.search(asked) or _HOW_MUCH.search(asked)) or seeking.seeks_a_figure(asked)
