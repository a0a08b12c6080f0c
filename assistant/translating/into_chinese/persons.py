"""Whom an English question means by you, so that a translation does not swap the sides. Pure.

A visitor's `you` is the government, or anybody where it needs or gets something. A small model
makes of `do you pay us` a payment of the visitor's: a third person stays on its side.
"""

import re

_AUXILIARY = {"do": "does", "are": "is", "have": "has", "were": "was"}
_VERB = "do|did|are|were|have|will|would|can|could|should|may|must|shall"
# where it needs or gets something; not of what was got, which is told of the government
_ANYBODY = re.compile(
    r"(?<!did )(?P<verb>\bdo )?\byou (?=(?:have to|need|must|get|receive|qualify|apply|hire|rent|"
    r"buy|lease|employ|invest|build|hand in|submit|move)\b)",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    r"\byour (?=(?:[a-z-]+ ){0,2}?(?:parks?|zones?|district|county|city|area|region|place|side|"
    r"towns?|sites?|land)\b)",
    re.IGNORECASE,
)
_ASKED = re.compile(rf"\b(?P<verb>{_VERB}) (?:you guys|you)\b(?! (?:know|think|tell))", re.I)
_YOURS = re.compile(r"\byours?\b", re.IGNORECASE)
_YOU = re.compile(r"(?<!thank )(?<!tell )\byou(?: guys)?\b(?! know\b)", re.IGNORECASE)
_GOVERNMENT = "the government"
# what was put in, where a question has no government of its own
_PUT_IN = re.compile(
    "(?:由|向|从|被|跟|与|和|来自|在)?政府的?(?!部门|办|机关|投资|采购|引导)(?=[\u4e00-\u9fff])"
)


_SPEAKS = re.compile(r"\b(?:i|we|my|our|ours|us|me|mine|you|your|yours)\b", re.IGNORECASE)


def is_of_own_case(question: str) -> bool:
    """Whether a question is on what concerns the asker: can we get, do you pay. How much the
    district signed is none, which other examples teach better."""
    return bool(_SPEAKS.search(question))


def in_third_person(question: str) -> str:
    """The question with the government for the visitor's `you`, as sentences are written."""
    question = _ANYBODY.sub(lambda m: "does a company " if m["verb"] else "a company ", question)
    question = _OFFERED.sub("the ", question)
    question = _ASKED.sub(_auxiliary, question)
    question = _YOURS.sub(f"{_GOVERNMENT}'s", question)
    question = _YOU.sub(_GOVERNMENT, question)
    return as_sentence(question)


def as_sentence(question: str) -> str:
    """The question as a small model was taught to read: I, a capital, a sign at its end."""
    question = re.sub(r"\bi\b(?!\.)", "I", question.strip())
    question = re.sub(r"\b(what|who|where|when|how)s\b", r"\1's", question, flags=re.IGNORECASE)
    question = re.sub(r"^any (?!(?:of|one)\b)", "are there any ", question, flags=re.IGNORECASE)
    question = re.sub(r"\bsupposed to\b", "to", question, flags=re.IGNORECASE)
    question = question[:1].upper() + question[1:]
    return question if question.endswith(("?", ".", "!", "？", "。")) else f"{question}?"


def without_government(translated: str, question: str) -> str:
    """The translation without the government that `in_third_person` put in: a question that names
    none is for no passage that does."""
    if re.search(r"government|authorit", question, re.IGNORECASE):
        return translated
    return _PUT_IN.sub("", translated)


def _auxiliary(match: re.Match[str]) -> str:
    verb = match["verb"].lower()
    return f"{_AUXILIARY.get(verb, verb)} {_GOVERNMENT}"
