"""The weights of a language model, packed so that a prompt is read fast. Owns openvino with
`index/encoder.py`.

A GGUF file keeps four to six bits a weight, with a scale for every sixteen or thirty-two of them.
Multiplied in such groups, the processor leaves its eight-bit instructions after every one: reading
a prompt takes a third longer. Eight bits a weight and a scale for every 128 lose next to nothing of
what the file has left, and cost a third more of memory.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

GROUP = 128  # weights that share a scale, in one row
_ROWS = 4096  # packed at once
_MOST = 127
_LEAST = 2.0**-14  # a scale below which float16 has fewer digits
_UNPACKING: dict[str, Any] = {  # what brings packed weights to numbers, and how numpy does it
    "Convert": None,
    "Reshape": None,
    "Subtract": np.subtract,
    "Multiply": np.multiply,
}


def repack(model: Path) -> None:
    """Pack the weights of an OpenVINO model, in its place; takes about 20 s and 4.4 GB of memory.

    model: the XML file; that of the weights lies beside it. Of a model that is packed so already,
    and of weights whose rows are not whole groups, nothing changes.

    Raises:
        RuntimeError: the file is no model, or cannot be written.
    """
    with tempfile.TemporaryDirectory(dir=model.parent) as folder:
        made = Path(folder) / model.name
        _write(model, made)
        for file in (made.with_suffix(".bin"), made):
            os.replace(file, model.with_suffix(file.suffix))


def _write(model: Path, made: Path) -> None:
    """A function of its own: what is mapped into memory cannot be replaced on every system."""
    import openvino

    network = openvino.Core().read_model(model)
    for product, weights in _products(network):
        product.input(1).replace_source_output(_packed(weights).output(0))
    openvino.save_model(network, made, compress_to_fp16=False)


def _products(network: Any) -> Iterator[tuple[Any, np.ndarray]]:
    """The multiplications by weights, each with them: float32 of shape (rows, columns)."""
    for node in network.get_ordered_ops():
        if node.get_type_name() == "MatMul" and node.get_attributes()["transpose_b"]:
            weights = _value(node.input_value(1).get_node())
            if weights is not None and weights.ndim == 2 and weights.shape[1] % GROUP == 0:
                yield node, weights


def _value(node: Any) -> np.ndarray | None:
    """What a node gives whatever the network is told; None of one that is no kept weight.

    The engine could tell, which takes five times as long.
    """
    kind = node.get_type_name()
    if kind == "Constant":
        return np.asarray(node.get_data(dtype=np.float32))
    if kind not in _UNPACKING:
        return None
    first, *others = (value.get_node() for value in node.input_values())
    if (known := _value(first)) is None:
        return None
    if kind == "Reshape":
        return known.reshape(node.get_output_shape(0))
    for other in map(_value, others):
        if other is None:
            return None
        _UNPACKING[kind](known, other, out=known)
    return known


def _packed(weights: np.ndarray) -> Any:
    """A node that gives the same weights, as near as the packing allows."""
    from openvino import opset13

    numbers, scales = quantised(weights)
    whole = opset13.convert(opset13.constant(numbers), "f16")
    groups = opset13.multiply(whole, opset13.constant(scales))
    rows = opset13.reshape(groups, opset13.constant(list(weights.shape)), special_zero=False)
    return opset13.convert(rows, "f32")


def quantised(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Of weights of shape (rows, columns), int8 of shape (rows, groups, `GROUP`) and float16 scales
    of shape (rows, groups, 1), by whose half, or a little more, the product of both differs from
    the weights at most."""
    grouped = weights.reshape(len(weights), -1, GROUP)
    numbers = np.empty(grouped.shape, np.int8)
    scales = np.empty((*grouped.shape[:2], 1), np.float16)
    for first in range(0, len(weights), _ROWS):
        part = slice(first, first + _ROWS)
        largest = np.abs(grouped[part]).max(axis=2, keepdims=True)
        # rounded first, so that the numbers are of the scale that is kept
        scales[part] = np.maximum(largest / _MOST, _LEAST)
        exact = grouped[part] / scales[part].astype(np.float32)
        numbers[part] = np.clip(np.rint(exact), -_MOST, _MOST)
    return numbers, scales
