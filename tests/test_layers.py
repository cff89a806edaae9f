"""What imports what."""

import subprocess
import sys
from pathlib import Path

import pytest

_HEAVY = (
    "spacy",
    "pandas",
    "pyarrow",
    "prefect",
    "dateparser",
    "numpy",
    "jinja2",
    "pydantic",
    "starlette",
    "uvicorn",
)


def _loaded(code: str) -> set[str]:
    """Return which heavy packages a fresh interpreter has loaded after the code."""
    tell = f"import sys; print(*sorted(set({_HEAVY}) & set(sys.modules)), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{tell}"], capture_output=True, text=True, check=True
    )
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "code",
    [
        "from anafacts.cli import main; assert main(['--help']) == 0",
        "from anafacts.cli import main; assert main(['run', '--help']) == 0",
        "from anafacts.cli import main; assert main(['quantities', '--help']) == 0",
        "import anafacts.summary, anafacts.lexicon, anafacts.model",
        "import anafacts; dir(anafacts); anafacts.quantities('Nearly 3 km, say 10 feet.')",
        "from anafacts.cli import main; assert main(['quantities', '3 km']) == 0",
    ],
)
def test_the_help_loads_nothing_heavy(code: str) -> None:
    """Looking at the help takes no seconds."""
    assert _loaded(code) == set()


def test_dates_load_dateparser_alone() -> None:
    """Neither spaCy nor pandas is needed to read dates."""
    assert _loaded("import anafacts; anafacts.dates('3 May 2024')") <= {"dateparser"}


def test_what_is_imported_brings_no_grammar() -> None:
    """The name of the package alone costs nothing: the grammars come with the first text."""
    code = "import sys, anafacts; assert not any(m.startswith('anafacts.') for m in sys.modules)"
    assert _loaded(code) == set()


def test_the_pipeline_is_light_until_it_runs() -> None:
    """Importing the pipeline loads the settings' pydantic, and no stage."""
    assert _loaded("import anafacts.pipeline") == {"pydantic"}


def test_the_layers_hold(root: Path) -> None:
    """Imports go downwards only, and each big library has one importer."""
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [program, "--no-cache"], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    assert "8 kept, 0 broken" in done.stdout
