"""A notice changes the act that it names, and what it rests on or reports of it does not."""

import pytest

from index import amending
from index.documents import Block, BlockKind, DocumentText
from index.sentences import split_lines

ACT = "示例区人民政府关于支持食品产业发展的若干措施"
NUMBER = "示政规〔2024〕5号"
INTRO = f"《{ACT}》（{NUMBER}，以下简称《若干措施》）施行以来发挥了积极作用，现就有关事项通知如下："


def found(*lines: str) -> list[tuple[str, str]]:
    """The act and the sentence of each finding."""
    text = "\n".join(lines)
    blocks = tuple(Block(BlockKind.PARAGRAPH, *span) for span in split_lines(text, 0, len(text)))
    return [(one.value, one.text) for one in amending.find(DocumentText(text, blocks))]


@pytest.mark.parametrize(
    "change",
    [
        "一、《若干措施》有效期延长至2028年12月31日。",
        "二、《若干措施》第（一）项中“最高不超过2500万元”调整为“最高不超过3000万元”。",
        "三、《若干措施》第（二）项中的租金补贴标准，由每平方米每月6元调整为每平方米每月8元。",
        "四、《若干措施》第（八）项产值奖励自2026年9月1日起停止执行。",
        "五、删去《若干措施》第（九）项。",
        "六、若干措施第（三）项最高限额由200万元提高到300万元。",
    ],
)
def test_an_act_is_known_by_the_short_name_that_is_introduced(change: str) -> None:
    assert found(INTRO, change) == [(f"{ACT}；{NUMBER}", change)]


@pytest.mark.parametrize(
    "sentence",
    [
        "根据《若干措施》，将企业用工补贴由每人1200元调整为每人1500元。",  # what it rests on
        "《若干措施》其他条款继续执行，原规定与本通知不一致的，以本通知为准。",
        "其中智能工厂项目，奖励比例提高到12%。",  # of no act
        "区政府将申报期限延长至2月24日，并在《若干措施》中下调了利率。",
        "《若干措施》同时废止。",  # told by its status
        "本办法第五条的补贴标准由6元调整为8元。",
    ],
)
def test_what_only_names_an_act_does_not_change_it(sentence: str) -> None:
    assert found(INTRO, sentence) == []


def test_clauses_are_of_the_act_that_is_declared_before_them() -> None:
    lines = [
        f"一、对《{ACT}》作如下修改：",
        "（一）将第七条修改为：“第七条　补贴标准为每月8元。最高不超过30万元。”",
        "（二）删去第九条。",
        "（三）废止第十四条（引荐奖励）。",
    ]
    assert found(*lines) == [(ACT, line) for line in lines[1:]]
    assert found(*lines[1:]) == []


def test_an_act_may_be_named_by_its_number_alone() -> None:
    ((act, _),) = found(f"将{NUMBER}文件第五条的奖励标准由5万元提高到8万元。")
    assert act.startswith("；") and act.endswith(NUMBER)


def test_how_a_change_is_carried_out_goes_with_it() -> None:
    change = "一、《若干措施》第（八）项自2026年9月1日起停止执行。"
    in_one = "此前已达到标准但尚未申报的，可以在2026年12月31日前补办手续。"
    below = "二、2026年9月1日以后达到标准的企业，按照调整后的标准执行。"
    of_notice = "三、本通知自2026年9月1日起施行。"
    assert [text for _, text in found(INTRO, change + in_one, below, of_notice)] == [
        change,
        in_one,
        below,
    ]
    assert [text for _, text in found(INTRO, change, "二、各部门做好宣传。")] == [change]


def test_a_notice_on_one_article_changes_it() -> None:
    intro = f"现就《{ACT}》（{NUMBER}）第九条的执行事项通知如下："
    change = "一、将第九条规定的设备补助比例由8%调整为10%，最高限额不变。"
    since = "二、发票在2031年7月1日以前的，仍按8%执行。"
    assert found(intro, change, since) == [(f"{ACT}；{NUMBER}", one) for one in (change, since)]
    assert found(intro, "一、申报时间为6月1日至6月30日。") == []


CALLED = (
    f"现就《{ACT}》（{NUMBER}，以下简称“食品十条”）有关事项补充通知如下：",
    "一、将第二条中“最高不超过1000万元”调整为“最高不超过2000万元”。",
    "三、“食品十条”有效期延长至2028年12月31日。",
)


def test_a_short_name_in_marks_is_the_act_and_no_quotation() -> None:
    assert found(*CALLED) == [(f"{ACT}；{NUMBER}", one) for one in CALLED[1:]]


@pytest.mark.parametrize(
    "sentence",
    [
        "三、“人才十条”有效期延长至2028年12月31日。",
        "三、将人才十条有效期延长至2028年12月31日。",
        "三、“人才十条”第三条停止执行。",
    ],
)
def test_what_another_act_is_called_is_not_the_act_that_was_declared(sentence: str) -> None:
    assert found(CALLED[0], sentence) == [("人才十条", sentence)]
    own = sentence.replace("“人才十条”", "").replace("人才十条", "")
    assert found(CALLED[0], own) == [(f"{ACT}；{NUMBER}", own)]
    twentieth = "将第二十条有效期延长至2028年12月31日。"
    assert found(CALLED[0], twentieth) == [(f"{ACT}；{NUMBER}", twentieth)]


def test_a_clause_may_be_repealed_of_an_act_and_the_act_be_left() -> None:
    of_act = f"废止《{ACT}》（{NUMBER}）第十四条。"
    assert found(of_act) == [(f"{ACT}；{NUMBER}", of_act)]
    assert found(f"废止《{ACT}》（{NUMBER}）。") == []
