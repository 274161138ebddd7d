"""One random key per workshop, in a file of its own outside every database and backup."""

import os
import secrets
from pathlib import Path

from riskmodel.domain.errors import WrongPhaseError
from riskmodel.domain.workshop import Phase

KEY_BYTES = 32


class KeyFolder:
    """The folder that holds the keys of workshops that are not sealed yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _path(self, workshop_id: str) -> Path:
        # Ids come from addresses that anybody can type; none may lead out of the folder.
        if not workshop_id.isalnum():
            raise WrongPhaseError(Phase.SEALED)
        return self.folder / f"{workshop_id}.key"

    def create(self, workshop_id: str) -> None:
        """Write a new key, unless the workshop already has one."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = self.folder / f".{workshop_id}.{secrets.token_hex(4)}"
        handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        try:
            os.write(handle, secrets.token_bytes(KEY_BYTES))
            os.fsync(handle)
        finally:
            os.close(handle)
        try:
            # A link either is there with a whole key in it or is not there at all.
            os.link(draft, self._path(workshop_id))
        except FileExistsError:
            pass
        finally:
            draft.unlink()

    def load(self, workshop_id: str) -> bytes:
        """Read the key; raises `WrongPhaseError` when it was destroyed at sealing."""
        try:
            return self._path(workshop_id).read_bytes()
        except FileNotFoundError:
            raise WrongPhaseError(Phase.SEALED) from None

    def exists(self, workshop_id: str) -> bool:
        """Say whether the workshop still has a key."""
        return self._path(workshop_id).exists()

    def workshop_ids(self) -> tuple[str, ...]:
        """Return the workshops that have a key."""
        return tuple(sorted(path.stem for path in self.folder.glob("[!.]*.key")))

    def destroy(self, workshop_id: str) -> None:
        """Overwrite and remove the key; doing it twice is harmless."""
        path = self._path(workshop_id)
        try:
            with path.open("r+b") as file:
                file.write(os.urandom(KEY_BYTES))
                file.flush()
                os.fsync(file.fileno())
            path.unlink()
        except FileNotFoundError:
            return
