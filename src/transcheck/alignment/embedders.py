"""Sentence vectors of a model that the user has: a plug-in, nothing of which is loaded or fetched unasked.

A package adds an embedder with an entry point of the group `transcheck.embedders`: its
name, and a callable that takes the path given with `--embeddings` and returns an Embedder.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import lru_cache
from math import sqrt

from transcheck.alignment.search import Score
from transcheck.errors import ConfigError
from transcheck.model import Side
from transcheck.record import Any

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object  # what a plug-in has is what counts

GROUP = "transcheck.embedders"
OWN = "sentence-transformers"
REMEMBERED = 4000
Vector = Sequence[float]


class Embedder(Protocol):
    """What a plug-in makes: one vector of numbers a sentence, all equally long, near for translations."""

    def encode(self, sentences: Sequence[str]) -> Sequence[Vector]: ...


class SentenceTransformers:
    """A model of the package sentence-transformers in a local folder; never fetched, nor any code of its run."""

    def __init__(self, path: str) -> None:
        if not os.path.isfile(os.path.join(path, "modules.json")):
            remedy = "give the folder in which a sentence-transformers model was saved"
            raise ConfigError("is no sentence-transformers model (no modules.json)", place=path, remedy=remedy)
        os.environ |= {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1"}  # read when the libraries are loaded
        try:
            from sentence_transformers import SentenceTransformer  # noqa: PLC0415  takes seconds, and is an extra
        except ImportError:
            remedy = "install transcheck[embeddings], or name another plug-in with --embedder"
            raise ConfigError("the package sentence-transformers is not installed", remedy=remedy) from None
        self.model = SentenceTransformer(path, device="cpu", local_files_only=True, trust_remote_code=False)

    def encode(self, sentences: Sequence[str]) -> Sequence[Vector]:
        vectors: list[list[float]] = self.model.encode(list(sentences), show_progress_bar=False).tolist()
        return vectors


def load_embedder(path: str, name: str = OWN) -> Embedder:
    """The embedder of that name for a local model. Raises ConfigError."""
    if not os.path.exists(path):
        remedy = "give the path of a model on this machine; none is downloaded"
        raise ConfigError("no such file or folder", place=path, remedy=remedy)
    make = SentenceTransformers if name == OWN else plugged_in(name)
    try:
        return make(path)
    except ConfigError:
        raise
    except Exception as error:  # whatever a plug-in or a library raises is about this model
        raise failure(error, f"the embedder {name!r} cannot load it", path) from error


def plugged_in(name: str) -> Callable[[str], Embedder]:
    """What the entry point of that name refers to. Raises ConfigError."""
    from importlib.metadata import entry_points  # noqa: PLC0415  slow to load

    points = entry_points(group=GROUP)
    if name not in points.names:
        known = ", ".join(sorted({OWN, *points.names}))
        raise ConfigError(f"no embedder is named {name!r}", remedy=f"there are: {known}")
    try:
        made: Callable[[str], Embedder] = points[name].load()
    except Exception as error:  # as above
        raise failure(error, f"the embedder {name!r} cannot be loaded") from error
    return made


def failure(error: Exception, what: str, place: str | None = None) -> ConfigError:
    return ConfigError(f"{what}: {type(error).__name__}: {error}".rstrip(": "), place=place, remedy="see its own docs")


def cosines(source: Side, target: Side, embedder: Embedder) -> Score:
    """The cosine of the vectors of a bead's halves; that of several sentences is the mean of theirs.

    Raises ConfigError where the embedder gives no vectors that can be compared.
    """
    sentences = [side.text(segment.span) for side in (source, target) for segment in side.segments]
    vectors = [normalised(vector) for vector in checked(embedder, sentences)]
    n = len(source.segments)

    @lru_cache(REMEMBERED)
    def mean(start: int, size: int) -> Vector:
        if size == 1:
            return vectors[start]
        return normalised([sum(column) for column in zip(*vectors[start : start + size], strict=True)])

    return lambda i, a, j, c: sum(x * y for x, y in zip(mean(i, a), mean(n + j, c), strict=True))


def normalised(vector: Vector) -> Vector:
    length = sqrt(sum(x * x for x in vector)) or 1.0
    return [x / length for x in vector]


def checked(embedder: Embedder, sentences: Sequence[str]) -> list[Vector]:
    """The vectors, as lists of numbers. Raises ConfigError."""
    try:
        given: Any = embedder.encode(sentences)
        vectors: list[Vector] = [[float(x) for x in vector] for vector in given]
    except Exception as error:  # as above
        raise failure(error, "the embedder failed") from error
    if len(vectors) != len(sentences) or len({len(vector) for vector in vectors}) != 1 or not vectors[0]:
        what = f"the embedder gave {len(vectors)} vectors for {len(sentences)} sentences"
        raise ConfigError(f"{what}, or vectors of unequal lengths", remedy="use another one")
    return vectors
