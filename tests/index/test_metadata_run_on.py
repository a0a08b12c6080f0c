"""Titles of texts that stand in one line with their text."""

import pytest

from index.metadata_run_on import opening_behind, title_run_on


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "示例区关于支持企业的若干措施 示例区关于支持企业的若干措施 示政〔2031〕7号 各街道：",
            "示例区关于支持企业的若干措施",
        ),
        (
            "关于示例园区用电的通知 各镇人民政府，区直各单位： 为降低成本，",
            "关于示例园区用电的通知",
        ),
        ("示例省推行“零跑腿” 预约加不见面 2月2日，记者获悉，", "示例省推行“零跑腿” 预约加不见面"),
        (
            "示例市：园区开工一百天 新华社示例市2月13日电（记者 某某）开工以来，",
            "示例市：园区开工一百天",
        ),
        ("抢订单，这些办法帮到企业！ 当前，订单正多。", "抢订单，这些办法帮到企业！"),
        ("速查看！ 我区预约服务指南 为了方便，我们", "速查看！ 我区预约服务指南"),
        (
            "示例省政府 示例市分行关于稳定生产的通知 各县区：",
            "示例省政府 示例市分行关于稳定生产的通知",
        ),
        ("税务局推出十二条 示例日报讯（记者 某某）日前，", "税务局推出十二条"),
        ("示例区线上签约超200亿元\u3000\u3000近日，示例区举行", "示例区线上签约超200亿元"),
    ],
)
def test_a_title_ends_at_the_space_before_the_text(line, title):
    assert title_run_on(line) == title


@pytest.mark.parametrize(
    "line",
    [
        "示例区重点项目清单",
        "各街道办事处： 为做好招商工作，",
        "招商工作已经开始。各街道要抓紧。 为此，",
        "Guide to investing in the example district",
        "| 园区 | 产业 |",
        "为了做好招商引资工作，" * 9 + " 各街道",
    ],
)
def test_a_line_that_no_space_parts_has_no_title_run_on(line):
    assert title_run_on(line) == ""


@pytest.mark.parametrize(
    ("line", "title", "opening"),
    [
        (
            "示例省推行“零跑腿” 2月2日，记者获悉，今后",
            "示例省推行“零跑腿”",
            "2月2日，记者获悉，今后",
        ),
        ("示例省推行“零跑腿” 2月2日，" + "记者获悉" * 30, "示例省推行“零跑腿”", "2月2日，"),
        ("示例省推行" + "跑腿" * 50 + " 记者", "示例省推行", "跑腿" * 47 + "跑"),
    ],
)
def test_behind_a_title_its_text_opens(line, title, opening):
    assert opening_behind(line, title) == opening
