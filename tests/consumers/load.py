"""Loads an export with the library that it is for, and tells as JSON what that library saw.

    python tests/consumers/load.py <library> <folder of exports>
"""

import contextlib
import importlib.metadata
import io
import json
import sys
from pathlib import Path


def with_datasets(folder: Path) -> dict:
    from datasets import load_dataset

    rows = load_dataset("parquet", data_files=str(folder / "export.parquet"), split="train", cache_dir=str(folder / "cache"))
    names = rows.features["ner_tags"].feature.names
    row = rows[0]
    labelled = [[token, names[tag]] for token, tag in zip(row["tokens"], row["ner_tags"], strict=True) if tag]
    return {"rows": len(rows), "names": names, "labelled": labelled, "box": list(row["bboxes"][0]), "type": rows.features["page_type"].int2str(row["page_type"])}


def with_seqeval(folder: Path) -> dict:
    from seqeval.metrics import f1_score
    from seqeval.metrics.sequence_labeling import get_entities
    from seqeval.scheme import IOB2, Entities

    blocks = [block.splitlines() for block in (folder / "export.iob").read_text().split("\n\n") if block.strip()]
    pages = [[line.split() for line in block] for block in blocks if not block[0].startswith("-DOCSTART-")]
    tags = [[columns[3] for columns in page] for page in pages]
    strict = Entities(tags, IOB2)
    found = sum(len(entities) for entities in strict.entities)
    return {"pages": len(pages), "columns": sorted({len(line) for page in pages for line in page}), "entities": found, "loose": len(get_entities(tags)), "f1": f1_score(tags, tags)}


def with_spacy(folder: Path) -> dict:
    import spacy
    from spacy.cli.convert import convert
    from spacy.tokens import DocBin

    nlp = spacy.blank("xx")
    converted = {}
    with contextlib.redirect_stdout(io.StringIO()):
        for converter, name in (("json", "export.spacy.json"), ("ner", "export.iob")):
            out = folder / converter
            out.mkdir(exist_ok=True)
            convert(folder / name, out, file_type="spacy", converter=converter, n_sents=1 if converter == "ner" else 0)
            [made] = out.glob("*.spacy")
            docs = list(DocBin().from_disk(made).get_docs(nlp.vocab))
            converted[converter] = {"docs": len(docs), "entities": sorted([ent.label_, ent.text] for doc in docs for ent in doc.ents), "cats": [doc.cats for doc in docs][:1]}
    spans = []
    misaligned = 0
    for line in (folder / "export.spacy.jsonl").read_text().splitlines():
        page = json.loads(line)
        words = [token["text"] for token in page["tokens"]]
        doc = spacy.tokens.Doc(nlp.vocab, words=words)
        cut = [doc.char_span(entity["start"], entity["end"], label=entity["label"]) for entity in page["entities"]]
        # The last word has a space after it in `Doc`.
        assert doc.text.rstrip(" ") == page["text"]
        misaligned += sum(span is None for span in cut)
        spans += [[span.label_, span.text] for span in cut if span is not None]
    return {"json": converted["json"], "ner": converted["ner"], "offsets": sorted(spans), "misaligned": misaligned}


def with_pycocotools(folder: Path) -> dict:
    from pycocotools.coco import COCO

    with contextlib.redirect_stdout(io.StringIO()):
        coco = COCO(str(folder / "export.coco.json"))
        first = coco.getImgIds()[0]
        found = coco.loadAnns(coco.getAnnIds(imgIds=[first]))
        same = coco.loadRes([{**one, "score": 1.0} for one in coco.loadAnns(coco.getAnnIds())])
        from pycocotools.cocoeval import COCOeval

        judged = COCOeval(coco, same, "bbox")
        judged.evaluate()
        judged.accumulate()
        judged.summarize()
    names = [coco.loadCats([one["category_id"]])[0]["name"] for one in found]
    return {"images": len(coco.getImgIds()), "annotations": len(coco.getAnnIds()), "categories": len(coco.getCatIds()), "first": names, "ap": round(float(judged.stats[0]), 6)}


def with_lxml(folder: Path) -> dict:
    from lxml import etree

    root = etree.parse(str(folder / "export.mismo.xml")).getroot()
    spaces = {"m": etree.QName(root).namespace}
    lenders = root.xpath("//m:PARTY[@PartyRoleType='Lender']//m:FullName/text()", namespaces=spaces)
    amounts = root.xpath("//m:NoteAmount/text()", namespaces=spaces)
    return {"namespace": spaces["m"], "documents": len(root), "lenders": lenders, "amounts": amounts, "file": root[0].get("FileName")}


def with_label_studio_sdk(folder: Path) -> dict:
    from label_studio_sdk.label_interface import LabelInterface

    interface = LabelInterface((folder / "config.xml").read_text())
    interface.validate()
    tasks = json.loads((folder / "export.label-studio.json").read_text())
    for task in tasks:
        # `validate_task` of this version calls a method without its argument where there are annotations.
        assert interface.validate_task({"data": task["data"]})
        for annotation in task["annotations"]:
            assert interface.validate_annotation(annotation)
    regions = sum(len(one["result"]) for task in tasks for one in task["annotations"])
    return {"tasks": len(tasks), "regions": regions, "labels": _converted(folder, tasks)}


def _converted(folder: Path, tasks: list) -> list[str]:
    """The labels that Label Studio's own converter finds in the tasks."""
    from label_studio_sdk.converter import Converter

    converter = Converter(config=(folder / "config.xml").read_text(), project_dir=str(folder), download_resources=False)
    source = folder / "label-studio-in"
    source.mkdir(exist_ok=True)
    numbered = [{"id": index + 1, **task, "annotations": [{"id": index + 1, **one} for one in task["annotations"]]} for index, task in enumerate(tasks)]
    (source / "tasks.json").write_text(json.dumps(numbered))
    with contextlib.redirect_stdout(io.StringIO()):
        converter.convert_to_json_min(str(source), str(folder / "label-studio-out"))
    small = json.loads((folder / "label-studio-out" / "result.json").read_text())
    return sorted({label for task in small for region in task.get("field", []) for label in region["rectanglelabels"]})


LIBRARIES = {
    "datasets": with_datasets,
    "seqeval": with_seqeval,
    "spacy": with_spacy,
    "pycocotools": with_pycocotools,
    "lxml": with_lxml,
    "label-studio-sdk": with_label_studio_sdk,
}

if __name__ == "__main__":
    library, folder = sys.argv[1], Path(sys.argv[2])
    print(json.dumps({"version": importlib.metadata.version(library), **LIBRARIES[library](folder)}))
