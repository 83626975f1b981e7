"""Word pairs, a machine translation and sentence vectors decide where the texts alone cannot."""

from __future__ import annotations

import sys
from importlib.metadata import EntryPoint, EntryPoints
from types import SimpleNamespace

import pytest

from transcheck.alignment import align_sides, embedders
from transcheck.alignment.embedders import SentenceTransformers, checked, load_embedder
from transcheck.alignment.helps import WEIGHT, Helps, calibrated, pairs_of, trust
from transcheck.alignment.lexicon_file import WordPair, read_lexicon
from transcheck.alignment.pivot import chrf, grams_of, pieces_of
from transcheck.analysis import analyse, analyse_sentences
from transcheck.errors import ConfigError, InputError
from transcheck.formats.plain import document_of

SOURCE = [
    "Кошка спала весь день на тёплой печи.",
    "Собака лаяла на каждого прохожего.",
    "Птица пела под окном старой школы.",
    "Рыба плыла вниз по холодной реке.",
]
TARGET = [
    "All day long a cat slept on the warm stove.",
    "A dog barked at every one who passed by.",
    "A bird sang beneath an old school's window.",
    "A fish swam down through the cold river.",
]
MACHINE = [
    "The cat was sleeping all day on the warm oven.",
    "The dog was barking at every passerby.",
    "The bird sang under the window of the old school.",
    "The fish was swimming down the cold river.",
]
WORDS = tuple(
    WordPair(*pair.split("-"))
    for pair in (
        "кошки-cats спать-sleep день-day тёплый-warm печь-stove собаки-dogs лаять-bark каждый-every птицы-birds "
        "петь-sing окно-window старый-old школа-school рыбы-fishes плыть-swim холодный-cold река-river"
    ).split()
)


def sides(source=SOURCE, target=TARGET):
    return analyse_sentences(source, "ru"), analyse_sentences(target, "en")


def without(k):
    return [*TARGET[:k], *TARGET[k + 1 :]]


def pairs(alignment):
    return [(list(bead.source), list(bead.target)) for bead in alignment.beads]


def expected(k):
    """The beads where the translation of sentence k is missing."""
    return [([i], [] if i == k else [i - (i > k)]) for i in range(len(SOURCE))]


class Themes:
    """Vectors of what the sentences are about, as a model of many languages would make them."""

    THEMES = (("Кошка", "cat"), ("Собака", "dog"), ("Птица", "bird"), ("Рыба", "fish"))

    def __init__(self, path=""):
        self.path = path

    def encode(self, sentences):
        return [[1.0 + 9 * any(word in s for word in words) for words in self.THEMES] for s in sentences]


HELPS = {
    "lexicon": Helps(pairs=WORDS),
    "pivot": Helps(pivot=analyse_sentences(MACHINE, "en")),
    "embedder": Helps(embedder=Themes()),
}


def test_the_texts_alone_do_not_tell_what_is_missing():
    assert any(pairs(align_sides(*sides(SOURCE, without(k)))) != expected(k) for k in range(4))


@pytest.mark.parametrize("missing", range(4))
@pytest.mark.parametrize("kind", HELPS)
def test_each_help_tells_which_sentence_is_missing(kind, missing):
    assert pairs(align_sides(*sides(SOURCE, without(missing)), HELPS[kind])) == expected(missing)


@pytest.mark.parametrize("kind", HELPS)
def test_each_help_tells_which_sentences_were_joined(kind):
    joined = [TARGET[0], f"{TARGET[1][:-1]}, and {TARGET[2]}", TARGET[3]]
    beads = pairs(align_sides(*sides(SOURCE, joined), HELPS[kind]))
    assert beads == [([0], [0]), ([1, 2], [1]), ([3], [2])]


def test_empty_helps_change_nothing():
    both = sides(SOURCE, without(1))
    assert align_sides(*both, Helps()) == align_sides(*both)


@pytest.mark.parametrize("kind", HELPS)
def test_helps_reach_long_texts_that_are_aligned_in_pieces(kind, monkeypatch):
    monkeypatch.setattr("transcheck.alignment.LONGEST", 4)
    monkeypatch.setattr("transcheck.alignment.pieces.PIECE", 16)
    source, target = SOURCE * 5, [*TARGET * 3, *without(1), *TARGET]
    helps = HELPS[kind]._replace(pivot=analyse_sentences(MACHINE * 5, "en")) if kind == "pivot" else HELPS[kind]
    beads = pairs(align_sides(*sides(source, target), helps))
    assert ([13], []) in beads
    assert ([19], [18]) in beads


# --- word pairs --------------------------------------------------------------------


def test_word_pairs_reach_every_form_of_a_word():
    found = pairs_of(
        *sides(["О комитетах говорили."], ["They spoke of committees."]), [WordPair("комитет", "committee")]
    )
    assert found == {"komite": {"commit": 1.0}}


def test_the_words_of_a_phrase_share_its_weight():
    both = sides(["Верховный суд решил."], ["The supreme court ruled."])
    found = pairs_of(*both, [WordPair("верховный суд", "Supreme Court", 0.5)])
    assert found == {name: {"suprem": 0.25, "court": 0.25} for name in ("verkho", "sud")}


def test_a_pair_of_which_one_word_is_not_there_says_nothing():
    found = pairs_of(*sides(), [WordPair("кошка", "parliament"), WordPair("парламент", "cat")])
    assert not any(found.values())


def test_a_lexicon_is_read(tmp_path):
    path = tmp_path / "words.tsv"
    path.write_text("\ufeff# ru\ten\n\nкошка\tcat\nверховный суд \t Supreme Court\t0.5\t\r\n", encoding="utf-8")
    assert read_lexicon(str(path)) == (WordPair("кошка", "cat"), WordPair("верховный суд", "Supreme Court", 0.5))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("кошка cat", "words.tsv:2: no tab between two words; write: source word, tab"),
        ("кошка\tcat\t1\tx", "words.tsv:2: 4 columns; write: source word"),
        ("\tcat", "words.tsv:2: no source word"),
        ("кошка\t-", "words.tsv:2: no target word"),
        ("кошка\tcat\tmuch", "words.tsv:2: the weight 'much' is not above 0 and up to 1; write a number"),
        ("кошка\tcat\t0", "the weight '0' is not"),
        ("кошка\tcat\t1.5", "the weight '1.5' is not"),
        ("кошка\tcat\tnan", "the weight 'nan' is not"),
    ],
)
def test_a_bad_line_is_named(tmp_path, line, said):
    path = tmp_path / "words.tsv"
    path.write_text(f"да\tyes\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_lexicon(str(path))
    assert said in str(caught.value)


def test_a_lexicon_without_pairs_is_no_lexicon(tmp_path):
    path = tmp_path / "words.tsv"
    path.write_text("# nothing yet\n", encoding="utf-8")
    with pytest.raises(InputError, match="has no word pairs"):
        read_lexicon(str(path))


# --- a machine translation ---------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("abc", "abc", 1.0),
        ("abc", "xyz", 0.0),
        ("", "abc", 0.0),
        ("", "", 0.0),
        ("ab", "abc", (4 / 5 + 2 / 3 + 0) / 3),  # by hand: a and b of 2 and 3, ab of 1 and 2, nothing of 0 and 1
        ("aab", "ab", (4 / 5 + 2 / 3 + 0) / 3),
    ],
)
def test_chrf(one, other, value):
    assert chrf(grams_of(one), grams_of(other)) == pytest.approx(value)
    assert chrf(grams_of(other), grams_of(one)) == pytest.approx(value)


def test_lines_of_a_pivot_belong_to_sentences_one_by_one():
    pivot = analyse(document_of("One. And more.\n\nTwo.\nThree.\nFour.\n", "en"))
    assert pieces_of(sides()[0], pivot) == [range(2), range(2, 3), range(3, 4), range(4, 5)]


def test_a_pivot_of_other_lines_is_aligned():
    pivot = analyse(document_of(f"{' '.join(MACHINE[:2])}\n{' '.join(MACHINE[2:])}\n", "en"))
    assert pieces_of(sides()[0], pivot) == [range(k, k + 1) for k in range(4)]


# --- sentence vectors --------------------------------------------------------------


def test_a_similarity_like_that_of_most_is_worth_its_weight():
    score = calibrated(lambda i, _a, j, _c: 0.9 if i == j else 0.2, 50, 50)
    assert score(7, 1, 7, 1) == pytest.approx(WEIGHT)
    assert score(7, 1, 8, 1) == pytest.approx(-WEIGHT)
    assert score(7, 2, 7, 2) == pytest.approx(2 * WEIGHT)


def test_a_similarity_that_tells_nothing_speaks_for_nothing():
    score = calibrated(lambda *_: 0.4, 50, 50)
    assert score(7, 1, 7, 1) <= 0


@pytest.mark.parametrize("size", [8, 50])
def test_a_similarity_that_is_as_high_between_strangers_is_not_trusted(size):
    assert trust(lambda i, _a, j, _c: 0.9 if (i + j) % 2 else 0.1, size, size) == 0
    assert trust(lambda i, _a, j, _c: 0.9 if i == j else 0.1, size, size) == 1


@pytest.fixture
def plugged(monkeypatch):
    """An installed plug-in, and one that cannot be imported."""
    points = EntryPoints(
        EntryPoint(name, value, embedders.GROUP)
        for name, value in (("themes", f"{__name__}:Themes"), ("broken", "no_such_module:Model"))
    )
    monkeypatch.setattr("importlib.metadata.entry_points", points.select)


def test_an_embedder_is_found_by_its_entry_point(plugged, tmp_path):
    made = load_embedder(str(tmp_path), "themes")
    assert isinstance(made, Themes)
    assert made.path == str(tmp_path)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("themse", "no embedder is named 'themse'; there are: broken, sentence-transformers, themes"),
        ("broken", "the embedder 'broken' cannot be loaded: ModuleNotFoundError: No module named 'no_such_module'"),
        ("sentence-transformers", "is no sentence-transformers model (no modules.json)"),
    ],
)
def test_an_embedder_that_cannot_be_had(plugged, tmp_path, name, said):
    with pytest.raises(ConfigError) as caught:
        load_embedder(str(tmp_path), name)
    assert said in str(caught.value)


def test_a_model_that_is_not_there_is_not_downloaded():
    with pytest.raises(ConfigError, match="none is downloaded"):
        load_embedder("sentence-transformers/LaBSE")


def test_a_local_model_is_loaded_without_network(tmp_path, monkeypatch):
    asked = {}

    class Model:
        def __init__(self, path, **options):
            asked.update(path=path, **options)

        def encode(self, sentences, **_):
            return SimpleNamespace(tolist=lambda: Themes().encode(sentences))

    monkeypatch.setitem(sys.modules, "sentence_transformers", SimpleNamespace(SentenceTransformer=Model))
    monkeypatch.setenv("HF_HUB_OFFLINE", "0")
    monkeypatch.setenv("TRANSFORMERS_OFFLINE", "0")
    (tmp_path / "modules.json").write_text("[]", encoding="utf-8")
    model = SentenceTransformers(str(tmp_path))
    assert asked == {"path": str(tmp_path), "device": "cpu", "local_files_only": True, "trust_remote_code": False}
    assert embedders.os.environ["HF_HUB_OFFLINE"] == "1"
    assert pairs(align_sides(*sides(SOURCE, without(2)), Helps(embedder=model))) == expected(2)


def test_the_extra_is_named_where_it_is_not_installed(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    (tmp_path / "modules.json").write_text("[]", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"install transcheck\[embeddings\]"):
        load_embedder(str(tmp_path))


@pytest.mark.parametrize("vectors", [[[1.0]], [[1.0], [1.0, 2.0]], [[], []], [1.0, 2.0], None])
def test_vectors_that_cannot_be_compared_are_refused(vectors):
    with pytest.raises(ConfigError, match="embedder"):
        checked(SimpleNamespace(encode=lambda _: vectors), ["a", "b"])
