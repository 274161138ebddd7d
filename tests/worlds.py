"""Worlds that many tests start from: built once per process through the application, copied after that."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from riskmodel.storage.stores import Stores
from tests.builders import Room

World = TypeVar("World")


class Worlds:
    """What builders made in fresh stores, kept as files in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: dict[Callable[[Stores], Any], tuple[Path, Any]] = {}

    def laid(self, stores: Stores, build: Callable[[Stores], World]) -> World:
        """Put what a builder makes in fresh stores; what it returned the first time is returned each time."""
        if not stores.database.is_sqlite:
            return build(stores)
        data = stores.live.folder.parent
        if build not in self._kept:
            kept = self._folder / str(len(self._kept))
            world = build(stores)
            # The last connection that closes puts what stands in SQLite's journal into its file.
            stores.close()
            shutil.copytree(data, kept)
            self._kept[build] = kept, world
            return world
        kept, world = self._kept[build]
        stores.close()
        shutil.rmtree(data)
        shutil.copytree(kept, data)
        return world

    def room(self, stores: Stores, build: Callable[[Stores], Room]) -> Room:
        """The same for a room, which is then in these stores, with tokens of its own to add to."""
        found = self.laid(stores, build)
        return replace(found, stores=stores, tokens=list(found.tokens))
