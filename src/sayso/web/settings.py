"""What a desk is told when it is opened."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass

__all__ = ["DEFAULT_PORT", "LOOPBACK", "DeskSettings"]

LOOPBACK = "127.0.0.1"
DEFAULT_PORT = 8327


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """Where the desk listens, and whom it lets in.

    ``password``: asked for when it is not empty, which it must not be when others can reach the
    desk. ``hosts``: further names that this machine is reached by. ``who``: whose decisions these
    are.
    """

    host: str = LOOPBACK
    port: int = DEFAULT_PORT
    password: str = ""
    hosts: tuple[str, ...] = ()
    who: str = ""
    version: str = ""

    @property
    def allowed(self) -> frozenset[str]:
        """What a request may name as its host, with the port."""
        names = {LOOPBACK, "localhost", "::1", *self.hosts}
        if not is_everywhere(self.host):
            names.add(self.host)
        return frozenset(write_host(one, self.port) for one in names)

    @property
    def url(self) -> str:
        """Where the first page is."""
        host = LOOPBACK if is_everywhere(self.host) else self.host
        return f"http://{write_host(host, self.port)}/"


def is_everywhere(host: str) -> bool:
    """Whether a host stands for all addresses of the machine."""
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def write_host(name: str, port: int) -> str:
    """``localhost:8327``, ``[::1]:8327``."""
    return f"[{name}]:{port}" if ":" in name else f"{name.casefold()}:{port}"
