"""How evidence reads to the model, and quotations to a person. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence

from assistant.answers import FOR_OTHERS, GOES_ON, Evidence, Language
from assistant.injections import instructs
from assistant.measures import labels
from assistant.quantities import english_values, quantities
from index.amendments import Sort
from index.documents import Hit, Kind, Status
from index.normalise import search_key
from index.sentences import split_sentences
from index.validity import BEHIND

_LONG_TITLE = 30  # characters; the rest costs tokens and says little
_LEANS = re.compile(
    r"其中|该|上述|前述|前款|以上|对此|同时|此外|但|不过|然而|否则|其(?![他它实次余])|"
    r"[^，。\n]{0,24}还(?:承诺|表示|强调|要求|提出|指出|建议)"
)
_RULE_ROW = re.compile(r"^\s*\|?[\s:|-]*-{2,}[\s:|-]*\|?\s*$")
# a cell that is a number, or from one to another: 45—60
_BARE = re.compile(r"\s*\d[\d,.]*%?\s*(?:[-—–~～至]+\s*\d[\d,.]*%?\s*)?")
_KINDS: Mapping[Kind, str] = {
    Kind.REGULATION: "法规", Kind.PLAN: "实施方案", Kind.MECHANISM: "保障机制",
    Kind.TARGET: "目标，不是结果", Kind.NEWS: "新闻报道", Kind.NOTICE: "通知公告",
    Kind.GUIDE: "介绍",
}  # fmt: skip
_STATUSES: Mapping[Language, Mapping[Status, str]] = {  # of what is told though it does not hold
    "zh": {
        Status.SUPERSEDED: "已被替代", Status.EXPIRED: "已失效", Status.WITHDRAWN: "已撤销",
        Status.NOT_YET_IN_FORCE: "尚未施行",
    },
    "en": {
        Status.SUPERSEDED: "superseded", Status.EXPIRED: "expired", Status.WITHDRAWN: "withdrawn",
        Status.NOT_YET_IN_FORCE: "not yet in force",
    },
}  # fmt: skip
_OUTDATED: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        Sort.REPLACED: "（原规定，已有调整）", Sort.STOPPED: "（原规定，已停止执行）",
        Sort.EXTENDED: "（原规定，已延长）",
        GOES_ON: "（原规定，此种情况仍适用）", FOR_OTHERS: "（调整后的规定，此种情况不适用）",
    },
    "en": {
        Sort.REPLACED: " (the original rule, since changed)",
        Sort.STOPPED: " (the original rule, since discontinued)",
        Sort.EXTENDED: " (the original term, since extended)",
        GOES_ON: " (the original rule, which still applies in this case)",
        FOR_OTHERS: " (the changed rule, which does not apply in this case)",
    },
}  # fmt: skip
_TELLS_STATUS = re.compile(  # not that another one is 同时废止
    r"失效|(?<!同时)(?<!即行)(?<!相应)废止|替代|撤销|尚未施行|"
    r"superseded|expired|withdrawn|repealed|not yet in force"
)


def render(evidence: Iterable[Evidence]) -> str:
    """The evidence as the model reads it."""
    return "\n".join(f"{header(e.n, e)}\n{_body(e)}" for e in evidence)


def _body(item: Evidence) -> str:
    """The text with the words that lead in its list; a table's header is part of its rows."""
    lead_in = "" if _is_row(item.lead) else item.lead
    return f"{lead_in}{readable(item.text, item.lead)}"


def header(n: int, item: Hit | Evidence) -> str:
    document, heading = item.document, item.passage.heading
    status = _STATUSES["zh"].get(document.status, "")
    facts = [f for f in (_KINDS.get(document.kind, ""), document.published, status) if f]
    title = document.title
    if len(title) > _LONG_TITLE:  # a press release without a title is named by its first lines
        title = f"{title[:_LONG_TITLE]}…"
    return f"[{n}]《{title}》{heading}" + (f"（{'，'.join(facts)}）" if facts else "")


_LABEL = re.compile(rf"（(?:{'|'.join(_KINDS.values())})(?:，[^（）]{{1,20}})?）")


def without_label(text: str) -> str:
    """A text without what `header` says of a document, which a small model copies now and then."""
    return _LABEL.sub("", text)


_GAP = re.compile(
    r"(?<=[，,])(?:报道|资料|文件)?(?:未|没有|尚未)(?:列出?|公布|给出|说明|提及|披露)[，,](?=.)"
)


def without_gaps(text: str) -> str:
    """A text without the cells of a row that but say that something is not there, as a small model
    copies them: 资金，报道未列，72亿元. Of what, the name of their column would tell."""
    return _GAP.sub("", text)


def status_note(items: Iterable[Evidence], text: str, language: Language) -> str:
    """What a sentence has to say of the documents it rests on where they do not hold; else empty.

    text: the sentence, which may say so itself.
    """
    told = [status for item in items if (status := _STATUSES[language].get(item.document.status))]
    if not told or _TELLS_STATUS.search(search_key(text)):
        return ""
    return f"（所据文件{told[0]}）" if language == "zh" else f" (from a document that is {told[0]})"


def outdated_note(outdated: str, language: Language, changed: str = "") -> str:
    """What a sentence has to say where a later act has changed what it tells, see `Claim`."""
    if changed and outdated:
        return (
            f"（其中“{changed}”已有调整）"
            if language == "zh"
            else f" (of it “{changed}” was changed)"
        )
    return _OUTDATED[language].get(outdated, "")


def in_english(text: str, glossary: Mapping[str, str]) -> str:
    """Chinese names and large amounts replaced by their English, which a small model then copies.

    Told 290亿元, the embedded model writes 290 billion yuan; told 29 billion yuan, it copies that.
    Times stay: of 2023年 first quarter it loses the year.
    """
    for amount, english in english_values(text):
        # not inside a longer amount: 10亿元 in 210亿元
        text = re.sub(rf"(?<![\d.]){re.escape(amount)}", f" {english} ", text)
    names: dict[str, str] = {}
    for english, chinese in glossary.items():
        if not any(quantity.is_date for quantity in quantities(chinese)):
            names.setdefault(chinese, english)  # the first English name is the one to use
    for chinese in sorted(names, key=len, reverse=True):
        # 示例产业园区 is 示例产业园
        more = "(?:区(?!域|[内块间]))?" if chinese.endswith("园") else ""
        text = re.sub(f"{re.escape(chinese)}{more}", f" {names[chinese]} ", text)
    return re.sub(r" {2,}", " ", text)


def readable(text: str, lead: str = "") -> str:
    """Text on one line; a table's row as its header's words with its cells."""
    lines = [line for line in text.split("\n") if not _RULE_ROW.match(line)]
    header_row = lead or (lines[0] if lines and _is_row(lines[0]) and len(lines) > 1 else "")
    if header_row and not lead:
        lines = lines[1:]
    labels = cells_of(header_row)
    told = [_row(labels, line) if _is_row(line) else line for line in lines]
    return re.sub(r"\s+", " ", " ".join(told).replace("**", "").replace("`", "")).strip()


# 1. (一) 一、, at the beginning of a line or where several were made one
LIST_NUMBER = (
    r"(?<![\d.])\d{1,2}[.、．](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]|"
    r"(?<!\w)[一二三四五六七八九十]{1,3}、"
)

LIST_ITEM = rf"\s*(?:{LIST_NUMBER}|[-*•·①-⑳])"  # how one begins


def of_each_document(hits: Sequence[Hit]) -> list[Hit]:
    """The first hit of each document, in their order."""
    first: dict[str, Hit] = {}
    for hit in hits:
        first.setdefault(hit.document.id, hit)
    return list(first.values())


def leans(text: str, at: int = 0) -> bool:
    """Whether the sentence there says too little, or the contrary, without the one before it."""
    return bool(_LEANS.match(text, at))


def heads_table(item: Evidence, start: int, end: int) -> bool:
    """Whether a quotation is the header of a table."""
    rest, row = item.quote(end, item.end), item.quote(start, end)
    is_first = rest.startswith("\n|") and not lead_of(item, start)  # of a table without a rule
    return row.startswith("|") and (begins_with_rule(rest) or is_first or is_header(row))


def lead_of(item: Evidence, start: int) -> str:
    """What a stretch of evidence from `start` in the document on needs in front to be understood:
    the evidence's own lead, or the header of the table that it is a row of.

    A lead that is a table's header is that of the rows that the passage begins with.
    """
    at = start - item.passage.start
    ahead = item.passage.text[:at].splitlines()
    is_broken = not all(line.startswith("|") for line in ahead) or any(map(is_header, ahead))
    if item.lead.startswith("|") and is_broken:
        return table_header(item.passage.text, at)
    return item.lead or table_header(item.passage.text, at)


def table_header(text: str, at: int) -> str:
    """The first row of the table that a row at `at` belongs to, or the last one above it that heads
    a list of its own; empty where it is none or that."""
    first = at
    while first and text.startswith("|", first):
        above = text.rfind("\n", 0, first - 1) + 1
        if not text.startswith("|", above):
            break
        first = above
        if is_header(text[above:].partition("\n")[0]):
            break
    return text[first:].partition("\n")[0] if first < at else ""


def labelled(header: str, row: str) -> list[tuple[str, str]]:
    """The labels of a table with the cells of one of its rows."""
    return list(zip(cells_of(header), cells_of(row), strict=False))


def is_header(line: str) -> bool:
    """Whether a row has units in its labels, as 起始价（万元/亩）, and no number.

    Where two lists were made one table it heads the second.
    """
    cells = cells_of(line) if line.startswith("|") else []
    return any(labels.read(cell).of for cell in cells) and not any(map(_BARE.fullmatch, cells))


def stretch(n: int, hit: Hit, start: int, end: int) -> Evidence:
    """Evidence of what stands in a hit's document from `start` to `end`."""
    passage, at = hit.passage, hit.passage.start
    text = passage.text[start - at : end - at]
    spans = tuple((start + a, start + b) for a, b in split_sentences(text))
    lead = passage.lead or table_header(passage.text, start - at)
    return Evidence(n, passage, hit.document, start, end, text, spans, lead)


def may_be_put(hit: Hit) -> bool:
    """Whether a hit may be put beside the evidence: it holds, and does not speak to a model."""
    return hit.as_asked not in BEHIND and not instructs(hit.passage.text)


def in_front(found: Sequence[Evidence], chosen: Sequence[Evidence]) -> Sequence[Evidence]:
    """What was found for a question in front of the evidence, no passage twice."""
    own = {item.passage.id for item in found}
    return [*found, *(item for item in chosen if item.passage.id not in own)]


def is_rule(line: str) -> bool:
    """Whether a line only parts a table's header from its rows."""
    return bool(_RULE_ROW.match(line))


def begins_with_rule(text: str) -> bool:
    """Whether a text goes on with the line that parts a table's header from its rows."""
    return bool(_RULE_ROW.match(text.lstrip().partition("\n")[0]))


def _row(labels: list[str], line: str) -> str:
    cells = cells_of(line)
    if len(labels) != len(cells):
        return "，".join(cell for cell in cells if cell) + "。"
    pairs = zip(labels, cells, strict=True)
    return "，".join(f"{label}：{cell}" for label, cell in pairs if cell) + "。"


def _is_row(line: str) -> bool:
    return line.lstrip().startswith("|")


def cells_of(row: str) -> list[str]:
    """What stands in a table's row."""
    return [cell.strip() for cell in row.strip().strip("|").split("|")]
