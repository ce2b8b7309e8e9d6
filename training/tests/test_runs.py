import http.server
import json
import tempfile
import threading
import unittest
import urllib.parse
from pathlib import Path

import numpy as np
import torch

from training.agent import Work, train_linear
from training.checkpoint import load_weights
from training.client import Client, Refused
from training.config import BadConfig, check_config
from training.dataset import Page, read_dataset
from training.dequantize import load_bundle_model
from training.judging import Reader
from training.linear import LinearTagger
from training.model import DocumentTagger
from training.run_trainer import Told
from training.onnx_model import onnx_runner
from training.pieces import Pieces
from training.pretrained import load_pretrained, tokenizer_path
from training.tests.toy import LABELS, TINY, write_toy
from training.train import runner
from training.values import PASSED_OVER, figures, counts_of, pass_over_mentions

KEY = "dlt_test"
SCRATCH = {"kind": "from-scratch", "seed": 1, "steps": 40, "minutes": 0, "batch": 512, "rate": 3e-3, "layout": True}
TUNED = {"kind": "fine-tuned", "seed": 1, "steps": 10, "minutes": 0, "batch": 512, "rate": 1e-3, "pull": 1}
LINEAR = {"kind": "linear", "seed": 1, "passes": 4, "layout": True}


class Product:
    """The doors that a trainer knocks at, in this process."""

    def __init__(self, parquet: Path) -> None:
        self.parquet, self.files, self.beats, self.ends = parquet, {}, [], []
        self.stop_after: int | None = None
        self.lease, self.champion = "lease-1", {}
        self.checkpoint: bytes | None = None
        product = self

        class Door(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                pass

            def answer(self, body: object, status: int = 200) -> None:
                data = body if isinstance(body, bytes) else json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def handle_any(self) -> None:
                data = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                if self.headers["Authorization"] != f"Bearer {KEY}":
                    return self.answer({"error": {"code": "unauthenticated", "message": "unknown key"}}, 401)
                if self.headers["Deedlens-Lease"] != product.lease:
                    return self.answer({"error": {"code": "lease_lost", "message": "taken up by another"}}, 409)
                url = urllib.parse.urlsplit(self.path)
                query = dict(urllib.parse.parse_qsl(url.query))
                self.answer(product.act(self.command, url.path.rsplit("/", 1)[1], query, data))

            do_GET = do_POST = do_PUT = handle_any

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Door)
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def act(self, method: str, door: str, query: dict, data: bytes) -> object:
        if door == "data":
            return self.parquet.read_bytes()
        if door == "champion":
            return self.champion[query["file"]]
        if door == "bundle":
            self.files[(int(query["candidate"]), query["file"])] = data
        if door == "checkpoint":
            if method == "GET":
                return self.checkpoint
            self.checkpoint = data
        if door == "heartbeat":
            self.beats.append(json.loads(data))
            told = sum(len(beat["metrics"]) for beat in self.beats)
            return {"stop": self.stop_after is not None and told >= self.stop_after}
        if door in ("finish", "release"):
            self.ends.append((door, json.loads(data)))
        return {}

    def run(self, candidates: list[dict], **more: object) -> dict:
        sidecar = {"labelSchemaVersion": 1, "ner": LABELS, "pageTypes": ["note", "other"]}
        config = {"candidates": candidates, "threads": 1}
        told = {"id": "r", "number": 1, "leaseId": "lease-1", "config": config, "labels": sidecar, "done": [], "hasCheckpoint": False}
        return {**told, "parent": None, "name": "deedlens-ner", "version": "run-1", **more}

    def metrics(self, name: str) -> list[tuple[int, int, float]]:
        return [(m["candidate"], m["step"], m["value"]) for beat in self.beats for m in beat["metrics"] if m["name"] == name]

    def candidates(self) -> dict[int, dict]:
        return {one["number"]: one for beat in self.beats for one in beat["candidates"]}


def toy_with_validation(folder: Path) -> Path:
    import pyarrow.parquet as pq

    path = write_toy(folder)
    rows = pq.read_table(path).to_pylist()
    for i, row in enumerate(rows):
        row["split"] = "validation" if i % 4 == 1 else row["split"]
    import pyarrow as pa

    pq.write_table(pa.Table.from_pylist(rows), path)
    return path


class Agent(unittest.TestCase):
    """A trainer against a product that is only its doors."""

    def setUp(self) -> None:
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = Path(self.temporary.name)
        self.product = Product(toy_with_validation(self.folder))
        self.addCleanup(self.product.server.server_close)
        self.addCleanup(self.product.server.shutdown)
        torch.set_num_threads(1)

    def client(self, key: str = KEY) -> Client:
        return Client(f"http://127.0.0.1:{self.product.server.server_port}", key, pause=0.01)

    def work(self, candidates: list[dict], name: str = "work", **more: object) -> Work:
        folder = self.folder / name
        folder.mkdir()
        return Work(self.client(), self.product.run(candidates, **more), folder, shape=TINY, beat=0.05)

    def bundle(self, candidate: int) -> Path:
        folder = self.folder / f"bundle-{candidate}"
        for (number, file), data in self.product.files.items():
            if number == candidate:
                (folder / file).parent.mkdir(parents=True, exist_ok=True)
                (folder / file).write_bytes(data)
        return folder

    def test_a_run_ends_with_figures_a_curve_and_a_bundle_that_can_be_taught_further(self) -> None:
        self.assertEqual(self.work([{"kind": "rules"}, LINEAR, SCRATCH]).do(), "done")
        self.assertEqual(self.product.ends, [("finish", {"outcome": "done"})])
        told = self.product.candidates()
        self.assertEqual({n: one["state"] for n, one in told.items()}, {2: "done", 3: "done"})
        self.assertGreater(told[2]["figures"]["validation"]["f1"], 0.9)
        self.assertGreater(told[3]["figures"]["test"]["f1"], 0.3)
        self.assertEqual([step for number, step, _ in self.product.metrics("validation-f1") if number == 3], [0, 10, 20, 30, 40])
        losses = [value for number, _, value in self.product.metrics("loss") if number == 3]
        self.assertLess(losses[-1], losses[0])
        files = [file for number, file in self.product.files if number == 3]
        self.assertEqual(files[-1], "SHA256SUMS")
        champion = self.bundle(3)
        self.taught_further(champion)

    def taught_further(self, champion: Path) -> None:
        self.product.champion = {path.relative_to(champion).as_posix(): path.read_bytes() for path in champion.rglob("*") if path.is_file()}
        self.product.champion["calibration.json"] = b'{"kept": true}'
        self.product.beats.clear()
        parent = {"name": "deedlens-ner", "version": "1.0.0", "files": list(self.product.champion)}
        self.assertEqual(self.work([TUNED], "tuned", parent=parent).do(), "done")
        before, *_, after = [value for _, _, value in self.product.metrics("validation-f1")]
        self.assertGreaterEqual(after, before - 0.05)
        self.assertEqual(self.product.files[(1, "calibration.json")], b'{"kept": true}')

    def test_a_stopped_run_keeps_a_checkpoint_from_which_it_goes_on(self) -> None:
        self.product.stop_after = 3
        long = {**SCRATCH, "steps": 400}
        self.assertEqual(self.work([long]).do(), "stopped")
        self.assertEqual(self.product.ends, [("finish", {"outcome": "stopped"})])
        self.assertIsNotNone(self.product.checkpoint)
        first = max(step for _, step, _ in self.product.metrics("loss"))
        self.product.stop_after = None
        self.product.beats.clear()
        short = {**SCRATCH, "steps": first + 20}
        self.assertEqual(self.work([short], "again", hasCheckpoint=True).do(), "done")
        self.assertGreater(min(step for _, step, _ in self.product.metrics("loss")), first)

    def test_a_trainer_whose_machine_goes_down_lets_the_run_go(self) -> None:
        work = self.work([{**SCRATCH, "steps": 400}])
        work.leaving = True
        self.assertEqual(work.do(), "released")
        self.assertEqual([door for door, _ in self.product.ends], ["release"])

    def test_a_run_that_another_trainer_took_up_is_left_alone(self) -> None:
        self.product.lease = "lease-2"
        self.assertEqual(self.work([LINEAR]).do(), "lost")
        self.assertEqual(self.product.ends, [])

    def test_a_config_with_an_unknown_key_fails_with_a_sentence(self) -> None:
        self.assertEqual(self.work([{**LINEAR, "depth": 3}]).do(), "failed")
        self.assertEqual(self.product.ends, [("finish", {"outcome": "failed", "failure": "linear has no setting depth"})])

    def test_a_champion_of_other_labels_is_not_taught_further(self) -> None:
        self.product.champion = {"labels.json": b'{"ner": ["O"], "pageTypes": []}'}
        parent = {"name": "n", "version": "1", "files": ["labels.json"]}
        self.assertEqual(self.work([TUNED, LINEAR], parent=parent).do(), "done")
        told = self.product.candidates()
        self.assertEqual((told[1]["state"], told[2]["state"]), ("failed", "done"))
        self.assertIn("other fields", told[1]["failure"])

    def test_a_key_that_opens_nothing_is_an_error(self) -> None:
        self.assertRaises(Refused, self.client("dlt_other").claim)


class Parts(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.temporary = tempfile.TemporaryDirectory()
        cls.dataset = read_dataset(toy_with_validation(Path(cls.temporary.name)))

    @classmethod
    def tearDownClass(cls) -> None:
        cls.temporary.cleanup()

    def test_the_same_seed_gives_the_same_linear_model(self) -> None:
        told = Told(lambda *_: None, lambda _: None, lambda _: None, lambda: False, lambda _: None)
        runs = [train_linear(self.dataset, {"kind": "linear", "seed": 3, "passes": 2, "layout": True}, told) for _ in range(2)]
        for run in runs:
            run.pop("msPerPage"), run.pop("trainingSeconds")
        self.assertEqual(runs[0], runs[1])

    def test_other_mentions_of_a_labelled_value_are_passed_over(self) -> None:
        lexicon = ["pay", "Ada", "Berta", "to", "ADA", "BERTA,"]
        words = np.array([0, 1, 2, 3, 4, 5, 1])
        tags = np.array([0, 1, 2, 0, 0, 0, 0], dtype=np.int16)
        page = Page("d", 1, words, np.zeros((7, 4), dtype=np.int16), tags, 0, "f", "text-layer", "train")
        dataset = type(self.dataset)(self.dataset.labels, lexicon, [page])
        (passed,) = pass_over_mentions(dataset, [page])
        self.assertEqual(passed.tags.tolist(), [0, 1, 2, 0, PASSED_OVER, PASSED_OVER, 0])
        told = np.array([0, 0, 0, 0, 1, 2, 0], dtype=np.int16)
        self.assertEqual(figures(counts_of(dataset, [page], [told]), 1)["f1"], 1.0)

    def test_a_config_is_checked_as_strictly_as_in_the_product(self) -> None:
        whole = {"candidates": [{"kind": "rules"}, LINEAR, SCRATCH, TUNED], "threads": 2}
        self.assertEqual(check_config(whole), whole)
        for wrong in (
            {**whole, "speed": 1},
            {**whole, "candidates": []},
            {**whole, "threads": True},
            {**whole, "candidates": [{"kind": "forest"}]},
            {**whole, "candidates": [{**TUNED, "rate": 1}]},
            {**whole, "candidates": [{**TUNED, "minutes": 5}]},
            {**whole, "candidates": [{k: v for k, v in TUNED.items() if k != "pull"}]},
        ):
            self.assertRaises(BadConfig, check_config, wrong)


class Champion(unittest.TestCase):
    """The bundle that comes with the product, made a PyTorch model again."""

    BUNDLE = next((Path(__file__).parents[2] / "models" / "deedlens-ner").glob("*/onnx/model_quantized.onnx")).parents[1]

    def test_a_run_may_start_from_it_with_the_words_of_the_pretrained_encoder(self) -> None:
        bundle = load_bundle_model(self.BUNDLE)
        model = DocumentTagger(bundle.shape)
        load_pretrained(model)
        words = model.words.weight.detach().clone()
        load_weights(model, self.BUNDLE)
        self.assertTrue(torch.equal(model.words.weight, words))
        self.assertTrue(torch.equal(model.label_head.weight, bundle.label_head.weight))
        self.assertLess(float((bundle.words.weight - words).abs().mean()), 0.1 * float(words.abs().mean()))

    def test_says_what_the_bundle_says(self) -> None:
        model = load_bundle_model(self.BUNDLE)
        rng = np.random.default_rng(5)
        text = "NOTE June 3, 2019 Springfield, Ohio I promise to pay U.S. $211,000.00 to the order of Maple Leaf Savings Bank at 4.125 %"
        pieces = Pieces(self.BUNDLE / "tokenizer.json")
        ids = [pieces.cls, *(piece for word in text.split() for piece in pieces.of(word)), pieces.sep]
        edges = np.sort(rng.integers(0, 1000, size=(len(ids), 2, 2)), axis=1).reshape(1, -1, 4)
        batch = {"input_ids": np.array([ids]), "attention_mask": np.ones((1, len(ids)), dtype=np.int64), "bbox": edges}
        import onnxruntime as ort

        session = ort.InferenceSession(str(self.BUNDLE / "onnx" / "model_quantized.onnx"), providers=["CPUExecutionProvider"])
        whole, _ = session.run(None, batch)
        with torch.inference_mode():
            real, _ = model(*(torch.from_numpy(batch[name]) for name in ("input_ids", "attention_mask", "bbox")))
        same = float((real.numpy().argmax(-1) == whole.argmax(-1)).mean())
        self.assertGreaterEqual(same, 0.95)
        self.assertLess(float(np.abs(real.numpy() - whole).mean()), 0.1)


if __name__ == "__main__":
    unittest.main()
