"""Benefits that a talk goes from one to another of: 租房补贴, 那买房呢, 两个能一起领吗. Pure."""

import re
from collections.abc import Sequence

_FOR = "租房|租金|房租|[买购]房|安家|生活|装修|设备|用电|物流|用工|固定资产投资|固投"
_GIVEN = "补贴|补助|奖励|津贴"
_NAMED = re.compile(rf"(?P<what>{_FOR})(?:的?(?P<of>{_GIVEN}))")
_SIDE = re.compile(rf"(?P<what>{_FOR})的?(?P<of>{_GIVEN})?")
_ASKED_FOR = re.compile(rf"^(?:那么?|还有)?(?P<what>{_FOR})(?:的?(?:{_GIVEN}))?的?呢\W*$")
_OFFICIAL = {"买房": "购房", "房租": "租金", "固投": "固定资产投资"}
# 两个能一起领不, 这两项补贴可以同时享受吗
_BOTH = re.compile(
    rf"^那?么?[这那]?两[个样项种](?:{_GIVEN})?(?=[^,，。]{{0,3}}(?:一起|一块|同时|都|叠加|重复))"
)
_TWO = 2


def instead(side: str, before: str) -> str:
    """The question before with another benefit in the place of its one; empty where it has none."""
    other, named = _SIDE.fullmatch(side), list(_NAMED.finditer(before))
    if not other or len(named) != 1 or named[0]["what"] == other["what"]:
        return ""
    of = other["of"] or named[0]["of"]
    start, end = named[0].span()
    return f"{before[:start]}{_called(other['what'])}{of}{before[end:]}"


def both(text: str, before: Sequence[str]) -> str:
    """A question for both of two with their names, where the talk was of just two benefits."""
    if not _BOTH.match(text):
        return text
    said = [found for one in before for found in _of(one)]
    names = list(dict.fromkeys(said))
    return _BOTH.sub("和".join(f"{one}补贴" for one in names), text) if len(names) == _TWO else text


def _of(question: str) -> list[str]:
    named = [_called(found["what"]) for found in _NAMED.finditer(question)]
    asked = _ASKED_FOR.match(question)
    return [*named, *([_called(asked["what"])] if asked else [])]


def _called(what: str) -> str:
    return _OFFICIAL.get(what, what)
