"""A target stays a target, a plan a plan and an estimate an estimate."""

import re

from assistant.abstention.unheld import YEAR
from assistant.claim_checks.told import Told
from assistant.quantities import missing, quantities
from assistant.under_aims import aim_over
from index.documents import Kind
from index.normalise import search_key

_AIMS = re.compile(
    r"目标|计划|拟|将|要求|力争|确保|争取|打算|希望|"
    r"\b(?:target|aim|goal|plan|will\b|intend|expect|strive|seek|hope)"
)
_EXPECTS = re.compile(
    r"预估|预计|预期|估计|有望|\b(?:estimate|expect|forecast|project(?:ed|s)? to|anticipat)"
)
_DONE = re.compile(
    r"已(?![知有往故])|"
    r"(?:完成|实现|达成|达到|建成)了|超额|"
    r"完成(?:年度|全年)?(?:目标|计划|任务)[^，。]{0,12}\d[\d.]*%|"  # 完成年度目标的45.8%
    r"(?<!\bbe )\b(?:achieved|completed|exceeded|attained|fulfilled)\b|"
    r"\bha(?:s|ve) (?:been )?[a-z]+ed\b"
)
_PAST = re.compile(
    r"(?<![为除罢])了(?![解望])|"
    r"\b(?:was|were|has|have|had)\b|\b(?:signed|held|built|started|launched|introduced|invested)\b"
)

_UNDER_WAY = re.compile(
    r"正(?:在|加紧|抓紧|积极|大力|全力)|"
    r"(?<![是存内现所潜外])在(?P<deed>推进|建设|实施|开展|发展|打造|推动|加快)|"
    r"\b(?:under ?way|under construction|in progress|(?:is|are) being)\b"
)

# 一、2024年工作总结 of a document that goes on with 二、2025年工作安排
_LOOKS_BACK = re.compile("总结|回顾|完成情况|开展情况|成效|成绩")
_LOOKS_AHEAD = re.compile("安排|目标|计划|打算|任务|重点工作")


def _is_of_target(told: Told) -> bool:
    """Whether a quote is of a document of targets, and of no section of it that looks back."""
    if told.item.document.kind is not Kind.TARGET:
        return False
    published = told.item.document.published[:4]
    for label in reversed(told.item.passage.heading_path):
        years = YEAR.findall(label)
        if years and max(years) < published:
            return False  # 2024年主要工作, published in 2025
        if _LOOKS_AHEAD.search(label):
            return True
        if _LOOKS_BACK.search(label):
            return False
    return True


def _stands_under_aim(told: Told) -> bool:
    """Whether it is what stands over the quote that tells that it is aimed at; to who asks for the
    target a bare figure is told as that."""
    if _AIMS.search(search_key(told.question)):
        return False
    first = told.said.partition("\n")[0]
    at = told.item.start + max(0, told.item.text.find(first))
    return bool(aim_over(told.item, at, at + len(first)))


def target_as_result(told: Told) -> str:
    is_target = _is_of_target(told) or _stands_under_aim(told)
    has_figure = any(not quantity.is_date for quantity in quantities(told.claim))
    aims = has_figure or _AIMS.search(told.said_key)
    if is_target and aims and not _AIMS.search(told.claim_key):
        return "tells a target as a result"
    return ""


def plan_as_done(told: Told) -> str:
    is_target = _is_of_target(told)
    aims = _AIMS.search(told.said_key)
    open_ended = is_target or aims or _EXPECTS.search(told.said_key)
    if _is_begun(told, bool(open_ended)):
        return "tells as under way what the quote does not"
    if not open_ended or _DONE.search(told.said_key):
        return ""
    past = aims and not _AIMS.search(told.claim_key) and not _PAST.search(told.said_key)
    if _DONE.search(told.claim_key) or (past and _PAST.search(told.claim_key)):
        return "tells as done what the quote plans or expects"
    return ""


def _is_begun(told: Told, is_open: bool) -> bool:
    """Whether it is told as under way, and the quote only plans it or does not speak of it."""
    begun = _UNDER_WAY.search(told.claim_key)
    if not begun or _UNDER_WAY.search(told.said_key) or _AIMS.search(told.claim_key):
        return False
    return is_open or bool(begun["deed"] and begun["deed"] not in told.said_key)


# 认为遍地开花会让动能更强
_WOULD = re.compile("会(?:让|使|令)(?P<what>[^，。；]{4,})")


def estimate_as_fact(told: Told) -> str:
    bare = search_key(re.sub(r"[\s。.]+$", "", told.claim))
    if any(bare in found["what"] for found in _WOULD.finditer(told.said_key)):
        return "tells an expectation as a fact"
    if _EXPECTS.search(told.claim_key) or _AIMS.search(told.claim_key):
        return ""
    facts = [c for c in re.split("[，,；;。]", told.said) if not _EXPECTS.search(search_key(c))]
    if len(facts) < len(re.split("[，,；;。]", told.said)) and missing(
        told.claim, "\n".join([*facts, told.item.lead])
    ):
        return "tells an expectation as a fact"
    return ""
