import tempfile
import unittest
from pathlib import Path

import torch

from training.checkpoint import average_weights, load_checkpoint, load_model
from training.dataset import read_dataset, read_datasets
from training.judging import Reader
from training.onnx_model import onnx_runner, quantize, write_onnx
from training.parity import compare
from training.pieces import Pieces
from training.precision import has_bfloat16
from training.pretrained import tokenizer_path
from training.tests.toy import TINY, write_toy
from training.train import Settings, Trainer, make_model, runner


class Training(unittest.TestCase):
    """One toy data set, trained for a few seconds."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.temporary.name)
        cls.dataset = read_dataset(write_toy(cls.folder))
        cls.pieces = Pieces(tokenizer_path())
        cls.trained = cls.trainer("trained", steps=60)
        cls.losses = cls.trained.train()

    @classmethod
    def tearDownClass(cls) -> None:
        cls.temporary.cleanup()

    @classmethod
    def trainer(cls, name: str, steps: int, **changes: object) -> Trainer:
        settings = Settings(
            steps=steps, tokens=512, room=100, rate=3e-3, head_rate=6e-3, threads=1, pretrained=False, judge_pages=0, **changes
        )
        model = make_model(cls.dataset, settings, **TINY)
        return Trainer(cls.dataset, cls.pieces, model, settings, cls.folder / name)

    def test_the_loss_falls(self) -> None:
        self.assertLess(sum(self.losses[-10:]) / 10, 0.5 * sum(self.losses[:10]) / 10)

    def test_held_out_spans_are_found(self) -> None:
        report = Reader(self.dataset, self.pieces).report(self.dataset.of("test"), runner(self.trained.model))
        self.assertGreater(report["overall"]["f1"], 0.5)
        self.assertEqual(report["pageTypeAccuracy"], 1.0)

    def test_the_same_seed_gives_the_same_weights(self) -> None:
        runs = [self.trainer(name, steps=4) for name in ("a", "b")]
        for run in runs:
            run.train()
        for one, other in zip(runs[0].model.parameters(), runs[1].model.parameters(), strict=True):
            self.assertTrue(torch.equal(one, other))

    def test_products_in_bfloat16_teach_the_same_and_leave_weights_in_full_precision(self) -> None:
        fast, plain = (self.trainer(f"mixed{mixed}", steps=20, mixed=mixed) for mixed in (True, False))
        fast_losses, plain_losses = fast.train(), plain.train()
        self.assertEqual({parameter.dtype for parameter in fast.model.parameters()}, {torch.float32})
        self.assertLess(max(abs(a - b) / b for a, b in zip(fast_losses, plain_losses, strict=True)), 0.1)
        same = torch.equal(fast.model.label_head.weight, plain.model.label_head.weight)
        self.assertEqual(same, not has_bfloat16(torch.device("cpu")))

    def test_another_seed_gives_other_weights(self) -> None:
        runs = [self.trainer(f"seed{seed}", steps=1, seed=seed) for seed in (1, 2)]
        self.assertFalse(torch.equal(runs[0].model.label_head.weight, runs[1].model.label_head.weight))

    def test_a_resumed_run_goes_on_from_its_step_weights_and_optimizer(self) -> None:
        first = self.trainer("resumed", steps=6)
        for _ in range(3):
            first.one_step()
        first.save()
        second = self.trainer("resumed", steps=6)
        load_checkpoint(second)
        self.assertEqual(second.step, 3)
        self.assertTrue(torch.equal(first.model.label_head.weight, second.model.label_head.weight))
        self.assertEqual(len(second.train()), 3)
        self.assertEqual(second.step, 6)

    def test_weights_of_runs_are_averaged(self) -> None:
        runs = [self.trainer(f"averaged{seed}", steps=1, seed=seed) for seed in (1, 2, 3)]
        for run in runs:
            run.train()
        heads = [run.model.label_head.weight.detach().clone() for run in runs]
        average_weights(runs[0].model, [runs[1].out, runs[2].out])
        self.assertTrue(torch.allclose(runs[0].model.label_head.weight, sum(heads) / 3, atol=1e-6))

    def test_word_embeddings_stay_and_layout_learns(self) -> None:
        fresh = make_model(self.dataset, self.trained.settings, **TINY)
        self.assertTrue(torch.equal(fresh.words.weight, self.trained.model.words.weight))
        self.assertGreater(float(self.trained.model.layout.weights.abs().sum()), 0)

    def test_onnx_says_what_pytorch_says(self) -> None:
        model = load_model(self.folder / "trained")
        full, small = self.folder / "full.onnx", self.folder / "small.onnx"
        write_onnx(model, full)
        quantize(full, small)
        reader = Reader(self.dataset, self.pieces)
        names = self.dataset.labels.ner
        runs = (runner(model), onnx_runner(full, 1), onnx_runner(small, 1))
        parity = compare(reader, self.dataset.pages, *runs, names)
        self.assertEqual(parity["differentLabels"], 0)
        self.assertLess(parity["largestLogitDifference"], 1e-3)
        self.assertLess(small.stat().st_size, 0.5 * full.stat().st_size)
        self.assertLess(abs(parity["spanF1"]["torch"] - parity["spanF1"]["int8"]), 0.05)


class Reading(unittest.TestCase):
    def test_flat_boxes_are_read_like_nested_ones(self) -> None:
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
            nested = read_dataset(write_toy(Path(one), documents=3))
            flat = read_dataset(write_toy(Path(other), documents=3, flat_boxes=True))
        for a, b in zip(nested.pages, flat.pages, strict=True):
            self.assertTrue((a.boxes == b.boxes).all())
            self.assertEqual([nested.lexicon[i] for i in a.words], [flat.lexicon[i] for i in b.words])

    def test_two_exports_keep_their_words_as_one(self) -> None:
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
            paths = [write_toy(Path(one), documents=2), write_toy(Path(other), documents=3)]
            parts, whole = [read_dataset(path) for path in paths], read_datasets(paths)
        texts = [[part.lexicon[i] for i in page.words] for part in parts for page in part.pages]
        self.assertEqual([[whole.lexicon[i] for i in page.words] for page in whole.pages], texts)

    def test_a_sidecar_out_of_order_is_refused(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = write_toy(Path(folder), documents=1)
            sidecar = path.with_name("toy.parquet.labels.json")
            sidecar.write_text(sidecar.read_text().replace("B-noteAmount", "B-other"))
            self.assertRaises(ValueError, read_dataset, path)


if __name__ == "__main__":
    unittest.main()
