"""What the sentences of a document say about itself: since when, until when, instead of what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.dates import DATE, after_days, after_years, to_iso
from index.documents import DocumentText, Finding
from index.metadata_patterns import AMENDED, NUMBER, ORDER, Piece, finding, number_text, piece_of
from index.numerals import NUMERAL, to_int
from index.sentences import split_sentences

_LONGEST = 1500  # characters; what is longer is no sentence, and slow to search
_ANOTHERS = 0.4  # confidence in a clause that may be about another document
_DOUBTFUL = 0.5  # confidence in a term that may be another's
_ANY_DAY = "2000-01-01"  # to reckon a term of years from
_SELF = re.compile(
    r"(?<![基成资根日])本[\u4e00-\u9fff]{0,5}?(?:条例|法|办法|规定|细则|规则|通知|意见|方案|公告|通告|措施|政策|"
    r"规划|计划|决定|指南|指引|机制|规程|文件|清单|目录)"
)
_STARTS = "(?:正式)?(?:施行|实施|执行|生效|试行)"
_FROM_DATE = re.compile(rf"(?:自|从|于)?\s*(?P<date>{DATE})\s*(?:起|开始)\s*{_STARTS}")
_FROM_ISSUE = re.compile(
    rf"自(?:公布|发布|印发|发文|颁布)之日起(?:\s*(?P<days>{NUMERAL})\s*日后)?\s*{_STARTS}"
)
_UNTIL = re.compile(
    r"(?P<what>有效期|有效|执行|实施|施行|期限)(?:期)?(?:限|间)?(?:为|是)?(?:截止|截至|延续|延长)?(?:至|到|截止)"
    rf"\s*(?P<date>{DATE})"
)
_FROM_TO = re.compile(rf"自?\s*(?P<from>{DATE})\s*起?\s*(?:至|到|-|—)\s*(?P<to>{DATE})")
_YEARS = re.compile(
    rf"(?:有效期|试行期|暂行期)限?(?:为|是|限)?\s*(?P<years>{NUMERAL})\s*年|试行\s*(?P<trial>{NUMERAL})\s*年"
)
# 第九条修改为：“第九条 本办法自2024年6月1日起施行，有效期三年。”, which is of another document
_QUOTED = re.compile(rf"“[^“”]{{0,{_LONGEST}}}?(?:{_STARTS}|有效期)[^“”]{{0,{_LONGEST}}}”")
_ITS_TERM = re.compile(rf"{_SELF.pattern}|起\s*{_STARTS}|(?:印发|发布|公布)之日")
CALLED = "called"  # the short name that an act gives itself
# 制定以下措施（以下简称“食品十条”）; no 本办法（以下简称《办法》）, which every act may be called
_CALLS_ITSELF = re.compile(
    r"(?:制定|出台|印发|提出)(?:本|以下|如下)[\u4e00-\u9fff]{1,8}"
    r"\s*[（(](?:以下|下)[简统并合]*称(?:为)?[:：]?\s*[《“\"‘「]?(?P<name>[^《》“”\"‘’「」，,）)]{4,30})"
)
_ENDED = re.compile(r"(?:同时|即行|相应|一并|现)?(?:予以)?废止")
_NAMED = re.compile(rf"《(?P<title>[^《》]*(?:《[^》]*》)?[^《》]*)》|(?P<number>{NUMBER}|{ORDER})")
_PART = re.compile(rf"\s*(?:[（(][^）)]*[）)])?\s*(?:中的?)?第{NUMERAL}[条款项章]")


def find(source: DocumentText, published: Finding | None) -> Iterator[Finding]:
    """Findings for effective, expires, supersedes and called, given what is believed of the
    issue."""
    first = source.blocks[0].start
    spans = split_sentences(source.text, first)
    own = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), source.text)
    sentences = [piece_of(own, a, b) for a, b in spans if b - a <= _LONGEST]
    effective = list(_effective(sentences, published))
    yield from effective
    best = max(effective, key=lambda f: f.confidence, default=None)
    start = best.value if best else (published.value if published else "")
    for sentence in sentences:
        yield from _expires(sentence, start)
        yield from _supersedes(sentence)
        if named := _CALLS_ITSELF.search(sentence.text):
            rule = "the short name that it gives itself"
            yield finding(CALLED, named["name"], sentence, named.span("name"), 0.9, rule)


def tells_term(sentence: str) -> bool:
    """Whether a sentence says since when or until when the document that it stands in holds."""
    if len(sentence) > _LONGEST:
        return False
    piece = piece_of(sentence, 0, len(sentence))
    begins = (_FROM_DATE.search(piece.text), _FROM_ISSUE.search(piece.text))
    if any(m and _about_itself(piece.text, m.start())[0] > _ANOTHERS for m in begins):
        return True
    return any(found.confidence > _DOUBTFUL for found in _expires(piece, _ANY_DAY))


def _effective(sentences: Sequence[Piece], published: Finding | None) -> Iterator[Finding]:
    issued = published.value if published and len(published.value) == 10 else ""
    for piece in sentences:
        for match in _FROM_DATE.finditer(piece.text):
            iso = to_iso(match["date"])
            if not iso:
                continue
            confidence, rule = _about_itself(piece.text, match.start())
            amended = published is not None and published.rule.endswith(AMENDED)
            if published and amended and confidence > _ANOTHERS and iso < issued:
                confidence, rule = 0.5, "the clause is older than this wording"
                yield _since_amended(published)
            yield finding("effective", iso, piece, match.span("date"), confidence, rule)
        from_issue = _FROM_ISSUE.search(piece.text)
        if from_issue and issued:
            confidence, rule = _about_itself(piece.text, from_issue.start())
            days = to_int(from_issue["days"] or "")
            value = after_days(issued, days) if days else issued
            sure, rule = min(confidence, 0.85), f"{rule}, from its issue"
            yield finding("effective", value, piece, from_issue.span(), sure, rule)


def _since_amended(published: Finding) -> Finding:
    """An amended act keeps the clause of its first wording; this one holds since its issue."""
    rule = "issued after the day that its clause names: this wording holds from its issue on"
    sure = min(0.7, published.confidence)
    return replace(published, field="effective", confidence=sure, rule=rule)


def _about_itself(text: str, at: int) -> tuple[float, str]:
    """Whether a clause that begins at `at` of a sentence is about the document it stands in."""
    before = text[:at]
    selves = list(_SELF.finditer(before))
    if selves and "《" not in before[selves[-1].end() :]:
        return 0.95, f"a clause on {selves[-1].group()} itself"
    if not before.strip(" \u3000第条零〇一二三四五六七八九十百0123456789"):
        return 0.8, "a clause without another subject"
    return _ANOTHERS, "a clause that may be about something else"


def _expires(piece: Piece, start: str) -> Iterator[Finding]:
    own = 0.9 if _ITS_TERM.search(piece.text) else 0.5
    for match in _UNTIL.finditer(piece.text):
        if iso := to_iso(match["date"]):
            itself = own if match["what"] in {"有效期", "有效"} else 0.5
            sure = 0.9 if _SELF.search(piece.text[: match.start()]) else itself
            rule = "a clause on its own term" if sure > 0.5 else "a term that may be another's"
            yield finding("expires", iso, piece, match.span("date"), sure, rule)
    term = _FROM_TO.search(piece.text)
    if term and _SELF.search(piece.text) and re.search(f"有效期|{_STARTS}", piece.text):
        for name, field in (("from", "effective"), ("to", "expires")):
            if iso := to_iso(term[name]):
                rule = "a clause on its own term"
                yield finding(field, iso, piece, term.span(name), 0.85, rule)
    for match in _YEARS.finditer(piece.text):
        years = to_int(match["years"] or match["trial"])
        if years and len(start) == 10 and (end := after_years(start, years)):
            rule = f"{years} years from {start}"
            yield finding("expires", end, piece, match.span(), min(own, 0.85), rule)


def _supersedes(piece: Piece) -> Iterator[Finding]:
    """The acts named in the clause that ends with 同时废止; parts of acts are none."""
    for end in _ENDED.finditer(piece.text):
        clause = max(
            (
                m.end()
                for m in re.finditer(rf"[。；;]|起\s*{_STARTS}[，,。]?", piece.text[: end.start()])
            ),
            default=0,
        )
        for match in _NAMED.finditer(piece.text, clause, end.start()):
            if _PART.match(piece.text, match.end()) or re.search(
                r"(?:依照|根据|按照|依据)[^，,]*$", piece.text[clause : match.start()]
            ):
                continue
            value = match["title"] if match["number"] is None else number_text(match["number"])
            rule = "named in the clause that ends with 废止"
            yield finding("supersedes", value.strip(), piece, match.span(), 0.9, rule)
