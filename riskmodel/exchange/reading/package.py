"""An xlsx file as a package of XML parts, of which only the few that are asked for are unpacked."""

import io
import zlib
from zipfile import BadZipFile, LargeZipFile, ZipFile


class UnreadableFileError(Exception):
    """The file is no xlsx file, is damaged, or holds what no sheet of ours holds."""


class FileTooLargeError(Exception):
    """The file, or a part of it, is larger than it may be."""


MOST_BYTES = 2 * 2**20
# Unpacked: a sheet of a thousand long rows stays below it, a bomb does not.
MOST_BYTES_OF_A_PART = 8 * 2**20
_MOST_PARTS = 300
_ENCRYPTED = 0x1
_BROKEN = (
    BadZipFile,
    LargeZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    ValueError,
    OSError,
    RuntimeError,
)


class Package:
    """The parts of an xlsx file; raises `UnreadableFileError` and `FileTooLargeError`."""

    def __init__(self, data: bytes) -> None:
        if len(data) > MOST_BYTES:
            raise FileTooLargeError
        try:
            self._archive = ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise UnreadableFileError from error
        parts = self._archive.infolist()
        if len(parts) > _MOST_PARTS:
            raise FileTooLargeError
        # Two parts of one name: which of them a program reads is anybody's guess.
        if len({part.filename.lower() for part in parts}) != len(parts):
            raise UnreadableFileError

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the order of the file."""
        return tuple(self._archive.NameToInfo)

    def has(self, name: str) -> bool:
        """Say whether there is a part with this name."""
        return name in self._archive.NameToInfo

    def part(self, name: str) -> bytes:
        """Unpack one part."""
        info = self._archive.NameToInfo.get(name)
        if info is None or info.flag_bits & _ENCRYPTED:
            raise UnreadableFileError
        try:
            with self._archive.open(info) as stream:
                # Not by the size that the part gives for itself: it need not be true.
                data = stream.read(MOST_BYTES_OF_A_PART + 1)
        except _BROKEN as error:
            raise UnreadableFileError from error
        if len(data) > MOST_BYTES_OF_A_PART:
            raise FileTooLargeError
        return data
