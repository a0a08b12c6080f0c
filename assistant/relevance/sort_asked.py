"""Of which sort of firm or project a question is, and what is of that sort. Pure."""

import re

from index.normalise import search_key
from index.sentences import without_end

# told of projects of every sort
_EVERY = (
    r"(?!\w{0,3}?(?:[这那哪]|上述|[有相]关|具体|所有|其他|[牵龙带领]头|主导|引领|重点|主要|标志|代表|知名|著名|"
    "外地|本地|大型|优[质秀]|特色|"
    "支撑|签约|落地|[在新]建|开工))"
)
_NAMED_SO = r"(?:类|方面)?的?(?:项目|企业|公司)"
_AT_TIME = r"(?:在|于|\d{4}年|[今去前]年|第?[一二三四]季度|[上下]半年|\d{1,2}月份?)*"
_DONE = "(?:签约|落地|开工|投产|引进)(?:过|了)?的?"
# 文旅项目有哪些, 有哪些上市公司: each that is told has to be of that sort
_SORT = re.compile(
    rf"(?:^|[的里内边\W]){_EVERY}(?P<first>上市|[^\W\d的区市县]{{2,3}}?){_NAMED_SO}"
    r"(?:(?:都|主要|分别)?(?:有|是)(?:哪[些几一两三四五]|什么)|[，,]?各[自是有在投占签落])|"
    rf"(?:哪些|哪几[个家]|哪一?[个家](?=上市|高新技术)){_EVERY}(?!外地|招商|投资|知名|优[质秀]|特色|大型|[企项公好大新])"
    rf"(?P<last>上市|高新技术|[^\W\d的区市县]{{2,3}}?)(?:(?:类|方面|领域)的?)?(?:项目|企业|公司)(?![家园区或和与及、])"
    r"(?!\w{0,3}?(?:可|能|享|申|需|应|须|适用))|"
    rf"有没有(?:\w{{2,4}}?(?:或者?|和|、))?{_EVERY}(?P<any>[^\W\d的区市县]{{2,3}})类的?(?:项目|企业|公司)(?![家园区])|(?:项目|企业|公司)[里中当之面]*(?:有|都)?(?:哪些|哪几[个家]|哪一?[个家])(?:是|属于)(?P<are>[外合独内台港]资|民[企营]|国[企有]|央企)(?:项目|企业|公司|的)*(?=\W*$)|"
    rf"{_EVERY}(?P<offered>[^\W\d的区市县]{{2,3}})(?:类|方面)?的?项目[，,]?"
    r"(?:有没有|有哪些|有什么|有无)(?:可以|能|能够|适合)?(?:合作|投资|参与|对接)|"
    # 生物科技项目今年一季度有没有签约的; 今年有没有生物科技项目签约
    rf"(?:^|[,，]){_EVERY}(?P<had>[^\W\d的区市县]{{2,6}}?)(?:类|方面|领域)?的?项目"
    rf"{_AT_TIME}(?:有没有|有无|是否有?)(?:已经?)?{_DONE}(?:[吗呢么])?\W*$|"
    rf"有没有{_EVERY}(?P<has>[^\W\d的区市县]{{2,6}}?)(?:类|方面|领域)?的?项目{_AT_TIME}(?:已经?)?{_DONE}\W*$|"
    # 签约企业里哪家是做芯片的, 有没有做芯片的; 芯片公司，一季度签这类的是哪家
    r"(?:哪[些几一]?[个家]?(?:企业|公司|项目)?是?|有没?有?)(?:专门|主要)?(?:做|搞|从事)(?![过好成完出得了什啥哪])"
    r"(?P<made>[^\W\d的]{2,5}?)(?:这一?行|类|方面)?的(?=企业|公司|项目|\W|[吗么呢没]|$)|"
    r"^(?:我们?)?(?:是|做|搞)?(?P<mine>[^\W\d的]{2,5}?)的?(?:企业|公司|项目)[，,][^?]*这一?[类种行]的?"
    r"(?!补|奖|政策)"
)
# 酒店、文旅及地产类知名企业有哪些: each of one of these
_ANY_OF = re.compile(
    r"(?:^|[的,，])(?P<sorts>[^\W\d的、]{2,4}(?:、[^\W\d的、]{2,4})*(?:及|和|与|以及|或|、)[^\W\d的、]{2,4})类的?"
    r"(?:知名|重点|大型|龙头|优质|签约)?(?:项目|企业|公司)(?:都|主要|分别)?(?:有|是)(?:哪[些几]|什么)"
)
_EACH_SORT = re.compile("、|以及|及|和|与|或")
# 有没有示例科技的项目: of a list what has its name is
_WHOSE = re.compile(
    r"有(?:没有|无)?(?P<whose>[^\W\d的有没]{2,8})的(?:项目|企业|公司|基地|园区|总部|生产线)(?:[吗么]|没有?)?\W*$"
)
# what else the names of such firms have
_KIN = {"石油": ("石化", "油气"), "油气": ("石油", "石化"), "化工": ("石化",)}
_OF_NAME = 2  # characters beside the sort


def sort_asked(asked: str) -> str:
    """The sort of project or firm that a question's key asks for all of; empty where it is for any
    sort, or for something else."""
    found = _SORT.search(asked)
    return next(filter(None, found.groups()), "") if found else ""


def any_of(asked: str) -> tuple[str, ...]:
    """The several sorts of project or firm that a question's key asks for together; none where it
    asks otherwise."""
    found = _ANY_OF.search(asked)
    return tuple(_EACH_SORT.split(found["sorts"])) if found else ()


def whose_asked(asked: str) -> str:
    """Whose projects or firms a question's key asks whether there are any of; empty where it asks
    for something else."""
    found = _WHOSE.search(asked)
    return found["whose"] if found else ""


def is_said(sort: str, said: str) -> bool:
    """Whether a text has the sort, 文旅 of 文化旅游 too, or what else such are called; not 上市 of
    上 and 市."""
    return any(re.search(r"\w{0,3}?".join(name), said) for name in (sort, *_KIN.get(sort, ())))


def is_one(sort: str, item: str) -> bool:
    """Whether an item of a list is called what a sort is: 某某石化总部 of 石油."""
    key = search_key(item)
    return is_name_of(sort, item) and any(name in key for name in (sort, *_KIN.get(sort, ())))


def is_name_of(sort: str, text: str) -> bool:
    """Whether a text is long enough to name one of a sort: 现代食品 is nothing of the sort 食品."""
    return len(without_end(text)) > len(sort) + _OF_NAME
