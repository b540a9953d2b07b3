"""Files written so that they survive a crash: exclusive, synced, renamed without replacing.

Every function raises OSError as the system gave it; ``guarded`` turns that into one clear message.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import operator
import os
import shutil
import stat
from typing import TYPE_CHECKING, Any

from schemas.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

FILE_MODE, FOLDER_MODE = 0o644, 0o755
"""Set on everything published, whatever the umask."""

RENAME_NOREPLACE, AT_FDCWD = 1, -100
"""From linux/fs.h and fcntl.h."""

CHUNK = 1 << 20

ADVICE = {
    errno.ENOSPC: "Free some space and run again.",
    errno.EDQUOT: "Free some space and run again.",
    errno.EFBIG: "Raise the file size limit (ulimit -f) and run again.",
    errno.EACCES: "Give this user the right to write there and run again.",
    errno.EPERM: "Give this user the right to write there and run again.",
    errno.EROFS: "Make the disk writable, or build elsewhere with --root.",
}


def make_folder(path: Path) -> None:
    """Create a folder that must not exist yet, readable by all."""
    path.mkdir()
    path.chmod(FOLDER_MODE)


def write_file(path: Path, content: bytes) -> None:
    """Write a file that must not exist yet and wait until it is on the disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, FILE_MODE)
    with _naming(path), os.fdopen(descriptor, "wb", buffering=0) as file:
        os.fchmod(file.fileno(), FILE_MODE)
        rest = memoryview(content)
        while rest:
            rest = rest[file.write(rest) :]
        os.fsync(file.fileno())


def sync(path: Path) -> None:
    """Wait until a file's content, or a folder's entries, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    with _naming(path):
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno != errno.EINVAL:  # some network file systems know no sync of a folder
                raise
        finally:
            os.close(descriptor)


def replace_file(path: Path, content: bytes) -> None:
    """Put a file in place whole: readers see the old content or the new, also after a crash."""
    temporary = path.with_name(f".{path.name}.new")
    temporary.unlink(missing_ok=True)
    write_file(temporary, content)
    temporary.replace(path)
    sync(path.parent)


def rename_new(source: Path, target: Path) -> None:
    """Rename to a name that is free; FileExistsError where it is taken, even by an empty folder.

    One system call where the kernel and the file system know RENAME_NOREPLACE. Elsewhere a check comes first, which is
    enough for callers that hold a lock.
    """
    code = _renameat2(source, target)
    if code in (errno.ENOSYS, errno.EINVAL):
        _rename_checked(source, target)
    elif code:
        raise OSError(code, os.strerror(code), str(source), None, str(target))


def remove(path: Path) -> None:
    """Remove a file or folder; a link is removed, never followed."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def inventory(folder: Path) -> list[dict[str, Any]]:
    """Return ``path``, ``bytes`` and ``sha256`` of every file below a folder, sorted, and make sure all is on the disk.

    Raises:
        StorageError: Something there is neither file nor folder, such as a link.
    """
    return sorted((_described(folder, path) for path in _files(folder)), key=operator.itemgetter("path"))


def walk(root: Path, places: Iterable[str], but: Collection[str] = ()) -> Iterator[tuple[str, bytes]]:
    """Yield path from the root and content of each file in some places, sorted, caches and absent places left out.

    Plain strings and system calls, no Path objects: this is most of the time of an unchanged build.
    """
    for place in sorted(set(places).difference(but)):
        try:
            entries = sorted(os.listdir(f"{root}/{place}"))  # noqa: PTH208  twice as fast
        except FileNotFoundError:
            continue
        except NotADirectoryError:
            with open(f"{root}/{place}", "rb", buffering=0) as file:  # noqa: PTH123  twice as fast
                yield place, file.read()
        else:
            yield from walk(root, [f"{place}/{name}" for name in entries if name != "__pycache__"], but)


def packaged(package: str, name: str) -> bytes:
    """Return a file that comes with one of our packages."""
    from importlib.resources import files

    return files(package).joinpath(name).read_bytes()


@contextlib.contextmanager
def guarded(outcome: str, place: Path | None = None) -> Iterator[None]:
    """Turn an OSError into a StorageError that says what failed, where, the outcome, and what to do.

    Args:
        outcome: What that leaves, as a sentence.
        place: Where the work is, named where the system does not say which file failed.
    """
    try:
        yield
    except OSError as error:
        advice = ADVICE.get(error.errno or 0, "Check the disk and run again.")
        where = f" {error.filename or place or ''}".rstrip()
        raise StorageError(f"cannot read or write{where}: {error.strerror or error}. {outcome} {advice}") from error


@contextlib.contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Name the file in an error that came through its descriptor."""
    try:
        yield
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


def _files(folder: Path) -> Iterator[Path]:
    # Unlike rglob this fails where a folder cannot be read.
    for path in folder.iterdir():
        mode = path.lstat().st_mode
        if stat.S_ISDIR(mode):
            yield from _files(path)
            sync(path)
        elif stat.S_ISREG(mode):
            yield path
        else:
            raise StorageError(f"{path} is no plain file. Nothing was published.")


def _described(folder: Path, path: Path) -> dict[str, Any]:
    digest, size = hashlib.sha256(), 0
    with _naming(path), path.open("rb", buffering=0) as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
        os.fsync(file.fileno())
    return {"path": path.relative_to(folder).as_posix(), "bytes": size, "sha256": digest.hexdigest()}


def _renameat2(source: Path, target: Path) -> int:
    import ctypes

    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return errno.ENOSYS
    failed = call(AT_FDCWD, os.fsencode(source), AT_FDCWD, os.fsencode(target), RENAME_NOREPLACE)
    return ctypes.get_errno() if failed else 0


def _rename_checked(source: Path, target: Path) -> None:
    try:
        target.lstat()
    except FileNotFoundError:
        source.rename(target)
    else:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
