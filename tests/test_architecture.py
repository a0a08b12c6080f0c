"""The rules of the architecture, read from the source so that no reviewer has to watch them."""

import ast
import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from assistant.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
LAYERS = {  # package → what it may import of ours
    "ui": {"ui", "assistant", "index", "prompts"},
    "assistant": {"assistant", "index", "prompts"},
    "index": {"index"},
    "prompts": {"prompts"},
}
OWNERS: dict[str, str | tuple[str, ...]] = {  # library → the only files that may import it
    "langchain": "assistant/language_model/chat_model.py",
    "langchain_core": "assistant/language_model/chat_model.py",
    "langchain_openai": "assistant/language_model/chat_model.py",
    "openvino": ("index/encoder.py", "assistant/language_model/weights.py"),
    "openvino_genai": "assistant/language_model/local_llm.py",
    "huggingface_hub": "assistant/model_files/hub*.py",
    "modelscope": "assistant/model_files/hub*.py",
    "tiktoken": "index/tokens.py",
    "sentence_transformers": "index/embedding.py",
    "transformers": "index/embedding.py",
    "chromadb": "index/vectors.py",
    "tantivy": "index/keywords.py",
    "sqlite3": ("index/catalog*.py", "assistant/office/database.py"),
    "filelock": "index/store.py",
    "opencc": "index/normalise.py",
    "pypinyin": "assistant/pinyin.py",
    "charset_normalizer": "index/reading/charset.py",
    "yaml": "index/reading/markdown.py",
    "trafilatura": "index/reading/html.py",
    "lxml": "index/reading/html.py",
    "olefile": "index/reading/filetype.py",
    "docx": ("index/reading/docx.py", "assistant/letters/word_file.py"),
    "openpyxl": ("index/reading/xlsx.py", "ui/web/documents_desk/workbook.py"),
    "ofdkit": "index/reading/ofd.py",
    "defusedxml": "index/reading/ofd_rules.py",
    "python_calamine": "index/reading/xls.py",
    "pypdfium2": "index/reading/pdfium.py",
    "pdfplumber": "index/reading/pdf_tables.py",
    "rapidocr": "index/reading/ocr.py",
    "cv2": "index/reading/page_image.py",
    "PIL": "index/reading/images.py",
    "gradio": "ui/web/*.py",
    "argon2": "assistant/office/accounts.py",
    "itsdangerous": "ui/web/accounts/cookies.py",
    "limits": "ui/web/api/admission.py",
    "mcp": "ui/web/api/agents.py",
    "jinja2": "ui/web/pages/*.py",
}
# assistant/pipeline.py strings the steps of an answer together; they share nouns and pure helpers
STEPS = {
    "scope", "rewriting", "abstention.sufficiency", "evidence", "composing", "citations",
    "verification", "extracts", "abstention.enquiry", "arithmetic", "conflicts",
}  # fmt: skip
SHARED = {
    "answers", "claim_rules", "errors", "language_model.chat_model", "coverage",
    "abstention.unheld", "injections", "layout", "relevance.meaning", "quantities", "measures",
    "origins", "places", "reckoning", "relevance.looks", "abstention.silence", "abstention.untold",
    "under_aims", "asker",
}  # fmt: skip
# a step → the folder of what only it needs
FOLDERS = {
    "rewriting": "conversation",
    "evidence": "sentences",
    "abstention.enquiry": "translating",
}
# what is asked of a claim comes first to last in this order; none knows of those after it
ORDER = ("claim_checks", "relevance", "completeness", "translating", "conversation", "letters")
BAD_NAMES = {"utils", "util", "common", "helpers", "helper", "models", "misc"}
MAX_MODULE, MAX_FUNCTION = 300, 50  # lines

FILES = sorted(p.relative_to(ROOT) for package in LAYERS for p in (ROOT / package).rglob("*.py"))
TREES = {file: ast.parse((ROOT / file).read_text("utf-8"), str(file)) for file in FILES}
MODULES = {".".join(f.with_suffix("").parts).removesuffix(".__init__"): f for f in FILES}
every_file = pytest.mark.parametrize("file", FILES, ids=str)


def imports(file: Path) -> Iterator[str]:
    """Full names of the modules a file imports, those within functions too."""
    for node in ast.walk(TREES[file]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file}:{node.lineno} imports by a relative name"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            submodules = [name for name in names if name in MODULES]
            yield from submodules
            if len(submodules) < len(names):
                yield str(node.module)


def top(module: str) -> str:
    return module.partition(".")[0]


def below_assistant(module: str) -> str:
    return module.partition(".")[2] if top(module) == "assistant" else ""


def is_owner(file: Path, library: str) -> bool:
    patterns = OWNERS[library]
    return any(map(file.match, [patterns] if isinstance(patterns, str) else patterns))


def test_there_is_something_to_check():
    assert {file.parts[0] for file in FILES} == set(LAYERS)
    for name in STEPS | SHARED:  # a file, or a folder of what several of them need
        assert f"assistant.{name}" in MODULES, name
    matched = {name for name in OWNERS for f in FILES if is_owner(f, name)}
    assert matched == set(OWNERS), "an owner file was moved"


@every_file
def test_imports_go_down_only(file):
    allowed = LAYERS[file.parts[0]]
    wrong = {m for m in imports(file) if top(m) in LAYERS and top(m) not in allowed}
    assert not wrong, f"{file} may import only {sorted(allowed)} of ours, not {sorted(wrong)}"


@every_file
def test_a_third_party_library_has_one_owner(file):
    wrong = {m for m in imports(file) if top(m) in OWNERS and not is_owner(file, top(m))}
    assert not wrong, f"{file} imports {sorted(wrong)}, owned by {[OWNERS[top(m)] for m in wrong]}"


@every_file
def test_the_corpus_is_opened_by_index_corpus_alone(file):
    """What editors change in the folder goes through index/library.py."""
    if file.parts[:2] == ("index", "reading") or file == Path("index/corpus.py"):
        return
    readers = [m for m in imports(file) if m.startswith("index.reading")]
    assert not readers, f"{file} imports {readers}; files of the corpus are read by index/corpus.py"
    allowed: set[int] = set()  # to be passed to a function of those two, or named in a text
    for node in ast.walk(TREES[file]):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith(
            ("corpus.", "library.")
        ):
            allowed.update(map(id, node.args))
        elif isinstance(node, ast.FormattedValue):
            allowed.add(id(node.value))
    folder = [
        n for n in ast.walk(TREES[file]) if isinstance(n, ast.Attribute) and n.attr == "corpus_dir"
    ]
    opened = [node.lineno for node in folder if id(node) not in allowed]
    assert not opened, f"{file}:{opened} does more with corpus_dir than name or pass it on"


@pytest.mark.parametrize("step", sorted(STEPS))
def test_steps_of_the_answer_do_not_import_each_other(step):
    allowed = {*SHARED, FOLDERS.get(step)}
    used = {below_assistant(m) for m in imports(MODULES[f"assistant.{step}"])} - {""}
    wrong = {m for m in used if not {m, m.partition(".")[0]} & allowed}
    assert not wrong, f"assistant.{step} imports {sorted(wrong)}"


@pytest.mark.parametrize("package", ORDER)
def test_packages_do_not_know_what_comes_after_them(package):
    later = ORDER[ORDER.index(package) + 1 :]
    inside = [name for name in MODULES if name.startswith(f"assistant.{package}.")]
    assert inside
    used = {below_assistant(m) for name in inside for m in imports(MODULES[name])}
    wrong = {m for m in used if m.partition(".")[0] in later}
    assert not wrong, f"assistant.{package} imports {sorted(wrong)}"


def test_imports_have_no_cycles():
    graph = {m: {i for i in imports(f) if i in MODULES and i != m} for m, f in MODULES.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"import cycle: {' → '.join(error.args[1])}")


@every_file
def test_modules_and_functions_stay_small(file):
    lines = len((ROOT / file).read_text("utf-8").splitlines())
    assert lines <= MAX_MODULE, f"{file} has {lines} lines, more than {MAX_MODULE}"
    for node in ast.walk(TREES[file]):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            where = f"{file}:{node.lineno} {node.name}"
            assert length <= MAX_FUNCTION, f"{where} has {length} lines, more than {MAX_FUNCTION}"


@every_file
def test_modules_are_named_for_what_they_do(file):
    assert not BAD_NAMES.intersection(file.with_suffix("").parts), f"{file} names nothing"


def test_the_example_environment_names_every_setting_and_no_other():
    text = (ROOT / ".env.example").read_text("utf-8")
    named = set(re.findall(r"^#? ?(POLICY_\w+)=", text, re.MULTILINE))
    assert named == {f"POLICY_{name.upper()}" for name in Settings.model_fields}
