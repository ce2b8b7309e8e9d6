"""The network as ONNX: full precision, and the whole-number version that ships."""

import copy
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from training.batches import Batch
from training.judging import Run
from training.model import DocumentTagger

INPUTS = ["input_ids", "attention_mask", "bbox"]
OUTPUTS = ["logits", "page_logits"]


def write_onnx(model: DocumentTagger, path: Path) -> None:
    """Full precision, any batch and length up to 512, all inputs int64."""
    plain = copy.deepcopy(model).cpu().eval()
    if plain.layout is not None:
        plain.layout.bake()
    ids = torch.tensor([[101, 2023, 102], [101, 102, 0]])
    example = (ids, (ids > 0).long(), torch.zeros(2, 3, 4, dtype=torch.long))
    axes = {name: {0: "batch", 1: "pieces"} for name in [*INPUTS, "logits"]} | {"page_logits": {0: "batch"}}
    torch.onnx.export(
        plain, example, str(path), input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=axes, opset_version=17, dynamo=False
    )
    onnx.checker.check_model(str(path))


def quantize(path: Path, out: Path) -> None:
    """Weights of products and embeddings in eight bits, a scale for each channel.

    Unsigned: with signed ones processors without VNNI add two products into sixteen bits and would overflow.
    """
    prepared = out.with_suffix(".prepared")
    quant_pre_process(str(path), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(
        str(prepared), str(out), op_types_to_quantize=["MatMul", "Gather"], weight_type=QuantType.QUInt8, per_channel=True
    )
    prepared.unlink()


def onnx_runner(path: Path, threads: int = 2) -> Run:
    """An ONNX file as judging wants it."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    session = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def run(batch: Batch) -> tuple[np.ndarray, np.ndarray]:
        feed = dict(zip(INPUTS, (batch.ids.numpy(), batch.mask.numpy(), batch.boxes.numpy()), strict=True))
        logits, page_logits = session.run(OUTPUTS, feed)
        return logits, page_logits

    return run
