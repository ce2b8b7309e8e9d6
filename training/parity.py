"""Proves that what ships says what was trained."""

import numpy as np

from training.dataset import Page
from training.judging import Reader, Run, log_softmax
from training.metrics import Tally, best_path, spans_of

LARGEST_LOSS = 0.005
"""Of the whole-number model's span F1 against full precision."""


def compare(reader: Reader, pages: list[Page], torch_run: Run, full_run: Run, small_run: Run, names: list[str]) -> dict:
    """Labels that differ between PyTorch and full-precision ONNX, and span F1 of all three on the same pages."""
    words = different = 0
    largest = 0.0
    tallies = {name: Tally() for name in ("torch", "onnx", "int8")}
    answers = [reader.scores(pages, run) for run in (torch_run, full_run, small_run)]
    for page, *scores in zip(pages, *answers, strict=True):
        tags = [best_path(log_softmax(logits)) for logits, _ in scores]
        for tally, told in zip(tallies.values(), tags, strict=True):
            tally.add(spans_of(page.tags), spans_of(told))
        words += len(tags[0])
        different += int((tags[0] != tags[1]).sum())
        largest = max(largest, float(np.abs(scores[0][0] - scores[1][0]).max()))
    f1 = {name: tally.report(names)["overall"]["f1"] for name, tally in tallies.items()}
    return {
        "pages": len(pages),
        "words": words,
        "differentLabels": different,
        "largestLogitDifference": round(largest, 6),
        "spanF1": f1,
        "holds": different == 0 and f1["torch"] - f1["int8"] <= LARGEST_LOSS,
    }
