"""What a figure is of, where another one beside it is of something else. Pure.

Of signed projects those that were started are others, and capital from other provinces is not from
abroad.
"""

import re
from collections.abc import Iterable

_OF_WHAT = tuple(
    re.compile(words)
    for words in (
        "签(?![证名发收])", "(?:落地|[入进]驻|落户)(?!了?[能可]?[以]?[给奖补])",
        "开工|动工|开建|开始建设", "投产|达产|开始运营", "建成|筑成|落成|竣工|完工|通车",
        "外资|外商|境外|外国", "省外", "投用|投入使用|盖好|开园",
        "(?<!目标)(?<!任务)(?<!指标)(?<!要)完成(?!率|.{0,6}(?:目标|任务|指标))",
        "提交|[上递]交|报送|(?:哪天|几号|何时|时候|多久)[^，。?]{0,2}交(?![通易流于由给到付回还])|"
        "(?<=应)缴|缴纳期|征收期|缓缴",
        "吞吐量|[货客]运量|运输量",
        "批(?:下来|得?下|准(?!的|文号)|复(?!的|同意))|获批|(?:能|会|可以)批",
        "产值|营收|营业收入|销售", "贷", "税", "利润|盈利", "就业|岗位|用工",
    )
)  # fmt: skip
# whom a benefit is for: 2022年落户的企业，租金补贴能拿几年; 5月签的算力合同补多少, 合同是以前签的
_OF_WHOM = re.compile(
    r"(?:(?:19|20)\d\d年(?:\d+月)?新?(?:落户|入驻|签约|开工|投产)的[^,。]{0,6}(?:企业|公司|项目)|"
    r"签(?:订|约|下|了|过)*的[^,。]{0,8}(?:合同|协议)|(?:合同|协议)[^,。]{0,8}签(?:订|的|过|了|下)+)"
    "(?=.*[补奖贴])"
)
# 贷600万，担保费收几个点: how much who asks borrows
_OWN_LOAN = re.compile(r"贷了?款?\d[\d.]*[万亿]?元?")
# 甲公司已在松湾投产，一期产能多大: what the visitor knows is none of what he asks
_TOLD_AHEAD = re.compile(
    "(?<=[\u4e00-\u9fff])(?:已经?|早已)在?[^,，。?？多少几哪什]{0,8}(?:投产|建成|落户|开工|竣工|签约)了?[,，]"
)
# 远航项目什么时候投产; and 2. 远航20兆瓦级风机项目，总投资31亿元, an item of a list
_PROJECT = re.compile("(?<![\u4e00-\u9fff])(?P<name>[\u4e00-\u9fff]{2,10}?)的?(?:项目|工程)")
_ITEM = (
    r"(?:^|[\n。；])\s*(?:\d+[.、．]|[（(]?[一二三四五六七八九十]+[）)、])?\s*"
    r"{}[^，。；\n]{{0,40}}(?:项目|工程)，"
)
# what is parted is told by the sentence before: 其中亿元以上项目9个, 分产业看，…
_PARTED = re.compile("^(?:其中|分[^，。]{1,8}[看来][，,]|按[^，。]{1,8}(?:分|看)[，,])")


def speaks_of_it(asked: str, said: str) -> bool:
    """Whether what is said speaks of that of which a question asks the figure or time."""
    asked = _TOLD_AHEAD.sub("", _OWN_LOAN.sub("", _OF_WHOM.sub("", asked)))
    return all(words.search(said) for words in _OF_WHAT if words.search(asked))


def is_of_other_project(asked: str, said: str, quoted: str, texts: Iterable[str]) -> bool:
    """Whether a quotation is an item of a list on another project than a question names, which has
    an item of its own there. texts: of the evidence."""
    found = _PROJECT.search(re.sub(r"\d{4}年的?", " ", asked))
    if not found or found["name"] in said or not re.search(_ITEM.format(""), quoted):
        return False
    own = re.compile(_ITEM.format(re.escape(found["name"])))
    return any(own.search(text) for text in texts)


def named(text: str) -> frozenset[int]:
    """Of what a text tells figures, by its place among those that are told apart: what is signed,
    started, sold."""
    return frozenset(n for n, words in enumerate(_OF_WHAT) if words.search(text))


def is_parted(sentence: str) -> bool:
    """Whether a sentence tells the parts of what the one before it told."""
    return bool(_PARTED.match(sentence.strip()))
