"""Makes a PyTorch model of a bundle again, so that any bundle can be taught on: no other weights need to be kept.

The eight bits of a bundle are a whole number, a scale and a zero point for each channel. Nodes of the graph are named after the
modules that they were, so the numbers find their way back; tables of places become weights of waves again by least squares.
"""

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.model import DocumentTagger, Shape, coordinate_basis

MODEL_FILE = "onnx/model_quantized.onnx"
LARGEST_RESIDUAL = 0.05
"""Of a table of places after the fit, as a share of its spread: the rounding to eight bits leaves about a hundredth."""


def _numbers(model: onnx.ModelProto) -> dict[str, np.ndarray]:
    return {item.name: numpy_helper.to_array(item) for item in model.graph.initializer}


def _real(numbers: dict[str, np.ndarray], name: str) -> Tensor:
    """A weight in full precision, whether it was quantised or not."""
    base = name.removesuffix("_quantized")
    if f"{base}_quantized" not in numbers:
        return torch.from_numpy(numbers[base].astype(np.float32))
    whole, scale, zero = (numbers[f"{base}_{part}"].astype(np.float32) for part in ("quantized", "scale", "zero_point"))
    return torch.from_numpy((whole - zero) * scale)


def _products(model: onnx.ModelProto, numbers: dict[str, np.ndarray]) -> dict[str, Tensor]:
    """`<module>.weight` of every product with a weight; ONNX keeps them turned."""
    found: dict[str, Tensor] = {}
    for node in model.graph.node:
        weights = [name for name in node.input if name in numbers and numbers[name].ndim == 2]
        if node.op_type in ("MatMulInteger", "MatMul", "Gemm") and weights:
            module = ".".join(node.name.strip("/").split("/")[:-1])
            turned = not any(part.name == "transB" and part.i for part in node.attribute)
            weight = _real(numbers, weights[0])
            found[f"{module}.weight"] = weight.T.contiguous() if turned else weight
    return found


def _waves_of(tables: Tensor, waves: int) -> Tensor:
    """The weights whose waves come closest to the tables. Raises ValueError for tables that are not made of so many waves."""
    basis = coordinate_basis(waves)
    weights = (torch.linalg.pinv(basis.double(), rtol=1e-4) @ tables.double()).float()
    spread = float((tables - tables.mean(1, keepdim=True)).pow(2).mean().sqrt())
    residual = float((basis @ weights - tables).pow(2).mean().sqrt())
    if residual > LARGEST_RESIDUAL * max(spread, 1e-3):
        raise ValueError(f"tables of places are not made of {waves} waves (residual {residual:.4f} of {spread:.4f})")
    return weights


def _tables(model: onnx.ModelProto, numbers: dict[str, np.ndarray]) -> Tensor | None:
    """Left, top, right, bottom, width, height; none for a model that sees no places."""
    nodes = {node.name: node.input[0] for node in model.graph.node if node.op_type == "Gather"}
    names = ["/layout/Gather", *(f"/layout/Gather_{i}" for i in range(1, 6))]
    if names[0] not in nodes:
        return None
    return torch.stack([_real(numbers, nodes[name]) for name in names])


def shape_of(folder: Path, numbers: dict[str, np.ndarray], layout: bool) -> Shape:
    """The shape that a bundle's files tell. Raises KeyError where one of them lacks what is needed."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    heads = config["num_attention_heads"]
    places = numbers.get("encoder.0.attention.place_query.bias")
    return Shape(
        labels=len(numbers["label_head.bias"]),
        page_types=len(numbers["page_head.bias"]),
        vocabulary=config["vocab_size"],
        hidden=config["hidden_size"],
        layers=config["num_hidden_layers"],
        heads=heads,
        inner=config["intermediate_size"],
        positions=config["max_position_embeddings"],
        # Older bundles do not say.
        waves=config.get("waves", Shape.waves),
        places=0 if places is None else len(places) // heads,
        layout=layout,
    )


def load_bundle_model(folder: Path) -> DocumentTagger:
    """The network of a bundle with the weights that its whole numbers stand for. Raises ValueError where parts do not fit."""
    graph = onnx.load(str(folder / MODEL_FILE))
    numbers = _numbers(graph)
    tables = _tables(graph, numbers)
    shape = shape_of(folder, numbers, layout=tables is not None)
    model = DocumentTagger(shape)
    state = model.state_dict()
    products = _products(graph, numbers)
    filled: dict[str, Tensor] = {}
    for name, start in state.items():
        if name == "layout.weights" and tables is not None:
            value = _waves_of(tables, shape.waves)
        elif name in products:
            value = products[name]
        elif name in numbers or f"{name}_quantized" in numbers:
            value = _real(numbers, name)
        else:
            raise ValueError(f"the bundle lacks {name}")
        if value.shape != start.shape:
            raise ValueError(f"{name}: expected {tuple(start.shape)}, the bundle has {tuple(value.shape)}")
        filled[name] = value
    model.load_state_dict(filled)
    return model.eval()
