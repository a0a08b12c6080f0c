"""What is asked of something that was reported gets its Chinese from code."""

import pytest

from assistant.translating.into_chinese.reported import asked_of


@pytest.mark.parametrize(
    ("named", "form"),
    [
        ("give me names of the entrepreneurs who came", ("前来的", "entrepreneurs", "的名单")),
        ("Can I have the list of the 青年企业家?", ("", "青年企业家", "的名单")),
        ("What are the names of the delegates who took part in the visit?",
         ("前来的", "delegates", "的名单")),
        ("can i have the full list of all the projects", ("", "projects", "的完整名单")),
        ("how does this \"反向飞地\" work exactly, what must we do",
         ("", "反向飞地", "具体怎么操作？")),
        ("which papers did 青禾区 make in 2031年 about 招商引资",
         ("青禾区2031年出台了哪些", "招商引资", "文件？")),
        ("Which documents did 青禾区 issue on parks in 2031年?",
         ("青禾区2031年出台了哪些", "parks", "文件？")),
        ("is the new port finished already?", ("", "new port", "建成了吗？")),
        (
            "Is the new port finished or still under construction?",
            ("", "new port", "建成了吗？"),
        ),
        ("is the new port built or 在建?", ("", "new port", "建成了吗？")),
        ("Is the 无人机 command center built yet?", ("", "无人机 command center", "建成了吗？")),
        ("Is 青禾 already finished?", ("", "青禾", "建成了吗？")),
        ("Who can apply, regarding the 引导基金?", ("谁可以申请", "引导基金", "？")),
        ("who is eligible for the 引导基金", ("谁可以申请", "引导基金", "？")),
        ("What other projects support the 丙丁产业园?", ("", "丙丁产业园", "的支撑项目有哪些？")),
        ("what is planned for the 中部区域", ("", "中部区域", "的规划是什么？")),
    ],
)  # fmt: skip
def test_what_a_report_is_asked_for(named: str, form: tuple[str, str, str]) -> None:
    assert asked_of(named) == form


@pytest.mark.parametrize(
    "named",
    [
        "give me the names of the companies that signed",  # of which documents name some
        "how does it work",
        "which projects support exporters",
        "How do the 3 parks work?",
        "is the 谷翼 project finished?",
        "who can apply",
        "what is planned for 2031年",
        "which documents do we need for the 补贴",
    ],
)
def test_what_is_asked_otherwise_is_left_to_the_model(named: str) -> None:
    assert asked_of(named) is None
