"""Search keys: one spelling for what differs only in width, script or case. Owner of opencc.

Keys are for comparing, never for showing: NFKC turns ① into 1 and ， into a comma.
"""

import re
import unicodedata
from functools import lru_cache

import opencc

from index.numerals import in_arabic

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
WORD = re.compile(r"[a-z]+|\d+(?:\.\d+)?%?")
_HAN_RUN_OR_WORD = re.compile(rf"[{_HAN}]+|{WORD.pattern}")
# Words that ask rather than name what is asked about. In a small corpus they would weigh most,
# since documents do not ask; terms are not built across them either.
_ASKING = re.compile(
    r"请问|请介绍|介绍一下|你们?(?:这边|这里|这儿|那边|那里|那儿|那|这)?|我(想|要)?(问|了解|知道|咨询)(一下)?|想(问|了解|知道|咨询)(一下)?|告诉我|"
    r"是(什么|哪些|哪个|多少|否|不是|怎么)|(有|为|做|干|搞)?(什么|哪些)(样|时候|是)?的?|怎么(样|办|做)?|"
    r"怎样|如何|(位于|在)?哪(个|些|里|儿|年|种|几|方面)?|谁|(是|有|为)?多少(个|家|项|钱|人|元|次)?|几(个|家|项|次|场|年)|"
    r"多(久|大|长|高)|有没有|能不能|可不可以|是不是|还是|能否|为(什么|何)|以及|及其|他们|它们|[吗呢吧了的]"
)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
# Zero-width and direction marks, tag characters (text that only a model sees), lone surrogates.
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


@lru_cache(maxsize=1)
def _to_simplified() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


@lru_cache(maxsize=1)
def _to_traditional() -> opencc.OpenCC:
    return opencc.OpenCC("s2t")


@lru_cache(maxsize=1)
def _as_written() -> tuple[opencc.OpenCC, opencc.OpenCC]:
    """From the characters of dictionaries to those of Taiwan and of Hong Kong."""
    return opencc.OpenCC("t2tw"), opencc.OpenCC("t2hk")


def search_key(text: str) -> str:
    """Lower-case, half-width, simplified characters, 1,000 as 1000."""
    key = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).lower()
    key = _to_simplified().convert(key)
    return _THOUSANDS.sub("", key).replace("〇", "零")


def term_key(text: str) -> str:
    """A search key with numbers in one spelling as well (十亿, 10亿; 二〇二三年, 2023年)."""
    return in_arabic(search_key(text))


@lru_cache(maxsize=4096)
def passage_key(text: str) -> str:
    """The term key of a passage; kept, since the same ones are found again and again."""
    return term_key(text)


def simplified(text: str) -> str:
    """A text in simplified characters, which embedding models know better."""
    return str(_to_simplified().convert(text))


def traditional(text: str) -> str:
    """A text in traditional characters, for those who write them: of two forms of a character
    (爲, 為) the one that both Taiwan and Hong Kong write."""
    told = _in_dictionaries(text)
    taiwan, hong_kong = (str(to.convert(told)) for to in _as_written())
    if not len(told) == len(taiwan) == len(hong_kong):
        return told
    written = zip(told, taiwan, hong_kong, strict=True)
    return "".join(one if one == other else char for char, one, other in written)


def _in_dictionaries(text: str) -> str:
    told = str(_to_traditional().convert(text))
    return re.sub("籤(?=[約署訂])", "簽", told)  # 集中签约, where 中签 is a word of lotteries


def is_traditional(text: str) -> bool:
    """Whether more of its characters are only traditional than are only simplified."""
    return _changed(text, simplified(text)) > _changed(text, _in_dictionaries(text))


def _changed(text: str, converted: str) -> int:
    return sum(a != b for a, b in zip(text, converted, strict=False))


def search_terms(text: str) -> list[str]:
    """The terms that keyword search counts: character bigrams of Chinese, whole words and numbers.

    Bigrams need no dictionary, so a new company's or park's name is found like any other word.
    """
    terms: list[str] = []
    for run in _HAN_RUN_OR_WORD.findall(term_key(text)):
        if not _is_han(run[0]) or len(run) == 1:
            terms.append(run)
        else:
            terms.extend(run[i : i + 2] for i in range(len(run) - 1))
    return terms


def question_terms(text: str) -> list[str]:
    """The terms of a question without the words that only ask; all of them if nothing is left."""
    return search_terms(_ASKING.sub(" ", search_key(text))) or search_terms(text)


def question_subjects(text: str) -> list[str]:
    """What a question asks about, as it is written: the pieces between the words that only ask."""
    pieces = re.split(r"[^\w《》“”%+.·-]+", _ASKING.sub(" ", text))
    return [piece for piece in dict.fromkeys(pieces) if len(piece) > 1]


def question_key(text: str) -> str:
    """A question's term key without blanks and punctuation."""
    return "".join(re.findall(r"\w+", term_key(text)))


def clean_input(text: str) -> str:
    """A person's text without control and invisible characters; line breaks stay."""
    return visible(unicodedata.normalize("NFC", text)).strip()


def visible(text: str) -> str:
    """A text without control and invisible characters and lone surrogates; line breaks stay."""
    return _CONTROL.sub("", _INVISIBLE.sub("", text))


def han_share(text: str) -> float:
    """Share of Chinese characters among the letters of a text; 0.0 where there are none."""
    letters = [c for c in text if c.isalpha()]
    return sum(map(_is_han, letters)) / len(letters) if letters else 0.0


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff"
