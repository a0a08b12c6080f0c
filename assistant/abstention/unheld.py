"""What a question is about and nothing found speaks of: places, times, subjects, names. Pure.

Whatever else the documents say is no answer then.
"""

import re
from collections.abc import Collection, Iterable, Sequence

from assistant import places as gazetteer
from assistant.abstention.doers import unknown_doers
from assistant.abstention.presence import unheld_presence
from assistant.abstention.quotations import unheld_quotations
from assistant.abstention.stakes import is_subject, unheld_subjects
from index.documents import Hit
from index.everyday import without_everyday
from index.normalise import search_key


def said_by(hit: Hit) -> str:
    """What a hit says about place and time, its document's issuer and date included."""
    document = hit.document
    return f"{hit.passage.searchable(document.called)} {document.issuer} {document.published}"


def unheld(
    question: str, texts: Sequence[str], unknown: Collection[str], is_translated: bool = False
) -> list[str]:
    """What a question is about and none of the texts: anything else they say is no answer.

    unknown: the question's terms that no passage of the index holds.
    is_translated: whether the words are a translator's, who quotes nobody.
    """
    return [
        *unheld_names(question, texts),
        *unheld_days(question, texts),
        *unheld_subjects(question, texts),
        *unheld_presence(question, texts),
        *([] if is_translated else unheld_quotations(question, texts)),
        *unknown_doers(question, unknown),
        *unknown_matters(_WE.sub("", question) if is_translated else question, unknown),
    ]


# we, a bakery in Example City, as a translator says it: what he has to do is asked of anybody
_WE = re.compile(
    "^[\u4e00-\u9fff]{2,10}?(?:公司|企业|工厂|商店|店)(?=[，,]|需要?|应当?|要[提办交准])"
)


# What narrows a question to one place or time. An answer about another one is a wrong answer.
_PLACE = re.compile(  # not 房租能省多少
    r"([\u4e00-\u9fff]{2})(?:(?<![能可会想租金年月费价税])省|市|新?区|县)"
    r"(?![域内外里长场别分际]|委会)"
)
# 产业园区, 高新区, 多少个区 and the like name no place of their own
_NO_PLACE = re.compile(
    r"[产工科新高园社小景地郊灾校辖片山库学商居农林牧疫各该本我贵咱们全县业个少几哪每了到在的"
    r"贸税开发范验心上股门超都夜节由报经请向打找问被让给从把同为及并以受据与和对于是高级设市型化进坐外跨出入壁邻隔]$|[主老新古旧心市县在和的]城$|[业行商步大临道和的在]街$|^[各全多个哪些]|[法策定施件例]里$"
)
# 2000万元 is no year
YEAR = re.compile(r"(?<![\d.])(?:19|20)\d{2}(?![\d.]*[\d万亿千百元亩平个家项名人余多%吨兆])")
PERIOD = re.compile(r"[一二三四1-4]季度|[上下]半年")
_PERIOD_OF_YEAR = re.compile(rf"((?:19|20)\d{{2}})年?的?第?({PERIOD.pattern})")
# a place, though it is named for its kind; not in a list of kinds
_ZONE = re.compile(r"(?<![、和与或])(?:高新|经开|自贸|保税|航空港|综保)区(?![、和与或])")


def unheld_names(question: str, texts: Sequence[str]) -> list[str]:
    """Places, years and quarters that the question names and the texts do not, naming others.

    Texts that name none at all are no contradiction: many documents leave their own out. A quarter
    of a year must be named with its year by one text.
    """
    keys = [search_key(text) for text in texts]
    key, held = search_key(question), "\n".join(keys)
    names: list[str] = _ZONE.findall(key)
    for year, period in _PERIOD_OF_YEAR.findall(key):
        if period in held and not any(year in text and period in text for text in keys):
            names.append(f"{year}年{period}")
    for found in (places, YEAR.findall, PERIOD.findall):
        if found(held):
            names += found(key)
    lacked = [name for name in dict.fromkeys(names) if name not in held]
    best = texts[:1]  # what is found behind it may be of anything
    return [name for name in lacked if not gazetteer.is_of_its_province(name, best)]


def places(key: str) -> list[str]:
    """The names in front of 省, 市, 区 and 县 in a search key."""
    return [place for place in _PLACE.findall(key) if not _NO_PLACE.search(place)]


DAY = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})[日号]")
_HELD = re.compile("召开|举行|举办|会议|大会|仪式|发布会|签约会|活动")  # on a day
_UNTIL = re.compile("截[至止]|起|以来|之?[前后]")


def unheld_days(question: str, texts: Iterable[str]) -> list[str]:
    """Days on which the question says that something was held, and of which no text tells: what
    was held on another day is something else."""
    key = search_key(question)
    if not _HELD.search(key) or _UNTIL.search(key):
        return []
    held = search_key("\n".join(texts))
    return [
        day.group()
        for day in DAY.finditer(key)
        if not re.search(rf"(?<!\d){day[2]}[日号]|-{int(day[1]):02}-{int(day[2]):02}", held)
    ]


_ASKED_FOR = re.compile(
    r"(一共|总共|合计|总计|共计|总和|之和|加起来|共|到底|究竟|分别|大概|大约|现在|目前|具体)*"
    r"((是|有|为|达|等于)(多少|几|多[大高长远])|多少钱|(是|叫)(谁|哪|什么)|是?在哪|"
    r"有(没有|什么|哪些|无)?(要求|规定|限制)|(?P<is>[快慢难贵高多好严])不(?P=is))"
)
_PLACE_OF_BUSINESS = re.compile(  # a 分公司 has no name of its own
    r"产业园|工业园|科技园|园区|开发区|(?<![分子母总本我贵该])公司|集团|基地|小镇|大厦|"
    r"(?:五金|建材|家居|家具|商贸|汽配|汽车|服装|轻纺|农贸|批发|水产)(?:城|市场)"
)
_TRADE = re.compile(
    r"(?:做|搞|从事|生产)(?P<trade>[\u4e00-\u9fff]{3,8}?)的(?:企业|公司|工厂|厂|人|\W|$)|"
    r"(?:想|要|打算|准备|计划)(?:来|去)?[建开做办搞投](?:一?[个家座间条])?(?P<plan>[\u4e00-\u9fff]{2,6}?)(?:厂|店|公司|企业|项目)?(?:\W|$)"
)
_FIRMS = re.compile(r"(?:几|多少)家(?P<sort>[\u4e00-\u9fff]{2,6}?)(?:公司|企业|机构|\W*$)")
_SORT_GIVEN = re.compile(  # 跨境电商企业有什么补贴
    r"^(?:请问|你好|想?问一?下)?[，,]?(?P<sort>[\u4e00-\u9fff]{3,8}?)(?:类|行业|领域)?的?(?:企业|公司|产业|行业|项目)"
    r"(?:来[^，,。?]{0,6})?(?:都|能|可以?|会)?(?:有(?:没有)?|享受|拿|给)到?(?:什么|哪些)?(?:样的)?(?:补|奖|扶|政策|优惠|支持)"
)
_FOUNDS = re.compile(
    "(?:只|就|光|先|想)*(?:开|设立?|办|成立|注册)了?一?[个家](?=\\w{0,2}公司)"
)  # 只开个分公司
_WHO_ASKS = re.compile(  # 我们是本地公司
    "(?:^|[，,])(?:我们?|本公司|本企业|我司)(?:公司|企业|这边|都|也)?是(?![不否])[^，,。?]*(?=$|[，,。?])"
)
_IS_SUCH = re.compile(  # 签的是酒店项目吗
    r"的?是(?!否|不是)(?P<such>[\u4e00-\u9fff]{2,6}?)(?:类|方面)?的?(?:项目|企业|公司|产业)[吗么]\W*$"
)
# 有首席服务官制度吗, 有没有标准厂房出租, 有什么样的考核
_HAS = re.compile(
    r"有(?:(?:没有)?(?P<is_so>(?!在|人|机会|可能|办法|希望)[\u4e00-\u9fff]{2,10})[吗么]|"
    r"没有[搞做设建开]?(?P<or_not>[\u4e00-\u9fff]{2,10})|"
    r"(?:什么|怎么?)样的(?P<which>[\u4e00-\u9fff]{2,10})|"
    r"(?<=[可以能]有)(?P<may>(?!几|多少)[\u4e00-\u9fff]{2,10}))\W*$"
)
_IS_HAD = re.compile(r"(?P<thing>[\u4e00-\u9fff]{2,10})有[吗么]\W*$")  # 奖惩制度有吗
_GENERIC = re.compile("^(?:[相有]关|类似|其[他它]|别的|配套|专门|这[类种样]|这方面|什么)的?(?=..)")
# 网约车司机 of 有没有给网约车司机的补贴
_FOR_WHOM = re.compile("^(?:给|对于?|针对|面向)([\u4e00-\u9fff]{3,8}?)的")
_OF = re.compile(".*的(?=..)")  # 专班 of 重大项目的专班
_DOES = re.compile(  # 产业基金 of 产业基金可以投我们
    "(?<=..)(?:可以|能(?=[投给帮租买补拿申享])|会(?=[投给帮])|愿意).*$"
)
# 锅炉 of 投了500万买锅炉，锅炉补贴多少: what a benefit is for
_PAID_FOR = re.compile(
    "(?P<paid>(?:(?![我你您他她它们能可会给都还再才就又也共每概总要想到过了的是])[\u4e00-\u9fff]){2})"
    "(?:的|费用?|款)?(?:[能会]|可以|大概|大约|一共)*(?:补贴|补助|奖补|资助|补)"
    "(?:[能可给领拿是有到]|可以|标准)*(?:多少|几(?=[个万千百元]))"
)
_TO_LET = re.compile(
    "(?<=..)(?:可以?)?(?:出租|出售|转让|在租|招租|[租卖]|空[着余])的?$"
)  # 厂房出租
# 大运河文化片区能做什么项目
_AREA = re.compile(
    "(?P<area>[\u4e00-\u9fff]{2,10}?)(?:片区|新城|组团|商圈|街道|[古水小]镇|湿地|景区|风景区|公园|"
    "区域的?(?=情况|概况|介绍|怎么样))"
)
# 示例智谷主要做什么: what such a place is called by itself
_NAMED_PLACE = re.compile(
    "^(?:请问|想问一?下|问一?下|听说)?(?:我们?|公司)?(?:(?:想|要|打算|准备|计划|考虑)+(?:去|来|到|在)?(?:租|买|用|看|进驻?|入驻|落户|搬[到进去])?)?(?P<place>(?:(?![离距])[\u4e00-\u9fff]){2,8}?(?:[谷城港岛湾园]|中心|大厦|广场|新区))"
    "(?=主要|[有是的在里多做现招怎适占规靠归属]|目前|什么|哪)"
)
_APPLIED_FOR = re.compile(  # 创新券去哪里申请
    "(?:^|[，,的])(?!我们?自己|自己|本人)(?P<what>[\u4e00-\u9fff]{3,8}?)"
    "(?:我们?自己|我们?|自己|本人)?(?:要|得|能|可以)?(?:[去到在往找](?:哪|谁|什么)|怎么|如何)[^，,。?]{0,4}"
    "申[请报领]"
)
# 高铁站离园区多远
_FROM = re.compile(
    "(?P<place>(?:(?!从)[\u4e00-\u9fff]){2,6}?)(?:离|距离?|到)[^，,。]{1,14}(?:多远|多久|几公里|多少公里)"
)
# 园区离高铁站多远
_TO = re.compile(
    "(?:离|距离?)(?P<place>(?:(?!从)[\u4e00-\u9fff]){2,6}?)(?:有|大概|大约)?(?:多远|几公里|多少公里)"
)
# 从交材料到到账要多久: from what is done, and no place
_DONE = re.compile(
    "从?(?:提?交|递交|申[报请领]|报名|受理|签[约订]|开工|立项|注册|拿地|备案|审[批核]|公示|验收|投产)"
)
# 介绍一下运河: it has no other word
_TELL = re.compile(
    "(?:介绍|说说|讲讲|谈谈|讲一?下|说一?下|了解|告诉我)(?:一?下)?(?:关于)?"
    "(?P<what>(?!一下|而已)(?:(?![有是哪什怎多几])[\u4e00-\u9fff]){2,12})\\W*(?:$|。)"
)
_PARTS_OF_IT = re.compile(
    "[贵你我咱该本这那]们?[区市县地方边]?的?|的|情况|概况|信息|详情|内容|资料|[和与及]"
)
_MOST_OF_NAME = 0.5  # of the pairs of characters of what is to be had
_NO_NAME = re.compile(
    "最[少低]|起码|至少|分布|位于|坐落|处于|属于|几[大个]|告诉|介绍|了解|关于|适合|合适|应该|[放落去]$|起来|下来|一共|总共|[一两二三四五六七八九十几]个|我们|你们|他们|[这那哪该]|"
    "(?:朋友|亲戚|同[学事]|熟人|客户|别人|人家|老乡)$|人数|数量|总[数量额价值]|金额|规模|占比|比例|份额|值$|要$|达到$|[你我他咱们些个边面里家区等]$|全称|名称|列[出举]|组织者|主办"
)
_ADVERB = re.compile(
    "可以|具体|详细|(?<![功性智节产职储动热电])能(?![源力耗效级量])|每(?=[度亩平吨])|现在|目前|如今|眼下|(?<![归偿退])还(?!款)|大概|大约|分别"
)  # names nothing
_DATE = re.compile("(?:日期|日子|期限|时间|时候)$")  # 提交日期: asked of 提交
# characters; of a park a short name is enough, a longest is told whole
_LEAST_NAME, _SHORT_NAME, _LONGEST_SAID = 3, 2, 8
_PARK = re.compile("产业园|工业园|科技园|..[城场]")
_PHRASE_ENDS = re.compile("[之以]后|之前|时候|的话|期间|[^\u4e00-\u9fff]|[的和与及或省市区县]")


def unknown_matters(question: str, unknown: Collection[str]) -> list[str]:
    """What is to be measured or named, and named parks, firms and sorts of firms, of which the
    whole index knows no pair of characters, and things to be had, of which it knows few:
    地铁票价 of 地铁票价是多少, 凤凰台示例 of 凤凰台示例园区, 半导体 of 做半导体的企业, 上市 of
    几家上市公司, 地铁 of 有地铁吗.

    Other words of a visitor may well be unknown where the documents answer. Of 607 answerable
    questions of ncp-open none has such a matter.

    unknown: the question's terms that no passage of the index holds.
    """
    key = search_key(question)
    bare = _ADVERB.sub("的", _FOUNDS.sub("", _WHO_ASKS.sub("", key)))
    ends = [(_DATE.sub("", bare[: m.start()]), "") for m in _ASKED_FOR.finditer(bare)]
    ends += [(bare[: m.start()], m.group()) for m in _PLACE_OF_BUSINESS.finditer(bare)]
    names = [(text, _unknown_tail(text, unknown), noun) for text, noun in ends]
    named = [
        _in_words(text, name, unknown) + noun
        for text, name, noun in names
        if len(name) >= (_SHORT_NAME if _PARK.fullmatch(noun) else _LEAST_NAME)
        and not _NO_NAME.search(name)
    ]
    sorts = (_TRADE, _FIRMS, _IS_SUCH, _SORT_GIVEN)
    found = [one.search(_FOUNDS.sub("", key)) for one in sorts]
    found.append(_PAID_FOR.search(without_everyday(key)))
    things = [thing for match in found if match for thing in match.groups()]
    wholly = [thing for thing in things if thing and _share_unknown(thing, unknown) == 1.0]
    has = _HAS.search(key) or _IS_HAD.search(key)
    # 有优惠吗 is answered by 按市场租金的60%缴纳 too
    had = [thing for thing in has.groups() if thing and not is_subject(thing)] if has else []
    had += [whom for thing in had for whom in _FOR_WHOM.findall(thing)]
    named_so = [
        _GENERIC.sub("", _TO_LET.sub("", _DOES.sub("", _OF.sub("", thing)))) for thing in had
    ]
    named_so += [found["area"] for found in _AREA.finditer(key)]
    at = [*_NAMED_PLACE.finditer(key), *_FROM.finditer(key), *_TO.finditer(key)]
    named_so += [found["place"] for found in at if not _DONE.match(found["place"])]
    named_so += _told_about(key)
    mostly = [thing for thing in named_so if _share_unknown(thing, unknown) > _MOST_OF_NAME]
    applied = (found["what"] for found in _APPLIED_FOR.finditer(key))
    mostly += [
        it for it in applied if it[-2:] in unknown and _share_unknown(it, unknown) >= _MOST_OF_NAME
    ]
    return list(dict.fromkeys([*named, *mostly, *wholly]))


def _told_about(key: str) -> list[str]:
    """What a question wants to be told about, in its parts: 运河 and 区域 of 介绍一下运河的区域."""
    found = _TELL.search(key)
    return _PARTS_OF_IT.split(found["what"]) if found else []


def _share_unknown(text: str, unknown: Collection[str]) -> float:
    """Of the pairs of characters of a text of two or more, in [0, 1]."""
    pairs = [text[at : at + 2] for at in range(len(text) - 1)]
    return sum(pair in unknown for pair in pairs) / max(len(pairs), 1)


def _unknown_tail(text: str, unknown: Collection[str]) -> str:
    """The longest end of a text's last phrase of which each pair of characters is unknown."""
    text = _PHRASE_ENDS.split(text)[-1]
    pairs = 0
    while pairs + 2 <= len(text) and text[len(text) - pairs - 2 : len(text) - pairs] in unknown:
        pairs += 1
    return text[len(text) - pairs - 1 :] if pairs else ""


def _in_words(text: str, tail: str, unknown: Collection[str]) -> str:
    """What is said at the end of a text, of which the tail is unknown, in whole words: no 工食堂 of
    职工食堂. Of a long phrase without the word amid which it begins, where that is clear."""
    phrase = _PHRASE_ENDS.split(text)[-1]
    at = len(phrase) - len(tail)
    is_clear = at > 1 and phrase[at - 2 : at] in unknown and len(tail) > _SHORT_NAME
    return tail[1:] if is_clear and len(phrase) > _LONGEST_SAID else phrase
