"""What a later question of an English sentence points back to is put in."""

from assistant.conversation.several.cutting import cut
from assistant.conversation.several.halves import where_silent


def test_a_target_and_what_it_is_compared_with_are_two_questions() -> None:
    text = (
        "What does the district target for newly signed projects in 2032, and how does this "
        "compare with what was signed in 2031?"
    )
    assert cut(text).questions == (
        "What does the district target for newly signed projects in 2032?",
        "Is the 2032 target for newly signed projects higher than what was signed in 2031?",
    )
    other = "What does the zone make in 2032, and how does this compare with what it made in 2031?"
    assert not any("higher than" in one for one in cut(other).questions)


def test_deals_that_came_out_of_a_visit_are_contracts_signed_at_it() -> None:
    text = "Who took part in the founders' visit in May and whether any deals came out of it?"
    assert where_silent(text) == (
        "Who took part in the founders' visit in May",
        "were any contracts signed at the founders' visit in May?",
    )
    of_none = where_silent("Who took part in it and whether any deals came out of it?")
    assert not any("contracts signed" in one for one in of_none)
