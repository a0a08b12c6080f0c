"""Who says what he makes is told where that is wanted, whatever the words he asks it in. Pure."""

import re
from collections.abc import Iterable, Sequence

_HELLO = r"(?:[你您]好[，,。！!]?\s*)?"
_WE = (
    r"像?(?:我们?|咱们?|本公司|我司|我厂)(?:公司|企业|厂|这边)?(?:这[种类样]的?)?"
    r"(?:主要|目前|专门)?(?:是|在)?"
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
_FITS, _PLAN_FITS = (
    re.compile(
        rf"{says}[，,。！!？?\s]+(?=[^，。]{{0,16}}?(?:{_WHERE}))(?![^。]*(?:{_NO_WHERE}))[^，。]{{2,20}}"
    )
    for says in (_MAKES, _PLANS_TO)
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
_THINGS = r"(?:(?!\b(?:where|which|what|is|are|can|does|do)\b)[a-z0-9 ,/-]){2,60}?"
# where the visitor is at home, which no document here is for: an Indian IT company, in Stuttgart
NATION = (
    r"(?:(?-i:[A-Z])[a-z]+(?:an|ese|ish)|(?:South )?Korean|German|French|Dutch|Swiss|Greek|Czech|"
    r"Thai|UK|US|EU)[ -](?:based )?"
)
_AT_HOME = r"(?: (?:from|based in|in|near|out of) (?-i:[A-Z])[a-z]+(?:,? (?-i:[A-Z])[a-z]+)*)?"
_ENGLISH_MAKES = (
    r"(?:(?:hello|hi|dear [a-z ]{2,30})[,.!]? )?"
    r"(?:(?:i|we) (?:come|am|are) from (?:the )?(?-i:[A-Z])[a-z]+(?: (?-i:[A-Z])[a-z]+)?[,.;]? "
    r"(?:and )?)?(?:"
    r"(?:we|i|(?:my|our) (?:company|firm|team|factory|start-?up)) (?:mainly |mostly )?"
    r"(?:makes?|do|produces?|manufactures?|builds?|sells?|develops?) (?!not\b|you\b)"
    rf"(?P<made>{_THINGS})(?: for (?:factories|companies|firms|industry|others))?{_AT_HOME}"
    r"(?:, (?:(?:an?|only|just|we are a) )*(?:small|young|little|new) "
    r"(?:team|firm|company|business|start-?up))?|"
    rf"(?:we are|we're|i run|i have|i own|i represent) an? (?:{NATION})?(?P<firm>{_THINGS}) "
    r"(?:company|firm|maker|manufacturer|startup|business|studio|factory|agency)"
    r"(?: from [a-z ]+| based in [a-z ]+)?"
    rf"(?:,? (?P<field>{_THINGS}))?|"
    rf"(?:(?:my|our) (?:company|firm|business) is|we are|we're) in (?:the )?(?P<in>{_THINGS})"
    r"(?: (?:business|industry|sector))?|"
    r"(?:we|i) (?:want|plan|intend|hope|would like)(?: to)? (?:open|build|start|set up|establish) "
    rf"an? (?P<plan>{_THINGS})(?: (?:factory|plant|studio|company|business|shop))?"
    r"(?:, an? [a-z ]+)?)"
)
_ENGLISH = re.compile(rf"{_ENGLISH_MAKES}[.!\s]*", re.IGNORECASE)
# which park is better for my big data start-up
_ENGLISH_MINE = re.compile(
    r"(?:which|what) (?:park|area|zone|part(?: of the district)?) "
    r"(?:is|would be) (?:better|best|good|right|suitable) for (?:my|our) "
    rf"(?P<firm>{_THINGS}) (?:company|firm|start-?up|business|factory|plant|studio)\b[^.]*",
    re.IGNORECASE,
)
_ENGLISH_FITS = re.compile(
    rf"{_ENGLISH_MAKES}(?: and we [a-z ]+)?(?:[.!;,]\s*|,? and |,? so )"
    r"(?:(?:which|what) (?:part|park|area|zone|place|location|district|region|side)\b|where\b|"
    r"(?:does|do|would) [a-z ]{2,20} (?:want|welcome) (?:businesses|companies|firms|people) like\b|"
    r"(?:am i|are we|is (?:my|our) [a-z]+) welcome\b|"
    r"is there an? (?:park|place|zone|area)\b(?=[^?]*\b(?:us|me|my|our)\b))"
    r"(?!.*\b(?:subsid|polic|incentive|rent|tax|contact|already|compet))[^.?]*\?*\s*",
    re.IGNORECASE,
)
# and what is there already, which a park is told by; east or west, of which it is one
_ENGLISH_BESIDE = re.compile(
    r",? and what (?:is|do you have) there(?: already| now| so far| today)?(?=\W*$)|"
    r", (?:the )?(?:east|west|north|south)(?:ern)?(?: one| side| part)?"
    r"(?:,? or (?:the )?(?:east|west|north|south)(?:ern)?(?: one| side| part)?)+(?=\W*$)",
    re.IGNORECASE,
)
# We make pies. does a food company fit here or you only want hi tech
_ENGLISH_WANTED = re.compile(
    rf"{_ENGLISH_MAKES}[.!;,]\s*(?:(?:so|and|but) )?(?:does|do|would|can|could|is|are) "
    r"(?:i|we|(?:(?:an?|my|our|such an?) )?(?:[a-z-]+ ){0,3}"
    r"(?:company|companies|firms?|business(?:es)?|maker)) "
    r"(?:(?:still|also|even) )?(?:fit|suit|wanted|welcome|count|be welcome|be wanted)\b"
    r"(?!.*\b(?:subsid|polic|incentive|rent|tax|contact|which|where)\b)[^?.]*\?*\s*",
    re.IGNORECASE,
)
# which part of the district is meant for finance
_ENGLISH_MEANT = re.compile(
    r"(?:which|what) (?:park|area|zone|part)(?: of [a-z ]+)? is "
    r"(?:meant|intended|planned|set aside|reserved|designated) for "
    rf"(?P<firm>{_THINGS}) (?:companies|firms|business(?:es)?|industry)\W*",
    re.IGNORECASE,
)
# which part is for new energy: what such an industry is called alone, the glossary says
_ENGLISH_FOR = re.compile(
    r"(?:.*[.!;,\s])?(?:which|what) (?:park|area|zone|part|region)(?: of [a-z ]+?)? (?:is|are) "
    r"(?:(?:meant|intended|planned|set aside|reserved|designated) )?"
    rf"for (?:the )?(?P<firm>{_THINGS})(?: (?:industry|sector))?\W*",
    re.IGNORECASE,
)
_US = "我们?|我司|我公司|我们?(?:公司|企业|厂)|本公司|本企业|咱们?"
_FOR_US = re.compile(
    rf"(?:请问|那么?|那)?(?:(?:{_US})(?:这种企业)?(?:最|比较|更)?(?:适合|应该|可以)(?:去|到|在|落户|入驻)*哪一?个?"
    rf"(?:产业|工业)?园区?|哪一?个?(?:产业|工业)?园区?(?:最|比较|更)?适合(?:{_US}))[？?。\s]*"
)
_ENGLISH_FOR_US = re.compile(
    r"(?:and |so )?(?:which|what) (?:industrial )?(?:park|area|part of the district) (?:"
    r"(?:is|would be|suits?|would suit|fits?)\b[a-z ]* "
    r"(?:us|me|our company|my company|our business)|"
    r"(?:should|could|can) (?:we|i|(?:our|my) (?:company|firm|business)) "
    r"(?:go to|look at|choose|pick|consider|move (?:in)?to|settle in|come to))\W*",
    re.IGNORECASE,
)
# 做磁材的适合去你们哪个园区，有啥不能做的: which park, and what else is asked of such firms
_PARK_AND_MORE = re.compile(
    r"(?:请问)?做(?P<trade>[\u4e00-\u9fffA-Za-z0-9、]{2,12}?)的?(?:企业|公司|工厂|厂)?(?:最|比较)?(?:适合|应该|可以)"
    r"(?:[去到在放落]|落户|入驻)*(?:[你您]们)?哪一?个?(?:产业|工业)?园区?(?:合适|好)?[，,](?P<more>[^，,]{4,20})"
)
# of which industry what a firm makes is, as Chinese plans count it
_KIN = (
    (
        re.compile(r"\b(?:robot(?:ics?|s)?|robot arms?|cnc machines?|automation)\b", re.IGNORECASE),
        "smart manufacturing",
    ),
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
        _ENGLISH.fullmatch(text), known
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
    if _ENGLISH_WANTED.fullmatch(text):
        return LEADING["en"]
    bare = _ENGLISH_BESIDE.sub("", text)
    fits = (
        words.fullmatch(bare)
        for words in (_FITS, _PLAN_FITS, _ENGLISH_FITS, _ENGLISH_MINE, _ENGLISH_MEANT)
    )
    told = firms(text, known) or _firms(next(filter(None, fits), None), known)
    if told and _WELCOME.match(text) and not any(name in told for name in known):
        return LEADING["zh"]
    return _asked(told) if told else text


def _industry(text: str, known: Sequence[str]) -> str:
    """The question for the park of an industry that is asked for by its name, whatever who asks
    makes himself; empty of any other."""
    found = _ENGLISH_FOR.fullmatch(text)
    is_named = found and found["firm"].lower() in {name for name in known if name[:1].islower()}
    return _asked(f"{found['firm']} firms") if found and is_named else ""


def park_and_more(text: str) -> tuple[str, ...]:
    """Which park is for firms of a trade, and what else is asked of them in the same breath, as two
    questions; none for any other."""
    found = _PARK_AND_MORE.fullmatch(text.rstrip("？?。 "))
    who = f"做{found['trade']}的企业" if found else ""
    return (_asked(who), f"{who}{found['more']}") if found else ()


def for_us(text: str, said_before: Sequence[str], known: Iterable[str] = ()) -> str:
    """A question for the park that is for us, asked for the trade that was named before, and where
    none was, what each park is for: of which, a small model picks one. Any other as it is.

    said_before: the questions before it, the first first.
    """
    if not (_FOR_US.fullmatch(text) or _ENGLISH_FOR_US.fullmatch(text)):
        return text
    known = tuple(known)
    clauses = (part for said in reversed(said_before) for part in _CLAUSE.split(said))
    told = next(filter(None, (firms(part.strip(), known) for part in clauses)), "")
    is_english = not re.search("[\u4e00-\u9fff]", text)
    if not told or told.isascii() is not is_english:
        return EACH_PARK["en" if is_english else "zh"]
    return _asked(told)


def _kin(things: str, names: Iterable[str]) -> str:
    """The known industry of which things are, where they are called by no name of it."""
    industries = (name for sort, name in _KIN if sort.search(things))
    return next((name for name in industries if name in names and name not in things), "")


def asks_for_park(question: str) -> bool:
    """Whether a question is one that `by_park` gives."""
    return bool(_BY_PARK.fullmatch(question))


def topic_of(question: str) -> str:
    """What a question for the park of a trade is about: parks, and not the trade's firms."""
    return "园区" if asks_for_park(question) and not question.isascii() else ""


def _asked(told: str) -> str:
    return f"Which park is for {told}?" if told.isascii() else f"{told}适合哪个园区？"


def _firms(found: re.Match[str] | None, known: Iterable[str]) -> str:
    if not found:
        return ""
    said = found.groupdict()
    if trade := said.get("trade"):
        return f"做{trade}的企业"
    things = (
        said.get("made")
        or said.get("in")
        or said.get("plan")
        or ", ".join(filter(None, (said.get("firm"), said.get("field"))))
    )
    names = {name.lower() for name in known}
    items = _ITEMS.split(things)
    if kin := _kin(things, names):
        return f"{kin} firms"
    mine = " and ".join([item for item in items if item.lower() in names]) or things
    return f"companies that make {mine}" if said.get("made") else f"{mine} firms"
