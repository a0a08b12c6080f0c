"""What an act, a mechanism or a way of working that is but named is (某某保障机制是什么): by the
sentence that tells that it was issued or is used. Pure.

Nothing found says what it is; that nothing is known of it would be as untrue. That its text was not
published stands behind it (`left_untold.py`).
"""

import re
from collections.abc import Sequence

from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.extracts import as_claim, is_quotable
from index.normalise import search_key

_ACT = "(?:机制|方案|办法|措施|规划|计划|规定|汇编|模式)"
_ASKED = re.compile(
    rf"(?:请问|那|[你您]们的?)?(?:什么是|介绍一?下)?(?:[\u4e00-\u9fff]{{2,3}}[区县市]的?)?[《“\"]?"
    rf"(?P<name>[^，。?？《》“”\"的]{{2,16}}?{_ACT}|[一-龥]{{2,3}}式招商)[》”\"]?(?:到底|究竟|具体)?"
    r"(?:是(?:一?个?什么|啥)(?:意思|东西|样的?|内容)?|是怎么(?:一?回)?事|怎么(?:理解|回事)|"
    r"的?(?:主要)?内容(?:是什么|有哪些)?|(?:里面?)?(?:主要)?(?:讲|说|规定)了?(?:什么|哪些))?\W*"
)
_ASKS = re.compile("什么|啥|怎么|介绍|内容|哪些")
_MADE = "出台|印发|制[定订]|建立|发布|推出|实施|探索|开展|运用|研究|学习|推行"


def told_of(
    asked: str, status: AnswerStatus, claims: Sequence[Claim], evidence: Sequence[Evidence]
) -> tuple[AnswerStatus, Sequence[Claim]]:
    """The status of an answer with the claims; where there are none, what is told of an act that
    the question asks what it is."""
    name = _name(asked)
    if claims or not name:
        return status, claims
    made = re.compile(rf"(?:{_MADE})[^，。；]*{re.escape(name)}")
    for item in evidence:
        for start, end in item.sentences:
            if is_quotable(item, start, end) and made.search(item.quote(start, end)):
                return AnswerStatus.EXTRACTIVE, [as_claim(item, start, end)]
    return status, claims


def _name(asked: str) -> str:
    found = _ASKED.fullmatch(search_key(asked))
    return found["name"] if found and _ASKS.search(search_key(asked)) else ""
