"""Short questions that lean on the one before in a form of their own: 跟去年比, 哪个适合. Pure."""

import re
from collections.abc import Sequence

from assistant.conversation.before import Before
from assistant.conversation.names import Name, names_in, without
from assistant.conversation.sides import COUNTED

_COMPARED = re.compile(
    r"^(?:跟|和|与|同|相?比|相?较于?)(?P<time>[^，,]{2,10}?)(?:相?比(?:较|起来)?|对比)?"
    r"(?:又?(?:怎么样|怎样|如何)|(?:多|少|增长|增加|减少)了?多少)?$"
)
_HAS = re.compile(r"^(?P<who>.+?)也?有[吗么没]?$")
_WHICH = re.compile("^哪(?:一?个|些|几个|一?家)(?=适合|最|更|能|可以|是|有|在|做|发展)")


def in_full(bare: str, names: Sequence[Name], before: Before) -> str:
    """The question said in full; empty where it is none such."""
    return _compared(bare, before) or _had(bare, names, before) or _which(bare, before)


def _compared(bare: str, before: Before) -> str:
    """跟去年比 as what is asked about is compared with; empty where it is none such."""
    found = _COMPARED.match(bare)
    times = names_in(found["time"], before.known) if found else []
    if not found or not before.topic or without(found["time"], times).strip():
        return ""
    asks = f"比{found['time']}多多少" if before.asks_how_much else f"与{found['time']}相比怎么样"
    return f"{before.topic}{asks}"


def _had(bare: str, names: Sequence[Name], before: Before) -> str:
    """惠济区有吗 with what it asks for; empty where it is none such."""
    found = _HAS.match(bare)
    if not found or not names or not before.topic or before.topic == found["who"]:
        return ""
    return "" if without(found["who"], names).strip() else f"{found['who']}有{before.topic}吗"


def _which(bare: str, before: Before) -> str:
    """哪个适合 with what the question before was about, 园区; empty where it is none such."""
    is_such = _WHICH.match(bare) and COUNTED.search(before.topic)
    return f"{before.topic}中{bare}" if is_such else ""
