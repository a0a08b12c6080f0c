"""Cut a document into passages along its own structure. Pure.

A passage never crosses a heading or an article, never cuts a sentence, and stays within a number
of tokens unless one sentence alone is longer. Tables are cut between rows and keep their header.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from index.documents import Block, BlockKind, DocumentText, Passage
from index.sentences import split_lines, split_sentences
from index.structure import ARTICLE_LEVEL, recognise
from index.tokens import TokenCounter

VERSION = 2  # raise it when the same document would be cut differently


@dataclass(frozen=True)
class _Unit:
    """What is not cut further: a sentence or a table row."""

    start: int
    end: int
    tokens: int
    page: int | None
    lead: str = ""


@dataclass(frozen=True)
class _Section:
    path: tuple[str, ...]
    units: list[_Unit]
    titled: bool


def split(
    document_id: str, title: str, source: DocumentText, tokens: TokenCounter, max_tokens: int
) -> list[Passage]:
    """The passages of a document in reading order; together they cover all of its blocks."""
    passages: list[Passage] = []
    text = source.text
    sections = [
        _Section(path, _units(text, blocks, tokens), _is_titled(blocks))
        for path, blocks in _sections(title, recognise(text, source.blocks))
    ]
    for path, units_of in _joined(sections, max_tokens):
        for units in _pack(units_of, max_tokens):
            start, end = units[0].start, units[-1].end
            passages.append(
                Passage(
                    id="",
                    document_id=document_id,
                    position=len(passages),
                    start=start,
                    end=end,
                    text=text[start:end],
                    heading_path=path,
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


def _is_titled(blocks: list[Block]) -> bool:
    """Whether a section is a numbered paragraph that its first words name."""
    return blocks[0].kind is BlockKind.ARTICLE and blocks[0].level > ARTICLE_LEVEL


def _joined(
    sections: Iterable[_Section], max_tokens: int
) -> Iterator[tuple[tuple[str, ...], list[_Unit]]]:
    """Neighbouring numbered paragraphs in one passage where they fit; articles stay apart.

    Measured on 607 questions: a passage for each such paragraph costs 1 point of document
    recall@1, since many of them are too short to be told apart.
    """
    waiting: list[_Section] = []
    for section in sections:
        size = sum(u.tokens for s in (*waiting, section) for u in s.units)
        fits = section.titled and waiting and waiting[0].titled and size <= max_tokens
        if waiting and not (fits and waiting[0].path[:-1] == section.path[:-1]):
            yield _merged(waiting)
            waiting = []
        waiting.append(section)
    if waiting:
        yield _merged(waiting)


def _merged(sections: list[_Section]) -> tuple[tuple[str, ...], list[_Unit]]:
    path = sections[0].path if len(sections) == 1 else sections[0].path[:-1]
    return path, [unit for section in sections for unit in section.units]


def _labels(title: str, path: list[Block]) -> tuple[str, ...]:
    name = " ".join(title.split())
    return tuple(b.label for b in path if b.label != name)


def _units(text: str, blocks: list[Block], tokens: TokenCounter) -> list[_Unit]:
    content = [b for b in blocks if b.kind is not BlockKind.HEADING] or blocks
    units: list[_Unit] = []
    for block in content:
        is_table = block.kind is BlockKind.TABLE
        header = text[block.start : block.end].split("\n")[0] if is_table else ""
        spans = split_lines if is_table else split_sentences
        for start, end in spans(text, block.start, block.end):
            lead = header if start != block.start else ""
            units.append(_Unit(start, end, tokens.count(text[start:end]), block.page, lead))
    return units


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
