"""Cut a draft into claims, read which numbers each one cites, and cite what they rest on. Pure."""

import re
from collections.abc import Iterable

from assistant.answers import Citation, Claim, Evidence
from index.normalise import han_share
from index.sentences import split_sentences

# [1]  [1][3]  [1, 3]  【1】  ［1］  [资料1]  [资料1，资料2]  [Source 1]
_NAME = r"(?:资料|来源|source)?\s*"
_MARK = re.compile(
    rf"\s*[\[【［]{_NAME}(\d{{1,3}}(?:\s*[,，、]\s*{_NAME}\d{{1,3}})*)\s*[\]】］]", re.IGNORECASE
)
_MARK_AFTER_STOP = re.compile(
    rf"([。！？!?.；;][”’」』）)\"]*)((?:{_MARK.pattern})+)", re.IGNORECASE
)
_UNFINISHED_MARK = re.compile(rf"\s*[\[【［]{_NAME}[\d,，、\s]*$", re.IGNORECASE)
# English full stops that `split_sentences` takes for part of a number or mark
_ENGLISH_STOP = re.compile(rf"((?i:{_MARK.pattern})|[A-Za-z]\d|\d{{3}}|[%\"”])\.\s+(?=[A-Z])")
_ECHO = re.compile(
    r"^(根据|依据|按照)(提供的|给出的|以上|上述)?(资料|来源|文件)(\s*\d{1,2}(?!\d))?"
    r"((显示|可知)[，,：:]?|[，,：:])\s*|"
    r"^(according to|based on) (the )?(given |provided )?(sources?|documents?|information|evidence)"
    r"( provided| given| above)?\s*\d*\s*,\s*|"
    r"^(回答|答案|答|answer)[：:]\s*",
    re.IGNORECASE,
)
_BULLET = re.compile(
    r"^\s*(?:[-*•·]\s+|#{1,6}\s+|\d{1,2}(?:[.)]\s*(?!\d)|、)|[（(]\d{1,2}[）)]|[\u2460-\u2473])\s*"
)


def cut(draft: str) -> list[Claim]:
    """The draft's sentences in order."""
    draft = settled(draft)
    claims = []
    for start, end in split_sentences(draft):
        raw = draft[start:end]
        cites = [int(n) for marks in _MARK.findall(raw) for n in re.findall(r"\d+", marks)]
        text = _ECHO.sub("", _BULLET.sub("", _MARK.sub("", raw))).strip()
        if re.search(r"\w", text):
            claims.append(Claim(text, tuple(dict.fromkeys(cites))))
    return claims


def settled(draft: str) -> str:
    """The draft with numbers cited after a full stop before it, where they belong."""
    draft = _UNFINISHED_MARK.sub("", draft.replace("**", ""))
    return _ENGLISH_STOP.sub(r"\1.\n", _MARK_AFTER_STOP.sub(r"\2\1", draft))


def without_marks(text: str) -> str:
    """The text without the numbers that it cites."""
    return _MARK.sub("", text).strip()


def joined(texts: Iterable[str]) -> str:
    """Texts one under the other, each once, without one that another says among more."""
    told = [(text, without_marks(text).rstrip("。.")) for text in dict.fromkeys(texts) if text]
    return "\n".join(
        text for text, bare in told if not any(bare in other and bare != other for _, other in told)
    )


def cite(text: str, numbers: tuple[int, ...], note: str = "") -> str:
    """The sentence with a note and its numbers before its full stop, or the colon that leads on."""
    marks = "".join(f"[{n}]" for n in numbers)
    body = text.rstrip("。.！!？?；;：:")
    is_english = bool(re.search("[a-z]{2}", body)) and not han_share(body)  # 81% is no language
    stop = text[len(body) :] or ("." if is_english else "。")
    return f"{body}{note}{marks}{stop}"


def of(
    quotes: Iterable[tuple[int, int, int]], evidence: Iterable[Evidence]
) -> tuple[Citation, ...]:
    """One citation an evidence number, spanning all (n, start, end) that are quoted of it."""
    spans: dict[int, tuple[int, int]] = {}
    for n, start, end in quotes:
        first, last = spans.get(n, (start, end))
        spans[n] = (min(first, start), max(last, end))
    return tuple(
        Citation(
            n=item.n,
            document=item.document,
            passage_id=item.passage.id,
            heading=item.passage.heading,
            page=item.passage.page,
            quote=item.quote(*spans[item.n]),
            start=spans[item.n][0],
            end=spans[item.n][1],
        )
        for item in evidence
        if item.n in spans
    )
