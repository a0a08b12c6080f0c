"""Offices and reporters in brackets behind a sentence are told only to who asks for them."""

import pytest

from assistant.answers import Claim
from assistant.bracketed import without_offices


def told(question: str, text: str) -> str:
    (claim,) = without_offices(question, [Claim(text, (1,), quotes=((1, 0, len(text)),))])
    return claim.text


@pytest.mark.parametrize(
    "behind",
    [
        "（责任单位：市财政局、各区政府）",
        " (责任单位：市财政局)",
        "（省财政厅、省农业农村厅）",
        "（记者 某某）",
        "（责任单位：市财政局）。",
    ],
)
def test_what_stands_behind_in_brackets_is_not_told(behind: str) -> None:
    assert (
        told("研发费用补助多少", f"给予不超过30万元的补助。{behind}") == "给予不超过30万元的补助。"
    )
    assert (
        told("How much can we get?", f"给予不超过30万元的补助{behind}")
        == "给予不超过30万元的补助。"
    )


@pytest.mark.parametrize("question", ["补助由哪个部门负责", "找谁申请补助", "Who is responsible?"])
def test_who_asks_for_an_office_is_told_it(question: str) -> None:
    text = "给予补助。（责任单位：市财政局）"
    assert told(question, text) == text


@pytest.mark.parametrize(
    "text",
    ["人数为100人（含）以上的，补助3万元。", "设立基金（规模9亿元）。", "（责任单位：市财政局）"],
)
def test_other_brackets_stay(text: str) -> None:
    assert told("补助多少", text) == text
