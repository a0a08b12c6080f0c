"""What an English question seeks and misses, told in English."""

import pytest

from assistant.translating.names import missing_in, sought_in


@pytest.mark.parametrize(
    ("question", "pieces"),
    [
        ("What tax breaks does Lanhe give to foreign companies?",
         ("tax breaks", "Lanhe", "foreign companies")),
        ("How many projects did Lanhe District sign in the first quarter of 2031?",
         ("projects", "Lanhe District", "sign", "first quarter", "2031")),
        ("Are there any R&D grants, e.g. for high-tech start-ups?",
         ("R&D", "grants", "e.g", "high-tech start-ups")),
        ("Who is it?", ()),
        ("Rent, rent and rent?", ("Rent", "rent")),
        ("Is the Lanhe park's road 2.5 km long?", ("Lanhe", "park", "road 2.5 km")),
        ("", ()),
    ],
)  # fmt: skip
def test_words_that_only_ask_are_left_out(question, pieces):
    assert sought_in(question) == pieces


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("2031年", ("2031",)),
        ("2031年一季度", ("the first quarter of 2031",)),
        ("第3季度", ("the third quarter",)),
        ("下半年", ("the second half",)),
        ("兰河区", ("Lanhe District",)),
        ("补助", ("subsidies or rewards",)),
        ("gdp", ("GDP",)),
        ("东湖", ("East Lake",)),
        ("跳伞塔", ()),
    ],
)
def test_a_missing_name_is_told_as_the_question_has_it(name, told):
    question = "What GDP had the Lanhe District near East Lake in 2031?"
    assert missing_in(question, [name, name], {"East Lake": "东湖"}) == told


def test_a_number_with_its_comma_is_one_word() -> None:
    assert sought_in("If we rent 4,000 sqm of workshop") == ("rent 4,000 sqm", "workshop")
