"""Whether a question is for a time, a figure, a place, an office, or for one thing at all, by its
words. Pure."""

import re

from assistant.relevance.looks import (
    NO_CONTACT,
    NO_NUMBER,
    NO_OFFICE,
    NO_PARK,
    NO_PEOPLE,
    NO_PROCEDURE,
    NO_TIME,
    SOUGHT,
    sought,
)
from index.normalise import search_key

IS_IT_SO = re.compile(
    r"(吗|吧|没错|对不对|是不是)[\s?!。]*$|是否|是不是"
)  # whether something is so
MANNER = re.compile("怎样|怎么样|如何|什么样")  # what something is like


def _lacks(question: str) -> str:
    """What an answer lacks that does not tell what a question is for; empty where any may do."""
    wanted = sought(search_key(question))
    return wanted.lack if wanted else ""


def seeks_a_figure(question: str) -> bool:
    """Whether a question is for something that can be told in a word: a time, an amount."""
    return _lacks(question) not in ("", NO_PROCEDURE, NO_PARK)


def seeks_a_time(question: str) -> bool:
    """Whether a question is for when something is."""
    return _lacks(question) == NO_TIME


def is_told_by_nothing_else(question: str) -> bool:
    """Whether a question is for when something is, or how many people: of which whatever else is
    told of the same matter says nothing."""
    return _lacks(question) in (NO_TIME, NO_PEOPLE)


def seeks_a_park(question: str) -> bool:
    """Whether a question is for one of several parks, which a heading may name."""
    return _lacks(question) == NO_PARK


def seeks_a_contact(question: str) -> bool:
    """Whether a question is for a telephone number or an address on the net."""
    return _lacks(question) == NO_CONTACT


def seeks_an_office(question: str) -> bool:
    """Whether a question is for who decides, or whom to turn to."""
    return _lacks(question) == NO_OFFICE


_WEEKDAY = re.compile("周[六日末]|星期[六日天]|双休日|节假日")


def seeks_opening_days(question: str) -> bool:
    """Whether a question is for what is open on Saturdays or holidays."""
    return bool(_WEEKDAY.search(search_key(question)))


# of fields there are mostly several, whatever the question thinks
_ONE = re.compile("哪一?[个家座所](?!些|领域|方面|行业|产业|方向)|[是由叫]谁|谁[是的]|叫什么")


def seeks_one(question: str) -> bool:
    """Whether a question is for one figure or name; of a list a sentence may tell the rest."""
    return seeks_a_figure(question) or bool(_ONE.search(search_key(question)))


_WHERE = re.compile(
    r"(?:什么|哪个|哪里的|地理)位置|哪个(?:方位|方向)|哪个?[省市县](?![级场])|"
    r"[在去到]哪(?!些|一?[年天月])|哪一?个?(?:园区|产业园|片区|区域)|哪里|哪儿|什么地方|(?<!如)何处|位于|\bwhere\b"
)


def seeks_a_place(question: str) -> bool:
    """Whether a question is for where something is."""
    return bool(_WHERE.search(search_key(question)))


_PLACE = re.compile(
    r"位于|地处|坐落|设在|[东西南北中]部|区域|[园街路镇乡村楼层]|大厦|中心|基地|\d号|网址|www|http|\b(?:in|at|located|park)\b"
)


def tells_a_place(text: str) -> bool:
    """Whether a text may tell where something is."""
    return bool(_PLACE.search(search_key(text)))


def tells_less(asked: str, text: str, sentence: str) -> bool:
    """Whether of what a question's key asks for a stretch of a sentence leaves out something that
    the sentence tells: the days of 几天之内找谁."""
    every = (one for one in SOUGHT if one.lack != NO_NUMBER and one.asking.search(asked))
    return any(one.is_told(sentence) and not one.is_told(text) for one in every)
