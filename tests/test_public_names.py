"""The public surface."""

from __future__ import annotations

import sayso
from sayso import errors


def test_the_public_names_are_sorted_and_there() -> None:
    """Every public name can be had from the package, and nothing else is promised."""
    assert sayso.__all__ == sorted(sayso.__all__)
    assert all(hasattr(sayso, name) for name in sayso.__all__)


def test_every_error_has_one_root_and_is_drawn() -> None:
    """All errors are SaysoErrors and stand in the tree at the head of the module."""
    for name in errors.__all__:
        assert issubclass(getattr(errors, name), errors.SaysoError)
        assert name in (errors.__doc__ or "")
        assert name in sayso.__all__
