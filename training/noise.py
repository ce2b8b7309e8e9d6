"""Makes clean words look as recognition would have read them; labels stay with their words."""

from dataclasses import dataclass

import numpy as np

from training.pieces import MASK_WORD

CONFUSIONS = {
    "0": "Oo8", "O": "0Q", "o": "0ce", "1": "lIi7", "l": "1I|", "I": "1l|", "i": "1l;", "5": "S6", "S": "5$", "s": "5",
    "8": "B3", "B": "8", "2": "Z7", "Z": "2", "6": "b5", "b": "6h", "g": "9q", "9": "g", "e": "c", "c": "e", "a": "o",
    "u": "v", "v": "y", "h": "b", "t": "f", "f": "t", "E": "F", "F": "P", "D": "O", "G": "C6", "C": "G", "$": "S8",
    ",": ".", ".": ",", ":": ";.", "-": "~_", "/": "l1", "(": "{", ")": "}", "'": "`", "&": "8", "#": "H", "%": "96",
}
PAIRS = {"rn": "m", "m": "rn", "cl": "d", "d": "cl", "vv": "w", "w": "vv", "li": "h", "nn": "rm", "fi": "h", "ri": "n"}


@dataclass
class Words:
    """Words of a crop in reading order; `tags`: 0 is O, odd is B-, even is I- of the field before it."""

    texts: list[str]
    boxes: np.ndarray
    tags: np.ndarray


def inside(tag: int) -> int:
    """The tag of a word that continues a word with `tag`."""
    return tag + 1 if tag % 2 == 1 else tag


def misread(text: str, rate: float, rng: np.random.Generator) -> str:
    """Replaces, drops or doubles characters, about `rate` of them; never empties a word."""
    out: list[str] = []
    place = 0
    while place < len(text):
        char, pair = text[place], text[place : place + 2]
        place += 1
        if rng.random() >= rate:
            out.append(char)
            continue
        kind = rng.random()
        if kind < 0.25 and pair in PAIRS:
            out.append(PAIRS[pair])
            place += 1
        elif kind < 0.35 and char in PAIRS:
            out.append(PAIRS[char])
        elif kind < 0.8 and char in CONFUSIONS:
            options = CONFUSIONS[char]
            out.append(options[int(rng.integers(len(options)))])
        elif kind > 0.97:
            out.append(char + char)
        elif kind < 0.9:
            out.append(char)
    return "".join(out) or text


def _split(text: str, box: np.ndarray, rng: np.random.Generator) -> tuple[tuple[str, np.ndarray], tuple[str, np.ndarray]]:
    at = int(rng.integers(1, len(text)))
    middle = int(box[0]) + (int(box[2]) - int(box[0])) * at // len(text)
    left, right = box.copy(), box.copy()
    left[2] = right[0] = middle
    return (text[:at], left), (text[at:], right)


def _joins(words: Words, place: int) -> bool:
    """Two words that recognition could run together, on one line and not across a value's border."""
    if place + 1 >= len(words.texts) or MASK_WORD in words.texts[place : place + 2]:
        return False
    tag, following = int(words.tags[place]), int(words.tags[place + 1])
    if following != (inside(tag) if tag else 0):
        return False
    a, b = words.boxes[place], words.boxes[place + 1]
    return bool(0 <= b[0] - a[2] <= 12 and abs(int(a[3]) - int(b[3])) <= 6)


TALL = set("bdfhklt0123456789$%#()/'\"&ABCDEFGHIJKLMNOPQRSTUVWXYZ")
DEEP = set("gjpqy,;()Q$")
BASELINE = 0.8
"""Of a line's height in a text layer, from its top: where letters stand. Recognised letters are bounded by their ink."""


def ink_boxes(words: Words, rng: np.random.Generator) -> Words:
    """Lines as high as their font's ascent and descent become as high as their letters' ink, which is what recognition measures."""
    tall = np.array([any(char in TALL for char in text) for text in words.texts])
    deep = np.array([any(char in DEEP for char in text) for text in words.texts])
    hidden = np.array([text == MASK_WORD for text in words.texts])
    boxes = words.boxes.astype(np.float64)
    top, height = boxes[:, 1].copy(), boxes[:, 3] - boxes[:, 1]
    shift = rng.uniform(-0.06, 0.06)
    boxes[:, 1] = top + height * (np.where(tall | hidden, 0.14, 0.31) + shift)
    boxes[:, 3] = top + height * (np.where(deep & ~hidden, 0.98, BASELINE) + shift)
    boxes = np.clip(np.rint(boxes), 0, 1000).astype(np.int16)
    boxes[:, 2:] = np.maximum(boxes[:, 2:], boxes[:, :2])
    return Words(words.texts, boxes, words.tags)


JUNK = ("|", "_", "-", "~", ".", "'", "\u2014", "i", "l", "a", "=", ":", "\u00ab", "*", "oe", "Le", "ll", "Po")
"""What dirt, rules and signatures are read as."""


def _junk(box: np.ndarray, rng: np.random.Generator) -> tuple[str, np.ndarray]:
    """A word that is none, right before `box`."""
    right = int(box[0])
    dirt = box.copy()
    dirt[0], dirt[2] = max(0, right - int(rng.integers(4, 16))), right
    return JUNK[int(rng.integers(len(JUNK)))], dirt


def ocr_noise(words: Words, strength: float, rng: np.random.Generator) -> Words:
    """
    Confused characters, split, stuttered, joined and lost words, and words that are none; `strength` about 0..1.
    Only words without a label are lost, and nothing is put inside a value.
    """
    texts: list[str] = []
    boxes: list[np.ndarray] = []
    tags: list[int] = []
    place = 0
    while place < len(words.texts):
        text, box, tag = words.texts[place], words.boxes[place], int(words.tags[place])
        draw = rng.random() / max(strength, 1e-6)
        if draw < 0.02 and tag == 0:
            place += 1
            continue
        if draw < 0.06 and _joins(words, place):
            after = words.boxes[place + 1]
            text += words.texts[place + 1]
            box = np.concatenate([np.minimum(box[:2], after[:2]), np.maximum(box[2:], after[2:])])
            place += 1
        if 0.09 <= draw < 0.105 and (tag == 0 or tag % 2 == 1):
            dirt, dirt_box = _junk(box, rng)
            texts.append(dirt)
            boxes.append(dirt_box)
            tags.append(0)
        place += 1
        text = text if text == MASK_WORD else misread(text, 0.06 * strength, rng)
        if 0.06 <= draw < 0.09 and len(text) > 2 and text != MASK_WORD:
            (text, box), (rest, rest_box) = _split(text, box, rng)
            if draw >= 0.083:
                rest = text[-1] + rest
            texts += [text, rest]
            boxes += [box, rest_box]
            tags += [tag, inside(tag)]
        else:
            texts.append(text)
            boxes.append(box)
            tags.append(tag)
    if not texts:
        return words
    return Words(texts, np.asarray(boxes), np.asarray(tags))


def hide_words(words: Words, share: float, rng: np.random.Generator) -> Words:
    """Hides a share of the words, so that the surroundings must tell; labels stay."""
    hidden = rng.random(len(words.texts)) < share
    texts = [MASK_WORD if gone else text for text, gone in zip(words.texts, hidden, strict=True)]
    return Words(texts, words.boxes, words.tags)


def move_boxes(boxes: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The page shifted and scaled a little, every word by a hair; still 0..1000 and left <= right, top <= bottom."""
    scale = rng.uniform(0.93, 1.07, size=2)
    shift = rng.uniform(-25, 25, size=2)
    moved = (boxes.reshape(-1, 2, 2) - 500) * scale + 500 + shift
    moved = moved.reshape(-1, 4) + rng.integers(-2, 3, size=boxes.shape)
    moved = np.clip(np.rint(moved), 0, 1000).astype(np.int16)
    moved[:, 2:] = np.maximum(moved[:, 2:], moved[:, :2])
    return moved
