"""A sentence that tells of its document, and not of what was asked for: what it is called, who
signed it and when, when it was reported. Pure."""

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.answers import Claim, Evidence
from assistant.extracts import IS_DIGEST, LABEL
from assistant.relevance import looks, seeking
from assistant.relevance.mistaken import DATE, quoted_by
from index.normalise import search_terms
from index.sentences import without_end

# 惠济区商务局 2023年3月1日, below a text
_SIGNATURE = re.compile(
    r"[\w（()）]{1,30}(?:[局厅部委办会院行署]|政府|办公室|中心|公司)\s+"
    r"([\d〇零一二三四五六七八九]{4}\s*年[^。，；\s]{1,3}月[^。，；\s]{1,3}日)"
)
_ISSUED = re.compile(
    "[发公颁]布|印发|下发|签发|公告|出台|成文|落款|署名|日期|报道|刊|登载|媒体|报纸|记者|作者|来源|"
    r"出处|原文|官方|正式|摘编|真实|可靠|权威|\b(?:official|source|report|newspaper|digest|article|publi)"
)
_ASKS_DOCUMENT = re.compile(
    "文件|方案|办法|细则|规[定划章]|通知|条例|法律|法规|标题|题目|意见|公告|政策|依据|指南|"
    r"\b(?:document|plan|rule|regulation|law|notice|polic)"
)
# 《关于…的通知》, told to who asks what it asks for
_BUT_DOCUMENT = re.compile(
    r"《?[^，。；：]{6,}(?:通知|意见|方案|公告|通告|指南|指引|办法|细则)》?(?:[(（][^)）]*[)）])?\W*"
)
_MARKED = re.compile(r"[*#`]+")
JOINT = 1  # term, half of one name and half of another


def unless_of_document(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where it is of its document only, and that is not asked for."""
    if not _ISSUED.search(asked):
        claim = _unless_issued(claim, items)
    if not _ASKS_DOCUMENT.search(asked) and not seeking.seeks_a_park(asked):
        claim = _unless_title(claim, items)
    return claim


def _unless_issued(claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where it is who signed a text and when, or when it was reported:
    that is not when anything begins. Nor where it is from a line that but tells what the document
    is."""
    text, quoted = without_end(claim.text), quoted_by(claim, items)
    if claim.supported and IS_DIGEST.search(quoted) and len(claim.quotes) == 1:
        return replace(claim, cites=(), problem="is but of the document itself")
    signed = (name for m in _SIGNATURE.finditer(quoted) for name in (m.group(), m[1]))
    is_date = any(_bare(text) == _bare(name) for name in signed)
    issuers = {items[n].document.issuer for n in claim.cites if n in items} - {""}
    if claim.supported and (is_date or _SIGNATURE.fullmatch(text) or quoted.strip() in issuers):
        return replace(claim, cites=(), problem="is but a signature and its date")
    is_copy = len(text) <= DATE and text in quoted
    if claim.supported and is_copy and text not in looks.REPORTED.sub(" ", quoted):
        return replace(claim, cites=(), problem="is but when it was reported")
    return claim


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def _unless_title(claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where it says but what a document or a part of it is called, and no
    sentence does."""
    if claim.supported and LABEL.fullmatch(_MARKED.sub("", quoted_by(claim, items)).strip()):
        return replace(claim, cites=(), problem="is but what an article is called")
    if claim.supported and _BUT_DOCUMENT.fullmatch(claim.text):
        return replace(claim, cites=(), problem="is but what a document is called")
    terms = set(search_terms(claim.text))
    unsaid = terms.difference(search_terms(quoted_by(claim, items)))
    cited = [items[n] for n in claim.cites if n in items]
    for name in (name for e in cited for name in (e.document.title, *e.passage.heading_path)):
        called = set(search_terms(name))
        is_name = 2 * len(unsaid & called) > len(terms) and 2 * len(terms & called) > len(called)
        if claim.supported and is_name and len(unsaid - called) <= JOINT:
            return replace(claim, cites=(), problem="is but what a document is called")
    return claim
