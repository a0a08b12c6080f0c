import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.normalise import question_terms
from index.wording import Wording


def wording(question: str) -> Wording:
    return Wording(question, dict.fromkeys(question_terms(question), 1.0))


def test_a_sentence_that_holds_the_question_is_more_like_it_than_two_that_share_it():
    asked = wording("古荥片区文旅项目")
    together = asked.likeness("", "古荥片区文旅项目开工。其他照旧。")
    apart = asked.likeness("", "古荥片区开工。文旅项目照旧。")
    assert together.sentence == 1.0
    assert apart.sentence < together.sentence


def test_what_the_title_names_every_sentence_holds():
    asked = wording("某区开办补贴金额")
    assert asked.likeness("某区开办补贴办法", "金额为五万元。").sentence > 0.7
    assert asked.likeness("", "金额为五万元。").sentence < 0.3


def test_the_longest_run_counts_characters_of_the_question():
    asked = wording("电子税务局")
    assert asked.likeness("", "登录电子税务局办理").run == 1.0
    assert asked.likeness("", "电子的税务局").run == pytest.approx(3 / 5)


def test_numbers_and_words_are_held_whole():
    asked = wording("10")
    assert asked.likeness("", "2010年").sentence == 0.0
    assert asked.likeness("", "共10个").sentence == 1.0


def test_spellings_of_a_number_are_alike():
    assert wording("十亿元").likeness("", "总投资1000000000元。").run == 1.0


@given(st.text(max_size=40), st.text(max_size=80))
def test_likeness_is_a_share(question, text):
    found = wording(question).likeness("", text)
    assert 0.0 <= found.sentence <= 1.0 + 1e-9
    assert 0.0 <= found.run <= 1.0


@pytest.mark.parametrize(
    ("question", "name", "text", "other"),
    [
        ("2022年签约多少", "", "2023年签约21个。", True),
        ("2022年签约多少", "2022年完成情况", "比2021年多。", False),
        ("二〇二二年签约多少", "", "2022年签约27个。", False),
        ("2022全年签约多少", "", "2023年签约21个。", True),
        ("2022年签约多少", "", "签约27个。", False),
        ("签约多少", "", "2023年签约21个。", False),
        ("补贴2022元吗", "", "2023年补贴。", False),
    ],
)
def test_a_passage_that_only_names_other_years_is_known(question, name, text, other):
    assert wording(question).likeness(name, text).other_year is other


@pytest.mark.parametrize(
    ("question", "text", "begins"),
    [
        ("某条例从什么时候起施行？", "本条例自2031年6月1日起施行。", True),
        ("某条例何时生效", "本条例自公布之日起施行。", True),
        ("某条例的施行日期是哪天", "本条例自2031年6月1日起施行。", True),
        ("某条例从什么时候起施行？", "本条例施行前的合同照旧。", False),
        ("某条例施行后合同怎么办？", "本条例自2031年6月1日起施行。", False),
    ],
)
def test_from_when_an_act_holds_is_told_by_the_text_that_says_so(question, text, begins):
    assert wording(question).likeness("", text).begins is begins
