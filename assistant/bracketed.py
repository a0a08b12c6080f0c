"""The offices and reporters that stand in brackets behind a sentence: （责任单位：市财政局）. They
are not what it tells, but to who asks for them. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answers import Claim

_OFFICE = r"[\u4e00-\u9fff]{1,14}?(?:厅|局|委|办|部|院|公司|集团|银行|中心|政府|管委会)"
_NOTE = re.compile(
    r"(?P<end>[。.；;]?)\s*[（(](?:"
    r"(?:责任|牵头|配合|负责|实施)(?:单位|部门)[：:][^（()）]*|(?:记者|通讯员)\s[^（()）]{2,30}|"
    rf"(?:{_OFFICE}[、，,；;])+{_OFFICE})[)）][。.；;]*\s*$"
)
_ASKS_OFFICE = re.compile(
    r"谁|部门|单位|机构|责任|负责|牵头|电话|联系|找|咨询|窗口|哪[个里儿些家]|记者|"
    r"\b(?:who|whom|where|offices?|departments?|bureaus?|contact|responsible|reporter)\b",
    re.IGNORECASE,
)


def without_offices(question: str, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without such brackets, which their quotations have, unless they are asked for."""
    if _ASKS_OFFICE.search(question):
        return list(claims)
    bare = [_NOTE.sub(_end, claim.text) for claim in claims]
    return [
        replace(claim, text=text) if claim.supported and text.strip("。") else claim
        for claim, text in zip(claims, bare, strict=True)
    ]


def _end(note: re.Match[str]) -> str:
    return note["end"] or "。"
