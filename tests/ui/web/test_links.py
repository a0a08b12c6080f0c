"""Addresses of the pages."""

from index.documents import Document
from ui.web.links import document_link


def test_a_quotation_is_named_with_the_text_it_is_of():
    document = Document("园区 1/甲?", "园区", "a.md", "0123456789abcdef")
    path = "/documents/%E5%9B%AD%E5%8C%BA%201/%E7%94%B2%3F"
    assert document_link(document) == path
    assert document_link(document, 3, 9, "en") == f"{path}?lang=en&at=3-9&of=0123456789ab#quote"
