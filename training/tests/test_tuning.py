import tempfile
import unittest
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from training.dataset import Page, read_dataset
from training.judging import Reader
from training.pieces import Pieces
from training.pretrained import tokenizer_path
from training.run_trainer import RunTrainer, Told, misread
from training.sampling import PLAIN, Mixture, Sampler
from training.tests.toy import TINY, write_toy
from training.train import Settings, make_model
from training.values import PASSED_OVER

TUNED = {"kind": "fine-tuned", "seed": 1, "steps": 6, "minutes": 0, "batch": 512, "rate": 1e-3, "pull": 1}


class Tuning(unittest.TestCase):
    """A model that is taught further: what it reads wrong comes first, and it goes back as far as that costs nothing."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.temporary.name)
        cls.dataset = read_dataset(write_toy(cls.folder, documents=12))
        cls.pieces = Pieces(tokenizer_path())
        cls.lines: list[str] = []

    @classmethod
    def tearDownClass(cls) -> None:
        cls.temporary.cleanup()

    def told(self) -> Told:
        return Told(lambda *_: None, self.lines.append, lambda _: None, lambda: False, lambda _: None)

    def saying(self, pages: list[Page], wrong: set[str]):
        """A run that says what is labelled, and nothing at all of some documents. One window a page, in the order of their lengths."""
        order = sorted(pages, key=lambda page: sum(len(self.pieces.of(self.dataset.lexicon[i])) for i in page.words))
        labels, at = len(self.dataset.labels.ner), 0

        def run(batch) -> tuple[np.ndarray, np.ndarray]:
            nonlocal at
            tags = np.maximum(batch.labels.numpy(), 0)
            for row in range(len(tags)):
                if order[at].doc_id in wrong:
                    tags[row] = 0
                at += 1
            return 10.0 * np.eye(labels, dtype=np.float32)[tags], np.zeros((len(tags), 2), dtype=np.float32)

        return run

    def test_pages_are_misread_where_a_value_is_missed_and_not_where_another_mention_is_told(self) -> None:
        pages = self.dataset.of("train")
        reader = Reader(self.dataset, self.pieces)
        self.assertEqual(misread(self.dataset, pages, reader, self.saying(pages, set())), [])
        wrong = {pages[1].doc_id, pages[4].doc_id}
        found = misread(self.dataset, pages, reader, self.saying(pages, wrong))
        self.assertEqual({page.doc_id for page in found}, wrong)
        other = [replace(page, tags=np.where(page.tags > 0, PASSED_OVER, page.tags)) for page in pages[:1]]
        self.assertEqual(misread(self.dataset, other, reader, self.saying(pages[:1], set())), [])

    def test_a_mixture_draws_its_share_from_each(self) -> None:
        def sampler(page: Page) -> Sampler:
            return Sampler(self.dataset, [page], self.pieces, PLAIN)

        first, second = self.dataset.of("train")[:2]
        rng = np.random.default_rng(1)
        mixture = Mixture(sampler(replace(first, page_type=0)), sampler(replace(second, page_type=1)), 0.5)
        types = [mixture.draw(60, rng).page_type for _ in range(200)]
        self.assertTrue(80 < sum(types) < 120, sum(types))

    def test_weights_end_part_of_the_way_back_or_where_they_are(self) -> None:
        model = make_model(self.dataset, Settings(pretrained=False), **TINY)
        start = model.label_head.weight.detach().clone()
        trainer = RunTrainer(self.dataset, self.pieces, model, TUNED, self.folder / "run", self.told(), 1)
        self.assertGreater(len(trainer.mending), 0)
        trainer.train()
        end = model.label_head.weight.detach()
        learned = trainer.learned[[p is model.label_head.weight for p, _ in trainer.start].index(True)] if trainer.learned else end
        shares = [share for share in (0.0, 0.25, 0.5) if torch.allclose(end, torch.lerp(learned, start, share), atol=1e-6)]
        self.assertEqual(len(shares), 1)
        self.assertFalse(torch.equal(learned, start))
        self.assertTrue(any("misreads" in line for line in self.lines))
        self.assertTrue(any("champion" in line and ("way back" in line or "going back" in line) for line in self.lines))


if __name__ == "__main__":
    unittest.main()
