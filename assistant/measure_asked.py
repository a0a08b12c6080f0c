"""Which measure a question names, and whether a list or a notice is of it. Pure."""

import re

from assistant.places import Home
from index.everyday import official, without_everyday
from index.normalise import search_key, search_terms

_FILLS = re.compile(  # what a question has beside the name of what is gone about
    "请问|你好|整个|全程|全部|我们|你们|我|想要?|打算|准备(?!金)|申[报请领办]|办理|领取|享受|今年|20\\d\\d年度?|"
    "的话|的时候|时候|(?:资料|材料|申请)交上?去?了?以?后?|以?后|然后|才能|能够|可以|获得|为了|需要|应该|手续|一共|怎么样?|如何|咋|"
    "(?:这|那)(?:个|笔|些)|[去来走要办分]|[的了要时都还得吗呢有能把在从到这那是]|[\\W_]"
)
_KINDS = re.compile(
    "补贴|补助|奖励|奖补|奖金|资金|扶持|政策|项目|费用?|钱|企业|公司|单位|拿|优惠|支持"
)


def name_of(rest: str) -> str:
    """The name in a question without what it asks; empty where anything is meant."""
    return " ".join(_KINDS.sub(" ", _FILLS.sub(" ", rest)).split())


def is_of(name: str, around: str, text: str, home: Home) -> bool:
    """Whether a text is of what is named, by its words or the official ones for these.

    around: titles and headings. home: whose name narrows nothing.
    """
    said = f"{home.without(around)}\n{search_key(text)}"
    terms = set(search_terms(name)) if len(name) > 1 else set()
    if all(term in said for term in terms):
        return True
    written = official(name).split()
    rest = set(search_terms(without_everyday(name)))
    return any(word in said for word in written) and all(term in said for term in rest)
