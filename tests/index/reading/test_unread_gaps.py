import pytest

from index.reading.unread_gaps import Gap, ReadLine, gaps, put_in


def line(text: str, missing: int | None = None) -> ReadLine:
    """Characters at even distances; room for one more behind an index."""
    places = [n + (missing is not None and n > missing) + 0.5 for n in range(len(text))]
    whole = len(text) + (missing is not None)
    return ReadLine(text, 0.99, tuple(place / whole for place in places))


def test_a_character_left_out_shows_as_a_gap():
    [gap] = gaps(line("某区二二三年项目", missing=2))
    assert gap.index == 2 and gap.piece[0] < gap.start < gap.end < gap.piece[1]
    assert 3 / 9 < (gap.start + gap.end) / 2 < 4 / 9


@pytest.mark.parametrize("text", ["某区二〇二三年项目", "", "甲", "签约额383.8亿元"])
def test_even_lines_have_none(text):
    assert gaps(line(text)) == []


def test_marks_and_letters_take_what_room_they_like():
    assert gaps(line("某区。二二三年项目", missing=2)) == []
    assert gaps(line("某区abc二三年项目", missing=3)) == []


@pytest.mark.parametrize(
    ("piece", "completed"),
    [
        ("区二〇二三", "某区二〇二三年"),
        ("区二二三", "某区二二三年"),
        ("别的文字", "某区二二三年"),
        ("区二，这是很长的别的文字二三", "某区二二三年"),
    ],
)
def test_only_what_fits_is_put_in(piece, completed):
    assert put_in("某区二二三年", Gap(2, 0.4, 0.5, (0.2, 0.8)), piece) == completed
