"""When a stretch of a sentence is an answer by itself, and when it needs the sentence. Pure."""

import re
from collections.abc import Mapping

from assistant.abstention.unheld import PERIOD, YEAR
from assistant.answers import Evidence, Question
from assistant.coverage import covered, terms_held, weight_of
from assistant.layout import labelled, lead_of
from assistant.quantities import quantities, reading
from assistant.relevance.seeking import MANNER, seeks_a_contact, seeks_a_place, tells_less
from assistant.relevance.sort_asked import is_name_of, sort_asked, whose_asked
from assistant.relevance.sorts import is_figure, names_but_kind
from index.normalise import search_key, search_terms
from index.sentences import without_end

AIMS = re.compile("目标|计划|规划|拟|力争|争取|预计|预估|有望")
CLAUSE = re.compile("[，,；;]")
PARTS = re.compile("(?<![全内外])[东西南北中]部")  # of a place
# 东部的某某产业园, 中部区域
_IN_PART = re.compile(rf"({PARTS.pattern})的?([^，。、：]{{2,14}}?园|[\u4e00-\u9fff]{{2}})")
_BEGINS, _RUN = 2, 4  # characters of the name of what is there
_OPINION = re.compile(
    r"(?:(?:企业|公司|市场部)(?:代表|负责人|经理)?|企业家|商户|群众|居民|业内人士)"
    r"(?:还|也|均|都|在[^，。]{2,10}中)*(?:表示|认为|说|称|觉得|坦言)[，：:]"
)
_TOGETHER = re.compile("联合(?!会)|共同|会同|携手")
_ASKS_FIRMS = re.compile("(?:哪些|什么)[^，。?]{0,6}(?:企业|公司)")
_SIGNED = re.compile("签约|签订|签署")
_SOME_YEAR = re.compile(r"[今去前本当]年|(?<!\d)\d\d年|目标")
# 对带方案出让的工业用地项目，; not 对企业
_SOME = re.compile(
    "(?:^|[，。；])(?:对于?|涉及|属于)(?P<some>[^，。；]{2,16}?)的[^，。；]{0,8}[，,]"
)
_A_PARK = re.compile(
    "(?:^|[，。；：、])(?P<name>[\u4e00-\u9fff]{2,10}?(?:产业园|工业园|科技园|物流园|物流区|开发区))"
)
_SIDE_LABEL = re.compile("(?:园区?|基地|中心|片区|港|[县市区镇乡]|街道)$")
_WHOSE = re.compile("(?P<whose>[^，。；]{2,60})的，(?P<rest>[^，。；]*)$")
_GIVES = re.compile("给予|奖励|补[贴助]|资助|退[还回]|追[回缴]|收回|取消")
_MOST_UNSAID = 0.6  # of the terms of such a condition
# 2000万美元以上的，再给予…: of whom, stands in front
_WITHOUT_WHOSE = re.compile(r"\d[\d.]*[万亿]?[\u4e00-\u9fff]{0,4}以[上下]的[，,]")
_HEADING = re.compile(r"(?<=[。；;])\s*[一二三四五六七八九十]{1,3}、[^，。；：:]{2,8}[。：:](?=.)")
SEVERAL = re.compile("[；;].")  # things that are told
_BRIEF = 16  # characters
_OFTEN = {"元", "个", "家"}  # what is signed, built and founded year after year
_COUNTED = {"个", "家", "项"}
_HOW_MUCH = re.compile(
    r"(?:签约?|开工|落地|引进|投产|完成)的?了?(?:有|是)?多少\W*$"
)  # and not of what
_EVERY = re.compile("每(?:[年月周日季天]|个?(?:季度|工作日|半年))[^，。；]{0,10}次")
_OF_EACH = re.compile("各(?:是|有|为)?(?:多少|几)|分别")
_JOINED = re.compile("合作(?!社|医疗)")
# 成绩怎么样; not 比例如何, 期限是怎样的
_WENT = re.compile(f"(?:情况|进展|成[绩效果]|形势|表现|效果)(?:是|得|都)?(?:{MANNER.pattern})")
_ARRIVED = re.compile("入驻|落户|进驻")
_IS_SO = re.compile(r"吗(?=\W)|吗$|不\W*$|是否|(?<![什怎多要])么\W*$")
_DEFINES = re.compile(
    r"^\W*[^\W的]{2,12}?\W*(?:(?:是|指)(?:的是)?[做干搞]?|[做干搞])(?:什么|啥)(?:意思|公司|企业|的)?\W*$"
)
_A_FAIR_PART = 0.25  # of the question's weight
_NUMBER = re.compile(r"(?:\d{3,4}-)?\d{5,12}")  # of a telephone
_END = 2  # characters of an item, before the end of it
_A_THING = 0.35  # of the question's weight
_SAID_SO = re.compile("(?:是的?|对的?|有的?)[，,。]")  # 是的，甲基地、乙小镇
# between what a sentence says of one thing and another
_PART = re.compile(r"[，,；;。：:、（）()]")
# what a sentence adds that makes its figure another one: 按60%扣除，但最高不超过5‰
_TAKES_BACK = r"但|除(?!以|法)|不得|只限|仅限|另有|前提"
_BOUNDS = r"最高|最多|最低|最少|超过|不足|未达|低于|高于"
LIMITS = re.compile(f"{_TAKES_BACK}|{_BOUNDS}")
# what clauses that are left out may take back, make a plan of, or give in parts: 分三年等额发放;
# the share of one part does not
TAKES_BACK = re.compile(
    f"{LIMITS.pattern}|{AIMS.pattern}|分[^，。；]{{1,3}}[年期次批][^，。；]*[发付]"
)
# what adds to a figure: 补助3000元，满一年的再补5000元
_ADDS_TO_IT = r"再[补给奖加按予]|另[外给补奖]|还[可将会给]|额外|其余|超出|每增|递[增减]|分别"
_LIMITS_IT = re.compile(rf"\s*(?:{_BOUNDS})|.*?(?:{_TAKES_BACK}|{_ADDS_TO_IT})")  # of a clause
_TELLS_APART = 0.1  # of the question's weight
_AS_WELL = 0.25  # of what tells a figure apart, that may speak for another one


def needs_sentence(
    text: str, sentence: str, item: Evidence, question: Question, weights: Mapping[str, float]
) -> bool:
    """Whether a fragment is no answer by itself: to where a thing is, its own name, a list or the
    place that all is in; to whether something is so, any; to what something is or means, what
    leaves half of it out."""
    key, spoken = search_key(question.asked), covered(text, weights)
    if "谁" in key and _TOGETHER.search(sentence) and not _TOGETHER.search(text):
        return True  # one of those who did it
    if (_OF_EACH.search(key) and is_figure(text)) or _is_one_of_times(text, sentence):
        return True
    if _is_of_its_year(text, sentence, key) or _is_one_measure(text, sentence, key):
        return True
    if (is_figure(text) or _GIVES.search(text)) and _is_of_some(text, sentence, key):
        return True
    if _WITHOUT_WHOSE.match(text) and not sentence.startswith(without_end(text)):
        return True
    if names_but_kind(key, text) or tells_less(key, text, sentence):
        return True
    if _WENT.search(key) and len(text) < _BRIEF:
        return True  # of how something went, a figure or a word tells too little
    # signed, perhaps, or talked to
    is_other = any(w.search(key) and not w.search(sentence) for w in (_ARRIVED, _JOINED))
    is_other = is_other or bool(
        _ASKS_FIRMS.search(key) and _SIGNED.search(sentence) and "签" not in key
    )
    if is_other or _says(text, sentence) or _is_of_part(text, sentence, question.asked):
        return True
    if seeks_a_place(question.asked):
        home = (item.document.issuer, item.document.title)
        is_home = any(name.startswith(without_end(text)) for name in home)
        return is_home or "、" in text or spoken >= _A_THING * sum(weights.values())
    is_less = spoken < covered(sentence, weights)
    return bool(_IS_SO.search(key)) or (is_less and bool(_DEFINES.search(key)))


def _is_one_of_times(text: str, sentence: str) -> bool:
    """Whether a sentence tells more often than the text how often: 每周联系一次，每月到现场一次."""
    return 0 < len(_EVERY.findall(text)) < len(_EVERY.findall(sentence))


def _is_of_its_year(text: str, sentence: str, asked: str) -> bool:
    """Whether a text is but an amount, which its sentence tells of a year or quarter, and the
    question names no year."""
    is_asked = YEAR.search(asked) or _SOME_YEAR.search(asked)
    is_timed = not is_asked and (YEAR.search(sentence) or PERIOD.search(sentence))
    return bool(is_timed) and is_figure(text) and any(q.unit in _OFTEN for q in quantities(text))


def is_of_one_side(text: str, item: Evidence, start: int, row: str, question: str) -> bool:
    """Whether of a table's row that has a figure for each park a text has that of one, and the
    question names none of them."""
    cells = labelled(lead_of(item, start), row) if row.startswith("|") else []
    sides = [label for label, cell in cells if quantities(cell) and _SIDE_LABEL.search(label)]
    told = [label for label in sides if label[:_BEGINS] in text]
    is_asked = any(label[:_BEGINS] in question for label in sides)
    return len(sides) > 1 and len(told) == 1 and not is_asked


def without_headings(text: str) -> str:
    """A text without what stands over a paragraph within it: 。 五、收费标准。"""
    return _HEADING.sub("", text)


def _is_of_some(text: str, sentence: str, asked: str) -> bool:
    """Whether a sentence tells something of some cases or of one park, and neither a text nor the
    question says of which: 对带方案出让的项目，…5个工作日内."""
    ahead = sentence.partition(without_end(text))[0]
    if _is_of_condition(text, ahead, asked):
        return True
    cases = (search_terms(found["some"]) for found in _SOME.finditer(ahead))
    if any(terms and not set(terms).intersection(search_terms(asked)) for terms in cases):
        return True
    parks = [name[:_BEGINS] for name in _A_PARK.findall(sentence)]
    return bool(parks) and not any(name in text or name in asked for name in parks)


def _is_of_condition(text: str, ahead: str, asked: str) -> bool:
    """Whether what is given stands right behind who gets it, of which a question says little:
    企业在境内上市的，给予500万元奖励, to who goes to 香港."""
    found = _WHOSE.search(ahead)
    gives = found and _GIVES.search(f"{found['rest']}{text}")
    terms = set(search_terms(found["whose"])) if found and gives else set()
    return len(terms - set(search_terms(asked))) > _MOST_UNSAID * len(terms)


def _is_one_measure(text: str, sentence: str, asked: str) -> bool:
    """Whether a text is how many there were or what they came to, a question asks but how much, and
    the sentence tells both: 签约27个，签约额383.8亿元."""
    units = {quantity.unit for quantity in quantities(sentence)}
    is_open = _HOW_MUCH.search(asked) and is_figure(text)
    return bool(is_open) and "元" in units and bool(units & _COUNTED)


def _says(text: str, sentence: str) -> bool:
    """Whether a sentence tells what somebody thinks, who has nothing to decide, and a text leaves
    out who."""
    said = _OPINION.search(sentence)
    return said is not None and sentence.find(without_end(text)) >= said.end()


def _is_of_part(text: str, sentence: str, asked: str) -> bool:
    """Whether a sentence speaks of what is in a part of the place, and neither text nor question
    names that, and where something is was not asked: 楼宇经济 is not all that a district plans."""
    if len(sentence) <= len(text) or seeks_a_place(asked):
        return False
    found = _IN_PART.findall(sentence)
    runs = (name[at : at + _RUN] for _, name in found for at in range(max(1, len(name) - _RUN + 1)))
    names = [*(part for part, _ in found), *(name[:_BEGINS] for _, name in found), *runs]
    return bool(found) and not any(name in text or name in asked for name in names)


def of_sort(text: str, question: str) -> str:
    """Of an enumeration the items that are called what was asked for, where some are: of 光伏组件、
    视讯 the first to who asks for 光伏项目, or 有没有光伏的项目."""
    key = search_key(question)
    sort, said_so = sort_asked(key) or whose_asked(key), _SAID_SO.match(text)
    answer = said_so.group() if said_so else ""
    items = text.removeprefix(answer).split("、")
    called = [item for item in items if sort in item and is_name_of(sort, item)]
    return answer + "、".join(called) if sort and 0 < len(called) < len(items) else text


def is_picked(text: str, sentence: str, question: str, weights: Mapping[str, float]) -> bool:
    """Whether of an enumeration a text is the item that has what was asked for, or its end: of
    甲(深圳)公司、乙(杭州)公司 the first to who asks for 深圳."""
    key = search_key(question)
    if SEVERAL.search(text):
        return False  # no item
    if seeks_a_place(question) or _DEFINES.search(key) or (_IS_SO.search(key) and "有" not in key):
        return False  # what it is, where, and whether it is done, its name does not tell
    ahead, bare, rest = sentence.partition(without_end(text))
    is_end = ahead[-1:].isalnum() and ahead[-_END:] in question and "、" not in text
    if bare and is_end and rest.startswith(("和", "与", "及")):
        return True  # the end of an item whose beginning the question has
    rest = f"{ahead} {rest}"
    spoken = {term: weight for term, weight in weights.items() if term not in search_terms(rest)}
    return covered(text, spoken) >= _A_FAIR_PART * sum(weights.values()) > 0


def has_rival(fragment: str, sentence: str) -> bool:
    """Whether the sentence tells of another figure of the same unit than the fragment: of 供水五个
    工作日，供热八个工作日 none may be told without what it is of."""
    told = {q.unit: q.value for q in quantities(fragment) if q.unit}
    return any(told.get(q.unit, q.value) != q.value for q in quantities(sentence))


def is_told_apart(
    fragment: str, sentence: str, question: str, weights: Mapping[str, float]
) -> bool:
    """Whether a figure needs nothing of its sentence to be understood: what is counted stands in
    the question, nothing beside it or behind it limits it, and of other figures of its unit the
    question's words tell it apart: 93% of 项目复工率达93%，其中外资项目复工率达89%, not 89%."""
    bare = without_end(fragment)
    ahead, _, behind = sentence.partition(bare)
    before, after = _PART.split(ahead)[-1], _PART.split(behind)
    own, counted = before + bare + after[0], re.match(r"\w\w", after[0])
    if counted and counted.group() not in search_key(question):
        return False
    if LIMITS.search(before + after[0]) or any(map(_LIMITS_IT.match, (before, *after[1:]))):
        return False
    if has_rival(fragment, own):
        return False
    others = [part for part in _PART.split(ahead)[:-1] + after[1:] if has_rival(fragment, part)]
    mine, needed = terms_held(own, weights), _TELLS_APART * sum(weights.values())
    for terms in (terms_held(part, weights) for part in others):
        apart = weight_of(mine - terms, weights)
        if apart < needed or weight_of(terms - mine, weights) > _AS_WELL * apart:
            return False
    return True


def is_number_of(text: str, sentence: str, question: str) -> bool:
    """Whether a text is the one telephone number of its sentence, and one was asked for."""
    numbers = _NUMBER.findall(sentence)
    return seeks_a_contact(question) and [without_end(text)] == numbers


def is_aim(fragment: str, sentence: str) -> bool:
    """Whether the clause that has a fragment makes an aim of it: 2月7日 of 力争2月7日建成."""
    bare = without_end(fragment)
    return any(bare in part and AIMS.search(part) for part in CLAUSE.split(sentence))


def is_of_amounts(text: str) -> bool:
    """Whether a text is but several amounts, and does not tell of what each of them is one."""
    read = reading(text)
    amounts = [quantity for quantity in read.quantities if quantity.is_amount]
    return len(amounts) > 1 and not re.search(r"\w\w", read.without(amounts))


def tells(fragment: str, question: str) -> bool:
    """Whether so few characters can be an answer: an amount with its unit, or a new name.

    Told "21" or a word of the question, a visitor does not learn what of, and what else there is.
    """
    if any(quantity.unit for quantity in quantities(fragment)):
        return True
    terms = set(search_terms(fragment))
    added = terms.difference(search_terms(question))
    return 2 * len(added) > len(terms) and not search_key(fragment).strip(" .。%").isdecimal()
