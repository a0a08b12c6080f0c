"""An English question in Chinese: names by rule, the rest by the model, which may lose nothing."""

import re
from collections.abc import Callable, Mapping, Sequence

import prompts
from assistant.chat_model import ChatModel
from assistant.errors import ModelUnavailable
from assistant.pinyin import is_pinyin, spelt_by
from assistant.quantities import missing
from index.normalise import han_share

_LEAST_HAN = 0.3  # of the letters; with fewer it was not translated
_WORD = re.compile(r"\b[A-Z][a-z]{3,}\b")
_PLACE = re.compile(
    r"\b(?!(?:The|This|That|Your|Our|Which|What|Each|Every|Another|Other)\b)"
    r"[A-Z][a-z]+ (?:District|County|City|Province|Prefecture)\b"
)
_QUOTED = re.compile(r"[“\"](?P<said>[^“”\"]*)[”\"]")


def in_chinese(question: str, glossary: Mapping[str, str], model: ChatModel | None) -> str:
    """The question in Chinese; as far as the glossary reaches where no model helps.

    glossary: English name → Chinese name. What a translation loses of names and figures is put
    behind it; one that has figures of its own is not used. Where a name is lost, the question is
    translated once more as it was asked, and the better translation counts.
    """
    named, names = with_chinese_names(question, glossary)
    if model is None:
        return named
    best, least = named, -1
    for asked in dict.fromkeys((named, question)):
        try:
            translated = _translated(asked, model)
        except ModelUnavailable:
            break
        if han_share(translated) < _LEAST_HAN or missing(translated, named):
            continue
        lost = [name for name in names if name not in translated]
        lost += [quantity.text for quantity in missing(named, translated)]
        if least < 0 or len(lost) < least:
            best, least = " ".join([translated, *lost]), len(lost)
        if not lost:
            break
    return best


def names_unknown_place(question: str, glossary: Mapping[str, str]) -> bool:
    """Whether an English question names a place that the glossary does not have.

    No document here is about it, and a translation may lose the name or put ours in its place.
    """
    return bool(
        _PLACE.search(question) and _PLACE.search(with_chinese_names(question, glossary)[0])
    )


def with_chinese_names(question: str, glossary: Mapping[str, str]) -> tuple[str, Sequence[str]]:
    """The question with the glossary's names in Chinese, and which these are.

    A word of a name that is written as it sounds counts too: Guxing for 古荥智能制造产业园.
    """
    names: list[str] = []
    for english in sorted(glossary, key=len, reverse=True):
        # first-quarter is the first quarter too
        written = re.escape(english).replace(r"\ ", r"[\s-]+")
        pattern = re.compile(rf"\b{written}\b", re.IGNORECASE)
        if pattern.search(question):
            names.append(glossary[english])
            question = pattern.sub(_always(glossary[english]), question)
    for word in dict.fromkeys(_WORD.findall(question)):
        key = word.lower()
        sounds = (spelt_by(key, name) for name in glossary.values()) if is_pinyin(key) else ()
        if found := next(filter(None, sounds), ""):
            names.append(found)
            question = re.sub(rf"\b{word}\b", _always(found), question)
    return question, names


def _translated(question: str, model: ChatModel) -> str:
    """The first line of what the model writes. Raises ModelUnavailable."""
    written = "".join(model.stream(prompts.load("translate.question"), {"question": question}))
    line = written.strip().partition("\n")[0].strip()
    whole = _QUOTED.fullmatch(line)
    return whole["said"] if whole else line


def _always(text: str) -> Callable[[re.Match[str]], str]:
    """A replacement that is never read as a template."""
    return lambda match: text
