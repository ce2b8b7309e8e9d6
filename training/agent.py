"""Takes up training runs of a product, here or on another machine: `python -m training.agent --server http://… --key …`."""

import argparse
import hashlib
import json
import os
import signal
import tempfile
import time
import traceback
import warnings
from pathlib import Path
from urllib.parse import quote

from training.client import Client, LeaseLost, Line, Refused
from training.config import BadConfig, check_config
from training.dataset import Dataset, read_dataset
from training.linear import LinearTagger
from training.network import FINAL_PAGES, Job, train_network
from training.run_trainer import CannotTrain, Stopped, Told
from training.judging import sample_pages
from training.values import counts_of, figures, pass_over_mentions, total

warnings.filterwarnings("ignore", message="Sparse invariant checks")


class Work:
    """One run that was taken up."""

    def __init__(self, client: Client, run: dict, folder: Path, shape: dict | None = None, beat: float = 5.0) -> None:
        self.client, self.run, self.folder, self.shape = client, run, folder, shape or {}
        self.lease, self.path = run["leaseId"], f"/{run['id']}"
        self.line = Line(client, run["id"], self.lease, beat)
        self.leaving = False
        self.data_sha256 = ""
        self.failures: dict[int, str] = {}

    def do(self) -> str:
        """To its end; answers how that was."""
        try:
            config = check_config(self.run["config"])
            dataset = self.load_data()
            self.train_all(dataset, config)
            return self.finish({"outcome": "done"})
        except LeaseLost as error:
            self.line.close()
            print(f"run {self.run['number']} is left alone: {error}", flush=True)
            return "lost"
        except Stopped:
            return self.leave() if self.leaving and not self.line.stop else self.finish({"outcome": "stopped"})
        except Exception as error:  # noqa: BLE001 - whatever it was, the run says so
            traceback.print_exc()
            return self.finish({"outcome": "failed", "failure": sentence_of(error)})

    def finish(self, how: dict) -> str:
        return self._end("finish", how, how["outcome"])

    def leave(self) -> str:
        return self._end("release", {}, "released")

    def _end(self, door: str, body: dict, outcome: str) -> str:
        self.line.close()
        try:
            self.line.tell()
            self.client.post(f"{self.path}/{door}", body, self.lease)
        except LeaseLost:
            return "lost"
        return outcome

    def load_data(self) -> Dataset:
        parquet = self.folder / "data.parquet"
        self.client.download(f"{self.path}/data", self.lease, parquet)
        (self.folder / "data.parquet.labels.json").write_text(json.dumps(self.run["labels"]))
        self.data_sha256 = hashlib.sha256(parquet.read_bytes()).hexdigest()
        dataset = read_dataset(parquet)
        sizes = ", ".join(f"{len(dataset.of(split))} to {verb}" for split, verb in (("train", "learn from"), ("validation", "choose by"), ("test", "test")))
        self.line.say(f"{len(dataset.pages)} pages: {sizes}")
        return dataset

    def load_champion(self) -> Path | None:
        parent = self.run["parent"]
        if parent is None:
            return None
        folder = self.folder / "champion"
        for file in parent["files"]:
            if ".." in file or file.startswith("/"):
                raise Refused(422, "bundle_invalid", f"The champion has a file called {file}.")
            self.client.download(f"{self.path}/champion?file={quote(file)}", self.lease, folder / file)
        return folder

    def load_checkpoint(self) -> tuple[int, Path] | None:
        """The candidate that was in hand, and where its checkpoint lies."""
        if not self.run["hasCheckpoint"]:
            return None
        kept = self.folder / "kept"
        self.client.download(f"{self.path}/checkpoint", self.lease, kept)
        with kept.open("rb") as file:
            number = int.from_bytes(file.read(4), "big")
            state = self.folder / "kept.pt"
            state.write_bytes(file.read())
        return number, state

    def save(self, number: int, checkpoint: Path) -> None:
        kept = self.folder / "to-keep"
        with kept.open("wb") as file:
            file.write(number.to_bytes(4, "big"))
            file.write(checkpoint.read_bytes())
        self.client.upload(f"{self.path}/checkpoint", self.lease, kept)
        kept.unlink()
        self.line.say("kept a checkpoint")

    def train_all(self, dataset: Dataset, config: dict) -> None:
        kept, champion = self.load_checkpoint(), self.load_champion()
        numbered = [(i + 1, settings) for i, settings in enumerate(config["candidates"]) if settings["kind"] != "rules"]
        for place, (number, settings) in enumerate(numbered):
            if number in self.run["done"]:
                continue
            told = self.told(number, place / len(numbered), 1 / len(numbered))
            self.line.candidate(number, "running")
            self.line.say(f"candidate {number}: {settings['kind']}")
            try:
                found = self.train_one(dataset, config, (number, settings), told, champion, kept)
            except CannotTrain as error:
                self.failures[number] = str(error)[:500]
                self.line.candidate(number, "failed", failure=self.failures[number])
                continue
            self.line.candidate(number, "done", figures=found)
            self.line.tell()
        if numbered and all(number in self.failures for number, _ in numbered):
            raise CannotTrain(self.failures[numbered[0][0]])

    def train_one(self, dataset: Dataset, config: dict, candidate: tuple[int, dict], told: Told, champion: Path | None, kept: tuple[int, Path] | None) -> dict:
        number, settings = candidate
        if settings["kind"] == "linear":
            return train_linear(dataset, settings, told)
        folder = self.folder / f"candidate-{number}"
        run = self.run
        job = Job(dataset, settings, config["threads"], folder, champion, run["name"], run["version"], self.data_sha256, self.shape)
        checkpoint = kept[1] if kept and kept[0] == number else None
        found, bundle = train_network(job, told, checkpoint)
        files = sorted((path for path in bundle.rglob("*") if path.is_file()), key=lambda path: path.name == "SHA256SUMS")
        for file in files:
            name = quote(file.relative_to(bundle).as_posix())
            self.client.upload(f"{self.path}/bundle?candidate={number}&file={name}", self.lease, file)
        return found

    def told(self, number: int, before: float, share: float) -> Told:
        def progress(done: float) -> None:
            self.line.progress = before + share * done

        def should_stop() -> bool:
            if self.line.lost:
                raise LeaseLost("the run was taken up by another trainer")
            return self.line.stop or self.leaving

        return Told(
            metric=lambda name, step, value: self.line.metric(number, name, step, value),
            line=self.line.say,
            progress=progress,
            should_stop=should_stop,
            save=lambda path: self.save(number, path),
        )


def sentence_of(error: Exception) -> str:
    text = str(error) or type(error).__name__
    if isinstance(error, BadConfig | CannotTrain | Refused):
        return text[:500]
    return f"The trainer ran into an error: {type(error).__name__}: {text}"[:500]


def train_linear(dataset: Dataset, settings: dict, told: Told) -> dict:
    """Under a minute for some hundred pages, so it keeps no checkpoint."""
    began = time.monotonic()
    tagger = LinearTagger(dataset, settings)
    held = sample_pages(dataset.of("validation"), 60)

    def look(step: int) -> None:
        if held:
            told.metric("validation-f1", step, total(counts_of(dataset, held, tagger.tags(held))).f1())

    looked = 0

    def after_step(step: int, loss: float, done: float) -> None:
        nonlocal looked
        if told.should_stop():
            raise Stopped
        told.metric("loss", step, loss)
        told.progress(done)
        if done * settings["passes"] >= looked + 1:
            looked += 1
            look(step)

    pages = pass_over_mentions(dataset, dataset.of("train"))
    if not pages:
        raise CannotTrain("The training split of this version has no page with words.")
    tagger.train(pages, after_step)
    seconds = time.monotonic() - began
    found: dict = {}
    for split in ("validation", "test"):
        chosen = sample_pages(dataset.of(split), FINAL_PAGES)
        found[split] = figures(counts_of(dataset, chosen, tagger.tags(chosen)), len(chosen))
    speed = sample_pages(dataset.pages, 20)
    return {**found, "bytes": tagger.bytes(), "msPerPage": round(tagger.ms_per_page(speed), 1), "trainingSeconds": round(seconds, 1)}


def work_on(client: Client, run: dict, on_work=lambda work: None, **more) -> str:
    with tempfile.TemporaryDirectory(prefix="deedlens-training-") as folder:
        work = Work(client, run, Path(folder), **more)
        on_work(work)
        outcome = work.do()
        print(f"run {run['number']}: {outcome}", flush=True)
        return outcome


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", required=True, help="address of the product")
    parser.add_argument("--key", default=os.environ.get("DEEDLENS_TRAINER_KEY"), help="or DEEDLENS_TRAINER_KEY in the environment")
    parser.add_argument("--poll", type=float, default=10.0, help="seconds between two questions while nothing is to be done")
    parser.add_argument("--once", action="store_true", help="end after one run")
    parser.add_argument("--run", help="only this run: end when it is over or somebody else has it")
    given = parser.parse_args(argv)
    if not given.key:
        parser.error("give --key, or set DEEDLENS_TRAINER_KEY")
    client, current, leaving = Client(given.server, given.key), [], []

    def leave(*_: object) -> None:
        leaving.append(True)
        for work in current:
            work.leaving = True
        if not current:
            raise SystemExit(0)

    signal.signal(signal.SIGTERM, leave)
    signal.signal(signal.SIGINT, leave)
    print("waits for training runs", flush=True)
    # A killed trainer's run waits until its lease is over: a little longer than a minute.
    patience = time.monotonic() + 90
    while not leaving:
        run = client.claim()
        if run is not None:
            outcome = work_on(client, run, on_work=current.append)
            current.clear()
            if given.once or given.run:
                return
            if outcome == "failed":
                time.sleep(given.poll)
            continue
        if given.run and time.monotonic() > patience:
            print("the run is over, or another trainer has it", flush=True)
            return
        time.sleep(min(given.poll, 3.0) if given.run else given.poll)


if __name__ == "__main__":
    main()
