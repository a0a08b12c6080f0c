"""A letter tells what it quotes in whole sentences. Pure.

A visitor who asks where a base is reads 甲园 in a talk; an office writes that it is in 甲园.
"""

import re
from collections.abc import Iterator

from assistant import citations
from assistant.answers import Answer
from index.normalise import simplified, traditional
from index.sentences import split_sentences

_ENDS = "。.！!？?；; "
_CLAUSE = re.compile("[，,；;：:]")
_ON_LIST = "所列的"  # of a list, whether something is on it
_ROW = "|"  # with which a row of a table begins
_LONGEST = 140  # characters of a sentence that is told for a piece of it
_GOES_ON = re.compile("[将并还也再须应]")  # of whom stands in the clause in front of it
# 区里的做法还包括丁: of what stands in front of it
_ALSO = {
    "zh": re.compile("(?<=[\u4e00-\u9fff])(?:还|還)(?=包括)"),
    "en": re.compile(r"\balso (?=includes?\b)"),
}
_LEAST = 4  # characters of what may have been left out in between
_COMPARED = re.compile(
    r"(?P<name>(?:计算|計算|Calculated)[：:] ?)(?P<one>.+?) (?P<sign>[<>=]) (?P<other>.+)",
    re.DOTALL,
)
_WORDS = {
    "zh": {"<": "，低于", ">": "，高于", "=": "，等于"},
    "en": {"<": " is lower than ", ">": " is higher than ", "=": " equals "},
}
# 2031 target at least 28 billion, where two years are compared
_FIGURE = re.compile(
    r"^(?P<when>\d{4}(?: [QH]\d)?)(?P<aim> target)? "
    r"(?=(?:(?:at least|at most|over|under|about|nearly) )?\d)(?!\d{4} )"
)


def told(part: Answer, is_first: bool = False) -> str:
    """The text of an answer. is_first: whether nothing stands in front of it, so that what it
    begins with is told of nothing else besides (还包括)."""
    text = _told(part)
    return _begun(text, part.question.language) if is_first else text


def _told(part: Answer) -> str:
    """The text of an answer: for a piece of a sentence all of it, each once, and what is said of
    a list behind the list. What was compared is said in words."""
    text = compared(part)
    if part.question.language != "zh":
        return text
    text = citations.settled(text)
    pieces: list[str] = []
    said: list[str] = []
    end = 0
    for start, stop in split_sentences(text):
        sentence = _whole(text[start:stop], part)
        if sentence not in said:
            pieces += [text[end:start], sentence]
            said.append(sentence)
        end = stop
    if len(said) > 1 and simplified(said[0]).startswith(_ON_LIST):
        pieces[1], pieces[3] = said[1], said[0]
    return "".join(pieces).strip() + text[end:]


def _begun(text: str, language: str) -> str:
    also = _ALSO[language]
    start, end = next(iter(split_sentences(text)), (0, 0))
    return text[:start] + also.sub("", text[start:end], 1) + text[end:]


def _whole(sentence: str, part: Answer) -> str:
    """The sentence, or the one that it is but a piece of, where that is certain."""
    bare = simplified(citations.without_marks(sentence)).strip(_ENDS)
    cites = tuple(n for claim in citations.cut(sentence) for n in claim.cites)
    if not bare or len(cites) != 1:
        return sentence
    found = list(dict.fromkeys(_sentences_of(part, cites[0])))
    wholes = [quoted for quoted in found if bare in quoted]
    wholes = wholes or [quoted for quoted in found if _has_all(quoted, bare)]
    if len(wholes) != 1 or not _lacks_its_beginning(bare, wholes[0]):
        return sentence
    whole = traditional(wholes[0]) if part.question.traditional else wholes[0]
    return citations.cite(whole, cites)


def _sentences_of(part: Answer, number: int) -> Iterator[str]:
    quotes = [c.quote for c in part.citations if c.n == number]
    for quote in quotes:
        for start, end in split_sentences(quote):
            sentence = quote[start:end]
            if not sentence.startswith(_ROW) and len(sentence) <= _LONGEST:
                yield sentence


def _has_all(quoted: str, bare: str) -> bool:
    """Whether a sentence has all characters of a piece in their order, with others between."""
    left = iter(quoted)
    return len(bare) >= _LEAST and all(char in left for char in bare)


def _lacks_its_beginning(bare: str, whole: str) -> bool:
    """Whether the piece begins behind what its own clause begins with, the subject or the verb of
    what it but names, or with a verb whose subject the clause in front has."""
    at = whole.find(bare)
    at = at if at >= 0 else whole.find(bare[0])
    return bool(_CLAUSE.split(whole[:at])[-1].strip()) or (at > 0 and bool(_GOES_ON.match(bare)))


def compared(part: Answer) -> str:
    """The text of an answer, with words for the sign between two figures that were compared."""
    text, is_english = part.text, part.question.language == "en"
    for reckoned in part.calculations:
        found = _COMPARED.fullmatch(reckoned.text) if reckoned.kind == "comparison" else None
        if not found:
            continue
        words = _WORDS[part.question.language][found["sign"]]
        words = traditional(words) if part.question.traditional else words
        sides = [found["one"], found["other"]]
        one, other = (_FIGURE.sub(_figure, side) for side in sides) if is_english else sides
        text = text.replace(reckoned.text, f"{found['name']}{one}{words}{other}")
    return text


def _figure(found: re.Match[str]) -> str:
    return f"the {found['when']} {'target' if found['aim'] else 'figure'} of "
