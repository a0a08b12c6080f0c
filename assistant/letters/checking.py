"""An edited letter held against its sources, sentence by sentence. Nothing is taken on trust.

What code wrote and nobody changed stands; so do courtesies that say nothing. Every other sentence
is a claim for the verifier, whose own citations replace those that were typed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assistant import citations
from assistant.answers import Citation, Claim
from assistant.letters.forms import FORMS
from assistant.letters.letter import Letter, Quote, Written
from assistant.quantities import quantities
from assistant.verification import Verifier
from index.normalise import simplified
from index.sentences import split_sentences

_COURTESY = re.compile(
    r"(?:您好|你好|来信收悉|"
    r"(?:再次|非常|衷心)*感谢您?(?:的|对我们工作的)?(?:来信|关注|支持|理解|关注[与和]支持)?|"
    r"特此(?:函复|回复|函告)|此复|顺颂商祺|祝您?(?:工作顺利|生活愉快)|此致|敬礼|"
    r"(?:thank you|many thanks)(?: again)?"
    r"(?: for (?:writing to us|your (?:letter|enquiry|interest)))?|"
    r"yours (?:faithfully|sincerely)|(?:best|kind) regards)[，,。.！!]*",
    re.IGNORECASE,
)
# whom a letter is for, and nothing that it promises
_SALUTATION = re.compile(
    r"(?:尊敬的)[\u4e00-\u9fff]{2,4}[：:]|(?:尊敬的|敬爱的)?[\w·（）()、 ]{0,40}?"
    r"(?:先生|女士|小姐|同志|经理|总监|主任|教授|老师|公司|集团|企业|单位|协会|商会|[局厅委办院所会部处]|中心|"
    r"来信人|各位|朋友|您好|你好|大家好)[：:，,！!]|"
    r"(?:dear|to|hello|hi)"
    r"(?:[ .&'’-]+(?!(?:you|will|can|shall|may|is|are|be|get|receives?)\b)\w+){0,8}\.?[,:!]",
    re.IGNORECASE,
)
_LONGEST_SALUTATION = 60  # characters
_PROMISES = re.compile(r"享受|给予|补贴|补助|减免|免税|免费|可以|将|获得|承诺|保证")


@dataclass(frozen=True)
class Sentence:
    """Where it stands in its text, and what was found; quotes: what it rests on."""

    start: int
    end: int
    text: str  # without the numbers it cites
    claim: Claim
    quotes: tuple[Quote, ...] = ()

    @property
    def is_supported(self) -> bool:
        return self.claim.supported

    @property
    def failed(self) -> str:
        """The name of the check that it failed; empty where it is supported."""
        return next((c.name for c in self.claim.checks if not c.passed), "")


@dataclass(frozen=True)
class CheckedText:
    text: str
    sentences: tuple[Sentence, ...]

    def cited(self, numbers: Mapping[int, int]) -> str:
        """The text with the numbers of what each sentence really rests on, and no others.

        numbers: evidence number → the one that is shown for it.
        """
        pieces, at = [], 0
        for sentence in self.sentences:
            shown = tuple(dict.fromkeys(numbers[n] for n, _, _ in sentence.quotes))
            marked = citations.cite(sentence.text, shown) if shown else sentence.text
            pieces += [self.text[at : sentence.start], marked]
            at = sentence.end
        return "".join([*pieces, self.text[at:]])


@dataclass(frozen=True)
class CheckedLetter:
    """texts: as `letter.texts` names them. empty: which points, counted from 1, have no text."""

    letter: Letter
    texts: Mapping[str, CheckedText]
    empty: tuple[int, ...]

    @property
    def unsupported(self) -> tuple[Sentence, ...]:
        found = (s for t in self.texts.values() for s in t.sentences if not s.is_supported)
        return tuple(found)

    @property
    def citations(self) -> tuple[Citation, ...]:
        quotes = [q for t in self.texts.values() for s in t.sentences for q in s.quotes]
        return citations.of(quotes, self.letter.evidence)


def check(letter: Letter, verifier: Verifier) -> CheckedLetter:
    """Each sentence with the sources that support it, or with what is wrong with it."""
    form = FORMS[letter.language, letter.tone]
    openings = (form.opening, form.of_letter(""), form.of_letter(letter.reference))
    own = (*openings, form.closing, form.closing_without_sources)
    frame = {_key(s.text): s for line in own for s in _written(line)}

    def checked(text: str, written: dict[str, Written], question: str = "") -> CheckedText:
        text = citations.settled(text)
        return CheckedText(text, tuple(_sentences(text, written, letter, verifier, question)))

    points = {
        f"point-{n}": checked(p.text, {_key(w.text): w for w in p.written}, p.question)
        for n, p in enumerate(letter.points, 1)
    }
    return CheckedLetter(
        letter=letter,
        texts={
            "salutation": _salutation(letter.salutation),
            "opening": checked(letter.opening, frame),
            **points,
            "closing": checked(letter.closing, frame),
        },
        empty=tuple(n for n, p in enumerate(letter.points, 1) if not p.text.strip()),
    )


def _sentences(
    text: str, written: dict[str, Written], letter: Letter, verifier: Verifier, question: str
) -> Iterator[Sentence]:
    for start, end in split_sentences(text):
        said = text[start:end]
        bare = citations.without_marks(said)
        claim = Claim(bare, ())
        if not re.search(r"\w", bare):  # a mark or a number that stands alone cites nothing
            yield Sentence(start, end, "", claim)
        elif known := written.get(_key(bare)):
            yield Sentence(start, end, bare, claim, known.quotes)
        elif _COURTESY.fullmatch(simplified(bare)):
            yield Sentence(start, end, bare, claim)
        else:
            cites = tuple(n for cut in citations.cut(said) for n in cut.cites)
            claim = verifier.check(Claim(bare, cites), letter.evidence, question)
            yield Sentence(start, end, bare, claim, claim.quotes if claim.supported else ())


def _salutation(text: str) -> CheckedText:
    """A line that names whom the letter is for; it may be of any name but tells nothing."""
    line = text.strip()
    plain = simplified(line)
    is_one = (
        len(line) <= _LONGEST_SALUTATION
        and bool(_SALUTATION.fullmatch(plain))
        and not _PROMISES.search(plain)
        and not quantities(line)
    )
    claim = Claim(line, ()) if is_one else Claim(line, (), problem="no salutation")
    return CheckedText(line, (Sentence(0, len(line), line, claim),) if line else ())


def _written(line: str) -> list[Written]:
    return [Written(line[start:end]) for start, end in split_sentences(line)]


def _key(sentence: str) -> str:
    """Neither spaces nor traditional characters are a change of a sentence."""
    return re.sub(r"\s+", "", simplified(sentence))
