"""What a document asks and answers itself is told whole, and not to who asks something else."""

from dataclasses import replace

from assistant.answers import Claim, Evidence
from assistant.completeness.faq import answered, told_whole
from assistant.layout import stretch
from index.documents import Document, Hit, Passage
from index.normalise import search_terms

TEXT = "答：可以。认定奖励可以与其他条款叠加享受，且不受年度总额限制。"
ASKED = "认定奖励和技术改造补助可以一起拿吗？"


def evidence(text: str = TEXT, asked: str = ASKED, n: int = 1) -> Evidence:
    passage = Passage(f"d#{n}", "d", 0, 10, 10 + len(text), text, heading_path=(asked,))
    hit = Hit(passage, Document("d", "解读", "d.md", "d"), 1.0, 1.0, 0.5)
    return replace(stretch(0, hit, passage.start, passage.end), n=n)


def known(*texts: str) -> dict[str, float]:
    return {term: 1.0 for text in texts for term in search_terms(text)}


def claim(item: Evidence, text: str) -> Claim:
    at = item.text.index(text) + item.start
    return Claim(text, (item.n,), quotes=((item.n, at, at + len(text)),))


def texts(claims: list[Claim]) -> list[str]:
    return [one.text for one in claims if one.supported]


def test_an_answer_is_told_with_whether_it_is_so() -> None:
    whole = ["可以。认定奖励可以与其他条款叠加享受，且不受年度总额限制。"]
    question = "认定奖励和技术改造补助能一起拿吗"
    item = evidence()
    part = claim(item, "认定奖励可以与其他条款叠加享受")
    assert texts(told_whole(question, [item], known(question), [part])) == whole
    (quoted,) = answered(question, [item], known(question))
    assert quoted.text == whole[0]
    assert item.quote(*quoted.quotes[0][1:]) == whole[0]


def test_a_yes_to_another_question_is_none() -> None:
    question = "租八百平方米的厂房有补贴吗"
    item = evidence(
        "答：不能同时享受，但可以先后享受。购置后停止租金补贴。",
        "先租后买厂房的企业，能不能先领租金补贴再领购置补贴？",
    )
    first, second = (
        claim(item, text) for text in ("不能同时享受，但可以先后享受。", "购置后停止租金补贴。")
    )
    assert texts(told_whole(question, [item], known(question), [first, second])) == [second.text]
    assert answered(question, [item], known(question)) == []


def test_the_same_question_counts_more_than_what_has_its_words() -> None:
    question = "外资企业能享受补助吗"
    there = evidence("答：能。内外资企业同等对待。", "外资企业能享受补助吗？", n=2)
    other = evidence("外资企业补助由商务部门受理。", "受理", n=1)
    told = told_whole(question, [other, there], known(question), [claim(other, other.text)])
    assert texts(told) == ["能。内外资企业同等对待。"]
    unrelated = "外资企业从哪里领取办公用房钥匙"
    told = told_whole(unrelated, [other, there], known(unrelated), [claim(other, other.text)])
    assert texts(told) == [other.text]


def test_what_is_no_answer_or_too_long_stays() -> None:
    plain = evidence("企业可以申请补助。还可以申请贴息。", "支持方式")
    said = claim(plain, "企业可以申请补助。")
    assert told_whole("可以申请补助吗", [plain], known("可以申请补助"), [said]) == [said]
    long = evidence("答：可以。" + "企业应当提交材料并接受核查。" * 20)
    said = claim(long, "企业应当提交材料并接受核查。")
    assert texts(told_whole(ASKED, [long], known(ASKED), [said])) == [said.text]


def test_the_mark_of_an_answer_is_not_told() -> None:
    item = evidence("答：获得奖励后五年内迁出的，应当退回资金。", "企业外迁要退钱吗？")
    question = "搬走了奖励还退不退"
    said = claim(item, item.text)
    assert texts(told_whole(question, [item], known(question), [said])) == [
        item.text.removeprefix("答：")
    ]


def test_what_but_begins_like_a_yes_is_told() -> None:
    item = evidence("答：要求企业提交材料，并接受核查。", "申报有什么要求？")
    said = claim(item, item.text)
    question = "接受核查的企业多不多"
    assert texts(told_whole(question, [item], known(question), [said])) == [
        item.text.removeprefix("答：")
    ]


def test_a_verdict_on_another_question_takes_with_it_what_is_not_asked_for() -> None:
    question = "租海外仓有自己建的吗"
    item = evidence(
        "答：不一定。共享喷涂中心按喷涂面积收费，水性漆每平方米16元。",
        "家具厂一定要自己建喷漆房吗？",
    )
    parts = [claim(item, "不一定。"), claim(item, "共享喷涂中心按喷涂面积收费")]
    assert texts(told_whole(question, [item], known(question), parts)) == []


def test_the_answer_to_another_sort_of_askers_is_none() -> None:
    there = evidence("答：分公司不能单独申报奖励。", "分公司能不能享受奖励？")
    part = claim(there, "分公司不能单独申报奖励。")
    asked = "我们公司能享受奖励吗"
    assert texts(told_whole(asked, [there], known(asked), [part])) == []
    assert answered(asked, [there], known(asked)) == []
    asked = "我们的分公司能享受奖励吗"
    assert texts(told_whole(asked, [there], known(asked), [part])) == ["分公司不能单独申报奖励。"]
