"""An enquiry, a message or a letter of several pages, cut into the questions it asks. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.conversation import several
from assistant.conversation.before import PREDICATE
from index.sentences import split_sentences

MOST = 20  # questions of one enquiry
LONGEST = 20_000  # characters of one enquiry

_WISH = re.compile(
    r"(?:想|希望|需要|拟|欲)(?:要|进一步|具体|详细)*(?:了解|咨询|知道|询问|请教|明确|核实|确认|求证)(?:一下)?|"
    r"(?:特?向(?:贵|你|您)[^，。]{0,8})?(?:咨询|请问|请教|询问)|"
    r"(?:烦请|敬请|请)(?:贵[^，。]{0,6})?(?:予以)?(?:告知|明确|说明|答复|介绍)|"
    r"\b(?:would|should|'d) (?:also )?like to (?:know|ask|learn)(?: about)?|"
    r"\bwish(?:es)? to (?:know|ask|learn)(?: about)?|"
    r"\bplease (?:also )?(?:advise|confirm|clarify|tell us|let us know|explain)",
    re.IGNORECASE,
)
# what only leads to the questions, or takes leave
_PADDING = re.compile(
    r"以下|下列|如下|上述|以上|几个?问题|(?:相关|有关)(?:问题|事宜)?(?:咨询|请教)?[。:：]?$|盼复|[:：]$|"
    r"\bfollowing\b|\bquestions? below\b|\bregards\b|\bsincerely\b|\blook(?:ing)? forward\b",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．:：]|[-*•·①-⑳])\s*"
)
_POLITE = re.compile(
    r"^(?:您好|你好|请问|另外|此外|同时|还有|最后|hello|also|finally)[，,、:：!！。\s]*",
    re.IGNORECASE,
)
# how a letter ends, where it was read as one paragraph with its last question
_LEAVE = re.compile(
    r"(?<=[?？。！!.])\s*(?:谢谢|(?:非常)?感谢|盼复|此致|顺颂|thanks|thank you|regards)[^?？]*$",
    re.IGNORECASE,
)
_LEAST = 4  # characters of a question
_BEGINS = 8  # characters by which it is found again


@dataclass(frozen=True)
class Asked:
    """questions: in order. context: what is said before them and names what all lean on."""

    questions: tuple[str, ...]
    context: str = ""


def asked(text: str, known: Sequence[str] = ()) -> Asked:
    """The questions of an enquiry; none where nothing in it asks. known: names of the glossary."""
    message = several.cut(text, known)
    several_found = len(message.questions) > 1
    found = [(_place(text, q), q) for q in message.questions] if several_found else []
    for start, end in split_sentences(text):
        if any(start <= at < end for at, _ in found):
            continue
        sentence = text[start:end]
        if _wishes(sentence) or (not several_found and _asks(sentence)):
            found.append((start, sentence))
    bare = (_bare(question) for _, question in sorted(found))
    kept = tuple(dict.fromkeys(q for q in bare if len(re.sub(r"\W", "", q)) >= _LEAST))
    return Asked(kept[:MOST], message.context)


def _place(text: str, question: str) -> int:
    """Where a question stands; one that was joined of two begins with the first of them."""
    return max(0, text.lower().find(question[:_BEGINS].lower()))


def _asks(sentence: str) -> bool:
    return sentence.endswith(("?", "？")) or bool(PREDICATE.search(sentence))


def _wishes(sentence: str) -> bool:
    return bool(_WISH.search(sentence)) and not _PADDING.search(sentence)


def _bare(question: str) -> str:
    """Without its mark in a list, polite words, and who would like to know."""
    bare = _POLITE.sub("", _MARK.sub("", question.strip()))
    if not bare.endswith(("?", "？")) and (wish := _WISH.search(bare)):
        rest = bare[wish.end() :].lstrip("，,：: ")
        bare = rest if len(rest) >= _LEAST else bare
    return _LEAVE.sub("", _POLITE.sub("", bare)).strip()
