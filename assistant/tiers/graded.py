"""What a text says under bounds on an amount, and which of them are tiers of one list. Pure.

（一）5000万元以上、不足1亿元的，按3%给予奖励；（二）1亿元以上的，按5%给予奖励。
"""

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from assistant.layout import LIST_ITEM, labelled, table_header
from assistant.measures.bounds import Bound
from assistant.measures.measured import Measure, measured
from assistant.quantities import Quantity, reading
from assistant.tiers.ladder import Ladder, Range, Span, Tier, rising
from assistant.tiers.own_amounts import UNITS, Own
from index.sentences import split_sentences

_TITLE = re.compile(r"^\s*(?:第\S{1,5}条)?\s*[（(][^（）()]{2,16}[）)]")  # 第六条（达产奖励）
_INCLUDED = re.compile(r"[（(]不?含[^（）()]{0,12}[）)]")  # 1亿元（含）以上
_EITHER = (("大于等于", "不低于"), ("大于或等于", "不低于"), ("小于等于", "不超过"))
# clauses of 5亿元以下的，由…审定；5亿元以上的，报…, and steps: 达到1亿元的奖励10万元，达到5亿元的…
_STEP = r"(?:首次)?(?:达到?|突破|超过|满)\d[\d.]*[万亿]?元[^，。；;]{0,4}的"
_PIECE = re.compile(rf"[^；;]+?(?:[；;]|(?<=[元%]，)(?={_STEP})|$)")
_ITEM = re.compile(LIST_ITEM)
_CUT = re.compile(r"[,;。:!?]")
# What is given, what is counted by each, and what a fund pays: no condition
_NO_CONDITION = re.compile(
    "最[高多低少]|奖|补|给予|资助|罚|每|封顶|均|强度|单位|单[个笔户]|计划|力争|目标"
)
# 突破5亿元, 达到了500万元
_REACHED = re.compile(r"(?:突破|达到?|满|超过)[^\d]{0,3}$")
_OVER = re.compile(r"(?:超过|高于|大于)[^\d]{0,3}$")
# …以上的项目, …以上项目, 企业（年营业额200万元以上）; 投资总额180亿元以上 alone is a figure, as is
# 1亿元以上项目25个
_OF_SOMETHING = re.compile(
    r"[^,。;]*的|[^,。;\d]{0,8}(?:项目|企业|单位|机构)(?!\d)|以[上下]\)[^,。;\d]{0,8}(?:奖|补|给)"
)
# 应不低于5000万元
_REQUIRED = re.compile("应|须|需|不[得能]?[低少]于|要求|达到")
# between 5000万元以上 and 不足1亿元
_JOINED = re.compile(
    r"[、,\s]?(?:但|且|并|和|及|以及|至|到|[-—–~～]{1,2})?(?:不足|低于|未满|不满|小于|不超过)?"
)
# between 5亿元 and 10亿元 of 突破5亿元、10亿元的
_IN_A_ROW = re.compile("[、和及与]|以[上及]、?")
_OF_OTHER = re.compile(
    "(?:(?<![研开]发)费用?|成本|销量)$"
)  # 年物流费用100万元以上, which no heading measures
# 达到下列标准的，分档给予奖励：; no 对奖励办法作如下修改：
_GRADES = re.compile("(?!.*(?:如下[修调]|[改订整]如下)).*?(?:档|标准|奖|补|分别|下列|以下|如下)")
_TABLE = re.compile(r"[下附]表|表\s*[一二三四五六七八九十\d]")  # 按照下表; 见表1
_CAPTION = re.compile(r"\s*[*#]*\s*附?表\s*[一二三四五六七八九十\d]")  # 表2 标准厂房租金补贴标准
_HIGH = (Bound.UNDER, Bound.AT_MOST, Bound.TO)
_LOW = (Bound.AT_LEAST, Bound.FROM)
_FEWEST_STEPS = 2


class _Condition(NamedTuple):
    measure: Measure | None  # None where the clause itself does not say it
    unit: str
    ranges: tuple[Range, ...]


def ladders(text: str, heading: str = "") -> list[Ladder]:
    """What a text says under conditions that are bounds on an amount.

    heading: over it, which may say what is measured.
    """
    groups: dict[Span, list[Ladder]] = {}  # of a list, or of a line
    for head, line in _lines(text):
        lead = head[-1] if head else None
        group = groups.setdefault(lead or line[0], [])
        lead_in = text[slice(*lead)] if lead else ""
        last: Measure | None = None
        for start, end in line:
            intro = (head[0][0], head[-1][0]) if head else (line[0][0], start)
            before = "\n".join((heading, lead_in, text[line[0][0] : start]))
            for span, clause in _clauses(text, start, end):
                for measure, unit, ranges in _conditions(clause):
                    if known := measure or last or measured(before, unit):
                        tier = Tier(*span, (start, end), ranges, measure is not None)
                        _add(group, Ladder(known, unit, lead, intro, (tier,)))
                    last = known
    return [ladder for group in groups.values() for ladder in rising(text, group)]


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """The clauses of a sentence, each with its place; of a table's row its first cell with a figure
    as one: 固定资产投资5000万元以上、不足2亿元的."""
    if not text.startswith("|", start):
        yield from ((piece.span(), piece.group()) for piece in _PIECE.finditer(text, start, end))
        return
    cells = labelled(table_header(text, start), text[start:end])
    told = (f"{label}{cell}的" for label, cell in cells if re.search(r"\d", cell))
    yield from (((start, end), clause) for clause in islice(told, 1))


def step_reached(sentence: str, own: Own) -> str:
    """Of what is 分别 given for amounts in a row, what an amount gets: 达到10亿元、不足50亿元的，
    对应100万元. Empty where there are not as many of both, or it gets none or may get two."""
    before, _, after = sentence.partition("分别")
    steps = _row(before, at_end=True)
    given = _row(after)
    if len(steps) < _FEWEST_STEPS or len(steps) != len(given):
        return ""
    pairs = sorted(zip(steps, given, strict=True), key=lambda pair: pair[0].value)
    is_told = all(step.unit == own.unit for step in steps)
    reached = [
        (low, gift, high)
        for (low, gift), high in zip(pairs, [*(pair[0] for pair in pairs[1:]), None], strict=True)
        if own.most >= low.value and (high is None or own.least < high.value)
    ]
    if len(reached) != 1 or not is_told:
        return ""
    low, gift, high = reached[0]
    upper = f"、不足{high.text}" if high else ""
    return f"达到{low.text}{upper}的，对应{gift.text}"


def _lines(text: str) -> Iterator[tuple[list[Span], list[Span]]]:
    """The sentences of each line, with those of the line that leads in its list, if it is an item
    of one, or a row of a table."""
    head: list[Span] = []
    over: list[Span] = []  # what leads in a table
    lines: list[list[Span]] = []
    for start, end in split_sentences(text):
        if lines and "\n" not in text[lines[-1][-1][1] : start]:
            lines[-1].append((start, end))
        else:
            lines.append([(start, end)])
    for line in lines:
        start, end = line[-1]
        if text.startswith("|", line[0][0]):
            head = []
            yield over, line
            continue
        head = head if _ITEM.match(text, line[0][0]) else []
        yield (head, line) if head else _led(text, line)
        if text[start:end].endswith(("：", ":")) and _GRADES.match(text, start, end):
            head = line
        if not (over and _CAPTION.match(text, line[0][0])):
            over = _over_table(text, line)


def _over_table(text: str, line: list[Span]) -> list[Span]:
    """The sentences of a line up to the one that leads in a table: 按照下表给予租金补贴。; what a
    table is called (表2 租金补贴标准) does where nothing in front of it does."""
    for at, (start, end) in enumerate(line):
        is_led = text[start:end].endswith(("：", ":")) or _TABLE.search(text, start, end)
        if is_led and _GRADES.match(text, start, end):
            return line[: at + 1]
    return []


def _led(text: str, line: list[Span]) -> tuple[list[Span], list[Span]]:
    """The line cut behind the colon that leads in the tiers of its own sentences, if one does:
    按实际完成额分档给予奖励：2000万元以上不足5000万元的，按4%；…"""
    for at, (start, end) in enumerate(line):
        colon = text.find("：", start, end)
        # （责任单位：…） leads in nothing
        is_noted = text.count("（", start, colon) > text.count("）", start, colon)
        if start < colon < end - 1 and not is_noted and _GRADES.match(text, start, colon):
            return [*line[:at], (start, colon + 1)], [(colon + 1, end), *line[at + 1 :]]
    return [], line


def _add(group: list[Ladder], one: Ladder) -> None:
    """Puts a tier to those of the same list and amount, unless it meets one of them."""
    (tier,) = one.tiers
    for at, ladder in enumerate(group):
        is_same = (ladder.measure, ladder.unit) == (one.measure, one.unit)
        meets = any(a.overlaps(b) for t in ladder.tiers for a in t.ranges for b in tier.ranges)
        if is_same and not meets:
            group[at] = ladder._replace(tiers=(*ladder.tiers, tier))
            return
    group.append(one)


def _conditions(clause: str) -> list[_Condition]:
    """The bounds of a clause on each amount that it sets conditions on."""
    for written, plain in _EITHER:
        clause = clause.replace(written, plain)
    read = reading(_INCLUDED.sub("", clause))
    ends: dict[tuple[Measure | None, str], list[tuple[Quantity, bool]]] = {}
    row: tuple[Measure | None, str] | None = None
    floor = 0
    for quantity in read.quantities:
        start, end = quantity.at
        before, gap = read.key[:start], read.key[floor:start]
        is_low = _is_low(read.key, quantity)
        if row and row[1] == quantity.unit and is_low is not False and _IN_A_ROW.fullmatch(gap):
            ends[row].append((quantity, True))  # 突破5亿元、10亿元、50亿元的
        elif quantity.unit in UNITS and is_low is not None and _is_condition(read.key, quantity):
            measure = measured(before, quantity.unit)
            row = measure, quantity.unit
            ends.setdefault(row, []).append((quantity, is_low))
        else:
            row = None
        floor = end
    return [_Condition(*of, tuple(_ranges(read.key, told))) for of, told in ends.items()]


def _row(text: str, at_end: bool = False) -> list[Quantity]:
    """The amounts in a row, one unit and nothing between them, that a text begins or ends with."""
    read = reading(text)
    found = [q for q in read.quantities if q.is_amount]
    if at_end:
        found.reverse()
    row = found[:1]
    for quantity in found[1:]:
        first, second = sorted((row[-1], quantity), key=lambda q: q.at)
        gap = read.key[first.at[1] : second.at[0]]
        if quantity.unit != row[0].unit or not _IN_A_ROW.fullmatch(gap):
            break
        row.append(quantity)
    return row[::-1] if at_end else row


def _is_low(key: str, quantity: Quantity) -> bool | None:
    """Whether it is what has to be reached, or must not be; None where it is neither."""
    before = key[: quantity.at[0]]
    if quantity.bound in _HIGH:
        return False
    is_reached = quantity.bound in (Bound.NONE, Bound.OVER) and _REACHED.search(before)
    return True if quantity.bound in _LOW or is_reached else None


def _is_condition(key: str, quantity: Quantity) -> bool:
    start, end = quantity.at
    near = _CUT.split(_TITLE.sub("", key[:start]))[-1]
    after = key[end:]
    is_of = _OF_SOMETHING.match(after) or _REQUIRED.search(near)
    return bool(is_of) and not _NO_CONDITION.search(near) and not _OF_OTHER.search(near)


def _ranges(key: str, told: list[tuple[Quantity, bool]]) -> Iterator[Range]:
    """Pairs of a lower and an upper bound; lower bounds in a row are each up to the next one."""
    at = 0
    while at < len(told):
        run = at + 1
        while run < len(told) and _follows(key, told[run - 1][0], told[run][0]):
            run += 1
        lows = [quantity for quantity, is_low in told[at:run] if is_low]
        highs = [quantity.value for quantity, is_low in told[at:run] if not is_low]
        with_high = told[run - 1][0].bound is not Bound.UNDER
        if len(lows) == len(highs) == 1:
            yield Range(lows[0].value, highs[0], _with_low(key, lows[0]), with_high)
        elif highs:
            yield from (Range(None, high, True, with_high) for high in highs)
            yield from (Range(low.value, None) for low in lows)
        else:
            steps = sorted({low.value for low in lows})
            for low, high in pairwise([*steps, None]):
                yield Range(low, high, _with_low(key, lows[0]), False)
        at = run


def _follows(key: str, one: Quantity, other: Quantity) -> bool:
    gap = re.sub("^[及或]?以[上下]", "", key[one.at[1] : other.at[0]])
    return bool(_JOINED.fullmatch(gap) or _IN_A_ROW.fullmatch(gap))


def _with_low(key: str, quantity: Quantity) -> bool:
    """Whether the lower bound itself is enough: not of 超过5亿元."""
    return not _OVER.search(key, 0, quantity.at[0])
