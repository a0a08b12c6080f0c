"""A sentence that leads in a list is never told alone."""

from dataclasses import replace

from assistant.answers import AnswerStatus
from assistant.completeness.classes import Own
from assistant.completeness.led_in import told_on
from assistant.extracts import as_claim
from assistant.layout import stretch
from index.documents import Document, Hit, Passage

LEAD = "第五条 未在我市购房的，可以申请租房补贴，标准如下："
TABLE = (
    "\n\n| 人才类别 | 租房补贴（元/月） | 期限 |\n| --- | --- | --- |\n"
    "| D类 | 2000 | 三年 |\n| E类 | 1200 | 三年 |\n\n另行申报的除外。"
)
LIST = (
    "\n\n（一）面积1000平方米以上的，补贴50%；\n\n（二）面积3000平方米以上的，补贴80%。"
    "\n\n补贴先缴后补。"
)
EXTRACTIVE = AnswerStatus.EXTRACTIVE
NOBODY = Own(())


def told(text: str, held: int, own: Own = NOBODY) -> tuple[AnswerStatus, list[str]]:
    """What becomes of the lead where the evidence has so many characters of the text."""
    document = Document("d", "示例市人才办法", "d.md", "x")
    hit = Hit(Passage("d#0", "d", 0, 5, 5 + len(text), text), document, 1.0, 1.0, 0.5)
    item = stretch(1, hit, 5, 5 + held)
    claims = [as_claim(item, 5, 5 + len(LEAD))]
    status, shown = told_on(EXTRACTIVE, claims, [item], own)
    for claim in shown:
        assert all(item.quote(a, b) for _, a, b in claim.quotes)
    return status, [claim.text for claim in shown]


def test_the_rows_of_its_table_are_told_with_it() -> None:
    whole = LEAD + TABLE
    rows = [
        "人才类别：D类，租房补贴（元/月）：2000，期限：三年",
        "人才类别：E类，租房补贴（元/月）：1200，期限：三年",
    ]
    assert told(whole, len(whole)) == (EXTRACTIVE, [f"{LEAD}{'；'.join(rows)}。"])
    own = Own(("硕士",), {"d": "E类"})
    assert told(whole, len(whole), own) == (EXTRACTIVE, [f"{LEAD}{rows[1]}。"])


def test_the_items_of_its_list_are_told_and_no_more() -> None:
    whole = LEAD + LIST
    items = "（一）面积1000平方米以上的，补贴50%；（二）面积3000平方米以上的，补贴80%。"
    assert told(whole, len(whole)) == (EXTRACTIVE, [LEAD + items])


def test_without_what_it_leads_in_it_is_not_told() -> None:
    assert told(LEAD + TABLE, len(LEAD)) == (AnswerStatus.INSUFFICIENT_EVIDENCE, [])


def test_the_first_of_several_in_a_line_is_told_with_the_others() -> None:
    first = "第四条 按投资额给予奖励：3000万元至1亿元的，按3%给予奖励；"
    rest = "1亿元至5亿元的，按5%给予奖励；5亿元以上的，按6%给予奖励。"
    text = f"{first}{rest}\n第五条 分三年拨付。"
    document = Document("d", "示例市办法", "d.md", "x")
    hit = Hit(Passage("d#0", "d", 0, 5, 5 + len(text), text), document, 1.0, 1.0, 0.5)
    item = stretch(1, hit, 5, 5 + len(text))
    claim = as_claim(item, 5, 5 + len(first))
    again = as_claim(item, 5 + len(first), 5 + len(first) + 14)  # which the whole has too
    _, (whole,) = told_on(EXTRACTIVE, [claim, again], [item], NOBODY)
    assert whole.text == f"{first}{rest}"
    (_, start, _), *_, (_, _, end) = whole.quotes
    assert item.quote(start, end) == f"{first}{rest}"


def shown(text: str, *quoted: str, said: str = "") -> list[str]:
    """What becomes of the claims that quote stretches of a text, the first said so."""
    document = Document("d", "示例市办法", "d.md", "x")
    hit = Hit(Passage("d#0", "d", 0, 5, 5 + len(text), text), document, 1.0, 1.0, 0.5)
    item = stretch(1, hit, 5, 5 + len(text))
    spans = [(5 + text.index(one), 5 + text.index(one) + len(one)) for one in quoted]
    claims = [as_claim(item, *span) for span in spans]
    claims[0] = replace(claims[0], text=said or claims[0].text)
    return [claim.text for claim in told_on(EXTRACTIVE, claims, [item], NOBODY)[1]]


def test_what_holds_in_a_period_is_told_with_the_sentence_that_says_which() -> None:
    which = "每月1日至15日为企业宁静日。"
    for during in (
        "在此期间，除安全生产外，行政执法部门不到企业检查。",
        "期间，不收取场地费。",
    ):
        assert shown(which + during, during) == [which + during]
        assert shown(which + during, which, during) == [which, during]  # as it is told already
    own = "整改期间暂停奖补。"
    assert shown(which + own, own) == [own]


def test_items_of_a_list_in_one_line_are_told_with_the_others() -> None:
    line = "第九条 申报材料包括：（一）资金申请表；（二）营业执照复印件；（三）信用承诺书。"
    text = f"第八条 每年申报一次。\n{line}\n第十条 公示7天。"
    assert shown(text, line, said="营业执照复印件；信用承诺书。") == [line]
    assert shown(text, line, said="信用承诺书。") == ["信用承诺书。"]  # one, not a list
    assert shown(text, line) == [line]
    bare = "（1）资金申请表；（2）营业执照复印件；（3）信用承诺书。"  # under 四、申领材料
    assert shown(bare, bare, said="营业执照复印件；信用承诺书。") == [bare]


def test_of_the_words_over_a_paragraph_that_is_told() -> None:
    over, below = "**3. 展会补贴。", "** 参加境外展会的，按展位费的40%补贴。同一展会只补一次。"
    document = Document("d", "示例市外贸措施", "d.md", "x")
    for text, is_told in (
        (f"{over}{below}\n\n**4. 其他。", True),
        (f"材料包括：（1）申请书；（2）展会合同。{below.strip('* ')}", False),
    ):
        hit = Hit(Passage("d#0", "d", 0, 5, 5 + len(text), text), document, 1.0, 1.0, 0.5)
        item = stretch(1, hit, 5, 5 + len(text))
        span = next((a, b) for a, b in item.sentences if "展会" in item.quote(a, b))
        claim = replace(as_claim(item, *span), text="展会补贴。" if is_told else "展会合同。")
        _, (shown,) = told_on(EXTRACTIVE, [claim], [item], NOBODY)
        assert (shown.text == below.strip("* ")) is is_told
        assert all(item.quote(a, b) for _, a, b in shown.quotes)
        if is_told:
            assert told_on(EXTRACTIVE, [claim, shown], [item], NOBODY)[1] == [shown]


def test_what_tells_of_these_is_told_behind_the_sentence_that_says_which() -> None:
    pictures = "配图由示例局提供，包括甲项目效果图和乙园示意图。"
    these = "这些项目的配图不代表项目已经建成。"
    assert shown(f"{pictures}{these}", these) == [pictures, these]
    assert shown(f"{pictures}{these}", pictures, these) == [pictures, these]
    assert shown(these, these) == [these]
