"""Talks to the product: the protocol of training runs, over HTTP with a trainer's key."""

import json
import shutil
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

BEAT_SECONDS = 5.0
TRIES = 6


class Refused(Exception):
    """The product said no, and why."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status, self.code = status, code


class LeaseLost(Exception):
    """The run is somebody else's now, or over."""


class Client:
    """One product and one key. What fails for want of a connection is tried again for about a minute."""

    def __init__(self, server: str, key: str, pause: float = 1.0) -> None:
        self._base, self._key, self._pause = server.rstrip("/") + "/api/v1/training-runs", key, pause

    def _open(self, method: str, path: str, lease: str | None, data: object = None, length: int | None = None):
        headers = {"Authorization": f"Bearer {self._key}"} | ({"Deedlens-Lease": lease} if lease else {})
        if length is not None:
            headers |= {"Content-Length": str(length), "Content-Type": "application/octet-stream"}
        request = urllib.request.Request(self._base + path, data=data, headers=headers, method=method)  # type: ignore[arg-type]
        try:
            return urllib.request.urlopen(request, timeout=300)
        except urllib.error.HTTPError as error:
            raise _refusal(error) from None

    def _patiently(self, act):
        for attempt in range(TRIES):
            try:
                return act()
            except Refused as error:
                if error.status < 500 or attempt == TRIES - 1:
                    raise
            except (urllib.error.URLError, OSError):
                if attempt == TRIES - 1:
                    raise
            time.sleep(self._pause * 2**attempt)

    def post(self, path: str, body: dict, lease: str | None = None) -> dict:
        data = json.dumps(body).encode()

        def act() -> dict:
            with self._open("POST", path, lease, data, len(data)) as answer:
                return json.load(answer)

        return self._patiently(act)

    def download(self, path: str, lease: str, to: Path) -> None:
        def act() -> None:
            with self._open("GET", path, lease) as answer, to.open("wb") as file:
                shutil.copyfileobj(answer, file)

        to.parent.mkdir(parents=True, exist_ok=True)
        self._patiently(act)

    def upload(self, path: str, lease: str, source: Path) -> None:
        def act() -> None:
            with source.open("rb") as file, self._open("PUT", path, lease, file, source.stat().st_size) as answer:
                answer.read()

        self._patiently(act)

    def claim(self) -> dict | None:
        return self.post("/claim", {})["run"]


def _refusal(error: urllib.error.HTTPError) -> Exception:
    try:
        told = json.loads(error.read())["error"]
        code, message = str(told["code"]), str(told["message"])
    except (ValueError, KeyError, TypeError):
        code, message = "unknown", f"HTTP {error.code}"
    return LeaseLost(message) if code == "lease_lost" else Refused(error.code, code, message)


class Line:
    """What goes between a trainer and its run: gathered here, told every few seconds by a thread of its own."""

    def __init__(self, client: Client, run_id: str, lease: str, beat: float = BEAT_SECONDS) -> None:
        self.client, self.path, self.lease = client, f"/{run_id}", lease
        self._beat, self._lock, self._done = beat, threading.Lock(), threading.Event()
        self._metrics: list[dict] = []
        self._lines: list[str] = []
        self._candidates: list[dict] = []
        self.progress, self.stop, self.lost = 0.0, False, False
        self._thread = threading.Thread(target=self._go_on, daemon=True)
        self._thread.start()

    def metric(self, candidate: int, name: str, step: int, value: float) -> None:
        with self._lock:
            self._metrics.append({"candidate": candidate, "name": name, "step": step, "value": value})

    def say(self, text: str) -> None:
        print(text, flush=True)
        with self._lock:
            self._lines.append(text[:500])

    def candidate(self, number: int, state: str, **more: object) -> None:
        with self._lock:
            self._candidates.append({"number": number, "state": state, **more})

    def tell(self) -> None:
        """At once. Raises LeaseLost."""
        with self._lock:
            metrics, self._metrics = self._metrics[:500], self._metrics[500:]
            lines, self._lines = self._lines[:100], self._lines[100:]
            candidates, self._candidates = self._candidates[:8], self._candidates[8:]
            body = {"progress": min(1.0, self.progress), "metrics": metrics, "lines": lines, "candidates": candidates}
            try:
                answer = self.client.post(f"{self.path}/heartbeat", body, self.lease)
            except LeaseLost:
                self.lost = True
                raise
            self.stop = self.stop or bool(answer["stop"])

    def _go_on(self) -> None:
        while not self._done.wait(self._beat):
            try:
                self.tell()
            except LeaseLost:
                return
            except Exception as error:  # noqa: BLE001 - the training goes on; whoever finishes hears of it again
                print(f"could not tell how it goes: {error}", flush=True)

    def close(self) -> None:
        self._done.set()
        self._thread.join()
