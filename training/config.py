"""What a training run is asked for, checked as strictly as the product does: an unknown key is refused, not passed over."""

from collections.abc import Callable


class BadConfig(ValueError):
    """Says what is wrong in a sentence."""


def _whole(low: int, high: int) -> Callable[[object], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _number(low: float, high: float) -> Callable[[object], bool]:
    return lambda value: isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high


def _flag(value: object) -> bool:
    return isinstance(value, bool)


SEED = _whole(0, 1_000_000)
LENGTH = {"steps": _whole(0, 200_000), "minutes": _number(0, 1440)}
NETWORK = {"seed": SEED, **LENGTH, "batch": _whole(256, 16_384), "rate": _number(1e-6, 1e-2)}
KEYS: dict[str, dict[str, Callable[[object], bool]]] = {
    "rules": {},
    "linear": {"seed": SEED, "passes": _whole(1, 50), "layout": _flag},
    "fine-tuned": {**NETWORK, "pull": _number(0, 100)},
    "from-scratch": {**NETWORK, "layout": _flag},
}
"""Settings of every kind of candidate; all are given, since the product fills in what nobody chose."""


def check_candidate(settings: object) -> dict:
    """The settings of one candidate. Raises BadConfig."""
    if not isinstance(settings, dict) or settings.get("kind") not in KEYS:
        raise BadConfig(f"a candidate is one of {', '.join(KEYS)}")
    kind = settings["kind"]
    known = KEYS[kind]
    for key in settings:
        if key != "kind" and key not in known:
            raise BadConfig(f"{kind} has no setting {key}")
    for key, allows in known.items():
        if key not in settings:
            raise BadConfig(f"{kind} lacks {key}")
        if not allows(settings[key]):
            raise BadConfig(f"{key} of {kind} cannot be {settings[key]!r}")
    if "steps" in known and (settings["steps"] > 0) == (settings["minutes"] > 0):
        raise BadConfig(f"{kind} wants either steps or minutes")
    return settings


def check_config(config: object) -> dict:
    """The whole of it. Raises BadConfig."""
    if not isinstance(config, dict) or set(config) != {"candidates", "threads"}:
        raise BadConfig("a config has candidates and threads, and nothing else")
    candidates = config["candidates"]
    if not isinstance(candidates, list) or not 1 <= len(candidates) <= 8:
        raise BadConfig("a config has one to eight candidates")
    if not _whole(1, 64)(config["threads"]):
        raise BadConfig(f"threads cannot be {config['threads']!r}")
    return {"candidates": [check_candidate(candidate) for candidate in candidates], "threads": config["threads"]}
