"""Who is let in, and what a page may do: checked before any page is made."""

from __future__ import annotations

import asyncio
import base64
import binascii
import hashlib
import hmac
import ipaddress
import secrets
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.web.settings import DeskSettings, is_everywhere

__all__ = ["MAX_BODY_BYTES", "MAX_QUERY_CHARS", "POLICY", "Guard", "TooLongError"]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
MAX_BODY_BYTES = 64 * 1024
MAX_QUERY_CHARS = 4096
_WAIT_SECONDS = 0.5
_READING = ("GET", "HEAD")
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Lets a request through that names our host, knows the password and, when it writes, was made
    on a page of ours; puts on each answer what its page may do.

    The token of a page is a keyed hash of the visitor's cookie: another program on this machine can
    set a cookie, which knows no ports, but cannot make the token for it.
    """

    def __init__(self, app: ASGIApp, settings: DeskSettings) -> None:
        self._app, self._settings = app, settings
        self._key = secrets.token_bytes(32)
        self._cookie = f"sayso-{settings.port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or let it be answered."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        visitor = self._find_visitor(headers)
        is_new = not visitor
        visitor = visitor or secrets.token_urlsafe(24)
        refusal = self._refuse(scope, headers)
        state = scope.setdefault("state", {})
        state["csrf"] = self._sign(visitor)
        state["may_write"] = lambda token: (
            not is_new and hmac.compare_digest(token.encode(), self._sign(visitor).encode())
        )
        state["who"] = self._find_user(headers)[0] or self._settings.who

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                out = MutableHeaders(scope=message)
                out.update(_HEADERS)
                out.setdefault("Cache-Control", "no-store")
                if is_new and refusal is None:
                    out.append(
                        "Set-Cookie", f"{self._cookie}={visitor}; Path=/; HttpOnly; SameSite=Strict"
                    )
            await send(message)

        if refusal is not None:
            if refusal.status_code == 401:  # guessing takes its time
                await asyncio.sleep(_WAIT_SECONDS)
            await refusal(scope, receive, send_safely)
            return
        await self._app(scope, _limit(receive), send_safely)

    def _refuse(self, scope: Scope, headers: Headers) -> PlainTextResponse | None:
        """Why a request is not answered; None when it is."""
        if not self._is_ours(headers.get("host", "")):
            return _say(421, "This desk answers only to the address that sayso serve printed.")
        if self._settings.password and not self._knows_password(headers):
            answer = _say(401, "This desk asks for a password.")
            answer.headers["WWW-Authenticate"] = 'Basic realm="sayso", charset="UTF-8"'
            return answer
        if len(scope.get("query_string", b"")) + len(scope["path"]) > MAX_QUERY_CHARS:
            return _say(414, "The address is too long.")
        if scope["method"] in _READING:
            return None
        if scope["method"] != "POST":
            return _say(405, "Only reading and deciding can be done here.")
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > MAX_BODY_BYTES:
            return _say(413, "That is too much for a decision.")
        if not self._is_from_us(headers):
            return _say(403, "Decisions are taken on the pages of this desk only.")
        return None

    def _is_ours(self, host: str) -> bool:
        host = host.casefold()
        if host in self._settings.allowed:
            return True
        # A name that somebody else's site was given leads here too; a bare number cannot.
        name, _, port = host.rpartition(":")
        return (
            is_everywhere(self._settings.host)
            and port == str(self._settings.port)
            and _is_address(name.strip("[]"))
        )

    def _is_from_us(self, headers: Headers) -> bool:
        site, origin = headers.get("sec-fetch-site"), headers.get("origin")
        if site is not None and site != "same-origin":
            return False
        if origin == "null":  # what browsers send where a page says no-referrer
            return site == "same-origin"
        return origin is None or origin.casefold() == f"http://{headers['host'].casefold()}"

    def _find_visitor(self, headers: Headers) -> str:
        try:
            found = SimpleCookie(headers.get("cookie", "")).get(self._cookie)
        except CookieError:
            return ""
        return found.value if found else ""

    def _sign(self, visitor: str) -> str:
        return hmac.new(self._key, visitor.encode(), hashlib.sha256).hexdigest()

    def _find_user(self, headers: Headers) -> tuple[str, str]:
        """The name and the password that a request gives."""
        kind, _, given = headers.get("authorization", "").partition(" ")
        if kind.casefold() != "basic":
            return "", ""
        try:
            name, _, password = base64.b64decode(given, validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            return "", ""
        return " ".join(name.split())[:80], password

    def _knows_password(self, headers: Headers) -> bool:
        given = self._find_user(headers)[1].encode()
        return hmac.compare_digest(given, self._settings.password.encode())


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _say(status: int, words: str) -> PlainTextResponse:
    return PlainTextResponse(words + "\n", status)


class TooLongError(Exception):
    """A body that is longer than it said."""


def _limit(receive: Receive) -> Receive:
    n_bytes = 0

    async def receive_some() -> Message:
        nonlocal n_bytes
        message = await receive()
        n_bytes += len(message.get("body", b""))
        if n_bytes > MAX_BODY_BYTES:
            raise TooLongError
        return message

    return receive_some
