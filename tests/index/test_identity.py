from dataclasses import dataclass

from index.documents import Document
from index.identity import settled


@dataclass(frozen=True)
class Claim:
    document: Document


def claims(*pairs: tuple[str, str]) -> list[Claim]:
    return [Claim(Document(i, "题", source_file=file, digest="")) for file, i in pairs]


def run(known: dict[str, str], *pairs: tuple[str, str]):
    """Groups of (file, id) in the order granted, and what was refused with its owner."""
    refused: dict[str, str] = {}

    def refuse(claim: Claim, owner: str) -> None:
        refused[claim.document.source_file] = owner

    groups = settled(claims(*pairs), known, refuse)
    told = [[(c.document.source_file, c.document.id) for c in group] for group in groups]
    return told, refused


def test_new_and_changed_files_come_alone_and_in_order():
    pairs = ("a.md", "a"), ("b.md", "b")
    assert run({"a.md": "a"}, *pairs) == ([[pairs[0]], [pairs[1]]], {})


def test_the_first_of_two_keeps_an_id():
    assert run({}, ("a.md", "x"), ("b.md", "x")) == ([[("a.md", "x")]], {"b.md": "a.md"})


def test_an_id_of_a_file_that_is_not_read_again_is_kept_by_it():
    assert run({"z.md": "x"}, ("a.md", "x")) == ([], {"a.md": "z.md"})


def test_an_id_moves_to_a_file_that_is_read_before_its_owner():
    granted, refused = run({"z.md": "x"}, ("a.md", "x"), ("z.md", "y"))
    assert granted == [[("z.md", "y"), ("a.md", "x")]] and not refused


def test_two_files_exchange_their_ids_together():
    granted, refused = run({"a.md": "x", "b.md": "y"}, ("a.md", "y"), ("b.md", "x"))
    assert granted == [[("b.md", "x"), ("a.md", "y")]] and not refused


def test_ids_move_round_three_files_together():
    known = {"a.md": "1", "b.md": "2", "c.md": "3"}
    granted, refused = run(known, ("a.md", "2"), ("b.md", "3"), ("c.md", "1"))
    assert [sorted(group) for group in granted] == [[("a.md", "2"), ("b.md", "3"), ("c.md", "1")]]
    assert not refused


def test_an_owner_that_keeps_its_id_keeps_it():
    granted, refused = run({"z.md": "x"}, ("a.md", "x"), ("z.md", "x"))
    assert granted == [[("z.md", "x")]] and refused == {"a.md": "z.md"}
