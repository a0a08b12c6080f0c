"""Questions that a sentence reports keep what they point to in the ones before."""

from assistant.letters.reported import questions


def asked(sentence):
    return [question for _, question in questions(sentence)]


def test_an_occasion_is_the_one_event_that_was_named():
    said = "We would like to know who held the trade fair of boat builders in May, how many firms "
    found = asked(f"{said}came and whether any deals were signed on that occasion.")
    assert found[2] == "were any deals signed at the trade fair of boat builders in May?"
    said = "Please tell us when the signing ceremony was held and what was promised at that event."
    assert asked(said)[1] == "what was promised at the signing ceremony."


def test_of_two_events_or_none_it_stays_open():
    two = "We wonder who held the trade fair, who led the delegation on the visit to Songwan, and "
    assert asked(f"{two}whether any deals were signed on that occasion.")[2].endswith(
        "on that occasion?"
    )
    none = "We wonder who led the delegation and whether any deals were signed on that occasion."
    assert asked(none)[1] == "were any deals signed on that occasion?"


def test_it_is_the_one_thing_that_was_asked_of():
    said = "We wonder whether boat building is among your industries and whether there is "
    assert asked(f"{said}a map for it yet.")[1] == "is there a map for boat building yet?"
    said = "We wonder whether boats are among your industries and whether there is a map for it."
    assert asked(said)[1] == "is there a map for it?"


def test_whether_something_has_been_done_is_asked():
    said = "Please also let us know whether the 2031 goals have been met so far."
    assert asked(said) == ["have the 2031 goals been met so far?"]
