"""Names and terms that a small model lost or changed, put back into its translation. Pure."""

import re
from collections.abc import Collection, Sequence

_LEAST_NAME = 4  # characters of a name that one of them does not change into another
_SHORT_NAME = 2  # characters of one that is lost where either is kept: 翼龙 of 谷翼
_CUT_NAME = 3  # of one that is kept without its first: 例区 of 示例区
_CUT_OFF = "(?:^|(?<=[在与和对于向从跟同到的为给]))"
_HEAD = 2  # characters of what a term is: 奖励 of 落户奖励
# what may stand before a head that is told without what it is of
_BEFORE = "(?:^|(?<=[的有么些多少到得给取种笔个领享受该此，,。？\\s]))"
_IS_TOLD = "奖励|补贴|补助|贴息|材料|期限|价格|押金|电价|税收|总部|公寓|厂房"
_ANY = "(?:企业|公司)?"  # 企业总部 for 职能型总部


def restored(translated: str, names: Sequence[str], proper: Collection[str]) -> str:
    """The translation with a name for what is it but for one character, and a term for its head
    alone: of 域外境内资金 a small model makes 境外境内资金, of the 落户奖励 any 奖励.

    proper: those of the names that are no terms of trade.
    """
    for name in names:
        if name not in translated:
            translated = _with_head(_with_name(translated, name, name in proper), name)
    return translated


def _with_name(translated: str, name: str, is_proper: bool) -> str:
    size = len(name)
    for at in range(len(translated) - size + 1):
        written = translated[at : at + size]
        others = sum(a != b for a, b in zip(written, name, strict=True))
        is_other = size >= _LEAST_NAME and others == 1
        is_short = size == _SHORT_NAME and is_proper and set(written) & set(name)
        if is_other or is_short:
            return f"{translated[:at]}{name}{translated[at + size :]}"
    if is_proper and size >= _CUT_NAME:
        return re.sub(f"{_CUT_OFF}{re.escape(name[1:])}", lambda _: name, translated)
    return translated


def _with_head(translated: str, name: str) -> str:
    head = name[-_HEAD:]
    is_mixed = re.search("[A-Za-z]{2}", translated)
    if name in translated or is_mixed or len(name) <= _HEAD or not re.fullmatch(_IS_TOLD, head):
        return translated
    alone = list(re.finditer(f"{_BEFORE}{_ANY}{head}", translated))
    if len(alone) != 1 or translated.count(head) != 1:
        return translated
    return f"{translated[: alone[0].start()]}{name}{translated[alone[0].end() :]}"
