import pytest

from index.reading.pdf_characters import Character, fragments, looks_broken


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("某区人民政府关于印发招商引资办法的通知（2023年）", False),
        ("The district supports manufacturers, see §3 — 10 %.", False),
        ("Un résumé à l'élève déjà prévenu, où ça coûte", False),
        ("●○■第一条　①②③ ℃ ㎡ → ≥ 5", False),
        ("\ufffd" * 8 + "某区人民政府办", True),
        ("\ue001\ue002\ue003\ue004\ue005\ue006某区人民政府", True),
        ("\x01\x02\x03\x04\x05\x06abcdefgh", True),
        ("ÖÐ¹úÈËÃñÕþ¸®¹«±¨", True),
        ("ჰჱჲჳჴჵჶჷჸჹაბგდ2023", True),
        ("第1页", False),
    ],
)
def test_a_text_layer_that_cannot_be_what_the_page_shows(text, broken):
    assert looks_broken([ord(c) for c in text]) is broken


def characters(text: str, gap=0.0, start=0.0, width: float | None = None, bottom=100.0, **changes):
    x = start
    for c in text:
        wide = width or (5.0 if c.isascii() else 10.0)
        fields = {"quarter": 0, "leans": False, "bold": False, **changes}
        yield Character(ord(c), x, bottom, x + wide, bottom + 10, 10.0, **fields)
        x += wide + gap


def read(*runs) -> list[str]:
    return [b.text for b in fragments([c for run in runs for c in run], 0, (600, 800))]


def test_characters_become_fragments():
    assert read(characters("签约额383.8亿元")) == ["签约额383.8亿元"]


def test_a_wide_gap_begins_another_fragment():
    assert read(characters("左栏"), characters("右栏", start=60)) == ["左栏", "右栏"]


def test_spaces_are_kept_as_drawn_or_as_left():
    assert read(characters("第一章　总则")) == ["第一章　总则"]
    assert read(characters("第一章"), characters("总则", start=33)) == ["第一章 总则"]
    assert read(characters("two"), characters("words", start=18)) == ["two words"]


def test_letters_set_apart_evenly_are_one_word():
    assert read(characters("某区人民政府", gap=4)) == ["某区人民政府"]


def test_characters_without_meaning_are_dropped():
    assert read(characters("甲\ue123乙\x00丙\u200b丁")) == ["甲乙丙丁"]


def test_the_bullets_of_symbol_fonts_are_kept_as_bullets():
    assert read(characters("\uf0b7项目")) == ["●项目"]


@pytest.mark.parametrize("quarter", [0, 1, 2, 3])
def test_boxes_are_those_of_the_page_turned_upright(quarter):
    [box] = fragments(
        [Character(65, 10, 20, 30, 50, 10, quarter, False, False)], quarter, (600, 800)
    )
    expected = {
        0: (10, 750, 30, 780),
        1: (20, 10, 50, 30),
        2: (570, 20, 590, 50),
        3: (750, 570, 780, 590),
    }
    assert (box.left, box.top, box.right, box.bottom) == expected[quarter]


def test_marks_that_are_drawn_behind_their_line_stand_in_the_gaps_left_for_them():
    line = [
        *characters("（一）"),
        *characters("新引进企业", start=35),
        *characters("，是指", start=90),
    ]
    marks = [*characters("“", start=30, width=5), *characters("”", start=85, width=5)]
    assert read(line, marks) == ["（一）“新引进企业”，是指"]


def test_what_is_drawn_over_a_line_is_not_put_into_it():
    assert read(characters("某区政府"), characters("区", start=10)) == ["某区政府", "区"]
    low = characters("注", start=10, bottom=80.0)
    assert read(characters("某"), characters("区", start=16), low) == ["某 区", "注"]
