"""Whose deeds a question asks for, where nothing found was done by them. Pure.

金水2022年签约额是多少 is answered by what 惠济 signed in that year, unless it is seen whose it is.
"""

import re
from collections.abc import Collection

from index.normalise import search_key

# 金水2022年新签约了多少项目; 2022年金水签约多少
_DEED = "(?:一共|总共|总的?|全年|的)*新?(?:签|开工|招商|引进|引资|招引|利用外资|域外)"
_DOERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?P<who>[\u4e00-\u9fff]{{2,4}}?)的?(?:在|于)?(?:19|20)\d\d年?[\u4e00-\u9fff]{{0,4}}?{_DEED}",
        rf"^(?:在|于)?(?:19|20)\d\d年?度?，?(?P<who>[\u4e00-\u9fff]{{2,4}}?){_DEED}",
    )
)
# words that name nobody: 我想知道, 那么, 全区, 截至, 上半年; 实际开工
_NO_NAME = re.compile(
    "[我你您他它咱请问想那这哪本全各该听说知道查看下一么关于到在从截至自据对和与及的是有几多少年月季度半初底末内期间"
    "里共总新大都已经了能被把由给按招签开引项目企业公司重点今去明上前后每麻烦告诉帮忙其另比仅光只单整个政府官方]|"
    "实际|真正|正式|成功|顺利|累计|合计|确实|到底|究竟|大概|大约|陆续|先后|预计|计划|目标|落地|完成|最终|最后|具体|"
    "主要|分别|单独|直接|首次|首批|集中|现场|顺便|当年|真的|切实|统一|联合|共同|积极|高效|快速|超额|同步|如期|按时"
)


def unknown_doers(question: str, unknown: Collection[str]) -> list[str]:
    """Who is said to have signed or started something in a year, of which name the whole index
    knows no pair of characters.

    unknown: the question's terms that no passage of the index holds.
    """
    key = search_key(question)
    names = [found["who"] for doer in _DOERS if (found := doer.search(key))]
    return [name for name in names if not _NO_NAME.search(name) and _is_unknown(name, unknown)]


def _is_unknown(name: str, unknown: Collection[str]) -> bool:
    return all(name[at : at + 2] in unknown for at in range(len(name) - 1))
