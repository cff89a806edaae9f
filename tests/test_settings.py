"""Settings: the file, what comes before it, and what is refused."""

from pathlib import Path

import pytest

from anafacts.errors import SettingsError
from anafacts.settings import FailOn, Settings, load_settings


def _write(folder: Path, content: str) -> Path:
    file = folder / "anafacts.toml"
    file.write_text(content, encoding="utf-8")
    return file


@pytest.mark.usefixtures("elsewhere")
def test_without_a_file_the_defaults_hold() -> None:
    """Nobody needs a settings file."""
    assert load_settings() == Settings()


def test_the_file_of_the_project_says_the_defaults(root: Path) -> None:
    """The file that comes with the project shows every setting, each at its default."""
    shown = load_settings(root / "anafacts.toml")
    assert shown == Settings(raw=root / "raw", warehouse=root / "warehouse")
    text = (root / "anafacts.toml").read_text(encoding="utf-8")
    assert all(f"{key} = " in text for key in Settings.model_fields)


def test_an_option_comes_before_the_file(elsewhere: Path) -> None:
    """What the command line says holds; what it does not say stands as in the file."""
    _write(elsewhere, 'workers = 3\nmodel = "mine"\n')
    settings = load_settings(workers=2, model=None)
    assert (settings.workers, settings.model) == (2, "mine")


def test_paths_are_relative_to_the_file(elsewhere: Path) -> None:
    """A settings file elsewhere speaks of folders beside it, an option of folders here."""
    file = _write(elsewhere, 'raw = "texts"\njudgements = "/j.csv"\n')
    settings = load_settings(file, warehouse=Path("out"))
    assert settings.raw == elsewhere / "texts"
    assert settings.judgements == Path("/j.csv")
    assert settings.warehouse == Path("out")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("colour = 1", r"anafacts.toml: the key 'colour' is unknown. .*use one of: raw, warehouse"),
        ("workers = -1", r"anafacts.toml: workers: .*it is -1"),
        ("workers = true", r"anafacts.toml: workers: .*it is True"),
        ('workers = "2"', r"anafacts.toml: workers: .*it is '2'"),
        ("model = 3", r"anafacts.toml: model: "),
        ("raw = 3", r"anafacts.toml: raw: "),
        ('fail_on = "info"', r"anafacts.toml: fail_on: .*'major', 'minor' or 'none'"),
        ("raw = \n", r"anafacts.toml: not valid TOML: .*line 1"),
    ],
)
def test_what_is_wrong_is_named(elsewhere: Path, content: str, words: str) -> None:
    """The message names the file, the key and the value."""
    with pytest.raises(SettingsError, match=words):
        load_settings(_write(elsewhere, content))


def test_every_mistake_is_told_at_once(elsewhere: Path) -> None:
    """Two mistakes give two lines, so that nobody mends them one run at a time."""
    with pytest.raises(SettingsError) as caught:
        load_settings(_write(elsewhere, "colour = 1\nshards = -2\n"))
    assert len(str(caught.value).splitlines()) == 2


@pytest.mark.usefixtures("elsewhere")
def test_a_wrong_option_is_named_as_an_option() -> None:
    """What is wrong on the command line is not blamed on the file."""
    with pytest.raises(SettingsError, match=r"^--workers: "):
        load_settings(workers=-1)


def test_a_named_file_must_be_there(elsewhere: Path) -> None:
    """A settings file that is named but missing is no reason to go on without it."""
    with pytest.raises(SettingsError, match=r"no\.toml: there is no such settings file"):
        load_settings(elsewhere / "no.toml")


def test_a_file_that_is_no_text(elsewhere: Path) -> None:
    """A file that is not UTF-8 is named."""
    (elsewhere / "anafacts.toml").write_bytes(b"raw = '\xff'")
    with pytest.raises(SettingsError, match=r"anafacts\.toml: the settings cannot be read"):
        load_settings()


def test_the_digest_knows_what_changes_rows() -> None:
    """Folders, workers and exit codes do not change the digest; the model does."""
    plain = Settings()
    same = Settings(raw=Path("r"), warehouse=Path("w"), workers=3, shards=9, fail_on=FailOn.MAJOR)
    assert same.sha256 == plain.sha256 == Settings(model="").sha256
    assert Settings(model="other").sha256 != plain.sha256
