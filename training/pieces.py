"""Words to word pieces, word by word, as serving does it."""

import json
from pathlib import Path

from tokenizers import Tokenizer

MAX_PIECES = 64
"""A longer word is cut: no value is that long, and a window must hold a word whole."""

MASK_WORD = "\0mask"
"""Stands for a word that training hides; encoded as `[MASK]`."""


def plain_tokenizer_json(path: Path) -> str:
    """The tokenizer without its own cutting and padding: windows do both."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    raw["truncation"] = None
    raw["padding"] = None
    return json.dumps(raw, ensure_ascii=False, separators=(",", ":"))


class Pieces:
    """Encodes single words and remembers them."""

    def __init__(self, tokenizer_path: Path) -> None:
        self._tokenizer = Tokenizer.from_str(plain_tokenizer_json(tokenizer_path))
        ids = {name: self._tokenizer.token_to_id(f"[{name.upper()}]") for name in ("cls", "sep", "pad", "unk", "mask")}
        self.cls, self.sep, self.pad, self.unk = ids["cls"], ids["sep"], ids["pad"], ids["unk"]
        self._known: dict[str, tuple[int, ...]] = {MASK_WORD: (ids["mask"],)}

    def of(self, word: str) -> tuple[int, ...]:
        """Piece ids of one word, never empty, at most MAX_PIECES."""
        found = self._known.get(word)
        if found is None:
            encoded = self._tokenizer.encode(word, add_special_tokens=False).ids
            found = tuple(encoded[:MAX_PIECES]) or (self.unk,)
            self._known[word] = found
        return found
