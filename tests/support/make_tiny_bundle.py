"""Makes tests/support/tiny-bundle: a token classifier with the inputs and outputs of a real bundle and almost no weights.

Its weights are set by hand, not learnt, so that its answers can be foretold: every word piece has one label that wins, which
is its number in the vocabulary modulo the number of labels; a piece whose box begins in the right half of the page has none.
The page type is the number of the first word piece modulo the number of types.

python tests/support/make_tiny_bundle.py <labels.json> <folder>        needs numpy and onnx
"""

import hashlib
import json
import pathlib
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
WORDS = ["lender", "borrower", "amount", "of", "the", "note", "bank", "jane", "doe", "100", "000", "$", ",", ".", "##s", "##er"]
LETTERS = [chr(code) for code in range(ord("a"), ord("z") + 1)] + [str(digit) for digit in range(10)]
VOCABULARY = SPECIAL + WORDS + LETTERS + ["##" + letter for letter in LETTERS]


def tokenizer() -> dict:
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {"id": at, "content": word, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
            for at, word in enumerate(SPECIAL)
        ],
        "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True, "strip_accents": None, "lowercase": True},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
            "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
            "special_tokens": {word: {"id": word, "ids": [SPECIAL.index(word)], "tokens": [word]} for word in ("[CLS]", "[SEP]")},
        },
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {
            "type": "WordPiece",
            "unk_token": "[UNK]",
            "continuing_subword_prefix": "##",
            "max_input_chars_per_word": 100,
            "vocab": {piece: at for at, piece in enumerate(VOCABULARY)},
        },
    }


def network(labels: int, types: int) -> onnx.ModelProto:
    wins = np.full((len(VOCABULARY), labels), -4, dtype=np.float32)
    first = np.full((len(VOCABULARY), types), -4, dtype=np.float32)
    for piece in range(len(VOCABULARY)):
        wins[piece, piece % labels] = 4
        first[piece, piece % types] = 4
    none = np.zeros((labels,), dtype=np.float32)
    none[0] = 20

    def constant(name: str, value: np.ndarray) -> onnx.TensorProto:
        return numpy_helper.from_array(value, name)

    nodes = [
        helper.make_node("Gather", ["wins", "input_ids"], ["by_piece"]),
        helper.make_node("Gather", ["bbox", "zero"], ["left"], axis=2),
        helper.make_node("GreaterOrEqual", ["left", "middle"], ["is_right"]),
        helper.make_node("Cast", ["is_right"], ["right"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["right", "last"], ["right_column"]),
        helper.make_node("Mul", ["right_column", "none"], ["held_back"]),
        # What attends to nothing counts as nothing: a batch padded without its mask gives other numbers.
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["mask", "last"], ["mask_column"]),
        helper.make_node("Add", ["by_piece", "held_back"], ["unmasked"]),
        helper.make_node("Mul", ["unmasked", "mask_column"], ["logits"]),
        helper.make_node("Gather", ["input_ids", "one"], ["first_piece"], axis=1),
        helper.make_node("Gather", ["first", "first_piece"], ["page_logits"]),
    ]
    inputs = [
        helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["batch", "length"]),
        helper.make_tensor_value_info("attention_mask", TensorProto.INT64, ["batch", "length"]),
        helper.make_tensor_value_info("bbox", TensorProto.INT64, ["batch", "length", 4]),
    ]
    outputs = [
        helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", "length", labels]),
        helper.make_tensor_value_info("page_logits", TensorProto.FLOAT, ["batch", types]),
    ]
    constants = [
        constant("wins", wins),
        constant("first", first),
        constant("none", none),
        constant("zero", np.array(0, dtype=np.int64)),
        constant("one", np.array(1, dtype=np.int64)),
        constant("last", np.array([-1], dtype=np.int64)),
        constant("middle", np.array(500, dtype=np.int64)),
    ]
    graph = helper.make_graph(nodes, "tiny", inputs, outputs, constants)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def main(labels_file: str, folder: str) -> None:
    labels = json.loads(pathlib.Path(labels_file).read_text())
    out = pathlib.Path(folder)
    (out / "onnx").mkdir(parents=True, exist_ok=True)

    def write(name: str, value: object) -> None:
        (out / name).write_text(json.dumps(value, separators=(",", ":")) + "\n")

    write("tokenizer.json", tokenizer())
    write("tokenizer_config.json", {"tokenizer_class": "BertTokenizer", "do_lower_case": True, "unk_token": "[UNK]", "cls_token": "[CLS]", "sep_token": "[SEP]", "pad_token": "[PAD]", "model_max_length": 512})
    write("config.json", {"model_type": "bert", "architectures": ["BertModel"], "vocab_size": len(VOCABULARY), "hidden_size": 4, "num_attention_heads": 1, "num_hidden_layers": 1})
    write("labels.json", labels)
    write("metrics.json", {"name": "tiny", "version": "1.0.0"})
    (out / "MODEL_CARD.md").write_text("# tiny\n\nA bundle for tests; its weights are set by hand (tests/support/make_tiny_bundle.py).\n")
    onnx.save(network(len(labels["ner"]), len(labels["pageTypes"])), out / "onnx" / "model_quantized.onnx")
    files = sorted(str(path.relative_to(out)) for path in out.rglob("*") if path.is_file() and path.name != "SHA256SUMS")
    sums = [f"{hashlib.sha256((out / name).read_bytes()).hexdigest()}  {name}" for name in files]
    (out / "SHA256SUMS").write_text("\n".join(sums) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
