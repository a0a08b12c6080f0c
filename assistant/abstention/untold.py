"""What a document says itself that it does not tell: the side of things that is asked for. Pure.

Where it does, whatever else is told of the thing reads as the answer: what was signed for what was
invested, that a target was met for what it was.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from assistant.abstention.unheld import YEAR
from assistant.answers import Claim, Evidence
from assistant.coverage import tells_absence, touched
from index.documents import Hit, SearchResult
from index.normalise import search_key
from index.sentences import split_sentences


@dataclass(frozen=True)
class _Side:
    """How a side of things is asked for, what it is called, and how what tells it looks."""

    asked: re.Pattern[str]
    called: re.Pattern[str]
    told: re.Pattern[str]


_SIDES = tuple(
    _Side(re.compile(asked), re.compile(called), re.compile(told))
    for asked, called, told in (
        (
            r"细则|(?:怎么|如何|怎样)(?:来|去)?(?:操作|运作|运行|实施|落实|执行)|(?:具体|操作)(?:办法|做法|流程)|"
            r"具体(?:怎么|如何)?(?:做|搞|弄|办)|怎么(?:做|弄|搞)(?=的?\W*$)",
            "办法|做法|流程|细则",
            "通过|采取|采用|按照?|先.*后|步骤|比例",
        ),
        (  # what there is for who comes, of which a compilation is but named
            "(?:优惠|扶持|补贴|奖励|支持|惠企)政策|政策(?:支持|优惠|扶持)|"
            "有(?:没有|什么|哪些|啥)(?:样的)?(?:优惠|扶持|补贴|奖励|政策)",
            "(?:补贴|奖励)(?:金额|标准)|政策汇编的?内容|(?:优惠|扶持)政策",
            "补[贴助]|奖励|减免|免[征租收]|贴息|优惠(?!政策)|政策汇编|扶持政策",
        ),
        (  # what is but named
            "是(?:什么|啥)意思|是个?(?:什么|啥)(?:模式|概念|东西)|什么(?:是|叫)|"
            "模[式型]\\s*(?:到底|究竟)?是(?:什么|啥)(?!时)|怎么(?:理解|个意思|回事)",
            "办法|做法|含义",
            '[”"’](?:是|指|即|代表)|指的是|所谓',
        ),
        (  # what comes of it, and what who takes part has to promise: no word of it, no rule
            "(?:[达做办]不到|完不成|[赌打]?输了?|没有?(?:完成|达到|做到|达标)|不达标|违约)(?!的)[^。?]{0,10}"
            "(?:[赔罚退扣]|怎么|怎样|如何|处理|后果|吗)|"
            "(?:[要得需]|(?<![大开])会)(?:不[要会])?(?:企业|公司|我们?)?(?:承诺|承担|赔|罚|倒贴)",
            "办法|做法|细则",
            "[赔罚退扣]|收回|追[回缴]|违约|终止|取消|必?须|应当",
        ),
        (
            "投(?:资|入)?(?:规模|额|资?金|金额)*[了是有为达]*(?:多少|几)(?![个家项次])|投资额",
            "投资额",
            r"投资[^，。；]*\d|投入[^，。；]*\d",
        ),
        (
            "(?:补贴|补助|奖励|奖金|资助|奖补)[^，。]{0,6}(?:多少|几)|(?:多少|几)[^，。]{0,6}(?:补贴|补助|奖励|资助|奖补)",
            "(?:补贴|补助|奖励|资助|奖补)的?(?:具体)?(?:金额|标准|额度|数额)",
            "[元%成倍折]|分之|[免减]|补|奖",
        ),
        (
            "^(?!.*(?:共|总|合计|全部)).*签(?:了|约|下)*(?:多少(?:钱|元|资金|[万亿])|"
            "的?(?:金?额|资金)[是有为达]*多少)",
            "签约额|签约金额|合同额|合同金额",
            r"签[^，。；]*\d[\d.]*[万亿]?元",
        ),
        ("电话|热线|联系方式|联系人", "联系方式|联系人|电话|热线", r"\d{3}|[a-z]@"),
        (
            "(?:投产|[建盖修][成好完]|完工|竣工|开业)了?(?:吗|没|么)|"
            "是(?:否|不是)(?:已经?|都)*(?:投产|[建盖修][成好完]|完工|竣工)",
            "投产|建成|完工|竣工",
            "投产|[建盖修][成好完]|完工|竣工|在建|建设|施工|开工",
        ),
        (
            "^(?!.*(?:产[值量能出]|投资|金额)).*(?:多大(?!意义|影响)|大小|面积|占地|多少亩|哪一?[个座]最[大小])|"
            "(?<!投资)规模[是有为]?(?:多少|多大)",
            "面积|规模",
            "[亩顷]|平方|(?:面积|规模)[^，。；]*\\d",
        ),
        (
            "(?:目标|任务|指标)[是定有为的数额值原先本来]*(?:多少|什么|几)",
            "目标(?:任务)?的?(?:具体)?(?:数值|数字|值)",
            r"\d[\d.万亿千百余多]*[元个家项次场%人]",
        ),
        (
            "(?:什么时候|何时|哪[年月天]|多久).{0,4}"
            "(?:投产|投用|投运|启用|投入使用|建成|建好|完工|竣工|开业)",
            "(?:投产|建成|完工|竣工|开业)时间",
            "投产|投用|投运|启用|投入使用|建成|完工|竣工|开业",
        ),
        (
            "(?:实际|真正|到底)[^，。?]{0,6}产值|产值[^，。?]{0,4}(?:完成|实现|达到|做到)了?(?:吗|没|多少)",
            "不是已经?(?:实现|完成)",
            "实现|完成|预[估计期]",
        ),
        (
            "(?<![要须应])(?:完成|达到|实现|达成)(?:了|得)?(?:吗|没|么|多少|怎么?样)|"
            "(?:是否|是不是|有没有)(?:已经?|都|就|提前|第?[一二三四]季度|[上下]半年)*"
            "(?:完成|达到|实现|达成)|[签做干完]够了?(?:吗|没)|"
            "(?:完成|实现|达成|落实)的?(?:情况|进度|程度)|"
            "(?:成绩|成果|业绩|战绩)(?:是|得)?(?:怎么?样|如何|什么)",
            "完成情况",
            "(?<!不是)(?<![未为])(?:完成|超额|实现)",
        ),
        (
            "(?:有没有|是否有?)[^，。]{0,2}签|是否[^，。]{0,16}签(?:下|了|约|订|署)|签(?:了|约|订|署)[^，。]{0,6}(?:吗|没有?|么)|"
            "(?:当场|现场|会上|席间|活动[上中])[^，。]{0,4}签[^，。]{0,4}(?:多少|几|哪)",
            "签约",
            "签约|签了|签订",
        ),
        (
            # 2+5+9是哪些部门, and 2、5、9各是什么: what stands for each
            "(?:指|代表|表示)(?:的是)?(?:什么|啥)|指(?:的是)?(?:哪|谁)|是(?:什么|啥)意思|含义|涵义|"
            # 2+5+9里面那个5是哪五个: what one of them stands for
            r"(?<![\d.])\d+(?:[+、]\d+)+[^，。?\d的]{0,8}(?:的?[^，。?\d]{0,3}\d+)?"
            "(?:是|包括|包含|由|对应|有(?!什么))(?:的是)?(?:哪|什么|啥|谁)",
            "指什么|含义",
            r"[”\"’](?:是|指|即|代表)|指的是",
        ),
        (
            "(?:由|归)?谁(?:来|在)?(?:负责|办理|管)|哪一?个?(?:部门|单位|办公室)|(?:部门|办公室)(?:是|叫|哪)",
            "部门",
            "局|委|办公室|中心|政府|部门",
        ),
        (
            "名单|名册|(?:项目|企业)(?:清单|列表)|写[明出了]?具体是?哪[几些]?[家个]",
            "名单",
            "[^、]{2,}、[^、]{2,}、[^、]{2,}",
        ),
        ("写[进入]|里[面头]?写了|纳入(?!省)|包括在", "是否写入", "写[进入]|纳入"),
        (
            "出自|(?:来自|源于|取自)[^，。?]*(?:方案|规划|计划|机制|文件|办法)",
            "出自|写入",
            "出自|来自|源于|取自",
        ),
        (
            "(?:什么|哪些|何种)(?:样的)?.{0,4}(?:条件|门槛)|(?:条件|门槛)(?:是|有|吗)",
            "条件|门槛",
            "符合|满足|具备|应当?|不[低少]于|以上",
        ),
        (
            "(?:提供|发|给|收到|得到|要|拿|看|阅读|查阅|下载)[^，。]{0,12}(?:一份|副本|全文|原文|正文)|"
            "能(?:不能|否)?[给让发](?:我们?)?(?:看看?|瞧|参考)|"
            "(?:可否|能否|能不能|可以|可不可以)(?:提供|发|给|查阅|公开)[^，。?]{0,10}的?内容",
            "正文|内容|全文|原文",
            "全文|附件|下载|网[址站]|http",
        ),
        (
            "(?:每|单|各)一?[个家项][^，。]{0,8}(?:多少|几)",
            "单个|逐[项个一]|每一?[个家项]",
            "每一?[个家项]|分别|各(?:自|为)",
        ),
        (  # of an act whose text nobody published: what was promised elsewhere is none of it
            "(?:机制|方案|办法|规定|细则|文件)(?:的|里面?|中)?(?:具体|主要|都|到底)*(?:有|包括|写了?)(?:哪些|什么)"
            "(?:具体|主要)?的?内容",
            "正文",
            "规定|条款|《[^》]+》[^，。；]*(?:明确|提出|包括|要求)",
        ),
        (
            "内容(?:是|有|包括)(?:什么|哪些)|[说写讲]了?(?:什么|些什么|哪些)(?:内容)?\\W*$",
            "内容|正文",
            "规定|要求|明确|提出|包括",
        ),
        ("地址|哪条[路街]|门牌", "地址", r"[路街]\d*号?|大厦|楼"),
    )
)
_CLAUSE = re.compile("[，,；;]")
_OF_EVENT = re.compile("(?:活动|会议|仪式)[中上]")
_A_PART = 0.1  # of the question's known weight
_MOST_OF_IT = 0.5  # of it, where the sentence points to what stands before it: 上述企业
_NO_WORD = re.compile("[^\u4e00-\u9fff]+")
# 配图不能说明项目已经建成: what it is taken for is not told
_NOT_SO = re.compile("不是已经?(?:实现|完成)的")  # 产值是预估，不是已实现的产值
_SHOWS_NOTHING = re.compile(f"不能(?:说明|表明|证明)|不代表|{_NOT_SO.pattern}")
_SAID_IN = re.compile(rf"{YEAR.pattern}年?(?:所说|的报[道导])")  # and of no year itself
_OF_ABOVE = re.compile("上述|前述|这些")  # what the whole sentence is of
_ABOVE, _ITEMISED = re.compile("上述|前述|这些|在建(?:的?项目|工程)"), re.compile("逐[项一个]|单个")
# of all targets of a year, of which the one that is asked for is one
_AIMS = re.compile("目标|任务|指标")
_AIMS_REACHED = re.compile(f"(?:{_AIMS.pattern})的?(?:完成|实现)情况")
_AIMED_AT = re.compile(
    r"\d[\d.]*[万亿]元?[^，。?]{0,4}(?:完成|达到|实现|达成)"
)  # 开工280亿完成了吗
_OF_ANY = re.compile("任何")  # 也未公布任何补贴金额, of whatever is asked
_OFFICE = re.compile("招商[局办]|商务局|投资促进|投促|管委会|政府|部门|[你您]们")
# 项目还有甲公司、乙生产线, whose sums nobody told
_LISTS = re.compile("(?:涉及|包括|包含|引进了|还有|主要有|(?:企业|公司|项目)有)[^，。；]*、")
_AMOUNT = re.compile(r"\d[\d.]*[万亿]?元")
_OF_ALL = re.compile("(?:各个?|所有)([园企项公])")  # 各园区, of which 产业园 is one
_NOUNS = {"企": "企|公司|厂", "公": "公司|企|厂"}  # what a firm may be called


def says_untold(question: str, text: str, weights: Mapping[str, float], before: str = "") -> bool:
    """Whether a sentence says of the side of things which a question asks for that it was not
    published.

    weights: of the question's terms, of which a part has to be said beside what the side is called.
    before: what stands before the sentence, which 上述企业 points to.
    """
    if not tells_absence(text) and not _SHOWS_NOTHING.search(text):
        return False
    said_in = _SAID_IN.sub("", search_key(text))
    years = [set(YEAR.findall(said)) for said in (search_key(question), said_in)]
    if all(years) and years[0].isdisjoint(years[1]):
        return False
    key, whole = search_key(question), sum(weights.values())
    least, most = _A_PART * whole, _MOST_OF_IT * whole
    return any(
        side.called.search(clause)
        and (
            any(re.search(_NOUNS.get(noun, noun), key) for noun in _OF_ALL.findall(clause))
            or touched(side.called.sub(" ", _with_event(clause, text)), weights) > least
            or (
                _is_of_above(clause, text) and touched(side.called.sub(" ", before), weights) > most
            )
            or re.search(f"{_OF_ANY.pattern}[^,;或和、]*(?:{side.called.pattern})", clause)
            or (_AIMS_REACHED.search(clause) and (_AIMS.search(key) or _AIMED_AT.search(key)))
            or (_ITEMISED.search(clause) and _is_listed(before, weights, most))
        )
        for side in _SIDES
        if side.asked.search(key)
        for clause in _CLAUSE.split(search_key(text))
    )


def is_of_all(question: str, text: str) -> bool:
    """Whether a sentence says it of whatever there is, or a question is for the offices here: then
    little else of it need be known."""
    return bool(_OF_ANY.search(text) or _OFFICE.search(search_key(question)))


def _is_of_above(clause: str, text: str) -> bool:
    """Whether a clause is of what stands before it as a whole, and not of each (逐项)."""
    is_of_it = _ABOVE.search(clause) or _OF_ABOVE.match(search_key(text))
    return bool(is_of_it) and not _ITEMISED.search(clause)


def _is_listed(before: str, weights: Mapping[str, float], most: float) -> bool:
    """Whether a sentence lists what is asked about among others, and tells no amount: of each of
    those it is that 也未公布单个项目的签约额 is said."""
    listed = (before[a:b] for a, b in split_sentences(before))
    return any(
        _LISTS.search(text) and not _AMOUNT.search(text) and touched(text, weights) > most
        for text in listed
    )


def names_of_sides(question: str) -> str:
    """What the sides are called that a question asks for; empty where it asks for none."""
    called = [side.called.pattern for side in _SIDES if side.asked.search(search_key(question))]
    return " ".join(_NO_WORD.sub(" ", pattern) for pattern in called)


def is_said_by(hit: Hit, found: SearchResult, query: str, weights: Mapping[str, float]) -> bool:
    """Whether a sentence of a hit says it. found: what it was found among."""
    spans = split_sentences(text := hit.passage.text)
    before = partial(told_before, found, hit)
    return any(says_untold(query, text[a:b], weights, before(a)) for a, b in spans)


def told_before(result: SearchResult, hit: Hit, at: int) -> str:
    """What was found of its document before this place of a hit, which 上述企业 may point to."""
    before = [
        other.passage.text
        for other in result.hits
        if other.document == hit.document and other.passage.start < hit.passage.start
    ]
    return "\n".join((*before, hit.passage.text[:at]))


def _with_event(clause: str, text: str) -> str:
    """The clause; all where it speaks of an event or a figure that the sentence named before."""
    return text if _OF_EVENT.search(clause) or _NOT_SO.search(clause) else clause


def unless_untold(
    result: SearchResult, claims: Iterable[Claim], evidence: Iterable[Evidence]
) -> list[Claim]:
    """The claims. Where a hit says that the side which is asked for was not published, those that
    do not tell it are not supported."""
    key, weights = search_key(result.query), result.known_weights
    sides = [side for side in _SIDES if side.asked.search(key)]
    if not sides or not any(is_said_by(hit, result, result.query, weights) for hit in result.hits):
        return list(claims)
    items = {item.n: item for item in evidence}
    problem = "does not tell what was asked for, which was not published"
    kept: list[Claim] = []
    for claim in claims:
        quoted = (items[n].quote(a, b) for n, a, b in claim.quotes if n in items)
        said = search_key("\n".join((claim.text, *quoted)))
        tells = all(side.told.search(said) for side in sides)
        is_kept = tells or not claim.supported
        kept.append(claim if is_kept else replace(claim, cites=(), problem=problem))
    return kept
