"""A checked Chinese sentence in English, as the model writes it and as far as that holds."""

import logging
import re
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant import layout
from assistant.answers import Claim, DraftDelta, Event, Evidence
from assistant.errors import ModelUnavailable
from assistant.language_model.chat_model import ChatModel
from assistant.measures import labels
from assistant.translating.into_english import figures
from assistant.translating.into_english.amended import amended
from assistant.translating.into_english.caps import cap_in_english
from assistant.translating.into_english.dates import with_english_dates
from assistant.translating.into_english.faithful import problem
from assistant.translating.into_english.mends import MENDS, in_its_terms, of_mu, with_bounds
from assistant.translating.into_english.official import (
    headed,
    in_figures,
    prepare,
    split_head,
    without_left_overs,
    without_preamble,
)
from assistant.translating.into_english.plainly import plain
from assistant.translating.into_english.repealed import repealed_in_english
from assistant.translating.into_english.rows import (
    in_set_terms,
    labelled_cells,
    most_of,
    names_firm,
    row_of,
    with_unit,
)
from assistant.translating.into_english.written import LATIN, drafted, prompts_of
from index.normalise import han_share

_log = logging.getLogger(__name__)
_COUNT = re.compile(r"^(?P<count>\d[\d,.]*)[个家项名位场次]$")  # of what, its column says
_MARKS = {"，": ", ", "、": ", ", "：": ": ", "；": "; ", "。": ". "}
# （一）the clauses of a sentence: what leads in a list, its item
_CLAUSE = re.compile("[^；;：:。]+[；;：:。]?")
# a rule, and of it what holds for who asks: …（其中适用：C类人才40万元）
_APPLIED = re.compile("(?P<body>.+)（其中适用：(?P<part>.+)）。?")
_PART = re.compile("[^；;。]+[；;。]?")
_LABEL = 3  # characters; 答：
_ALONE = 9  # characters
_ENDS = {"：": ":", ":": ":", "；": ";", ";": ";"}


@dataclass
class Translator:
    """phrases: what was written for labels and cells, which the rows of a table share."""

    glossary: Mapping[str, str]
    model: ChatModel
    mark: Callable[[str], None]
    phrases: dict[str, str] = field(default_factory=dict)

    def translated(self, claim: Claim, item: Evidence) -> Generator[Event, None, str]:
        """The claim in English; empty where nothing that is written holds."""
        try:
            cells = (yield from self._by_cells(claim, item)) or (yield from self._most(claim, item))
            return cells or (yield from self._whole(claim, item))
        except ModelUnavailable:
            _log.warning("a sentence was not put into English", exc_info=True)
            return ""

    def _whole(self, claim: Claim, item: Evidence) -> Generator[Event, None, str]:
        """The claim in English clause by clause, where it has several that stand alone, or as one
        sentence, or by what a list's lead has in front. Raises ModelUnavailable.

        A small model gets lost in a long sentence, and swaps the figures of its clauses.
        """
        told = repealed_in_english(claim.text, item)
        if told := told or (yield from self._amended(claim.text, item)):
            return told
        if applied := _APPLIED.fullmatch(claim.text):
            body = yield from self._whole(replace(claim, text=f"{applied['body']}。"), item)
            part = yield from self._whole(replace(claim, text=f"{applied['part']}。"), item)
            here = headed("here, ", part.rstrip("."), self.glossary).removeprefix("here, ")
            both = f"{body.rstrip('.')} (here: {here})."
            return both if body and part else body or (part if "的，" in applied["part"] else "")
        chinese = in_figures(claim.text)
        parts = _PART.findall(chinese)
        stand_alone = len(parts) > 1 and all(len(part) > _ALONE for part in parts)
        if stand_alone and (english := (yield from self._parts(parts, chinese, item))):
            return english
        if english := (yield from self._sentence(chinese, item)):
            return english
        clauses = [clause for clause in _CLAUSE.findall(chinese) if len(clause.strip()) > _LABEL]
        if (clauses == parts and stand_alone) or labelled_cells(claim, item):
            return ""
        return (yield from self._parts(clauses, chinese, item))

    def _amended(self, chinese: str, item: Evidence) -> Generator[Event, None, str]:
        """A sentence that words another anew, by its parts; empty of others, and where one of its
        parts does not hold. Raises ModelUnavailable."""
        change = amended(chinese)
        if change is None:
            return ""
        old, new = "", []
        if change.old and not (old := (yield from self._sentence(change.old, item))):
            return ""
        for part in _PART.findall(change.new):
            if not (english := (yield from self._sentence(part, item))):
                return ""
            new.append(english)
        told = change.told(old, " ".join(new))
        return "" if any(figures.wrong(told, chinese)) else told

    def _parts(
        self, clauses: Sequence[str], chinese: str, item: Evidence
    ) -> Generator[Event, None, str]:
        """The clauses of a sentence in English; empty where one of them, or all, do not hold."""
        told: list[str] = []
        for clause in clauses if len(clauses) > 1 else []:
            if not (english := (yield from self._sentence(clause, item))):
                return ""
            if told and told[-1].endswith(";"):
                english = headed(", ", english, self.glossary)[2:]
            told.append(f"{english.rstrip('.;: ')}{_ENDS.get(clause.rstrip()[-1], '.')}")
        english = f"{' '.join(told).rstrip('.;: ')}."
        return english if told and not problem(english, chinese, item, self.glossary) else ""

    def _sentence(self, chinese: str, item: Evidence) -> Generator[Event, None, str]:
        """A sentence in English, tried with its names and amounts in English, then its dates too;
        empty where nothing that is written holds. Raises ModelUnavailable."""
        head, body = split_head(chinese)
        if (cap := cap_in_english(body)) and not problem(cap, body, item, self.glossary):
            return headed(head, cap, self.glossary)
        told, has_chinese = yield from self._tried(chinese, item, "")
        if not told and has_chinese:
            told, _ = yield from self._tried(chinese, item, LATIN)
        return told

    def _tried(
        self, chinese: str, item: Evidence, form: str
    ) -> Generator[Event, None, tuple[str, bool]]:
        """A sentence in English as `_sentence` tells it, of replies in a form, and whether Chinese
        words were left in one of these. Raises ModelUnavailable."""
        head, body = split_head(chinese)
        prepared = prepare(plain(body), self.glossary)
        half, has_chinese = "", False  # in English but for a word
        for prompt in prompts_of(chinese):
            tried: list[str] = []
            for sentence in dict.fromkeys((prepared, with_english_dates(prepared))):
                written = yield from self._written(sentence, prompt, form)
                tried.append(headed(head, in_its_terms(written, chinese), self.glossary))
                wrong = problem(tried[-1], chinese, item, self.glossary)
                if not wrong and not han_share(tried[-1]):
                    return tried[-1], has_chinese
                has_chinese = has_chinese or bool(han_share(tried[-1]))
                half = half or (tried[-1] if not wrong else "")
                _log.info("an English sentence was dropped: it %s", wrong or "has Chinese words")
            for english in (mend(said, chinese) for said in tried for mend in MENDS):
                if not problem(english, chinese, item, self.glossary):
                    return english, has_chinese
        return half, has_chinese

    def _by_cells(self, claim: Claim, item: Evidence) -> Generator[Event, None, str]:
        """A table's row in English, label by label and cell by cell; empty where it is none.

        Raises ModelUnavailable.
        """
        told: list[str] = []
        names: list[str] = []
        cells = labelled_cells(claim, item)
        for label, cell in cells:
            english = in_set_terms(label) or (label and (yield from self._phrase(label, item)))
            if names_firm(label):  # which would be another firm in the model's words
                written = layout.in_english(cell, self.glossary).strip()
                names.append(written)
            else:
                written = in_set_terms(cell) or (yield from self._phrase(cell, item))
            told.append(f"{english}: {written}" if label else written)
        row = row_of(told, is_named=bool(cells) and not cells[0][0])
        chinese = "，".join(f"{label}：{cell}" for label, cell in cells)
        rest = re.sub("|".join(map(re.escape, names)), " ", row) if names else row
        is_english = told and not han_share(rest)
        return row if is_english and not problem(row, chinese, item, self.glossary) else ""

    def _most(self, claim: Claim, item: Evidence) -> Generator[Event, None, str]:
        """Which row of a table has most or least, in English; empty where a claim tells something
        else. Raises ModelUnavailable."""
        if (told := most_of(claim.text)) is None:
            return ""
        begins, *parts = told
        written: list[str] = []
        for part in parts:
            written.append(in_set_terms(part) or (yield from self._phrase(part, item)))
        label, name, cell = written
        english = f"{begins} {label[:1].lower()}{label[1:]} is that of {name}: {cell}."
        chinese = claim.text.partition("》所列")[2]  # the document is told by its citation
        return "" if problem(english, chinese, item, self.glossary) else english

    def _phrase(self, phrase: str, item: Evidence) -> Generator[Event, None, str]:
        """Raises ModelUnavailable."""
        if phrase not in self.phrases:
            name = labels.read(phrase).name
            prepared = _COUNT.sub(r"\g<count>", prepare(name, self.glossary))
            written = with_bounds((yield from self._written(prepared)), phrase).rstrip(".? ")
            written = with_unit(of_mu(written, phrase), phrase)
            wrong = problem(written, phrase, item, self.glossary)
            self.phrases[phrase] = prepared if wrong else written
        return self.phrases[phrase]

    def _written(
        self, sentence: str, prompt: str = "translate.sentence", form: str = ""
    ) -> Generator[Event, None, str]:
        """What the model writes, on one line; the sentence itself where no Chinese is left in it.

        Raises ModelUnavailable.
        """
        if not han_share(sentence):
            plain = re.sub(r"\s*([，、：；。])\s*", lambda mark: _MARKS[mark[1]], sentence).strip()
            return plain[:1].upper() + plain[1:]
        pieces = []
        for piece in drafted(sentence, prompt, form, self.model):
            self.mark("first_token")
            pieces.append(piece)
            yield DraftDelta(piece)
        yield DraftDelta("\n")
        return without_left_overs(without_preamble("".join(pieces)))
