"""Firms and projects of which a question asks whether or where they are here, and nothing found
names. Pure.

某汽车在这里有项目吗 asks of one firm: what others have here is no answer, however near in words.
"""

import re
from collections.abc import Iterable

from index.normalise import search_key
from index.sentences import split_sentences

_NO_PART = (
    "分布|主要|[是我咱你您他她它这那本贵有哪谁什怎想能可需应会把放落开适都过了在]|当场|现场|活动|"
    "任务|目标|指标|补[贴助]|奖励|政策|资金"
)
_NO_START = r"[的约下到是]|听说|请问|问一?下|目前|现在|[去今前]年|\d{4}年"
_NAME = rf"(?!{_NO_START})(?:(?!{_NO_PART})[^\W_]){{2,12}}?"
_BEFORE = (
    r"(?:^|[，,。；;：:]|听说|请问|问一?下|知道|看到|说)(?:[去今前]年|\d{4}年|目前|现在|一季度)?"
)
_WHETHER = "(?:是不是|是否|有没有|有无|也|都|已经?|要|真的|的?项目|[去今前]年|\\d{4}年)*"
_PLACES = "项目|公司|企业|基地|厂|店|投资|总部|园区?|业务|办事处|机构|中心|动作|布局|合作"
_AT = "(?<![正现存所])在"
_IN = rf"{_AT}[^\W\d]{{1,5}}?"  # a place
_ENDS = r"[呢啊]?\W*$"
_ANY = "知名|著名|大型|外地|本地|龙头|优[秀质]|其他|别的|同类|类似|同行|哪些|什么|很多|多少"
_PRESENT = tuple(
    re.compile(form)
    for form in (
        # 某汽车在这里有什么项目, 投资了吗, 设了分公司吗, 建厂没有
        rf"{_BEFORE}(?P<name>{_NAME}){_WHETHER}{_IN}(?:也|都|已经?)?"
        rf"(?:有[^，。]{{0,8}}(?:{_PLACES})|投资?了|[设建开办签投]了?[^，。]{{0,5}}(?:{_PLACES}|厂|约))"
        rf"[^，。]{{0,4}}{_ENDS}",
        # 直播基地在这里哪个区域
        rf"{_BEFORE}(?P<name>{_NAME})[设建放落]?{_WHETHER}{_AT}[^\W\d]{{0,4}}(?:哪|什么(?:地方|位置))"
        rf"[^，。]{{0,5}}{_ENDS}",
        # 落户了吗, 是不是搬到这里了
        rf"{_BEFORE}(?P<name>{_NAME}){_WHETHER}(?:把.{{1,4}}?)?(?:落户|落地|入驻|进驻|搬[到来]|(?<![出起下上过])(?<!不回)来(?!得及|不)|签约|{_AT})"
        rf"(?:(?!任务|目标|指标|计划)[^，,。能可有享拿领]){{0,6}}(?:[吗么]|没有?|了){_ENDS}",
        # 有没有某国企业在这里
        rf"有(?:没有|无)?(?P<name>(?!{_ANY}){_NAME})(?:企业|公司|厂)[^，。]{{0,3}}{_AT}[^\W\d]{{1,5}}"
        rf"[吗么]?{_ENDS}",
        # 引进了某汽车吗
        rf"(?:引进|引入|引来|招来|招到|签约|签下|签|吸引)[了到过]*(?P<name>{_NAME})(?:来|落户)?"
        rf"(?:了?[吗么]|了?没有?){_ENDS}",
    )
)
_INVESTED = re.compile(
    rf"{_BEFORE}(?P<name>{_NAME}){_WHETHER}{_IN}(?:也|都|已经?)?"
    r"(?:[签投]的)?(?:项目|工程)?(?:一?共|总共)?(?:签约?|投资?)(?:的?金?额|规模)?[了是有]?(?:多少|几)"
)
# 其中示例重工签了多少钱, 示例重工3月1日签了多少亿, 示例重工那个项目投资多少
_TIMES = (
    r"(?:(?:\d{4}年|[去今前]年)?(?:\d{1,2}月(?:\d{1,2}[日号]|[上中下]旬)?|[一二三四1-4]季度)?"
    "(?:在?会上|当[天场时]|现场)?)"
)
_SIGNED = re.compile(
    rf"(?:.*(?:[，,。；;：:中里的]|会上|现场)|^(?:听说|请问|那)?){_TIMES}(?P<name>{_NAME})的?(?:[那这]个)?(?:项目)?{_TIMES}"
    r"(?:也|都|又|一共|总共|到底|大概|计划|打算|准备)*"
    r"(?:签(?:约|下|了|订)*|投(?:资|入|了|下)*)的?(?:总?金?额|规模)?[是有为达]?(?:多少|几)(?![个家项次])"
)
# what is no firm: 集中签约, 政府, 首期
_NO_FIRM = re.compile(
    "集中|签|合同|协议|政府|财政|社会|民间|固定|基础|设施|开工|新建|实际|重点|首|批|期$|行业|领域|"
    "季度|半年|[年月日]|共|平均|每|外商|客商|[东西南北中]部|工业"
)
# 示例食品最后拿到了多少奖励资金: of what a firm got nothing is told by what any may get
_GOT = re.compile(
    rf"{_BEFORE}(?P<name>{_NAME})(?:最后|最终|到底|究竟|一共|总共|已经?|[去今前]年|\d{{4}}年)*"
    r"(?:拿[到了]+|获得了|得到了|领[到了]+|享受到?了)(?:政府|市里|县里)?(?:的)?(?:多少|几)"
)
# 示例新能源2031年产值10亿元是真的吗: of one firm
_MADE = re.compile(
    rf"{_BEFORE}(?P<name>[^\W\d_]{{4,16}}?)的?(?:(?:\d{{4}}|[去今前])年度?)?的?(?:年|实际|完成|实现|工业|总)*"
    r"(?:产值|营业?收入?|销售(?:额|收入)|产量|产能|利润)"
)
# 示例机场项目是否建成或仍在建设 is not told by what others are being built
_BUILT = re.compile(
    rf"{_BEFORE}(?P<name>[^\W\d_哪什谁几多少这那还有]{{2,12}}?)的?项目(?:目前|现在|到底|究竟)?(?:是否|是不是|有没有)?(?:都|已经?|是)*"
    r"(?:建成|建好|盖好|完工|竣工|完成|在建|开工|投产)"
)
_NO_MAKER = re.compile(
    "[区县市省镇乡园部国年业]$|^(?:全|各|其|规|重点|主导|招商|产业|投资|引进|所|在建)|"
    "经理|负责人|预[计估期]"  # what somebody expects is told as what his firm makes
)
_ANYBODY = re.compile("企业|公司|项目|人才|园区|我们|[博硕]士|本科|全[省市区县]|单位|个人|工厂")
_POINTS = re.compile("[这该此其]|上述|以上")
_NOT_MAKERS = (_NO_MAKER, _NO_FIRM, _ANYBODY)
# what a name is told with, and no part of it
_SORT = re.compile(
    "(?:有限|股份)?公司|集团|企业|总部|工厂|车间|项目|产业|[的类]|厂房?$|"
    "[之以]前|原[来先]|从前|当时|最近|后来"
)
_LEAST_HELD = 0.75  # of the characters of a name: 中示例石油 does not hold 中石油


def unheld_presence(question: str, texts: Iterable[str]) -> list[str]:
    """The firms or projects whose presence the question asks for and no sentence names.

    A name counts as held where three quarters of it are, in pieces of two characters or more:
    nobody writes all of 某某（深圳）信息科技有限公司, nor always in its order.
    """
    key = search_key(question)
    names = dict.fromkeys(name for form in _PRESENT for name in _names(form.search(key)))
    if not names:
        return []
    keys = (search_key(text) for text in texts)
    said = [re.sub(r"\W", "", text[a:b]) for text in keys for a, b in split_sentences(text)]
    return [n for n in names if all(_share_held(n, sentence) < _LEAST_HELD for sentence in said)]


def is_of_others(question: str, text: str, known: str = "") -> bool:
    """Whether a text does not name whose investment or contract, reward or output the question asks
    the size of.

    known: what else was found. Who signed, where nothing tells that it is a name, has to be named
    there: 光伏 of 光伏投了多少 is none.
    """
    key = search_key(question)
    names = _names(_INVESTED.search(key))
    got = _GOT.search(key)
    names += [got["name"]] if got and not _ANYBODY.search(got["name"]) else []
    points = _POINTS.match(search_key(text))
    makers = () if points else (_MADE.search(key), _BUILT.search(key))
    names += [
        name
        for found in filter(None, makers)
        if not any(other.search(found["name"]) for other in _NOT_MAKERS)
        for name in _names(found)
    ]
    held, beside = (re.sub(r"\W", "", search_key(said)) for said in (text, known))
    signed = [name for name in _names(_SIGNED.search(key)) if not _NO_FIRM.search(name)]
    names += [name for name in signed if name in beside]
    return any(_share_held(name, held) < _LEAST_HELD for name in names)


def _names(found: re.Match[str] | None) -> list[str]:
    """What a question names, without what it is told with."""
    return [name for name in _SORT.split(found["name"]) if len(name) > 1] if found else []


def _share_held(name: str, held: str) -> float:
    """Of the characters of a name those that stand in `held` with a neighbour, in [0, 1]."""
    pairs = {at for at in range(len(name) - 1) if name[at : at + 2] in held}
    return len(pairs | {at + 1 for at in pairs}) / len(name)
