from xml.etree import ElementTree as ET

from assistant.evaluation.junit import junit_xml


def test_every_question_is_a_case_and_a_wrong_one_fails_with_its_reasons(row, record):
    pairs = [
        (row(facts=("21个",)), record("签约21个[1]。", "签约21个项目")),
        (row(id="2", facts=("21个",)), record()),
    ]
    (suite,) = ET.fromstring(junit_xml("own", pairs))
    assert suite.attrib == {
        "name": "own", "tests": "2", "failures": "1", "errors": "0", "time": "4.000",
    }  # fmt: skip
    right, wrong = suite
    assert right.get("name") == "1 签约多少？" and len(right) == 0
    (failure,) = wrong
    assert "instead of an answer" in failure.get("message")
    assert "sufficiency 0.20 is below 0.50" in failure.text and "资料中没有。" in failure.text


def test_what_xml_cannot_hold_is_left_out(row, record):
    strange = record("\x00\x0b好\ud800<&>", document="elsewhere")
    text = junit_xml("own", [(row(question="\ufffe?"), strange)])
    (suite,) = ET.fromstring(text.encode())
    assert suite[0].get("name") == "1 ?" and suite[0].get("time") == "2.000"


def test_no_questions_make_an_empty_suite():
    (suite,) = ET.fromstring(junit_xml("own", []))
    assert suite.get("tests") == "0"
