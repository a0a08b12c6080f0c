"""Who says what he makes is told where that is wanted, whatever the words he asks it in. Pure."""

import re
from collections.abc import Iterable, Sequence

from assistant.conversation.english import trade as english

_HELLO = r"(?:[你您]好[，,。！!]?\s*)?"
_WE = (
    r"像?(?:我们?|咱们?|本公司|我司|我厂)(?:公司|企业|厂|这边)?(?:这[种类样]的?)?"
    r"(?:主要|目前|专门)?(?:是|在)?(?:[\u4e00-\u9fff]{2,4}的?一家(?=做|搞|从事|生产|研发|经营))?"
)
_SORT = r"(?:这一?[行块]|行业|产业|产品|生意|业务)?的?(?:企业|公司|工厂|厂)?"
_MAKES = (
    rf"{_HELLO}{_WE}(?:做|搞|从事|生产|研发|经营|[开办有]了?一?[家间个])(?!什么|哪|怎)"
    rf"(?P<trade>[\u4e00-\u9fffA-Za-z0-9、]{{2,12}}?){_SORT}"
)
_STOP = r"[。.！!\s]*"
_CHINESE = re.compile(_MAKES + _STOP)
_PLANS_TO = (
    rf"{_HELLO}我们?(?:公司|企业)?(?:想|要|打算|准备|计划|希望)(?:来|去)?[建开办设投搞做弄](?:一?[个家座间])?"
    r"(?P<trade>[\u4e00-\u9fffA-Za-z0-9]{2,10}?)(?:的?(?:工厂|厂|公司|企业|基地|项目|生产线))"
)
_PLANS = re.compile(_PLANS_TO + _STOP)
# 去哪个园区合适, 落在哪边比较对口, 你们这欢迎吗; not which subsidies there are
_WHERE = (
    r"[去到在落放往来户]{1,2}哪|哪一?[个些片块]?(?:产业|工业)?(?:园|区|片|块|部|地方|位置)|哪[里儿边]|"
    r"[东西南北中][部边]还是|适合|合适|对口|有没有[^，。]{0,4}(?:地方|园区|位置)|欢迎|"
    r"(?<!需)(?<!必)[要收](?:(?:不[要收])?(?:这个|这种|我们?)[吗不]?|[吗不])\W*$"
)
_NO_WHERE = "有哪些|都有哪|补|贴|政策|租|优惠|奖|税|条件|手续|流程|电话|联系|找谁|多少|几|同行|企业"
_HEARD = (  # 看到贵区在招商, 想来青禾
    "(?:[，,](?:(?:看到|听说|了解到|关注到|得知)[^，。？?]{2,16}|"
    "(?:想|打算|准备|计划)(?:来|去|到|过来)[^，。？?哪]{1,10}))?"
)
_FITS, _PLAN_FITS = (
    re.compile(
        rf"{says}{_HEARD}[，,。！!？?\s]+(?=[^，。]{{0,16}}?(?:{_WHERE}))(?![^。]*(?:{_NO_WHERE}))[^，。]{{2,20}}"
    )
    for says in (_MAKES, _PLANS_TO)
)
# 做锂电池的，放哪个园区好; 软件公司想落户，哪个区域合适: of no firm that is called by its name
_ANY_FIRM = re.compile(
    r"(?:请问)?(?:(?:做|搞|从事|生产|研发)(?P<trade>[\u4e00-\u9fffA-Za-z0-9、]{2,12}?)"
    r"(?:这一?[行块]|行业|产业|生意)?的(?:企业|公司|工厂|厂|团队)?(?=.*(?:适合|合适|对口|好|该|可以|[去放落选]))|"
    r"(?P<sort>(?:(?!外资|民营|国有|小微|中小|初创|上市|龙头|高新|科技型|[我你您这那哪什几有个])"
    r"[\u4e00-\u9fffA-Za-z0-9]){2,8}?)(?:公司|企业|工厂|厂|工作室)(?=.*(?:适合|合适|对口|好|该)))"
    r"(?:(?:想|要|打算|准备|计划)(?:来|去)?(?:落户|入驻|投资|落地|发展))?[，,]?\s*(?:请问)?"
    r"(?:[\u4e00-\u9fff]{1,6}[区县市](?:里|的)?)?(?:最|比较|更)?(?:适合|应该?|该|可以|最好)?"
    r"(?:[去来放选进投]|落户?|安家|入驻|安排)*(?:[去到在往]|[去到在往](?:[你您]们|[\u4e00-\u9fff]{2,4}?)的?)?"
    r"哪(?:一?[个些块片]?(?:产业|工业)?(?:园区?|片区|区域|板块|地方|位置)|[边里儿块片])"
    r"(?:比较|更|最)?(?:适合|合适|对口|好)?(?:我们?|咱们?)?(?:一?些|一点)?[的呢啊]?[？?。\s]*"
)
# 开小额贷款公司的，金融类你们想往哪片放: of that industry, whatever who asks makes himself
_OF_CLASS = re.compile(
    rf"(?:{_HELLO}(?:我们?|我家)?是?[开做搞办干][^，,。]{{2,12}}[，,]\s*)?"
    r"(?P<firm>(?:(?![我你您这那哪某各几同])[\u4e00-\u9fff]){2,6}?)类的?(?:企业|公司|项目|产业)?"
    r"(?:[你您]们|贵[区县市地])?(?:想|要|打算|准备|计划|希望|一般|都|会|主要|适合)*"
    r"(?:[往放落到在去来摆]|布局|安排|集中|引导)+哪(?:一?[个些块片]?(?:产业|工业)?"
    r"(?:园区?|片区|区域|板块|地方|位置|片|块)|[边里儿])(?:放|落|布局|发展|集聚|去)?[的呢啊]?\W*"
)
# 我是做光伏的，你们那有同行吗: firms that make the same
_PEERS = re.compile(
    rf"{_MAKES}[，,。！!？?\s]+(?P<asked>[^。]{{0,20}}?)同行(?P<rest>[^。]{{0,16}})"
)
# 我做生物医药的，签的项目里有这一类没: of whose trade
_OF_MY_SORT = re.compile(
    rf"{_MAKES}[，,。！!？?\s]+(?P<asked>[^。]{{0,24}}?)有(?:没有|无)?(?:[我咱]们?)?这一?[类种行块方面]+的?"
    r"(?:(?:企业|公司|项目)的?)?(?:[吗么没无呢]|没有)?\W*"
)
_WELCOME = re.compile(
    r"^(?!.*(?:哪|适合|合适|对口)).*(?:欢迎|[要收](?:不[要收])?(?:这个|这种|我们?)?[吗不]?\W*$)",
    re.DOTALL,
)
_US = "我们?|我司|我公司|我们?(?:公司|企业|厂)|本公司|本企业|咱们?"
_FOR_US = re.compile(
    rf"(?:请问|那么?|那)?(?:(?:{_US})(?:这种企业)?(?:最|比较|更)?(?:适合|应该|可以)(?:去|到|在|落户|入驻)*哪一?个?"
    rf"(?:产业|工业)?园区?|哪一?个?(?:产业|工业)?园区?(?:最|比较|更)?适合(?:{_US})|"
    # 如果符合，放在东部、西部还是中部的园区更合适
    r"(?:(?:如果|要是|若)[^，。？?]{1,6}[，,])?(?:应该?|该|可以|最好)?(?:[放去落投选建]|落户|安排)+[在到]?"
    r"(?:[东西南北中][部边区]?[、，,]?)+(?:还是|或者?)[东西南北中][部边区]?的?(?:园区|片区|区域)?"
    r"(?:比较|更|最)?(?:合适|适合|好|对口))[？?。\s]*"
)
# 那边已经有哪些同类项目, behind which part is for who asks
_OF_THE_SORT = re.compile(
    "(?P<there>^那[边里儿](?:已经?|目前|现在|都)*有(?:了)?(?:哪些|什么))"
    "(?:同类型?|类似|相似|差不多)的?(?=项目|企业|公司)"
)
# 做磁材的适合去你们哪个园区，有啥不能做的: which park, and what else is asked of such firms
_PARK_AND_MORE = re.compile(
    r"(?:请问)?做(?P<trade>[\u4e00-\u9fffA-Za-z0-9、]{2,12}?)的?(?:企业|公司|工厂|厂)?(?:最|比较)?(?:适合|应该|可以)"
    r"(?:[去到在放落]|落户|入驻)*(?:[你您]们)?哪一?个?(?:产业|工业)?园区?(?:合适|好)?[，,](?P<more>[^，,]{4,20})"
)
# 你们欢迎吗 of a trade that no name of the glossary is of
LEADING = {"zh": "主导产业有哪些？", "en": "What are the leading industries?"}
EACH_PARK = {"zh": "各园区重点发展什么产业？", "en": "What does each park focus on?"}
_CLAUSE = re.compile("[，,。；;！!\n]|\\. ")
_BY_PARK = re.compile(r"[^，。]{0,8}做.+的企业适合哪个园区？|Which park is for .+\?")
_ITEMS = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*/\s*")


def firms(text: str, known: Iterable[str] = ()) -> str:
    """Firms like that of who says what he makes: 做新能源的企业; empty where he asks or says
    anything else.

    known: names of the glossary. Of several things that are made, those that it has count.
    """
    return _firms(_CHINESE.fullmatch(text) or _PLANS.fullmatch(text), known) or _firms(
        english.SAYS.fullmatch(text), known
    )


def by_park(text: str, known: Iterable[str] = ()) -> str:
    """做新能源的企业适合哪个园区 for 我是做新能源的, and for who asks that in other words; which
    industries lead for who asks whether he is welcome, where no name that is known is of his trade;
    anything else as it is.

    known: names of the glossary.
    """
    known = tuple(known)
    if peers := _PEERS.fullmatch(text):
        return f"{peers['asked']}做{peers['trade']}的企业{peers['rest']}"
    if mine := _OF_MY_SORT.fullmatch(text):
        return f"{mine['asked']}有没有{mine['trade']}类的项目"
    if asked := _industry(text, known):
        return asked
    if english.WANTED.fullmatch(text):
        return LEADING["en"]
    if (mine := english.OF_INDUSTRY.fullmatch(text)) and (who := _firms(mine, known)):
        industry = re.sub("^companies that make | firms$", "", who)
        return f"{mine['asked']} for the {industry} industry{mine['ends']}"
    bare = english.BESIDE.sub("", text)
    fits = (
        words.fullmatch(bare)
        for words in (
            _FITS,
            _PLAN_FITS,
            _ANY_FIRM,
            english.FITS,
            english.OF_FIRM,
            english.OF_THING,
            english.IF_MADE,
            english.HERE,
            english.THING,
        )
    )
    found = next(filter(None, fits), None)
    found = None if english.goes_elsewhere(found, known) else found
    told = firms(text, known) or _firms(found, known)
    if told and _WELCOME.match(text) and not any(name in told for name in known):
        return LEADING["zh"]
    return _asked(told) if told else text


def _industry(text: str, known: Sequence[str]) -> str:
    """The question for the park of an industry that is asked for by its name, whatever who asks
    makes himself; empty of any other."""
    if of_class := _OF_CLASS.fullmatch(text):
        return _asked(f"做{of_class['firm']}的企业")
    found = english.FOR.fullmatch(text)
    is_named = found and found["firm"].lower() in {name for name in known if name[:1].islower()}
    return _asked(f"{found['firm']} firms") if found and is_named else ""


def park_and_more(text: str, known: Sequence[str] = ()) -> tuple[str, ...]:
    """Which park is for firms of a trade, and what else is asked of them in the same breath, as two
    questions; none for any other."""
    if more := english.AND_MORE.fullmatch(english.BESIDE.sub("", text)):
        asked = "" if english.SAYS.fullmatch(more["park"]) else by_park(more["park"], known)
        return (asked, more["more"]) if asks_for_park(asked) else ()
    found = _PARK_AND_MORE.fullmatch(text.rstrip("？?。 "))
    who = f"做{found['trade']}的企业" if found else ""
    return (_asked(who), f"{who}{found['more']}") if found else ()


def for_us(text: str, said_before: Sequence[str], known: Iterable[str] = ()) -> str:
    """A question for the park that is for us, asked for the trade that was named before, and where
    none was, what each park is for: of which, a small model picks one. Any other as it is.

    said_before: the questions before it, the first first.
    """
    if not (_FOR_US.fullmatch(text) or english.FOR_US.fullmatch(text)):
        return text
    known = tuple(known)
    clauses = (part for said in reversed(said_before) for part in _CLAUSE.split(said))
    told = next(filter(None, (firms(part.strip(), known) for part in clauses)), "")
    is_english = not re.search("[\u4e00-\u9fff]", text)
    if not told or told.isascii() is not is_english:
        return EACH_PARK["en" if is_english else "zh"]
    return _asked(told)


def of_the_sort(text: str, said_before: Sequence[str]) -> str:
    """那边有哪些同类项目 without its sort, for which the part is that was told of; any other as it
    is."""
    is_there = bool(said_before) and is_whole(said_before[-1].strip("，,？?。 "))
    return _OF_THE_SORT.sub(r"\g<there>", text) if is_there else text


def asks_for_park(question: str) -> bool:
    """Whether a question is one that `by_park` gives."""
    return bool(_BY_PARK.fullmatch(question))


def is_of_parks(question: str) -> bool:
    """Whether a question is for the park of a trade, or for what each park or the place is for."""
    return asks_for_park(question) or question in {*LEADING.values(), *EACH_PARK.values()}


def is_whole(text: str) -> bool:
    """Whether what a visitor types asks for the park of his trade, as a whole: without what he
    makes, any park would do."""
    asked = by_park(text)
    return asked != text and asks_for_park(asked)


def topic_of(question: str) -> str:
    """What a question for the park of a trade is about: parks, and not the trade's firms."""
    return "园区" if asks_for_park(question) and not question.isascii() else ""


def _asked(told: str) -> str:
    return f"Which park is for {told}?" if told.isascii() else f"{told}适合哪个园区？"


def _firms(found: re.Match[str] | None, known: Iterable[str]) -> str:
    if not found:
        return ""
    said = found.groupdict()
    if trade := said.get("trade") or said.get("sort"):
        return f"做{trade}的企业"
    things = (
        said.get("made")
        or said.get("where")
        or said.get("in")
        or said.get("plan")
        or ", ".join(filter(None, (said.get("firm"), said.get("field"))))
    )
    names = {name.lower() for name in known}
    items = _ITEMS.split(things)
    mine = " and ".join([item for item in items if item.lower() in names]) or things
    return f"companies that make {mine}" if said.get("made") else f"{mine} firms"
