"""Who says when he did it, and is told nothing else, is told for whom the old rule goes on."""

import pytest

from assistant.answers import AnswerStatus, Claim
from assistant.changes.whose_rule import told_of_it
from assistant.layout import stretch
from index.documents import Document, Hit, Passage

CLAUSE = (
    "设备发票开具日期在2025年7月1日以后（含当日）的，按照调整后的比例执行；"
    "发票开具日期在2025年7月1日以前的，仍按8%执行。"
)
TEXT = f"一、将第九条规定的补助比例由8%调整为10%。\n\n二、{CLAUSE}"
FILED = "2025年6月30日前已备案的技术改造项目，设备补助仍按原第八条执行。"
SILENT = AnswerStatus.INSUFFICIENT_EVIDENCE


def evidence(text: str):
    passage = Passage("n#0", "n", 0, 0, len(text), text)
    document = Document("n", "关于调整补助比例的通知", "n.md", "x", effective="2025-07-01")
    return [stretch(1, Hit(passage, document, 1.0, 1.0, 0.5), 0, len(text))]


@pytest.mark.parametrize(
    ("asked", "text", "said"),
    [
        ("设备发票是2025年5月20日开的，按8个点还是10个点补", TEXT, CLAUSE),
        ("2025年3月备案的技术改造，补助按哪个标准", FILED, FILED),
    ],
)
def test_the_sentence_that_parts_the_two_is_told(asked: str, text: str, said: str) -> None:
    status, (claim,) = told_of_it(asked, SILENT, [], evidence(text))
    assert (status, claim.text, claim.supported) == (AnswerStatus.EXTRACTIVE, said, True)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("发票按8个点还是10个点补", TEXT),  # tells no time
        ("2025年5月20日搬来的，按8个点还是10个点补", TEXT),  # of another deed
        ("2025年5月20日开的发票按18%还是20%补", TEXT),  # of other figures
        ("2025年3月备案的养老机构，补助按哪个标准", FILED),  # of another matter
    ],
)
def test_of_anything_else_nothing_is_told(asked: str, text: str) -> None:
    assert told_of_it(asked, SILENT, [], evidence(text)) == (SILENT, [])


def test_what_is_told_stays() -> None:
    shown = [Claim("8%", (1,))]
    asked = "设备发票是2025年5月20日开的，按8个点还是10个点补"
    assert told_of_it(asked, AnswerStatus.ANSWERED, shown, evidence(TEXT))[1] is shown
