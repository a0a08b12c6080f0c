"""Kill a process that changes the index, at any moment, and look at what is left.

`python killing.py DATA CORPUS ACTION POINT WHEN` is the process that gets killed: it does ACTION,
and where POINT is a number it kills itself at that one of its durable steps, WHEN = before or
after it. `survey` is what every kill has to leave behind.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ACTIONS = ("ingest", "rebuild", "compact", "restore", "mend")
PASSAGE_TOKENS = 60
WORDS = "某市某区招商产业园税收优惠政策项目落地企业服务新能源文旅物流制造发展规划建设"


# --- the process that is killed ---


def child(data: Path, folder: Path, action: str, point: str, when: str) -> None:
    from fakes import BigramEmbedder, CharacterTokens

    from index import backup, corpus, ingest, renewal
    from index.store import Store

    ingest._BATCH_PASSAGES = 8 if when != "large" else 256
    files = list(corpus.scan(folder))
    if point.isdigit():
        _die_at(int(point), when)
    print("ready", flush=True)
    if action == "restore":
        backup.restore(data, data / "backup.zip")
        return
    with Store(data, renewal.seed if action == "rebuild" else None) as store:
        if action == "compact":
            store.mend()
            store.compact()
            return
        if action == "mend":
            store.rebuild_derived()
            return
        ingest.Ingest(store, BigramEmbedder(), CharacterTokens(), PASSAGE_TOKENS).run(files)
        if action == "rebuild":
            store.replace_current()


def _die_at(point: int, when: str) -> None:
    """Count every step that leaves something on disk, and die at that one."""
    from index.catalog import Catalog
    from index.keywords import KeywordIndex
    from index.seal import Seal
    from index.vectors import VectorIndex

    steps = [
        (Catalog, ["set_stamp", "apply", "add_vectors", "drop_unused_vectors", "clear", "compact",
                   "mark_dirty", "clear_dirty", "raise_generation", "forget_removed", "close"]),
        (VectorIndex, ["upsert", "delete", "close", "__init__"]),
        (KeywordIndex, ["write", "__init__"]),
        (Seal, ["put"]),
        (Path, ["rename", "replace"]),
        (shutil, ["rmtree"]),
    ]  # fmt: skip
    reached = iter(range(10_000))

    def deadly(real: Callable[..., object]) -> Callable[..., object]:
        def step(*args: object, **kwargs: object) -> object:
            here = next(reached) == point
            if here and when == "before":
                os.kill(os.getpid(), signal.SIGKILL)
            result = real(*args, **kwargs)
            if here:
                os.kill(os.getpid(), signal.SIGKILL)
            return result

        return step

    for owner, names in steps:
        for name in names:
            setattr(owner, name, deadly(getattr(owner, name)))


# --- the corpus, version after version ---


def write_version(folder: Path, version: int, articles: int = 3) -> None:
    """Twelve documents: some change, one goes, one comes, two exchange their ids."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for n in range(12):
        if n == version % 12:
            continue
        text = f"# 某市某区园区{n}\n\n"
        for article in range(1, articles + 1):
            changed = f"第{version}版" if (n + article) % 3 == version % 3 else "不变"
            draw = random.Random(n * 1000 + article)  # wording of its own, as real ones have
            text += f"第{article}条　园区{''.join(draw.choices(WORDS, k=20))}，{changed}。\n\n"
        if n in {3, 4}:
            text = f"---\nid: doc{(n + version) % 2}\n---\n" + text
        (folder / f"{n}.md").write_text(text, encoding="utf-8")
    (folder / f"new{version}.md").write_text(f"# 新文件{version}\n\n新增内容。\n", "utf-8")


def expected(folder: Path) -> dict[str, object]:
    """Document id → what a fresh ingest of the folder makes of it."""
    from fakes import CharacterTokens

    from index import chunking, corpus

    made: dict[str, object] = {}
    for file in corpus.scan(folder):
        document, text = corpus.load(file)
        cut = chunking.split(document.id, document.title, text, CharacterTokens(), PASSAGE_TOKENS)
        made[document.id] = (document, text.text, tuple(cut))
    return made


# --- killing ---


@dataclass(frozen=True)
class Kill:
    """`seconds`: when, after the process is ready; None where it kills itself at a step."""

    action: str
    seconds: float | None = None
    point: int | None = None
    when: str = "before"
    on_persist: bool = False  # as soon as Chroma touches the files of its vectors


def kill(data: Path, folder: Path, how: Kill) -> bool:
    """Run the process to its death; false where it came to its end before that."""
    command = [sys.executable, __file__, str(data), str(folder), how.action,
               "" if how.point is None else str(how.point), how.when]  # fmt: skip
    run = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
    )  # fmt: skip
    try:
        assert run.stdout is not None and run.stdout.readline() == b"ready\n"
        if how.on_persist:
            _wait_for_persist(data, run)
        with suppress(subprocess.TimeoutExpired):
            run.wait(how.seconds if how.seconds is not None else 120)
    finally:
        run.kill()
        run.communicate()
    return run.returncode == -signal.SIGKILL


def _wait_for_persist(data: Path, run: "subprocess.Popen[bytes]") -> None:
    def files() -> dict[str, tuple[int, int]]:
        found = {}
        for path in (data / "index").glob("vectors*/*/*"):
            with suppress(FileNotFoundError):
                found[str(path)] = (path.stat().st_size, path.stat().st_mtime_ns)
        return found

    before = files()
    while run.poll() is None and files() == before:
        time.sleep(0.0005)


# --- what a kill has to leave behind ---


@dataclass(frozen=True)
class Survey:
    answers: bool  # a search finds passages of the committed state
    whole: bool  # every document is wholly its old or its new version
    clean: bool  # the stores agreed by themselves, after the start's own mending
    repaired: bool  # and agree after a repair
    ended: bool  # the next ingest made what a fresh one makes
    seconds: float  # until the first answer

    @property
    def well(self) -> bool:
        return self.answers and self.whole and self.repaired and self.ended


def survey(data: Path, folder: Path, states: list[dict[str, object]]) -> Survey:
    """`states`: what each document may be, by id, in the old and in the new version."""
    from fakes import BigramEmbedder, CharacterTokens

    from index import corpus
    from index.ingest import Ingest
    from index.search import Searcher
    from index.store import Store

    started = time.perf_counter()
    with Store(data) as store:
        store.mend()
        hits = Searcher(store, BigramEmbedder()).search("园区企业服务").hits
        seconds = time.perf_counter() - started
        documents = present(store)
        answers = bool(hits) == bool(documents) and all(
            hit.passage in documents[hit.document.id][2] for hit in hits
        )
        whole = all(any(s.get(i) == made for s in states) for i, made in documents.items())
        clean = is_clean(store)
        store.rebuild_derived()
        repaired = is_clean(store) and not store.catalog.damage()
    with Store(data) as store:
        run = Ingest(store, BigramEmbedder(), CharacterTokens(), PASSAGE_TOKENS)
        failed = run.run(list(corpus.scan(folder))).failed
        ended = not failed and present(store) == expected(folder) and is_clean(store)
    return Survey(answers, whole, clean, repaired, ended, seconds)


def present(store) -> dict[str, tuple]:
    return {
        i: (document, store.catalog.text(i).text, tuple(store.catalog.passages_of(i)))
        for i, document in store.catalog.documents().items()
    }


def is_clean(store) -> bool:
    return not store.catalog.dirty() and all(a.is_whole for a in store.agreements().values())


def rounds(
    work: Path, kills: Iterable[Kill], articles: int = 3
) -> Iterator[tuple[Kill, bool, Survey]]:
    """One kill after another on one data directory, each during a change to the next version."""
    from fakes import BigramEmbedder, CharacterTokens

    from index import backup, corpus
    from index.ingest import Ingest
    from index.store import Store

    data, folder = work / "data", work / "corpus"
    write_version(folder, 0, articles)
    with Store(data) as store:
        run = Ingest(store, BigramEmbedder(), CharacterTokens(), PASSAGE_TOKENS)
        run.run(list(corpus.scan(folder)))
    backup.back_up(data, data / "backup.zip")
    states = [expected(folder)]
    for version, how in enumerate(kills, 1):
        write_version(folder, version, articles)
        states = [states[0], states[-1], expected(folder)]  # the first is that of the backup
        died = kill(data, folder, how)
        yield how, died, survey(data, folder, states)


def random_kills(seed: int, number: int, spans: dict[str, float]) -> list[Kill]:
    """Actions in turn, moments at random within the time that each takes, in seconds."""
    draw = random.Random(seed)
    actions = ["ingest", "rebuild", "ingest", "compact", "ingest", "restore", "ingest", "mend"]
    return [
        Kill(action, draw.uniform(0.0, spans[action]))
        for action in (actions[n % len(actions)] for n in range(number))
    ]


if __name__ == "__main__":
    data, folder, action, point, when = sys.argv[1:]
    child(Path(data), Path(folder), action, point, when)
