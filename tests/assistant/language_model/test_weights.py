"""The weights of a model in groups of eight bits: a small network of the engine's own."""

from collections import Counter
from pathlib import Path

import numpy as np
import openvino
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from openvino import opset13

from assistant.language_model import weights
from assistant.language_model.weights import GROUP, quantised, repack

ROWS, COLUMNS, FINER = 6, 2 * GROUP, 16
some_weights = arrays.arrays(
    np.float32,
    st.tuples(st.integers(1, 5), st.integers(1, 3).map(GROUP.__mul__)),
    elements=st.floats(-50, 50, width=32, allow_subnormal=False),
)


def grouped(random: np.random.Generator) -> object:
    """Weights as the converter of GGUF files packs them."""
    groups = (ROWS, COLUMNS // FINER, FINER)
    packed = random.integers(0, 256, groups, dtype=np.uint8)
    zeros = random.integers(100, 156, (*groups[:2], 1), dtype=np.uint8)
    scales = random.uniform(0.001, 0.01, (*groups[:2], 1)).astype(np.float16)
    node = opset13.subtract(*(opset13.convert(opset13.constant(c), "f16") for c in (packed, zeros)))
    node = opset13.multiply(node, opset13.constant(scales))
    node = opset13.reshape(node, opset13.constant([ROWS, COLUMNS]), special_zero=False)
    return opset13.convert(node, "f32")


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """Two tokens are looked up in the table that also ends the network, as tied weights are."""
    random = np.random.default_rng(3)
    table, layer = grouped(random), grouped(random)
    plain = opset13.constant(random.normal(size=(ROWS, ROWS)).astype(np.float32))  # no whole group
    tokens = opset13.parameter([2], np.int64, name="tokens")
    states = opset13.gather(table, tokens, opset13.constant(0))
    hidden = opset13.matmul(states, layer, False, True)
    own = opset13.matmul(hidden, hidden, False, True)  # of two activations, as attention is
    mixed = opset13.matmul(opset13.matmul(own, hidden, False, False), plain, False, True)
    ends = opset13.matmul(states, table, False, True)
    network = openvino.Model([opset13.add(mixed, ends)], [tokens], "small")
    path = tmp_path / "openvino_model.xml"
    openvino.save_model(network, path, compress_to_fp16=False)
    return path


def told(model: Path) -> np.ndarray:
    exactly = {"INFERENCE_PRECISION_HINT": "f32", "DYNAMIC_QUANTIZATION_GROUP_SIZE": 0}
    compiled = openvino.compile_model(model, "CPU", exactly)
    return np.array(compiled([np.array([1, 4])])[0])


def kept(model: Path) -> Counter[str]:
    """How many weights the file holds of each type."""
    network = openvino.Core().read_model(model)
    found: Counter[str] = Counter()
    for node in network.get_ordered_ops():
        if node.get_type_name() == "Constant" and node.get_output_size() and len(node.shape) > 1:
            found[node.get_element_type().get_type_name()] += int(np.prod(node.shape))
    return found


def test_products_by_weights_are_by_wider_groups_and_tell_the_same(model: Path) -> None:
    before, held = told(model), kept(model)
    repack(model)
    assert np.abs(told(model) - before).max() < 0.01 * np.abs(before).max()
    now = kept(model)
    assert now["i8"] == 2 * ROWS * COLUMNS  # the layer and the ending
    assert now["u8"] == held["u8"] / 2  # the table stays as it was for the look-up
    assert now["f32"] == held["f32"] == ROWS * ROWS


def test_nothing_is_left_beside_the_model(model: Path) -> None:
    repack(model)
    names = {path.name for path in model.parent.iterdir()}
    assert names == {"openvino_model.xml", "openvino_model.bin"}


def test_a_model_that_is_packed_so_stays_what_it_is(model: Path) -> None:
    repack(model)
    first, held = told(model), kept(model)
    repack(model)
    assert kept(model) == held
    assert (told(model) == first).all()


def test_what_is_no_model_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "openvino_model.xml"
    path.write_bytes(b"<net>no model</net>")
    with pytest.raises(RuntimeError):
        repack(path)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes() == b"<net>no model</net>"


@given(some_weights)
def test_a_weight_is_kept_within_half_a_scale(given_weights: np.ndarray) -> None:
    numbers, scales = quantised(given_weights)
    groups = given_weights.shape[1] // GROUP
    assert (numbers.dtype, numbers.shape) == (np.int8, (len(given_weights), groups, GROUP))
    assert (scales.dtype, scales.shape) == (np.float16, (len(given_weights), groups, 1))
    grouped, exact = given_weights.reshape(numbers.shape), scales.astype(np.float64)
    assert (np.abs(numbers * exact - grouped) <= 0.5 * exact + np.abs(grouped) * 2**-9).all()


def test_rows_are_packed_alike_however_many_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(5).normal(size=(7, COLUMNS)).astype(np.float32)
    whole = quantised(random)
    monkeypatch.setattr(weights, "_ROWS", 2)
    for some, all_at_once in zip(quantised(random), whole, strict=True):
        assert (some == all_at_once).all()


def test_a_group_of_nothing_is_kept() -> None:
    numbers, scales = quantised(np.zeros((1, GROUP), np.float32))
    assert not (numbers * scales).any()
