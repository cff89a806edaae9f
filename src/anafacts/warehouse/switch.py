"""Show a new snapshot to readers in one step.

With symbolic links, one rename of ``.current`` switches all tables and the report together. Without
them the guarantee is weaker: anafacts itself still sees whole runs, since ``.current`` is then a
file replaced in one step, but the folders that other readers name are copies renamed one after the
other, so that a reader may for an instant find a table missing, or one table newer than the next.
"""

import errno
import shutil
from pathlib import Path

from anafacts.errors import WarehouseError
from anafacts.warehouse.layout import CURRENT, RUNS, VIEWS
from anafacts.warehouse.snapshot import sync, sync_tree

_NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP}
_NEW = ".new"


def has_links(folder: Path) -> bool:
    """Return whether the file system of the folder knows symbolic links."""
    probe = folder / f"{CURRENT}.probe"
    probe.unlink(missing_ok=True)
    try:
        probe.symlink_to(RUNS)
    except NotImplementedError:
        return False
    except OSError as error:
        if error.errno in _NO_LINKS:
            return False
        raise
    probe.unlink()
    return True


def check_views(folder: Path, current: Path | None, *, links: bool) -> None:
    """Raise WarehouseError where something else stands at a name that readers will use."""
    for name, shown in VIEWS.items():
        view = folder / name
        if view.is_symlink() or not view.exists():
            continue
        if not links and current is not None and _is_copy(view, current / shown):
            continue
        if view.is_dir() and not any(view.iterdir()):
            view.rmdir()
            continue
        raise WarehouseError(
            f"{view} is in the way: it is not the warehouse's own. Move it elsewhere or name "
            "another warehouse."
        )


def _is_copy(view: Path, shown: Path) -> bool:
    """Return whether a real file or folder holds nothing but what a snapshot shows there."""
    if not (view.is_dir() and shown.is_dir()):
        return view.is_file() and shown.is_file()
    known = {path.name for path in shown.iterdir()}
    return all(p.name in known or p.match(f"{shown.name}-*.parquet") for p in view.iterdir())


def switch(folder: Path, snapshot: Path, *, links: bool) -> None:
    """Make the snapshot the current one; until the last step the old one stays whole."""
    target = snapshot.relative_to(folder).as_posix()
    if links:
        _link_views(folder)
        _replace_link(folder / CURRENT, target)
    else:
        _copy_views(folder, snapshot)
        _replace_file(folder / CURRENT, target)
        _rename_copies(folder)
    sync(folder)


def _link_views(folder: Path) -> None:
    for name, shown in VIEWS.items():
        up = "../" * name.count("/")
        view = folder / name
        target = f"{up}{CURRENT}/{shown}"
        if not (view.is_symlink() and view.readlink() == Path(target)):
            view.parent.mkdir(exist_ok=True)
            _replace_link(view, target)


def _replace_link(link: Path, target: str) -> None:
    new = link.with_name(link.name + _NEW)
    new.unlink(missing_ok=True)
    new.symlink_to(target)
    new.replace(link)


def _replace_file(file: Path, content: str) -> None:
    new = file.with_name(file.name + _NEW)
    new.write_text(content + "\n", encoding="utf-8")
    sync(new)
    new.replace(file)


def _copy_views(folder: Path, snapshot: Path) -> None:
    for name, shown in VIEWS.items():
        new = folder / f"{name}{_NEW}"
        new.parent.mkdir(exist_ok=True)
        _remove(new)
        if (snapshot / shown).is_dir():
            shutil.copytree(snapshot / shown, new)
            sync_tree(new)
        else:
            shutil.copyfile(snapshot / shown, new)
            sync(new)


def _rename_copies(folder: Path) -> None:
    for name in VIEWS:
        view = folder / name
        _remove(view)
        (folder / f"{name}{_NEW}").replace(view)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
