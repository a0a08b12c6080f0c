"""An own amount is reckoned by the act's rule with the figures that a notice has put into it."""

from dataclasses import replace

import pytest

from assistant.extracts import as_claim
from assistant.layout import stretch
from assistant.tiers.worked_out import worked_out
from index.documents import Document, Hit, Passage

ACT = "新购生产设备500万元以上的，按设备投资额的8%给予设备投资补助，每家企业最高600万元。"
RATE = "将第九条规定的设备投资补助比例由8%调整为10%，限额不变。"
CAP = "第九条规定的限额由600万元提高到800万元。"
LEAST = "第九条规定的起点由500万元降低到300万元。"


def item(n: int, name: str, text: str):
    passage = Passage(f"{name}#1", name, 0, 0, len(text), text)
    document = Document(name, name, f"{name}.md", "x", effective="2025-07-01")
    return stretch(n, Hit(passage, document, 1.0, 1.0, 0.5), 0, len(text))


def reckoned(question: str, *notices: str, outdated: str = "replaced") -> list[str]:
    act, told = item(1, "act", ACT), [item(n, f"n{n}", text) for n, text in enumerate(notices, 2)]
    places = tuple((one.n, one.start, one.end) for one in told)
    old = replace(as_claim(act, act.start, act.end), outdated=outdated, changed_by=places)
    claims = [*(as_claim(one, one.start, one.end) for one in told), old]
    return [done.text for done in worked_out(question, claims, [act, *told], "zh", question)]


@pytest.mark.parametrize(
    ("question", "notices", "said"),
    [
        ("买1200万的设备补多少", [RATE], "1200万元 × 10%[2] = 120万元，不超过最高600万元[1]"),
        ("买7000万的设备补多少", [RATE], "= 700万元，超过最高600万元[1]，为600万元"),
        ("买7000万的设备补多少", [RATE, CAP], "= 700万元，不超过最高800万元[3]"),
        ("买新设备补多少，我花了7000万呢", [RATE], "7000万元 × 10%[2] = 700万元"),
    ],
)
def test_the_new_figure_takes_the_place_of_the_old(question, notices, said) -> None:
    (told,) = reckoned(question, *notices)
    assert said in told


def test_by_what_no_figure_took_the_place_of_nothing_is_reckoned() -> None:
    assert not reckoned("买1200万的设备补多少", RATE, LEAST)  # another figure of it was changed
    assert not reckoned("买1200万的设备补多少")  # it is not told what the rule is now
    assert not reckoned("买1200万的设备补多少", "第九条停止执行。")


def test_of_an_earlier_time_nothing_is_reckoned_by_the_new() -> None:
    assert not reckoned("2024年5月买1200万的设备补多少", RATE)
