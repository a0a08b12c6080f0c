"""Questions that the documents answer, to be offered: on the first page, and after an answer.

They are made from figures, headings and parks by rules, and each is searched for as if a visitor
had asked it: one is offered only where the search finds its own document first and code holds the
passages for sufficient. No model takes part.
"""

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import get_args

from assistant.abstention import sufficiency
from assistant.answers import Language
from assistant.overviews.overview import Overview, Overviews
from assistant.overviews.parks import Park
from assistant.scope import language_of
from assistant.translating.into_chinese.named import with_chinese_names
from index.catalog import Catalog
from index.documents import BlockKind, Document, DocumentText
from index.normalise import han_share, search_key
from index.search import Searcher
from index.sentences import split_sentences

_WELCOME, _FOLLOW_UPS = 6, 3  # questions offered at once
_EACH = 4  # questions made of a document, so that a long one does not cost the visitor's time
_LOOKED_AT = 24  # of the newest documents, for the first page
_HITS = 10  # as for a visitor's question

# 惠济区2022年新签约项目27个 → 惠济区2022年新签约项目多少个？
_FIGURE = re.compile(
    r"(?:^|[，,：:])(?P<subject>[^\d，,：:。；;（）()“”]{2,10}\d{4}年[^\d，,：:。；;（）()“”]{2,16}?)"
    r"(?P<number>\d[\d.]*)(?P<unit>[个家项名户所处]|[万亿]元)(?![以余多左])"
)
_UNFIT = re.compile(r"[约近超至到第于和与及、在的]$|超过|不少于|不低于|力争|未|^在|^该|^本|报道")
_PLACE = re.compile(r"^[\u4e00-\u9fff]{1,6}?(?:[省县]|市(?![场民])|(?<![园地社城])区(?!域))(?=.)")
_ENUMERATED = re.compile(r"(产业|项目|企业|机构|承诺|条件|材料|对象|措施|职责|总部|图谱)$")
_STATED = re.compile(r"(目标|标准|流程|程序|时限|期限|范围)$")
_ASIDE = re.compile(
    r"[（(【].*?[）)】]|[《》]|^.*[：:]|^第[一二三四五六七八九十百]+[章节条]\s*|"
    r"^[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*"
)
_LONGEST_HEADING, _LONGEST_TITLE = 18, 24  # characters; longer ones do not fit a question
_IN_FORCE = re.compile(r"自[^。；]{1,20}(?:起施行|起实施)|自(?:公布|发布|印发)之日起")
_APPLIES = re.compile(r"适用(?:于)?本(?:法|条例|办法|规定|细则)|本(?:法|条例|办法|规定|细则)适用于")


@dataclass(frozen=True)
class Suggestion:
    """document_id: of the document that it was made from."""

    text: str
    document_id: str


@dataclass
class _Made:
    """What was made from one state of the index, as far as it was needed."""

    overview: Overview
    by_document: dict[str, list[Suggestion]] = field(default_factory=dict)
    answered: dict[Suggestion, bool] = field(default_factory=dict)


class Suggestions:
    """Made when they are first wanted, or before by `make`, and kept until the index changes.

    Those of the first page are kept in the catalog, so that a server that starts has them.

    written: questions of each language that somebody wrote, offered where the documents answer
        them and the rules make too few.
    least: see `sufficiency.is_answerable`.
    """

    def __init__(
        self,
        searcher: Searcher,
        overviews: Overviews,
        glossary: Mapping[str, str],
        written: Mapping[Language, Sequence[str]],
        least: float,
    ) -> None:
        self._searcher = searcher
        self._overviews = overviews
        self._glossary = glossary
        self._written = written
        self._least = least
        self._kept: _Made | None = None
        self._making = Lock()  # however many want them at once, they are made once
        basis = json.dumps([dict(glossary), dict(written), least], ensure_ascii=False)
        self._name = f"suggestions {hashlib.sha256(basis.encode()).hexdigest()[:16]}"

    def make(self) -> None:
        """Those of the first page, in both languages, where they are not kept yet."""
        for language in get_args(Language):
            self.welcome(language)

    def known(self, language: Language) -> tuple[str, ...] | None:
        """Those of the first page as far as they are kept; None where they have to be made."""
        kept = self._catalog.made.get(f"{self._name} {language}")
        return None if kept is None else tuple(json.loads(kept))

    def welcome(self, language: Language) -> tuple[str, ...]:
        """Questions for who has not asked yet, of different documents as far as there are."""
        with self._making:
            known = self.known(language)
            return self._made(language) if known is None else known

    def _made(self, language: Language) -> tuple[str, ...]:
        made, catalog = self._now(), self._catalog
        if not made.overview.documents:
            return ()
        written = (Suggestion(text, "") for text in self._written[language])
        documents = list(made.overview.documents)[:_LOOKED_AT]
        by_turns = _by_turns([self._of_document(made, one) for one in documents])
        chosen = self._answered(made, [*by_turns, *written], language, _WELCOME)
        text = json.dumps(chosen, ensure_ascii=False)
        catalog.made.put(f"{self._name} {language}", text, made.overview.generation)
        return chosen

    @property
    def _catalog(self) -> Catalog:
        return self._searcher.store.catalog

    def after(
        self, documents: Sequence[str], asked: Collection[str], language: Language
    ) -> tuple[str, ...]:
        """Further questions that these documents answer, by their ids, without those `asked`.

        Where the rules make none of them, as mostly in English, those of the first page.
        """
        made = self._now()
        known = {search_key(question) for question in asked}
        by_turns = _by_turns([self._of_document(made, one) for one in dict.fromkeys(documents)])
        further = [s for s in by_turns if search_key(s.text) not in known]
        chosen = self._answered(made, further, language, _FOLLOW_UPS)
        others = (text for text in self.welcome(language) if search_key(text) not in known)
        return chosen or tuple(others)[:_FOLLOW_UPS]

    def _now(self) -> _Made:
        overview = self._overviews.now()
        if self._kept is None or self._kept.overview is not overview:
            self._kept = _Made(overview)
        return self._kept

    def _of_document(self, made: _Made, id: str) -> list[Suggestion]:
        if id not in made.by_document:
            overview = made.overview
            document, text = overview.documents.get(id), overview.text(id)
            parks = [s for park in overview.parks for s in from_park(park, overview.english)]
            made.by_document[id] = [s for s in parks if s.document_id == id]
            if document and text:
                made.by_document[id] += from_document(document, text)
        return made.by_document[id]

    def _answered(
        self, made: _Made, suggestions: Iterable[Suggestion], language: Language, most: int
    ) -> tuple[str, ...]:
        """The first of the language that are found to be answered."""
        chosen: dict[str, None] = {}
        for suggestion in suggestions:
            if len(chosen) == most:
                break
            if language_of(suggestion.text) == language:
                if suggestion not in made.answered:
                    made.answered[suggestion] = self._is_answered(suggestion)
                if made.answered[suggestion]:
                    chosen[suggestion.text] = None
        return tuple(chosen)

    def _is_answered(self, suggestion: Suggestion) -> bool:
        query = suggestion.text
        if language_of(query) == "en":
            query = with_chinese_names(query, self._glossary)[0]
        result = self._searcher.search(query, _HITS)
        if not sufficiency.is_answerable(result.query, result, self._least):
            return False
        if suggestion.document_id:
            return suggestion.document_id == result.hits[0].document.id
        # written for other documents perhaps: every Chinese word of it has to be in these
        return han_share(query) > 0 and not any(map(han_share, result.unknown))


def _by_turns(lists: Sequence[Sequence[Suggestion]]) -> list[Suggestion]:
    """The first of each, then the second of each, and so on."""
    longest = max(map(len, lists), default=0)
    return [one[turn] for turn in range(longest) for one in lists if turn < len(one)]


def from_document(document: Document, text: DocumentText) -> Iterator[Suggestion]:
    """Chinese questions that a document's figures and headings answer."""
    title = _ASIDE.sub("", document.title).strip()
    made = (*_of_headings(title, text), *_of_figures(text), *_of_acts(title, text.text))
    for question in list(dict.fromkeys(made))[:_EACH]:
        yield Suggestion(question, document.id)


def from_park(park: Park, english: Mapping[str, str]) -> Iterator[Suggestion]:
    """Questions in both languages, where the park has an English name."""
    if not park.name.endswith(("园", "区")):
        return  # 中部区域 and the like are no names
    name = english.get(park.name)
    for told, chinese, asked in (
        (park.industries, "{}重点发展哪些产业？", "Which industries does the {} focus on?"),
        (park.projects, "{}有哪些项目？", "Which projects are in the {}?"),
    ):
        if told:
            document = told[0].quote.document.id
            yield Suggestion(chinese.format(park.name), document)
            if name:
                yield Suggestion(asked.format(name), document)


def _of_headings(title: str, text: DocumentText) -> Iterator[str]:
    place = _PLACE.match(title)
    for block in text.blocks:
        heading = _ASIDE.sub("", block.label).strip()
        if block.kind is not BlockKind.HEADING or not 4 <= len(heading) <= _LONGEST_HEADING:
            continue
        if heading == title or not (_ENUMERATED.search(heading) or _STATED.search(heading)):
            continue
        asked = "有哪些" if _ENUMERATED.search(heading) else "是什么"
        if place and place[0] in heading:
            yield f"{heading}{asked}？"
        elif place and len(heading) >= 6:
            yield f"{place[0]}{heading}{asked}？"
        elif 0 < len(title) <= _LONGEST_TITLE:
            yield f"{title}的{heading}{asked}？"


def _of_figures(text: DocumentText) -> Iterator[str]:
    for block in text.blocks:
        if block.kind is BlockKind.PARAGRAPH:
            for start, end in split_sentences(text.text, block.start, block.end):
                found = _FIGURE.search(text.text[start:end])
                if found and not _UNFIT.search(found["subject"]):
                    yield f"{found['subject']}多少{found['unit']}？"


def _of_acts(title: str, text: str) -> Iterator[str]:
    if 0 < len(title) <= _LONGEST_TITLE:
        if _APPLIES.search(text):
            yield f"{title}适用于哪些情形？"
        if _IN_FORCE.search(text):
            yield f"{title}从什么时候起施行？"
