"""Health of index and folder, mending both, and the evaluations."""

import json
import os
import re

import pytest

from index.library import Library

HTML = {"accept": "text/html"}
SCRIPT = "<script>alert(1)</script>"


def test_statistics_are_there_without_a_check(desk):
    page = desk.page("/health")
    assert "bigrams" in page
    assert "抽查" not in page
    assert "全面检查" in page


def test_a_check_finds_all_well(desk):
    page = desk.page("/health?check=1")
    assert page.count("state-failed") == 0
    assert "一致。" in page
    assert "2 of 2 passages find themselves" in desk.page("/health?check=1&lang=en")


def test_a_check_finds_what_an_index_lost(desk):
    lost = desk.store.catalog.passage_ids()[0]
    desk.store.keywords.write({}, delete=[lost])
    page = desk.page("/health?check=1")
    assert page.count("state-failed") == 1
    assert "缺 1 段" in page
    assert desk.post("/repair", "admin").status_code == 303
    assert desk.finished()[0]["state"] == "done"
    assert desk.page("/health?check=1").count("state-failed") == 0
    assert desk.office.audit.latest(1)[0][1].action == "indexes made anew"


def test_what_was_deleted_is_wiped_from_the_files(desk):
    desk.post("/remove", document="办法")
    desk.finished()
    assert desk.store.catalog.removed
    assert "现有 1 个旧段落" in desk.page("/health", "admin")
    desk.post("/compact", "admin")
    assert desk.finished()[0]["state"] == "done"
    assert not desk.store.catalog.removed
    assert desk.documents == ["方案"]


def test_who_destroys_a_file_destroys_its_traces_in_the_index(desk):
    desk.post("/remove", document="办法")
    desk.finished()
    (trashed,) = Library(desk.folder).trash()
    desk.post("/destroy", "admin", key=trashed.key)
    assert desk.finished()[0]["work"] == "清除已删内容"
    assert not desk.store.catalog.removed


def test_the_folder_is_followed_once_its_changes_were_seen(desk):
    (desk.folder / "办法.md").unlink()
    (desk.folder / "new.md").write_text("# new\n\ntext", "utf-8")
    page = desk.page("/health?check=1")
    assert "<li>new.md</li>" in page
    assert "<li>办法.md</li>" in page
    assert 'name="gone" value="1"' in page
    desk.post("/sync", gone="1")
    assert desk.finished()[0]["state"] == "done"
    assert desk.documents == ["new", "方案"]


@pytest.mark.parametrize("gone", ["0", "", "-1", "x"])
def test_more_deletions_than_were_seen_are_not_done(desk, gone):
    (desk.folder / "办法.md").unlink()
    desk.post("/sync", gone=gone)
    (task,) = desk.finished()
    assert task["state"] == "failed"
    assert "请重新检查" in task["reasons"][0]
    assert desk.documents == ["办法", "方案"]


def test_a_folder_that_is_gone_empties_nothing(desk):
    desk.folder.rename(desk.folder.with_name("moved"))
    assert 'name="gone" value="2"' in desk.page("/health?check=1")
    desk.post("/sync", gone="2")
    assert desk.finished()[0]["state"] == "failed"
    assert desk.documents == ["办法", "方案"]


# --- evaluations ---


def summary(**counts):
    told = {"invented_numbers": 0, "quotes_not_verbatim": 0} | counts
    scores = {"passed": [0.875, 0.8, 0.9], "false_refusals": [0.05, 0, 0.1]}
    return json.dumps({"questions": 70, "scores": scores, "counts": told, "total_s": {"p50": 6.5}})


@pytest.fixture
def runs(desk, tmp_path):
    folder = tmp_path / "evaluations"
    for name, content in {
        "good": summary(),
        "bad": summary(invented_numbers=3),
        "no answers": json.dumps({"questions": 3, "retrieval": {}}),
        "broken": "{",
        "odd": json.dumps([1]),
        "nothing": None,
        SCRIPT.replace("/", "|"): summary(),
    }.items():
        (folder / name).mkdir(parents=True)
        if content is not None:
            (folder / name / "summary.json").write_text(content, "utf-8")
    (folder / "good" / "report.html").write_text(f"<p>{SCRIPT}</p>", "utf-8")
    (folder.parent / "report.html").write_text("outside", "utf-8")
    return folder


def test_the_latest_evaluation_and_its_history_are_told(desk, runs):
    page = desk.page("/quality")
    assert "87.5%" in page
    assert page.count('<td data-label="题数"') == 3
    assert '<span class="warning">3</span>' in page
    assert "<script>alert" not in page


def test_a_report_is_seen_apart_from_our_pages_or_downloaded(desk, runs):
    path = "/staff/documents/quality/report/good"
    answer = desk.client().get(path)
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"].split("; ")
    assert {"sandbox allow-popups", "default-src 'none'", "form-action 'none'"} <= {*policy}
    assert not any(part.startswith("script-src") for part in policy)
    assert f'href="{path}"' in desk.page("/quality")
    saved = desk.client().get(f"{path}?download=1")
    assert saved.headers["content-disposition"].startswith("attachment")
    for name in ("bad", "%2e%2e", "nowhere", "../../report.html", "%2E%2E%2Freport.html"):
        path = f"/staff/documents/quality/report/{name}"
        answer = desk.client().get(path, headers=HTML)
        assert answer.status_code == 404, name


def test_a_trend_goes_through_runs_of_the_same_questions(desk, tmp_path):
    folder = tmp_path / "evaluations"
    for n, (questions, passed) in enumerate([(70, 0.5), (9, 0.1), (70, 0.75), (70, 1.0)]):
        told = {"scores": {"passed": [passed, 0, 1]}, "counts": {}, "question_set": "own.jsonl"}
        (folder / str(n)).mkdir(parents=True)
        file = folder / str(n) / "summary.json"
        file.write_text(json.dumps({"questions": questions, **told}), "utf-8")
        os.utime(file, (n, n))
    page = desk.page("/quality")
    assert 'aria-label="无任何问题: 50.0%, 75.0%, 100.0%"' in page
    points = re.search(r'<polyline points="([^"]+)"', page).group(1).split()
    heights = [float(point.split(",")[1]) for point in points]
    assert len(points) == 3 and heights == sorted(heights, reverse=True)
    assert heights[0] - heights[1] == heights[1] - heights[2] > 0


def test_without_evaluations_the_page_says_so(desk):
    assert "还没有评测结果" in desk.page("/quality")


# --- who may ---


@pytest.mark.parametrize("path", ["/health", "/quality", "/quality/report/good"])
def test_pages_are_for_editors(desk, runs, path):
    for name, status in (("", 303), ("staff", 403), ("editor", 200)):
        answer = desk.client(name).get(f"/staff/documents{path}", headers=HTML)
        assert answer.status_code == status


def test_mending_is_for_administrators(desk):
    assert "重建检索索引" not in desk.page("/health")
    assert "重建检索索引" in desk.page("/health", "admin")
    for name, path in (
        ("editor", "/repair"),
        ("staff", "/repair"),
        ("staff", "/sync"),
        ("editor", "/compact"),
    ):
        assert desk.post(path, name).status_code == 403
    headers = {"x-csrf-token": "forged"}
    for path in ("/repair", "/sync", "/compact"):
        answer = desk.client("admin").post(f"/staff/documents{path}", headers=headers)
        assert answer.status_code == 403
    assert desk.finished() == []
