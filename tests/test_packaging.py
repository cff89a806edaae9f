"""What is shipped."""

import re
import subprocess
import sys
import tomllib
import zipfile
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from spacy.language import Language


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    """Return the [project] table."""
    table: dict[str, Any] = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    return table


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Return a wheel built from the tree as it stands."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--quiet"]
    subprocess.run([*build, "--wheel-dir", folder, root], check=True, capture_output=True)
    return zipfile.ZipFile(next(folder.glob("*.whl")))


@pytest.mark.parametrize(
    "folder",
    ["lexicon/data", "report/templates", "extract/en_anafacts", "extract/en_anafacts_accurate"],
)
def test_the_wheel_has_all_the_data(wheel: zipfile.ZipFile, root: Path, folder: str) -> None:
    """Every file of the lexicon, the templates and the language model is in the wheel."""
    there = root / "src" / "anafacts" / folder
    files = [p for p in there.rglob("*") if p.is_file() and p.suffix != ".pyc"]
    wanted = {p.relative_to(root / "src").as_posix() for p in files}
    assert len(wanted) > 1
    assert wanted <= set(wheel.namelist())


def test_the_wheel_has_only_the_package(wheel: zipfile.ZipFile) -> None:
    """Neither tests nor texts nor flows are installed beside the package."""
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"anafacts"}
    assert any(name.endswith("licenses/LICENSE") for name in wheel.namelist())


def test_spacy_finds_every_component_of_ours(
    wheel: zipfile.ZipFile, project: dict[str, Any]
) -> None:
    """Each factory has its entry point in the wheel, and each of them leads to a factory."""
    points = project["entry-points"]["spacy_factories"]
    place = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    shipped = wheel.read(place).decode("utf-8")
    for name, where in points.items():
        module, _, attribute = where.partition(":")
        assert f"{name} = {where}" in shipped
        assert callable(getattr(import_module(module), attribute))
        assert Language.has_factory(name)
    assert {"anafacts_quantities", "anafacts_dates"} <= set(points)


def test_every_dependency_is_pinned(root: Path, project: dict[str, Any]) -> None:
    """Each named dependency has one exact pin that its own bounds allow."""
    lines = (root / "constraints.txt").read_text("utf-8").splitlines()
    pins = dict(line.split("==") for line in lines if not line.startswith("#"))
    held = {canonicalize_name(name): version for name, version in pins.items()}
    for line in (*project["dependencies"], *project["optional-dependencies"]["test"]):
        wanted = Requirement(line)
        assert wanted.specifier.contains(held[canonicalize_name(wanted.name)]), line


def test_no_path_or_host_is_pinned(root: Path) -> None:
    """The pins name versions only: no file of one machine, no registry, no checkout."""
    for line in (root / "constraints.txt").read_text("utf-8").splitlines():
        assert re.fullmatch(r"#.*|[A-Za-z0-9._-]+==[A-Za-z0-9.]+", line), line
