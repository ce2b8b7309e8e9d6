import unittest

import numpy as np

from training.metrics import spans_of
from training.noise import Words, hide_words, ink_boxes, move_boxes, ocr_noise
from training.pieces import MASK_WORD
from training.tests.toy import boxes_of, toy_page


def toy_words(rng: np.random.Generator) -> Words:
    tokens, tags = toy_page(rng, 80)
    return Words(tokens, np.array(boxes_of(len(tokens)), dtype=np.int16), np.array(tags))


class Noise(unittest.TestCase):
    def test_noise_keeps_every_value_and_its_label_in_order(self) -> None:
        rng = np.random.default_rng(4)
        for _ in range(200):
            words = toy_words(rng)
            noisy = ocr_noise(words, 1.0, rng)
            self.assertEqual(len(noisy.texts), len(noisy.tags))
            self.assertEqual(noisy.boxes.shape, (len(noisy.texts), 4))
            before = [tag for _, _, tag in spans_of(words.tags)]
            self.assertEqual([tag for _, _, tag in spans_of(noisy.tags)], before)

    def test_noise_leaves_values_where_they_stood(self) -> None:
        rng = np.random.default_rng(5)
        for _ in range(100):
            words = toy_words(rng)
            noisy = ocr_noise(words, 1.0, rng)
            spans = zip(spans_of(words.tags), spans_of(noisy.tags), strict=True)
            for (start, end, _), (noisy_start, noisy_end, _) in spans:
                self.assertEqual(words.boxes[start:end, 0].min(), noisy.boxes[noisy_start:noisy_end, 0].min())
                self.assertEqual(words.boxes[start:end, 2].max(), noisy.boxes[noisy_start:noisy_end, 2].max())

    def test_noise_changes_some_words_and_is_the_same_for_a_seed(self) -> None:
        words = toy_words(np.random.default_rng(6))
        first = ocr_noise(words, 1.0, np.random.default_rng(7))
        self.assertEqual(first.texts, ocr_noise(words, 1.0, np.random.default_rng(7)).texts)
        self.assertNotEqual(first.texts, words.texts)

    def test_ink_is_as_high_as_the_letters_and_stays_within_a_hair_of_the_line(self) -> None:
        line = np.array([[100, 500, 140, 520]] * 3, dtype=np.int16)
        inked = ink_boxes(Words(["no", "The", "pay"], line, np.zeros(3, dtype=np.int64)), np.random.default_rng(3))
        heights = inked.boxes[:, 3] - inked.boxes[:, 1]
        self.assertTrue(heights[0] < heights[1] < 20 and heights[0] < heights[2] < 20, heights)
        self.assertEqual(inked.boxes[0, 3], inked.boxes[1, 3])
        self.assertTrue((abs(inked.boxes - line) <= 8).all())

    def test_hidden_words_keep_their_labels(self) -> None:
        words = toy_words(np.random.default_rng(8))
        hidden = hide_words(words, 0.5, np.random.default_rng(9))
        self.assertIn(MASK_WORD, hidden.texts)
        self.assertTrue((hidden.tags == words.tags).all())

    def test_moved_boxes_stay_on_the_page_and_keep_their_edges_in_order(self) -> None:
        rng = np.random.default_rng(10)
        for _ in range(50):
            edges = rng.integers(0, 1001, size=(40, 4)).astype(np.int16)
            edges[:, 2:] = np.maximum(edges[:, 2:], edges[:, :2])
            moved = move_boxes(edges, rng)
            self.assertTrue(((moved >= 0) & (moved <= 1000)).all())
            self.assertTrue((moved[:, 2:] >= moved[:, :2]).all())


if __name__ == "__main__":
    unittest.main()
