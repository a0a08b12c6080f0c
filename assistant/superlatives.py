"""Which of several is the most, and what does not tell it. Pure."""

import re

_MOST = re.compile(
    "哪一?[个家种类项座条][^，。?]{0,12}最|最[\u4e00-\u9fff]{1,4}的(?:项目|园区|产业)?是(?:哪|什么|谁)|"
    "最[\u4e00-\u9fff]{1,4}的?[\u4e00-\u9fff]{0,4}?(?:项目|园区|产业|企业|公司)[是有](?:哪|什么|谁)|"
    "最[大高多长小低少]的?(?:项目|园区|企业|公司)(?:\\W|$)"  # 清单上的最大项目
)
_TOLD_MOST = re.compile("最|第一|首位|居首|之首|领先|高于|超过|优先|重点")
_SIZE, _OF_SIZE = re.compile("最[大小多少高低贵快早]"), re.compile("优先|重点")


def is_untold(asked: str, said: str) -> bool:
    """Whether it is asked which is the most, and not told: what is 重点 is not the largest."""
    told = _OF_SIZE.sub("", said) if _SIZE.search(asked) else said
    return bool(_MOST.search(asked)) and not _TOLD_MOST.search(told)
