from __future__ import annotations

import pytest
from cli_runs import CLEAN, FAULTY, GLOSSARY, SOURCE, write


@pytest.fixture
def folder(tmp_path):
    """A source, a right and a wrong translation, and a glossary."""
    write(tmp_path, a__ru__txt=SOURCE, clean__en__txt=CLEAN, faulty__en__txt=FAULTY, bank__toml=GLOSSARY)
    return tmp_path
