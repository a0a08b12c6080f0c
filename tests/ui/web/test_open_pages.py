from ui.web.open_pages import OpenPages, Session


def test_the_page_that_was_not_used_for_longest_is_forgotten_first():
    pages = OpenPages(most=2)
    for id in ["a", "b", "a", "c"]:
        pages.keep(Session(id))
    assert pages.get("b") is None
    assert pages.get("a") == Session("a")
    assert pages.get("c") == Session("c")


def test_a_page_in_which_nothing_was_asked_is_not_kept():
    pages = OpenPages()
    pages.keep(Session())
    assert pages.get("") is None
