"""What is wrong with a claim whatever its evidence says."""

import re
from collections.abc import Sequence

from assistant.answers import Check, Evidence
from assistant.coverage import says_nothing
from assistant.injections import instructs, repeats_our_rules
from assistant.quantities import quantities
from index.normalise import search_key, search_terms

_LONGEST = 1200  # characters; no sentence to be shown is longer, and comparing it would take long
_LEAST = 3  # terms of a sentence without a figure
# 示例公司的负责人说。 behind what he said, in a sentence of its own
_WHO_SAID = re.compile(
    "^[^，。“”：:]{2,30}(?:负责人|经理|代表|主任|[人员长])(?:说|表示|介绍|称|指出)[。.]?$"
)
# of what, a sentence that only says so does not tell
_YES_OR_NO = re.compile("不是|没有|不[会能得]|不?可以|已经|尚未|应当|符合|属于")


def unfit(claim: str, evidence: Sequence[Evidence]) -> Check | None:
    """Why no evidence need be looked at."""
    if says_nothing(claim):
        return Check("silence", False, "says that the sources say nothing")
    if not evidence:
        return Check("evidence", False, "no evidence")
    if len(claim) > _LONGEST:
        return Check("wording", False, "too long for a sentence")
    words = {term for term in search_terms(claim) if term.isalpha()}
    has_figure = any(figure.is_certain for figure in quantities(claim))
    bare = search_key(claim).strip(" .。")
    is_quoted = (
        len(bare) > 1
        and not _YES_OR_NO.fullmatch(bare)
        and any(bare in search_key(item.text) for item in evidence)
    )
    if not has_figure and len(words) < _LEAST and not (words and is_quoted):
        return Check("wording", False, "too short to say anything")
    if _WHO_SAID.search(claim.strip()):
        return Check("wording", False, "tells but who said something")
    # 设备投资额的2% stands in a document as well as in an example of ours
    if instructs(claim) or (repeats_our_rules(claim) and not is_quoted):
        return Check("instructions", False, "speaks to a model and tells nothing")
    return None
