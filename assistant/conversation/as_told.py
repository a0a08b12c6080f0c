"""Questions put as documents tell of it: why one should come, whether a trade is wanted or has a
map, which of two places something is in, which other ways there are. Pure.

Which trade is of which industry (预制菜 of 现代食品) a small model guesses, and no document tells:
who asks is shown the list. Of two places that a question offers, it tells the first.
"""

import re

from assistant.conversation.trade import LEADING

_WANTED = "(?:[六几]大|重点|主导|主推|支持|扶持|招引|鼓励|优先)"
_WANTED_TRADE = re.compile(
    rf"(?:算不算|算|在不在|在|属不属于|属于|是不是|是否是?|是|认不认|符不符合|符合|归不归|归|对不对得?上|对得上)(?![^，。]*(?:哪|什么|多少|几))"
    rf"(?:[一-龥]{{1,3}}[区县市]的?)?[^，。园部区]{{0,6}}?{_WANTED}[^，。园部]{{0,6}}?(?:产业|行业|方向|领域)(?:之一|里[头面]?|之内|内|范围)?(?:的)?[吗么不没]?\W*$"
)
_YES_NO = re.compile("算|[在是归]不[在是归]|是否|属|认不认|符不符|对不对|[吗么不没]\\W*$")
# 你们的六大主导产业里有没有文创这一类
_HAS_TRADE = re.compile(
    rf"(?:请问|那么?)?[^，,。？?]{{0,8}}?{_WANTED}(?:产业|行业)(?:目录|清单|名录)?(?:里[面头]?|之?[中内]|当中)?"
    r"(?:有没有|有无|是否(?:有|包括|包含|含)|包不包[括含]|含不含|包[括含]|含|有)"
    r"(?![^，,。？?]*(?:哪|什么|多少|几|图谱|项目|企业|公司|政策|补|奖))"
    r"[一-龥]{2,10}?(?:(?:这|那)?一?[类块行种个](?:产业|行业)?|产业|行业)?[吗么]?\W*"
)
# 做食品加工的有没有给做好的图谱, 食品行业的产业图谱画好了吗
_A_TRADE = "(?:(?![我你您这那哪各]|主导|重点|支柱|优势|产业|行业|全部|所有)[^，,。？?\\d的]){2,8}?"
_MAP_OF = re.compile(
    rf"(?:请问|那么?)?(?:我们?|我家)?是?(?:(?:做|搞|干|从事|生产){_A_TRADE}的|"
    rf"{_A_TRADE}(?:行业|产业|领域|方面|这一?[块行类])的?|{_A_TRADE}的)[，,]?(?:你们|贵[区县市])?"
    r"(?:(?:有没有|有无|是否有?|有|做没做)(?:给)?(?:我们)?(?:做|画|编|绘)?[好了制]*的?"
    r"(?:产业|招商)*图谱(?:[吗么没]|没有)?|(?:产业|招商)*图谱(?:已经?)?"
    r"(?:有没有|做|画|编|绘|出)[做画编绘出]?(?:好|完|来|制)?了?(?:吗|没有?|么)?)\W*"
)
# 主导产业里哪些还没有做图谱: those that have none, no document names
_WITHOUT_MAP = re.compile(
    r"(?:请问)?(?:[^，,。？?]{0,8}?(?:主导|重点)?(?:产业|行业))?(?:里[面头]?|之?中|当中)?(?:还?有|是)?"
    r"哪一?[些几个]个?(?:主导|重点)?(?:产业|行业|领域)?的?(?:(?:产业|招商)*图谱)?"
    r"(?:目前|现在|到现在)?(?:都|还|仍)*(?:没有?|未)(?:给|来得及)?(?:做|画|编|绘|出|搞|制)*(?:好|完|出来|成|制)?"
    r"的?(?:有?(?:产业|招商)*图谱)?[的呢啊]?\W*"
)
# 六大主导产业中，与我公司业务最接近的是哪一类: of which industry a trade is, no document tells
_MINE = "(?:我们?|我司|我公司|咱们?|本公司|本企业)"
_NEAR = "最?为?(?:接近|相近|相符|符合|对口|匹配|贴近)"
_NEAREST_TO_US = re.compile(
    rf"[^，,。？?]{{0,6}}?{_WANTED}产业(?:里[面头]?|之?中|当中)[，,]?(?:哪一?[个类种些](?:产业)?)?[和与跟同]{_MINE}"
    rf"[^，,。？?]{{0,10}}?{_NEAR}(?:的?(?:产业)?是?哪一?[个类种些](?:产业)?)?\W*|"
    rf"{_MINE}[^，,。？?]{{0,10}}?{_NEAR}哪一?[个类种]{_WANTED}产业\W*"
)
_MAPS = "已经做好的产业图谱涉及哪些产业？"
_WANTED_TRADE_EN = re.compile(
    r"^(?:(?:so|and|but)\W+)?(?:whether|is|are|does|do|would|can|could|will)\b(?! there\b).{2,70}?"
    r"\b(?:one of|among|in|part of|belongs? to|counts? as|fits? (?:in )?(?:with|to)|match(?:es)?)\b"
    r"(?!.*\b(?:park|maps?|charts?)\b)"
    r".{0,24}\b(?:sectors?|industry|industries)\b.{0,40}\?\W*$",
    re.IGNORECASE,
)
_EITHER = re.compile(
    r"(?P<who>[^，。？?]{2,20}?)(?:到底|究竟)?是?(?:位于|(?<![现正还存])在)(?![^，。]*(?:哪|还是还?在(?:施工|建|生产)))[^，。]{1,12}?还是[^，。？?]{1,12}[？?]*"
)
_EITHER_EN = re.compile(
    r"(?P<is>is|are|was|were) (?P<who>(?:the )?[^,.?]{3,60}?) (?:located |situated )?(?:in|at) "
    r"(?!or\b)[^,.?]{2,40}?,? or (?:in |at )?[^,.?]{2,40}\?*",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"那?么?(?:[你您]们)?还?有(?:什么|哪些|没有)?(?:别的|其[他它]的?)(?P<of>[^，,。有的]{2,4})"
    r"(?:方[式法]|办法|做法|渠道|途径)(?:吗|么|没有)?[呢啊]?\W*"
)
_STAY = "投资|落户|发展|办厂|建厂|创业|做生意|开公司"
_WHY_COME = tuple(
    re.compile(rf"^(?:请问|那么?)?{words}[呢啊]?\W*$")
    for words in (
        r"(?:我们?|企业|公司|外商|投资者)?(?:为什么|为何|凭什么)(?:我们?|企业|公司)?(?:要|应该?|该|会)?"
        rf"(?:来|到|去|在|选择?)(?P<where>[^，,。？?]{{2,8}}?)(?:来|作为)?(?:{_STAY})?",
        rf"(?:来|到|去|在|落户|投资)?(?P<where>[^，,。？?来到去在]{{2,8}}?)(?:{_STAY})?"
        r"(?:有|能有)(?:什么|哪些|啥)(?:好处|吸引力|吸引人的地方)",
        r"(?P<where>[^，,。？?的]{2,6}?)的?(?:招商引资|招商|投资|营商)?的?优势"
        r"(?:是什么|有哪些|有什么|在哪里?|是哪些|是啥)",
    )
)
_WHY_COME_EN = re.compile(
    r"^(?:and |so )?why (?:should|would|must) (?:i|we|anyone|people|investors|(?:a|my|our) company)"
    r" (?:invest|come|choose|move|settle|set up)(?: (?:in|to))? (?P<where>[\w ]{3,30}?)\W*$",
    re.I,
)


def put(question: str) -> str:
    """The question as documents tell of it; any other as it is."""
    return by_place(by_advantages(by_ways(by_maps(as_list(with_all(question))))))


def is_list(question: str) -> bool:
    """Whether it is one of the lists that who asks of his trade is shown."""
    return question in (LEADING["zh"], _MAPS)


# 采取了哪些创新招商方式; 招商引资的目标企业有哪些
_WAYS = re.compile(
    r"(?P<place>[^，,。？?]{0,5}?)(?:近年来?|目前|现在)?(?:都)?(?:采取|采用|用|推出|探索|实行|尝试)了?(?:哪些|什么)"
    r"(?:样的)?(?:创新|新|新型|好)?的?招商(?:引资)?(?:的?(?:方式|方法|做法|举措|手段|模式))+\W*"
)
_SOUGHT = re.compile(
    r"(?P<place>[^，,。？?]{0,5}?)的?招商(?:引资)?的?目标(?:企业|客户|对象)(?:是|有)?(?:哪些|什么|谁|哪类)\W*|"
    r"(?P<who>[^，,。？?]{0,5}?)(?:主要)?(?:想|要|希望|打算)(?:要|吸引|招|引进|招引)(?:什么样|哪种|哪类|哪些)的?(?:企业|公司)\W*"
)


def by_ways(question: str) -> str:
    """新的招商方式有哪些 and 招商对象是哪些企业, for who asks in other words; any other question as
    it is."""
    bare = question.strip()
    if found := _WAYS.fullmatch(bare):
        return f"{found['place']}招商方式有哪些？"
    if found := _SOUGHT.fullmatch(bare):
        place = found["place"] or found["who"] or ""
        return f"{place}的招商对象是哪些企业？" if place else "招商对象是哪些企业？"
    return question


def with_all(question: str) -> str:
    """招商方式有哪些 for 那还有什么别的招商办法, which is not about the one told before; any other
    question as it is."""
    others = _OTHERS.fullmatch(question.strip())
    return f"{others['of']}方式有哪些？" if others else question


def as_list(question: str) -> str:
    """主导产业有哪些 for 食品加工算不算重点产业; any other question as it is."""
    bare = question.strip()
    is_asked = _WANTED_TRADE.search(bare) and _YES_NO.search(bare)
    if is_asked or asks_nearest(bare) or _HAS_TRADE.fullmatch(bare):
        return LEADING["zh"]
    return LEADING["en"] if _WANTED_TRADE_EN.match(bare) else question


def asks_nearest(question: str) -> bool:
    """Whether it asks which of the leading industries is nearest to what the asker does."""
    return bool("哪" in question and _NEAREST_TO_US.fullmatch(question.strip()))


def asks_without_map(question: str) -> bool:
    """Whether it asks for which industries there is no map yet."""
    return "图谱" in question and bool(_WITHOUT_MAP.fullmatch(question.strip()))


def by_maps(question: str) -> str:
    """Of which industries there are maps for whether there is one of 食品加工, and for which have
    none yet; any other question as it is."""
    bare = question.strip()
    return _MAPS if asks_without_map(bare) or _MAP_OF.fullmatch(bare) else question


def by_place(question: str) -> str:
    """抖音基地在哪里 for 抖音基地在东部还是中部; any other question as it is."""
    bare = question.strip()
    if found := _EITHER.fullmatch(bare):
        return f"{found['who']}在哪里？"
    if found := _EITHER_EN.fullmatch(bare):
        return f"Where {found['is'].lower()} {found['who']}?"
    return question


def by_advantages(question: str) -> str:
    """惠济区有什么优势 for 为什么要来惠济区投资; any other question as it is."""
    if found := next(filter(None, (words.match(question) for words in _WHY_COME)), None):
        return f"{found['where']}有什么优势？"
    if found := _WHY_COME_EN.match(question):
        return f"What are the advantages of {found['where']} for investors?"
    return question
