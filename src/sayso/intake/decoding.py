"""Bytes -> text, the same way every time, without lone surrogates and stray controls."""

from __future__ import annotations

import codecs
import re
import zlib

from charset_normalizer import from_bytes

from sayso.errors import IntakeError

__all__ = ["decode_bytes", "normalise_text", "unpack_gzip"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like the UTF-16 one, so it comes first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"RIFF", "a WebP image, sound or film"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive, or a Word, OpenDocument or EPUB file"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "gzip-packed data"),
    (b"BZh", "bzip2-packed data"),
    (b"\xfd7zXZ\x00", "xz-packed data"),
    (b"\x28\xb5\x2f\xfd", "zstd-packed data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"ID3\x03", "an MP3 sound"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"%!PS", "a PostScript file"),
    (b"bplist00", "a Safari web archive or property list"),
)
_DECLARED = re.compile(
    rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{2,40})""", re.IGNORECASE
)
_DECLARED_WITHIN = 4096
# what browsers do: pages that say Latin-1 or ASCII mean Windows-1252
_MEANT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}
_NOT_CHARSETS = frozenset(
    "idna punycode unicode_escape unicode-escape raw_unicode_escape raw-unicode-escape"
    " utf-7 utf-16 utf-32 undefined mbcs oem".split()
)
_CANDIDATES = (
    "cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 koi8_r cp932 gb18030 big5 cp949"
    " euc_jp iso8859_2 iso8859_5 mac_roman".split()
)
_WESTERN = frozenset(
    "€‚„…‘’“”•–—™\xa0£§©«®°·»¡¿½¼¾¢´ªºÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüœŒ"
)
_SAMPLE_BYTES = 65_536
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85]")


def unpack_gzip(raw: bytes, max_bytes: int) -> bytes:
    """Unpack gzip; `IntakeError` when it is damaged or larger than ``max_bytes`` unpacked."""
    parts: list[bytes] = []
    room, rest = max_bytes + 1, raw
    try:
        while rest and room > 0:
            unpacker = zlib.decompressobj(wbits=31)
            part = unpacker.decompress(rest, room)
            if not unpacker.eof and len(part) < room:
                raise IntakeError("is a gzip file that ends too early")
            parts.append(part)
            room -= len(part)
            rest = unpacker.unused_data.lstrip(b"\x00")
    except zlib.error as error:
        raise IntakeError(
            "is not a gzip file, or a damaged one, though its ending is .gz"
        ) from error
    if room <= 0:
        raise IntakeError(f"holds more than {max_bytes:,} bytes when unpacked, the limit")
    return b"".join(parts)


def decode_bytes(raw: bytes, *, is_html: bool = False) -> str:
    """Decode bytes of unknown charset; never gives a lone surrogate.

    In this order: byte order mark, UTF-16 or UTF-32 without a mark, UTF-8, UTF-8 with stray Windows
    bytes, the charset an HTML page declares, and a guess from the first 64 KiB. `IntakeError`
    when the bytes are no text.
    """
    for mark, charset in _BOMS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(charset, "replace")
    _refuse_known_binary(raw)
    if wide := _decode_wide(raw):
        return wide
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    _refuse_control_bytes(raw, is_utf8=bool(text))
    if text or not raw:
        return text
    if mostly := _decode_mostly_utf8(raw):
        return mostly
    return (_decode_declared(raw) if is_html else None) or _decode_guessed(raw)


def normalise_text(text: str) -> str:
    """Line ends become ``\\n``; controls, trailing space and blank edges go; the rest stays."""
    text = _LINE_ENDS.sub("\n", text)
    text = _CONTROLS.sub("", _SURROGATES.sub("\ufffd", text))
    lines = [line.rstrip() for line in text.removeprefix("\ufeff").split("\n")]
    return "\n".join(lines).strip("\n")


def _refuse_known_binary(raw: bytes) -> None:
    for signature, what in _SIGNATURES:
        if raw.startswith(signature):
            raise IntakeError(f"is not text (looks like {what})")
    if raw[4:8] == b"ftyp":
        raise IntakeError("is not text (looks like a film, sound or HEIC image)")


def _refuse_control_bytes(raw: bytes, *, is_utf8: bool) -> None:
    sample = raw[:_SAMPLE_BYTES]
    controls = len(sample) - len(
        sample.translate(None, bytes({*range(32), 127} - {9, 10, 12, 13, 27}))
    )
    allowed = len(sample) // 20 if is_utf8 else len(sample) // 100
    if controls > max(allowed, 2):
        raise IntakeError("is not text (looks like binary data)")


def _decode_wide(raw: bytes) -> str | None:
    """UTF-16 or UTF-32 without a byte order mark, told by where its zero bytes stand."""
    sample = raw[:4096]
    zeros = [sample[place::4].count(0) / max(len(sample[place::4]), 1) for place in range(4)]
    charset = ""
    if len(sample) < 4 or max(zeros) < 0.3:
        return None
    if min(zeros[1:]) > 0.9 and zeros[0] < 0.1 and len(raw) % 4 == 0:
        charset = "utf-32-le"
    elif min(zeros[:3]) > 0.9 and zeros[3] < 0.1 and len(raw) % 4 == 0:
        charset = "utf-32-be"
    elif min(zeros[1], zeros[3]) > 0.3 and max(zeros[0], zeros[2]) < 0.1:
        charset = "utf-16-le"
    elif min(zeros[0], zeros[2]) > 0.3 and max(zeros[1], zeros[3]) < 0.1:
        charset = "utf-16-be"
    if not charset:
        return None
    text = raw.decode(charset, "replace")
    strange = sum(not (c.isprintable() or c.isspace()) for c in text[:2048])
    return text if strange * 20 < min(len(text), 2048) else None


def _decode_declared(raw: bytes) -> str | None:
    match = _DECLARED.search(raw[:_DECLARED_WITHIN])
    if not match:
        return None
    try:
        codec = codecs.lookup(match[1].decode("ascii"))
    except LookupError:
        return None
    if (
        not getattr(codec, "_is_text_encoding", True)
        or codec.name in _NOT_CHARSETS
        or codec.name == "utf-8"
    ):
        return None
    text = raw.decode(_MEANT.get(codec.name, codec.name), "replace")
    return text if text.count("\ufffd") * 100 <= len(text) else None


def _decode_mostly_utf8(raw: bytes) -> str | None:
    """UTF-8 with a few bytes of another hand in it, read as Windows-1252."""
    text = raw.decode("utf-8", "surrogateescape")
    strays = len(_SURROGATES.findall(text))
    wide = sum(c > "\x7f" for c in text) - strays
    if wide < 2 * strays:
        return None
    return _SURROGATES.sub(lambda m: bytes([ord(m[0]) - 0xDC00]).decode("cp1252", "replace"), text)


def _decode_guessed(raw: bytes) -> str:
    sample = raw[:_SAMPLE_BYTES]
    high = {byte for byte in set(raw) if byte > 0x7F}
    as_western = bytes(sorted(high)).decode("cp1252", "replace")
    share = sum(byte > 0x7F for byte in sample) / max(len(sample), 1)
    # the detector is unsure about a few accents in English; Western text is by far the likeliest
    if share < 0.15 and set(as_western) <= _WESTERN:
        return raw.decode("cp1252", "replace")
    best = from_bytes(sample, cp_isolation=_CANDIDATES, preemptive_behaviour=False).best()
    return raw.decode(best.encoding if best else "cp1252", "replace")
