"""Headings and articles that a text shows only by its wording: 第二章, 第九条, 一、, （一）, 附件1.

Levels continue those of Markdown (1 to 6), so that both may stand in one document. A line that
looks like a heading is one only where its neighbours allow it: entries of a list of contents,
items of an article and lines of a plain list look just the same.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.contents import contents_lines
from index.documents import Block, BlockKind
from index.numerals import NUMERAL, to_int

ARTICLE_LEVEL = 10
_APPENDIX_LEVEL = 1  # an appendix stands beside the document's own title
_APPENDIX_TITLE_LEVEL = 2
_QUESTION_LEVEL = 12  # below 一、, and what an answer numbers with 1. lies below its question
_DIVISIONS = (
    (7, re.compile(rf"第{NUMERAL}(?:编|篇|部分)(?=[\s：:]|$)")),
    (8, re.compile(rf"第{NUMERAL}章")),
    (9, re.compile(rf"第{NUMERAL}节")),
)
_DIVISION_NAME = re.compile(r"(?:\s|$|(?!的|中|所|规|之|和|及|至|、|，|或|与|第).{1,16}$)")
_ARTICLE = re.compile(rf"(?:\*\*|__)?第({NUMERAL})条(?:之{NUMERAL})?(?:\*\*|__)?(?=([\s【（(]|.))")
_NOT_AN_ARTICLE = re.compile(r"[规的所中之第和与及至或、，。；]")
_NUMBERED = (
    (11, re.compile(r"[一二三四五六七八九十百]+、")),
    (12, re.compile(r"[（(][一二三四五六七八九十百]+[）)]")),
    (13, re.compile(r"\d{1,2}[.．、](?!\d)")),
    (14, re.compile(r"[（(]\d{1,2}[）)]")),
    (15, re.compile(r"[①-⑳]")),
)
_APPENDIX = re.compile(
    r"(?:附件|附表|附录|附图)\s*(?:[一二三四五六七八九十]+|\d{1,2}|[A-Z])?"
    r"(?=[\s：:.．]|$)[\s：:.．]*(?P<title>.*)$"
)
# 问：外资企业能享受吗？ with 答：… below
_QUESTION = re.compile(
    r"(?:\*\*|__)?(?:\d{1,2}[.．、]\s*)?(?:问\s*\d{0,2}|Q\s*\d{0,2})\s*[：:]\s*(?P<asked>.+)$"
)
ANSWER = re.compile(r"(?:\*\*|__)?(?:答\s*\d{0,2}|A\s*\d{0,2})\s*[：:]")
_MAX_QUESTION = 80  # characters
_MAX_HEADING = 40  # characters; a longer numbered line is a paragraph that has a number
_MAX_LEAD = 30  # characters of a numbered paragraph's first words that name what it is about
_SENTENCE_END = re.compile(r"[。；;，,：:！!]$")
_LEAD = re.compile(r"(?:\*\*|__)?(?P<lead>[^。；;：:？！\n]+)(?:\*\*|__)?[。：:](?:\*\*|__)?(?=.)")
# 产学研合作补助。企业与…
_OWN_NAME = re.compile(r"(?:\*\*|__)?[^。；;：:？！，,\n]{2,15}。(?:\*\*|__)?(?=.)")
_LAST_LEAD_LEVEL = 12  # below 一、 and （一） a first sentence seldom names the rest


def recognise(text: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with headings, articles and titled paragraphs told as such."""
    contents = contents_lines(text, blocks)
    found: list[Block] = []
    article = 0  # number of the article that is open, 0 outside of articles
    for at, block in enumerate(blocks):
        if at in contents:
            found.append(replace(block, kind=BlockKind.PARAGRAPH, level=0, label=""))
            continue
        if block.kind is BlockKind.PARAGRAPH:
            block = _classify(text, block, article)
            if block.kind is BlockKind.PARAGRAPH and _is_question(text, blocks[at : at + 2]):
                block = _question(text, block)
        elif block.kind is BlockKind.HEADING:
            block = replace(block, label=_label(block.label))
        if block.kind is BlockKind.ARTICLE:
            article = _number(block.label)
        elif block.kind is BlockKind.HEADING:
            article = _open_article(block, article)
        found.append(block)
    return tuple(_appendix_titles(text, _without_lists(text, found)))


def _open_article(heading: Block, article: int) -> int:
    """A Markdown heading may be an article; a division goes on counting; an appendix does not."""
    if match := _ARTICLE.match(heading.label + " "):
        return to_int(match.group(1)) or 0
    return 0 if heading.level == _APPENDIX_LEVEL else article


def _number(label: str) -> int:
    match = _ARTICLE.match(label + " ")
    return (to_int(match.group(1)) or 0) if match else 0


def _classify(text: str, block: Block, article: int) -> Block:
    content = text[block.start : block.end]
    for level, pattern in _DIVISIONS:
        name = pattern.match(content)
        if name and len(content) <= _MAX_HEADING and _DIVISION_NAME.match(content[name.end() :]):
            return _heading(block, level, content)
    if label := _article_label(content, article):
        return replace(block, kind=BlockKind.ARTICLE, level=ARTICLE_LEVEL, label=label)
    if _is_appendix(content):
        return _heading(block, _APPENDIX_LEVEL, content)
    if article:
        return block  # what is numbered inside an article is its item, not a heading
    for level, pattern in _NUMBERED:
        if pattern.match(content.lstrip("*_")):
            return _numbered(block, level, content)
    return block


def _is_question(text: str, blocks: Sequence[Block]) -> bool:
    """Whether the first of two blocks is a question, and the second its answer."""
    asked, *below = (text[block.start : block.end].strip() for block in blocks)
    is_asked = _QUESTION.match(asked) or asked.rstrip("*_").endswith(("？", "?"))
    is_answered = any(ANSWER.match(content) for content in below)
    return bool(is_asked) and is_answered and len(asked) <= _MAX_QUESTION


def _question(text: str, block: Block) -> Block:
    content = text[block.start : block.end].strip()
    found = _QUESTION.match(content)
    return _heading(block, _QUESTION_LEVEL, found["asked"] if found else content)


def _article_label(content: str, article: int) -> str:
    """第九条 in front of its text. Without a blank between them the number must be the next."""
    match = _ARTICLE.match(content)
    if not match:
        return ""
    follows = match.group(2)
    apart = follows.isspace() or match.group().endswith(("*", "_"))
    next_one = to_int(match.group(1)) == article + 1 and not _NOT_AN_ARTICLE.match(follows)
    return match.group().strip("*_ \u3000") if apart or next_one else ""


def _is_appendix(content: str) -> bool:
    """附件2 名单, and not the list of appendices (附件：1.名单) at the end of a letter."""
    match = _APPENDIX.match(content)
    if not match or len(content) > _MAX_HEADING or _SENTENCE_END.search(match["title"]):
        return False
    numbered = bool(re.match(rf"附.\s*(?:{NUMERAL}|[A-Z])", content))
    return numbered or content in {"附件", "附表", "附录", "附图"}


def _numbered(block: Block, level: int, content: str) -> Block:
    if len(content) <= _MAX_HEADING and not _SENTENCE_END.search(content):
        return _heading(block, level, content)
    lead = _LEAD.match(content) if level <= _LAST_LEAD_LEVEL else None
    if lead and len(lead["lead"]) <= _MAX_LEAD:
        label = _label(re.split(r"\s+(?=[（(\d])", lead["lead"])[0])
        return replace(block, kind=BlockKind.ITEM, level=level, label=label)
    return block


def number_level(content: str) -> int:
    """The level of a paragraph that is numbered 一、, （一）, 1., （1） or ①; 0 of others."""
    bare = content.lstrip("*_")
    return next((level for level, pattern in _NUMBERED if pattern.match(bare)), 0)


def names_itself(content: str) -> bool:
    """Whether its first words name a paragraph, as they do items: 研发补助。企业与高校…"""
    return bool(_OWN_NAME.match(content))


def _heading(block: Block, level: int, content: str) -> Block:
    return replace(block, kind=BlockKind.HEADING, level=level, label=_label(content))


def _label(content: str) -> str:
    label = re.sub(r"[\s\u3000]+", " ", content).strip(" *_")
    return re.sub(r"(?<=[总附分]) (?=[则论])", "", label)  # 总 则 is spaced out for looks


def _without_lists(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Numbered lines with nothing under them are items of a list, as are those beside them."""
    kept = list(blocks)
    for at, block in enumerate(blocks):
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        bare = _is_numbered(block) and (
            after is None or (_is_numbered(after) and after.level <= block.level)
        )
        before = kept[at - 1] if at else None
        beside = (
            _is_numbered(block)
            and before is not None
            and before.kind is BlockKind.PARAGRAPH
            and blocks[at - 1].level in {block.level, 0}
            and (_is_numbered(blocks[at - 1]) or _lists_appendices(text, before))
        )
        if bare or beside:
            kept[at] = replace(block, kind=BlockKind.PARAGRAPH, level=0, label="")
    return kept


def _lists_appendices(text: str, block: Block) -> bool:
    return bool(re.match(r"附[件表][：:]", text[block.start : block.end]))


def _is_numbered(block: Block) -> bool:
    """A heading that only its number makes one. What a format or a division names stays."""
    return block.kind is BlockKind.HEADING and (
        block.level > ARTICLE_LEVEL or bool(_APPENDIX.match(block.label))
    )


def _appendix_titles(text: str, blocks: Iterable[Block]) -> list[Block]:
    """The short line under a bare 附件1 is the appendix's title."""
    titled: list[Block] = []
    for block in blocks:
        above = titled[-1] if titled else None
        content = text[block.start : block.end]
        if (
            above is not None
            and above.kind is BlockKind.HEADING
            and above.level == _APPENDIX_LEVEL
            and (match := _APPENDIX.match(above.label))
            and not match["title"]
            and block.kind is BlockKind.PARAGRAPH
            and len(content) <= _MAX_HEADING
            and not any(pattern.match(content) for _, pattern in _NUMBERED)
            and not re.search(r"[。；;，,：:！!？]", content)
        ):
            block = _heading(block, _APPENDIX_TITLE_LEVEL, content)
        titled.append(block)
    return titled
