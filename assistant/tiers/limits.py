"""What limits a rule right behind it: 单个企业每年最高100万元, or whom it leaves out. Pure."""

import re
from collections.abc import Sequence

from assistant.answers import Claim, Evidence
from assistant.extracts import as_claim, is_quotable
from assistant.layout import leans
from assistant.quantities import quantities
from assistant.tiers import given
from assistant.tiers.own_amounts import own_amounts
from assistant.tiers.quoted import Said
from assistant.tiers.rates import rates_of
from index.normalise import question_terms, search_key, search_terms

# 国家公职人员不得领取引荐奖励; 单个项目最高50万元
_LIMITS = re.compile("不(?:得|再|能)?(?:领取|享受|适用)|最[高多]|不(?:得)?超过|封顶|上限")
_NEXT = 2  # sentences behind a rule that may limit it


def behind(item: Evidence, end: int, asked: frozenset[str] = frozenset()) -> list[Claim]:
    """The sentences from a place in the evidence on that limit what stands before it, or a case
    of it that the question, by its terms, speaks of: 其中实施数字化改造的，比例提高到15%."""
    told: list[Claim] = []
    for span in [span for span in item.sentences if span[0] >= end][:_NEXT]:
        is_case = leans(said := item.quote(*span)) and bool(asked & set(search_terms(said)))
        if is_case and is_quotable(item, *span):
            told.append(as_claim(item, *span))
            continue
        is_own = rates_of(Said(item, *span)) or not is_quotable(item, *span)
        if is_own or not _LIMITS.search(said):
            break
        told.append(as_claim(item, *span))
    return told


def with_limits(question: str, shown: Sequence[Claim], evidence: Sequence[Evidence]) -> list[Claim]:
    """What is shown; to who asks with an amount what he is given, behind it what limits it."""
    key = search_key(question)
    has_amount = own_amounts(question) or any(q.is_amount for q in quantities(key))
    if not has_amount or not given.asks_given(key):
        return list(shown)
    asked = frozenset(t for t in question_terms(key) if len(t) > 1 and not t.isascii())
    asked -= given.GENERIC
    items = {item.n: item for item in evidence}
    told: list[Claim] = []
    said = "\n".join(claim.text for claim in shown)
    for claim in shown:
        told.append(claim)
        if claim.supported and claim.quotes and given.gives_money(claim.text):
            n, _, end = claim.quotes[-1]
            more = behind(items[n], end, asked) if n in items else []
            told += [one for one in more if one.text.rstrip("。") not in said]
    return told
