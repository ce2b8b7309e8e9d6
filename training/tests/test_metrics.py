import itertools
import unittest

import numpy as np

from training.metrics import Tally, best_path, spans_of


class Metrics(unittest.TestCase):
    def test_spans_follow_bio_and_a_stray_inside_begins_one(self) -> None:
        self.assertEqual(spans_of(np.array([0, 1, 2, 1, 0, 4, 4, 2])), [(1, 3, 1), (3, 4, 1), (5, 7, 3), (7, 8, 1)])

    def test_the_best_path_is_the_likeliest_of_all_allowed_ones(self) -> None:
        rng = np.random.default_rng(1)
        for _ in range(50):
            scores = rng.normal(size=(4, 5))
            allowed = [
                path
                for path in itertools.product(range(5), repeat=4)
                if all(tag % 2 or not tag or before in (tag - 1, tag) for before, tag in zip((0, *path), path, strict=False))
            ]
            best = max(allowed, key=lambda path: sum(scores[i, tag] for i, tag in enumerate(path)))
            self.assertEqual(tuple(best_path(scores)), best)

    def test_a_wrong_border_counts_against_precision_and_recall(self) -> None:
        tally = Tally()
        tally.add([(0, 2, 1), (5, 6, 3)], [(0, 1, 1), (5, 6, 3)])
        overall = tally.report(["O", "B-a", "I-a", "B-b", "I-b"])["overall"]
        self.assertEqual(overall, {"support": 2, "precision": 0.5, "recall": 0.5, "f1": 0.5})


if __name__ == "__main__":
    unittest.main()
