"""An English question in Chinese: names, figures and terms by rule, the rest by the model, which
may lose nothing."""

import re
from collections.abc import Collection, Mapping, Sequence

import prompts
from assistant.errors import ModelUnavailable
from assistant.language_model.chat_model import ChatModel
from assistant.quantities import Quantity, quantities
from assistant.scope import language_of
from assistant.translating.into_chinese import elsewhere
from assistant.translating.into_chinese.asking import (
    asked_meaning,
    asks_nothing,
    is_question,
    lost_asking,
)
from assistant.translating.into_chinese.called import with_short_names
from assistant.translating.into_chinese.elsewhere import with_capitals
from assistant.translating.into_chinese.forms import in_set_form
from assistant.translating.into_chinese.named import BySound, always, unknown, with_chinese_names
from assistant.translating.into_chinese.persons import (
    in_third_person,
    is_of_own_case,
    without_government,
)
from assistant.translating.into_chinese.plainer import in_plain_english
from assistant.translating.into_chinese.restored import restored
from assistant.translating.into_chinese.terms import with_official_terms
from assistant.translating.into_chinese.wording import with_chinese_figures
from index.normalise import han_share
from index.sentences import without_end

_LEAST_HAN = 0.3  # of the letters; with fewer it was not translated
# as conversation.trade puts it; 园区 and firms may be in Chinese already
_BY_TRADE = re.compile(
    r"Which (?:park|园区) is for (?:companies that make (?P<made>.+)|(?P<firms>.+) firms)\?"
)
_LONGEST_TRADE = 20  # characters
_LEFT = re.compile(r"(?<![A-Za-z.@/-])[a-z]{4,}(?![A-Za-z.@/-])")
_MOST_LEFT, _LONGEST_WORD = 2, 6  # words; characters of one in Chinese
_PLACE_NAME = re.compile(
    "(?:(?<![\u4e00-\u9fff])|(?<=[在到于从往去来向给]))"
    "(?:[\u4e00-\u9fff]{2,3}[省市])?[\u4e00-\u9fff]{2}[区县市](?![域内外场长级政委])"
)
# what parks do you have: of several, which 哪个 is not
_OF_SEVERAL = re.compile(
    r"\b(?:what|which)(?: [a-z-]+){0,2} [a-z]{3,}(?<!s)s(?: of [a-z]+)? "
    r"(?:are|do|does|did|have|has|can|will|were|in)\b"
)
# what output value has the firm achieved so far
_SO_FAR = re.compile(
    r"\b(?:achieved|reached|reali[sz]ed|attained|generated)\b.*\b(?:so far|to date|already)\b|"
    r"\bactually (?:achieved|reached|reali[sz]ed|attained)\b",
    re.IGNORECASE,
)
_IS_SO_FAR = re.compile("实现|已经?|达到|至今|目前")
_YIELD = re.compile("年?(?:总?产值|产量|销售额|营业收入|营收|利润)(?=是|有|为|多|$)")
_WHICH = re.compile(r"which (?:companies|firms|projects|industries|parks)\b", re.IGNORECASE)
_OURS = {
    sort: re.compile(
        rf"\b(?:the|this|your) {sort}\b(?!['’]?s? (?:of|next))"
        r"(?!(?:['’]s)? (?:money|fund|grant|subsid|as well|too\b|also\b))",  # 区级资金
        re.IGNORECASE,
    )
    for sort in ("District", "County", "Zone")
}
_MISTAKEN = (
    (
        re.compile("签约项目的?(?:总?价值|金额)|交易(?:总?金额|额)|合同(?:总?价值|总?金额)"),
        "签约额",
    ),
    (re.compile("签[约了订]*多少(?:款|合同|协议)"), "签约额是多少"),
    (re.compile("签[约了订]*的?合同(?:总?金额)?(?=比|是多少|合计)"), "签约额"),
    (re.compile("(?:制造|生产)商|厂商"), "企业"),
    (re.compile("(?<![评获])奖项"), "奖励"),
    (re.compile("(?<=开工)的?项目的?(?:总?价值|价值总额)"), "项目投资额"),
    (re.compile("(?<![\u4e00-\u9fff])([东南西北])区(?=的?园区?)"), r"\1部"),
    (re.compile("(?<![周山广辽华关胶])([东南西北])边(?![界境防缘疆关])"), r"\1部"),
    (re.compile("多少百分[比点率]"), "百分之多少"),
    (re.compile("(?<=资金)(?:收入|流入|来源)(?=是?多少)"), ""),
)
_QUOTED = re.compile(r"[“\"](?P<said>[^“”\"]*)[”\"]")


def as_searched(
    question: str,
    glossary: Mapping[str, str],
    model: ChatModel | None,
    by_sound: BySound = unknown,
) -> str:
    """The question as the Chinese documents are searched for it: as it is, or `in_chinese`."""
    if language_of(question) != "en":
        return question
    return in_chinese(question, glossary, model, by_sound)


def in_chinese(
    question: str,
    glossary: Mapping[str, str],
    model: ChatModel | None,
    by_sound: BySound = unknown,
) -> str:
    """The question in Chinese; as far as the glossary reaches where no model helps.

    glossary: English name → Chinese name. by_sound: `NamesBySound`. What a translation loses of
    names, terms and figures is put behind it; one that has figures of its own is not used. Where
    something is lost, the question is translated once more as it was asked, and the better
    translation counts.
    """
    question = in_plain_english(_named_ours(with_capitals(question), glossary))
    named, whole = with_chinese_names(with_chinese_figures(question), glossary, by_sound)
    named, short = with_short_names(named, glossary)
    names = [*whole, *short]
    if meaning := asked_meaning(named):
        return meaning
    in_names, (named, terms) = named, with_official_terms(named)
    proper, names = names, [*names, *terms]
    if model is None:
        return named
    if whole_form := _in_set_form(named, names, model) or _for_trade(named, model):
        return whole_form
    best, least = named, len(question)
    marked = () if "?" in question else (f"{named}?",)  # of a half, which has lost its own
    for asked in dict.fromkeys((named, in_names, question, *marked)):
        try:
            translated = _translated(asked, model, is_of_own_case(question))
        except ModelUnavailable:
            break
        translated = without_government(_word_by_word(translated, question, model), question)
        translated = _with_our_place(restored(_mended(translated), names, proper), named)
        if not _is_translation(translated, question, named):
            continue
        translated = _achieved(_of_several(translated, question), question)
        lost = [name for name in names if name not in translated]
        lost += [quantity.text for quantity in _unheld(named, translated)]
        losses = len(lost) + (is_question(question) and not is_question(translated))
        if losses < least:
            asking = filter(None, [lost_asking(question, translated)])
            best, least = " ".join([translated, *lost, *asking]), losses
        if not losses:
            break
    return best


def _is_translation(translated: str, question: str, named: str) -> bool:
    """Whether it is in Chinese, has no figure of its own and asks for something."""
    if han_share(translated) < _LEAST_HAN or _unheld(translated, named):
        return False
    return not asks_nothing(question, translated)


def _word_by_word(translated: str, question: str, model: ChatModel) -> str:
    """The translation with words that were left in it as they are, each translated alone: runway.

    Raises:
        ModelUnavailable: the model does not answer.
    """
    left = [word for word in _LEFT.findall(translated) if word[:3] in question.lower()]
    if han_share(translated) < _LEAST_HAN or len(left) > _MOST_LEFT:
        return translated
    for word in left:
        alone = without_end(_translated(word, model))
        if han_share(alone) == 1.0 and len(alone) <= _LONGEST_WORD:
            translated = re.sub(rf" ?(?<![A-Za-z]){word}(?![A-Za-z]) ?", alone, translated)
    return translated


def _in_set_form(named: str, names: Sequence[str], model: ChatModel) -> str:
    """A question in one of the set forms, of which only a noun phrase is left to the model; empty
    where it is in none, or the model loses a name of the phrase."""

    def phrase(english: str) -> str:
        try:
            written = without_end(_translated(english, model))
        except ModelUnavailable:
            return ""
        written = restored(_mended(written), names, ())
        is_whole = all(name in written for name in names if name in english)
        return written if is_whole and not _unheld(english, written) else ""

    return in_set_form(named, phrase)


def _for_trade(named: str, model: ChatModel) -> str:
    """A question for the park of a trade, of which only the trade is left to the model, that makes
    of the whole a question for where somebody else is; empty where it is none."""
    found = _BY_TRADE.fullmatch(named)
    if not found:
        return ""
    trade = found["made"] or found["firms"]
    try:
        written = _translated(trade, model) if re.search("[A-Za-z]{2}", trade) else trade
    except ModelUnavailable:
        return ""
    trade = re.sub(r"[\s。？?，,]|的?(?:企业|公司)$", "", written)
    is_name = han_share(trade) >= _LEAST_HAN and len(trade) <= _LONGEST_TRADE
    return f"做{trade}的企业适合哪个园区？" if is_name else ""


def _mended(translated: str) -> str:
    """The translation with what a small model mistakes as documents have it: 款 of how much."""
    for words, written in _MISTAKEN:
        translated = words.sub(written, translated)
    return translated


def _of_several(translated: str, question: str) -> str:
    """The translation of a question for several things: 哪些, which is neither 哪个 nor 多少家."""
    if _OF_SEVERAL.search(question.lower()):
        translated = re.sub("哪个(?!区)", "哪些", translated)
    return re.sub("多少[家个]?", "哪些", translated) if _WHICH.match(question) else translated


def _achieved(translated: str, question: str) -> str:
    """The translation of a question for what was achieved so far, which an estimate is not."""
    if not _SO_FAR.search(question) or _IS_SO_FAR.search(translated):
        return translated
    return _YIELD.sub(lambda found: f"已实现的{found.group()}", translated, count=1)


def _with_our_place(translated: str, named: str) -> str:
    """The translation with the one place that the question names, where the model put another one
    for it: 济源区 for 惠济区."""
    asked, told = _in_chinese(named), _in_chinese(translated)
    if len(asked) == 1 and len(told) == 1 and not asked & told:
        return translated.replace(told.pop(), asked.pop())
    return translated


def _in_chinese(text: str) -> set[str]:
    """The districts, counties and cities that a text names in Chinese."""
    return {found.group() for found in _PLACE_NAME.finditer(text)}


def names_unknown_place(
    question: str, glossary: Mapping[str, str], texts: Collection[str] = ()
) -> bool:
    """Whether an English question names a place that the glossary does not have.

    No document here is about it, and a translation may lose the name or put ours in its place.
    texts: what was found, which may have a place that the glossary lacks.
    """
    if language_of(question) != "en":
        return False
    question = with_capitals(question)
    named = with_chinese_names(question, glossary)[0]
    is_unknown = elsewhere.has_district(question) and elsewhere.has_district(named)
    return is_unknown or elsewhere.unheard(named, texts)


def _named_ours(question: str, glossary: Mapping[str, str]) -> str:
    """The question with the name of our district or zone for `the district`, of which a translation
    makes any there is; as it is where the glossary has several, or the question names it."""
    places = [name for name in glossary if name[0].isupper()]
    for sorts in (("District", "County"), ("Zone",)):
        ours = [name for name in places if name.rpartition(" ")[2] in sorts]
        if len(ours) == 1 and ours[0].rpartition(" ")[0] not in question:
            for sort in sorts:
                question = _OURS[sort].sub(always(ours[0]), question)
    return question


def _unheld(text: str, other: str) -> list[Quantity]:
    """Quantities of a text whose value is not in the other; what limits them may be put otherwise,
    and is not told where only documents are searched for.
    """
    held = quantities(other)
    return [one for one in quantities(text) if not any(one.as_much_as(two) for two in held)]


def _translated(question: str, model: ChatModel, is_own: bool = False) -> str:
    """The first line of what the model writes. Raises ModelUnavailable.

    is_own: whether it is of what concerns the asker.
    """
    prompt = prompts.load("translate.own_case" if is_own else "translate.question")
    said = in_third_person(question) if is_own else question
    written = "".join(model.stream(prompt, {"question": said}))
    line = written.strip().partition("\n")[0].strip()
    whole = _QUOTED.fullmatch(line)
    return whole["said"] if whole else line
