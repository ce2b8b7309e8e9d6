import unittest

import numpy as np

from training.windows import OVERLAP, WINDOW, crop_around, own_words, windows_of


class Windows(unittest.TestCase):
    def setUp(self) -> None:
        rng = np.random.default_rng(1)
        self.pages = [rng.integers(1, 65 if i % 3 == 0 else 4, size=int(rng.integers(1, 1500))) for i in range(60)]

    def test_every_word_is_scored_once_and_by_a_window_that_holds_it(self) -> None:
        for counts in self.pages:
            ranges = windows_of(counts)
            owners = own_words(counts, ranges)
            self.assertEqual(len(owners), len(counts))
            for word, owner in enumerate(owners):
                start, end = ranges[owner]
                self.assertTrue(start <= word < end)

    def test_windows_fit_their_room_and_share_at_most_the_overlap(self) -> None:
        for counts in self.pages:
            ranges = windows_of(counts)
            self.assertEqual(ranges[0][0], 0)
            self.assertEqual(ranges[-1][1], len(counts))
            for start, end in ranges:
                self.assertLessEqual(counts[start:end].sum(), WINDOW - 2)
            for (_, end), (start, _) in zip(ranges, ranges[1:], strict=False):
                self.assertLessEqual(start, end)
                self.assertLessEqual(counts[start:end].sum(), OVERLAP)

    def test_a_crop_holds_its_word_and_fits_its_room(self) -> None:
        rng = np.random.default_rng(2)
        for counts in self.pages:
            for _ in range(20):
                word = int(rng.integers(len(counts)))
                start, end = crop_around(counts, word, 254, rng)
                self.assertTrue(0 <= start <= word < end <= len(counts))
                self.assertLessEqual(counts[start:end].sum(), 254)


if __name__ == "__main__":
    unittest.main()
