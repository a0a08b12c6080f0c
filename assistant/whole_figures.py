"""Figures of a draft that were copied without what belongs to them: 6个月 of 不超过6个月. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answers import Claim, Evidence
from assistant.quantities import missing, quantities
from index.sentences import without_end

_BEFORE, _AFTER = 6, 3  # characters in which bounds and units stand
_LONGEST = 40  # characters; longer claims are told in words of their own


def with_bounds(claims: Sequence[Claim], evidence: Sequence[Evidence]) -> list[Claim]:
    """The claims, each once, copied ones with the bound and unit that their source gives a figure.

    Without them a true answer would fall: 200亿元 is another quantity than 超过200亿元.
    """
    sentences = [item.quote(*span) for item in evidence for span in item.sentences]
    whole = [replace(claim, text=_with_bounds(claim.text, sentences)) for claim in claims]
    return list({claim.text: claim for claim in whole}.values())


def _with_bounds(text: str, sentences: Sequence[str]) -> str:
    bare = without_end(text)
    holding = [sentence for sentence in sentences if bare and bare in sentence]
    if not holding or len(bare) > _LONGEST or any(not missing(bare, s) for s in holding):
        return text
    return next((whole for s in holding if (whole := _grown(bare, s))), text)


def _grown(bare: str, sentence: str) -> str:
    """The shortest stretch around a text whose figures are those of its sentence; else empty."""
    at = sentence.index(bare)
    end = at + len(bare)
    told = {(q.value, q.unit, q.bound) for q in quantities(sentence)}
    reach = [(before, after) for before in range(_BEFORE + 1) for after in range(_AFTER + 1)]
    for before, after in sorted(reach, key=sum):
        stretch = sentence[max(0, at - before) : end + after]
        if told.issuperset((q.value, q.unit, q.bound) for q in quantities(stretch)):
            return stretch.strip()
    return ""
