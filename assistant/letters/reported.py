"""The questions that an English sentence of a letter reports, each by itself. Pure.

Another asks me to find out what your leading industries are and whether tourism is one of them; I
would be glad to know who organised that visit, how many people took part and what they were shown.
"""

import re
from collections.abc import Sequence

from assistant.conversation.several import embedded, pointed
from index.normalise import han_share

_ASKING = r"(?:whether|what|which|who|whom|whose|where|when|how|why)\b"
_KNOW = r"(?:know|learn|hear|understand|see|ascertain|find out)"
_REPORTS = re.compile(
    rf"(?:\bwonder(?:s|ing)?|\bcurious|\basks?(?: (?:me|us|you))?|\btell (?:me|us)|"
    r"\blet (?:me|us) know|\bha(?:ve|s) asked(?: (?:me|us))?|"
    r"\bplease (?:also )?(?:advise|confirm|clarify|explain)(?: to (?:me|us))?|"
    rf"(?:\b(?:would|should|wants?|wish(?:es)?|needs?|hopes?|keen|interested|curious|asks?|asked|"
    rf"anxious)|'d)(?: [a-z]+){{0,5}}? (?:to )?{_KNOW})(?: about| from you)?,? (?={_ASKING})",
    re.IGNORECASE,
)
_COMMA = re.compile(rf"[,;]\s+(?={_ASKING})", re.IGNORECASE)
_WORD = r"(?!(?:that|which|who|is|are|was|were|has|have|or)\b)[\w’'-]+"
_NOUN = rf"(?:the|your|our|this|that|its|their|these|those|any) (?:{_WORD} ){{0,6}}?{_WORD}"
_BE = r"(?P<is>is|are|was|were|should|can|could|may|must|will|would)(?P<rest>(?: .+)?)"
# what they were shown, where the project is: of a noun that certainly is one
_OF_THING = re.compile(
    rf"(?P<asks>what|where|when|why|whom|how(?: (?:large|big|high|much|many|long|far)\b)?) "
    rf"(?P<who>{_NOUN}|they|it|you|we) {_BE}",
    re.IGNORECASE,
)
_WHETHER = re.compile(
    rf"whether (?P<who>{_WORD}(?: {_WORD}){{0,6}}?) "
    rf"(?:{_BE}|(?P<done>has|have)(?P<so>(?: (?:already|ever|yet|since|also))? "
    r"(?:been|met|made|held|set|begun|\w{2,}ed)\b.*)|(?P<has>has|have) "
    r"(?P<had>(?:an?|any|some|the|no|its|their|enough|several|\d+) .+))",
    re.IGNORECASE,
)
_LEAST = 3  # words of a question
# whether food is one of them and whether there is a map for it
_OF_IT = re.compile(r"\b(?P<to>for|of|to|in|on|with|from) it\b", re.IGNORECASE)
_NO_THING = re.compile(r"(?:it|this|that|there|he|she|one|what|which|who)\b", re.IGNORECASE)


def questions(sentence: str) -> list[tuple[str, str]]:
    """Each in the words of the sentence, and asked straight out; none where it reports none."""
    found = _REPORTS.search(sentence)
    if not found or "?" in sentence or han_share(sentence):
        return []
    parts = embedded.JOINT.split(sentence[found.end() :].strip().rstrip(" .;,"))
    if len(parts) > 1:  # of a list; elsewhere what follows a comma may but explain
        parts = [part for piece in parts for part in _COMMA.split(piece)]
    if any(len(part.split()) < _LEAST for part in parts):
        return []
    return [(part, _straight(_whole(part, parts[:at]))) for at, part in enumerate(parts)]


def _whole(part: str, before: Sequence[str]) -> str:
    """With what it points to in those before it, where that can be but one thing: on that occasion
    is at the visit, for it for the trade."""
    part = pointed.at_event(part, before)
    found = _OF_THING.fullmatch(before[-1]) or _WHETHER.fullmatch(before[-1]) if before else None
    is_one = found and (found["is"] or "").lower() in ("is", "was")
    if found and is_one and not _NO_THING.match(found["who"]):
        part = _OF_IT.sub(rf"\g<to> {found['who']}", part)
    return part


def _straight(part: str) -> str:
    """What the central area is meant for: what is the central area meant for?"""
    if found := _WHETHER.fullmatch(part):
        if found["done"]:
            return f"{found['done']} {found['who']}{found['so']}?"
        if not found["has"]:
            return f"{found['is']} {found['who']}{found['rest']}?"
        does = "does" if found["has"].lower() == "has" else "do"
        return f"{does} {found['who']} have {found['had']}?"
    found = _OF_THING.fullmatch(part)
    return f"{found['asks']} {found['is']} {found['who']}{found['rest']}?" if found else f"{part}."
