"""A claim denies what its quote denies, and nothing else."""

import re

from assistant.claim_checks.told import PARTS, Told, terms_of

_BOUND = "(?:低|少|小|短|早|晚|迟|超|高|大|多|长)"
_DENIES = re.compile(
    r"没有|没能|尚未|未(?![来必达满])|并非|绝非|而非|不是|"
    r"未(?=达到?(?!\s*\d)|达到?[^，。]{0,16}(?:目标|任务|计划|指标))|"  # 未达到50亿元 is a bound
    r"无(?!人[机驾配值车搬]|线|锡|论|形|偿|缝|忧|事不扰|纸|障碍|害|私|产阶级|疑|菌|论如何)|"
    rf"不(?![得能应可会再]?{_BOUND}|[断仅但光只少同久及料妨管论止等一乏良锈言约愧扰过满足到如朽忘懈凡息]"
    r"|变(?![更动])|遗余力|动产|见面|可或缺)|"
    r"\b(?:none|never|without|cannot|neither)\b|n't\b|"
    r"\b(?:no|not)\b"
    r"(?! (?:(?:be )?(?:less|fewer|more|lower|higher|later)|only|exceed(?:ing)?|to exceed|"
    r"be below)\b)"
)
_DENIED_WORD = re.compile(
    r"(?:没有|尚未|未(?![来必达满])|并非|不是|不得|不予|不会|不能)(?:任何)?(?![超低高少多])([\u4e00-\u9fff]{2})"
)


def invented_denial(told: Told) -> str:
    """What is denied, or denied twice, without the quote."""
    denied = _denied(told.said_key)
    if told.foreign and re.search("免|不收", told.said_key):
        return ""  # 免租金 is told as no rent
    for tail in _denied(told.claim_key):
        count = denials(tail)
        held = [
            t for t in denied if told.foreign or (_share_words(tail, t) and denials(t) >= count)
        ]
        if not held:
            return "denies what the quote does not deny"
    return ""


def lost_denial(told: Told) -> str:
    """What the quote denies is told without the denial."""
    parts = [part for part in PARTS.split(told.claim_key) if not _DENIES.search(part)]
    if told.foreign:
        lost = bool(re.search("不是|并非", told.said_key)) and not _DENIES.search(told.claim_key)
    else:
        denied = set(_DENIED_WORD.findall(told.said_key))
        affirmed = _DENIED_WORD.sub("", told.said_key)
        lost = any(word in part and word not in affirmed for word in denied for part in parts)
    return "leaves out a denial of the quote" if lost else ""


def denials(key: str) -> int:
    """How often a text denies."""
    return len(_DENIES.findall(key))


def _denied(key: str) -> list[str]:
    """What is denied: the parts of a text from each denial on."""
    return [part[found.start() :] for part in PARTS.split(key) if (found := _DENIES.search(part))]


def _share_words(one: str, other: str) -> bool:
    mine, theirs = terms_of(_DENIES.sub(" ", one)), terms_of(_DENIES.sub(" ", other))
    return not mine or bool(mine & theirs)
