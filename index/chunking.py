"""Cut a document into passages along its own structure. Pure.

A passage never crosses a heading or an article, never cuts a sentence, and stays within a number
of tokens unless one sentence alone is longer. Tables are cut between rows and keep their header.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from index.documents import Block, BlockKind, DocumentText, Passage
from index.sentences import split_lines, split_sentences
from index.structure import names_itself, number_level, recognise
from index.tokens import TokenCounter

VERSION = 4  # raise it when the same document would be cut differently


@dataclass(frozen=True)
class _Unit:
    """What is not cut further: a sentence or a table row."""

    start: int
    end: int
    tokens: int
    page: int | None
    lead: str = ""
    titles: tuple[str, ...] = ()  # of the numbered paragraphs that it lies in
    is_apart: bool = False  # in none but these, though others stand right above it


def split(
    document_id: str, title: str, source: DocumentText, tokens: TokenCounter, max_tokens: int
) -> list[Passage]:
    """The passages of a document in reading order; together they cover all of its blocks."""
    passages: list[Passage] = []
    text = source.text
    for path, blocks in _sections(title, recognise(text, source.blocks)):
        for units in _pack(_units(text, blocks, tokens), max_tokens):
            start, end = units[0].start, units[-1].end
            passages.append(
                Passage(
                    id="",
                    document_id=document_id,
                    position=len(passages),
                    start=start,
                    end=end,
                    text=text[start:end],
                    heading_path=path + _shared_titles(units),
                    page=units[0].page,
                    lead=units[0].lead,
                )
            )
    return _with_ids(passages)


def _with_ids(passages: list[Passage]) -> list[Passage]:
    """Ids follow the content, so that a change elsewhere in the document leaves them alone."""
    seen: dict[str, int] = {}
    named = []
    for passage in passages:
        content = "\n".join((*passage.heading_path, passage.lead, passage.text))
        digest = hashlib.sha256(content.encode()).hexdigest()[:12]
        seen[digest] = seen.get(digest, 0) + 1
        suffix = f".{seen[digest]}" if seen[digest] > 1 else ""
        named.append(replace(passage, id=f"{passage.document_id}#{digest}{suffix}"))
    return named


def _sections(title: str, blocks: Iterable[Block]) -> Iterator[tuple[tuple[str, ...], list[Block]]]:
    """Stretches of blocks under one heading path. Headings themselves are only in the path..."""
    path: list[Block] = []
    section: list[Block] = []
    for block in blocks:
        if block.kind in {BlockKind.HEADING, BlockKind.ARTICLE}:
            if any(b.kind is not BlockKind.HEADING for b in section):
                yield _labels(title, path), section
                section = []
            elif section and block.level <= section[-1].level:
                # ...but a heading with nothing under it is kept as text, since it may say something
                yield _labels(title, path[:-1]), section
                section = []
            path = [h for h in path if h.level < block.level] + [block]
        section.append(block)
    if section:
        alone = all(b.kind is BlockKind.HEADING for b in section)
        yield _labels(title, path[:-1] if alone else path), section


def _labels(title: str, path: list[Block]) -> tuple[str, ...]:
    name = " ".join(title.split())
    return tuple(b.label for b in path if b.label != name)


def _units(text: str, blocks: list[Block], tokens: TokenCounter) -> list[_Unit]:
    content = [b for b in blocks if b.kind is not BlockKind.HEADING] or blocks
    units: list[_Unit] = []
    items: list[Block] = []
    for block in content:
        if block.kind is BlockKind.ITEM:
            items = [i for i in items if i.level < block.level] + [block]
        is_apart = block not in items and _is_apart(text[block.start : block.end], items)
        if is_apart:
            items = _above(text[block.start : block.end], items)
        titles = tuple(i.label for i in items) if block in items or is_apart else ()
        is_table = block.kind is BlockKind.TABLE
        header = text[block.start : block.end].split("\n")[0] if is_table else ""
        spans = split_lines if is_table else split_sentences
        for start, end in spans(text, block.start, block.end):
            lead = header if start != block.start else ""
            size = tokens.count(text[start:end])
            units.append(_Unit(start, end, size, block.page, lead, titles, is_apart))
    return units


def _is_apart(content: str, items: list[Block]) -> bool:
    """Whether a paragraph is not of what the last item names: （二） without a name behind
    （一）加大支持。, or a paragraph named as items are, without a number."""
    level = number_level(content)
    return bool(items) and (level <= items[-1].level if level else names_itself(content))


def _above(content: str, items: list[Block]) -> list[Block]:
    """The items that such a paragraph lies in all the same."""
    level = number_level(content) or items[-1].level
    return [item for item in items if item.level < level]


def _shared_titles(units: list[_Unit]) -> tuple[str, ...]:
    """What names a passage beside its headings: the numbered paragraph that all of it lies in.

    Such paragraphs are not passages of their own. Measured on 607 questions that costs 1 point of
    document recall@1, since many of them are too short to be told apart.
    """
    shared = units[0].titles
    for titles in (u.titles for u in units if u.titles or u.is_apart):
        shared = tuple(a for a, b in zip(shared, titles, strict=False) if a == b)
    return shared


def _pack(units: list[_Unit], max_tokens: int) -> Iterator[list[_Unit]]:
    """Groups of neighbouring units of about equal size, none above the limit.

    Equal sizes, since a short remainder behind full passages would be found by too few words.
    """
    total = sum(u.tokens for u in units)
    if not total:
        return
    target = total / -(-total // max_tokens)
    group: list[_Unit] = []
    size = 0
    for unit in units:
        over = size + unit.tokens > max_tokens
        if group and (over or size >= target):
            yield group
            group, size = [], 0
        group.append(unit)
        size += unit.tokens
    if group:
        yield group
