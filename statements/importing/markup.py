"""HTML to lines: what a reader of the page would see, with menus and the like marked as furniture."""

from __future__ import annotations

import html
import re
import warnings
from collections.abc import Iterator

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.element import Comment, Declaration, Doctype, NavigableString, ProcessingInstruction, Tag

from .inline import safe_href
from .lines import Line, make_line

_HTML = re.compile(r"\s*(?:<!doctype html|<html|<\?xml|<body|<article|<main|<head)", re.IGNORECASE)
_BLOCK_TAG = re.compile(r"<(?:p|div|h[1-6]|ul|ol|li|table|br)\b[^>]{0,300}>", re.IGNORECASE)
_SILENT = frozenset(
    "script style template noscript iframe object svg math head link meta canvas audio video select input img".split()
)
_FURNITURE_TAGS = {"nav": "menu", "footer": "footer", "aside": "side column", "form": "form", "button": "button",
                   "menu": "menu", "dialog": "dialogue"}  # fmt: skip
_FURNITURE_ROLES = {"navigation": "menu", "contentinfo": "footer", "banner": "page header", "search": "form",
                    "complementary": "side column", "dialog": "dialogue"}  # fmt: skip
_FURNITURE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:(?P<menu>menu|nav|navbar|navigation|breadcrumbs?|lang(?:uages?|-?switch\w*)"
    r"|skip|pager|pagination|paging)"
    r"|(?P<share>share\w*|sharing|social|addtoany|likes?|rating|rate|votes?|ya-share2?)|(?P<cookie>cookies?|consent|gdpr)"
    r"|(?P<tags>tags?|taglist|keywords|labels)|(?P<side>sidebar|widget|related|recommended|popular|banner|advert|ads?|adv|promo|author-?box|read-?also|see-?also)"
    r"|(?P<head>site-?name|site-?title|branding|logo|masthead|top-?bar|toolbar)|(?P<footer>footer"
    r"|copyright|colophon)|(?P<form>subscribe|newsletter|search|login|comments?|respond)"
    r")(?=$|[\s_-])",
    re.IGNORECASE,
)
_REASONS = {"menu": "menu", "share": "share buttons", "cookie": "cookie text", "tags": "tags", "side": "side column",
            "footer": "footer", "form": "form", "head": "page header"}  # fmt: skip
_BLOCKS = frozenset(
    "p div section article main header h1 h2 h3 h4 h5 h6 ul ol li table tbody thead tfoot tr td th "
    "blockquote figure figcaption "
    "dl dt dd pre hr address center body html nav footer aside form details summary fieldset "
    "caption button menu dialog".split()
)
_EMPHASIS = {"b": "strong", "strong": "strong", "i": "em", "em": "em", "cite": "em", "u": "em"}
_SPACE = re.compile(r"\s+")
_MAX_DEPTH = 150


def looks_like_html(text: str) -> bool:
    """Tell whether text without a telling file name is HTML."""
    head = text[:5000]
    return bool(_HTML.match(head)) or len(_BLOCK_TAG.findall(head)) >= 3


class _Writer:
    """Collects lines; a paragraph may hold several (``<br>``), each with its plain text and its inline HTML."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.paragraph = 0
        self.plain = [""]
        self.rich = [""]
        self.open: list[str] = []
        self.reason = ""
        self.heading = 0
        self.indent = 0
        self.quote = False
        self.marker = ""
        self.href = ""
        self.total = 0  # characters of the whole page

    def text(self, text: str) -> None:
        text = _SPACE.sub(" ", text)
        if not self.plain[-1]:
            text = text.lstrip()
        if self.plain[-1].endswith(" ") and text.startswith(" "):
            text = text[1:]
        self.plain[-1] += text
        self.rich[-1] += html.escape(text, quote=False)

    def newline(self) -> None:
        self.rich[-1] += "".join(f"</{tag.split()[0]}>" for tag in reversed(self.open))
        self.plain.append("")
        self.rich.append("".join(f"<{tag}>" for tag in self.open))

    def flush(self, cells: list[str] | None = None) -> None:
        if any(part.strip() for part in self.plain):
            self.paragraph += 1
            for plain, rich in zip(self.plain, self.rich, strict=True):
                if not plain.strip():
                    self.blank()
                    continue
                marker, self.marker = self.marker, ""
                line = make_line(
                    len(self.lines) + 1, marker + plain.strip(), html.escape(marker, quote=False) + rich.strip(),
                    heading=self.heading, quote=self.quote, reason=self.reason, cells=cells or [],
                    paragraph=self.paragraph, indent=self.indent, href=self.href,
                )  # fmt: skip
                self.lines.append(line)
        self.plain, self.rich, self.href = [""], ["".join(f"<{tag}>" for tag in self.open)], ""

    def blank(self) -> None:
        if self.lines and not self.lines[-1].blank:
            self.lines.append(Line(len(self.lines) + 1, ""))


def _furniture(tag: Tag) -> str:
    if tag.name in ("body", "html", "main", "article"):
        return ""
    if tag.name in _FURNITURE_TAGS:
        return _FURNITURE_TAGS[tag.name]
    role = str(tag.get("role") or "")
    if role in _FURNITURE_ROLES:
        return _FURNITURE_ROLES[role]
    if tag.get("hidden") is not None or "display:none" in str(tag.get("style") or "").replace(" ", ""):
        return "hidden"
    names = tag.get("class") or []
    described = " ".join([*(names if isinstance(names, list) else [names]), str(tag.get("id") or "")])
    if (
        described.strip()
        and (found := _FURNITURE_CLASS.search(described))
        and tag.name not in ("a", "span", "td", "tr")
    ):
        return _REASONS[next(key for key, value in found.groupdict().items() if value)]
    if tag.name == "header" and not tag.find(["h1", "h2"]):
        return "page header"
    return ""


def _list_marks(tag: Tag) -> Iterator[str]:
    if tag.name != "ol":
        while True:
            yield "- "
    start = str(tag.get("start") or "1")
    number = int(start) if start.isdigit() and len(start) < 6 else 1
    style = str(tag.get("type") or "1")
    while True:
        if style in ("a", "A") and number <= 26:
            yield chr(ord(style) + number - 1) + ") "
        elif style in ("i", "I") and number <= 20:
            roman = "X" * (number // 10) + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10]
            yield (roman.lower() if style == "i" else roman) + ". "
        else:
            yield f"{number}. "
        number += 1


def _walk(tag: Tag, out: _Writer, depth: int, lists: int) -> None:
    marks = _list_marks(tag) if tag.name in ("ul", "ol") else None
    for child in tag.children:
        if isinstance(child, NavigableString):
            if not isinstance(child, Comment | Declaration | Doctype | ProcessingInstruction):
                out.text(str(child))
            continue
        if not isinstance(child, Tag) or child.name in _SILENT:
            continue
        if depth > _MAX_DEPTH:
            out.text(child.get_text(" "))
            continue
        name = child.name
        if name == "br":
            out.newline()
        elif name == "tr" and _is_row(child):
            _row(child, out)
        elif name in _BLOCKS:
            _block(child, out, depth, lists, next(marks) if marks and name == "li" else "")
        else:
            _inline(child, out, depth, lists)


def _inline(tag: Tag, out: _Writer, depth: int, lists: int) -> None:
    emphasis = _EMPHASIS.get(tag.name, "")
    if tag.name == "a":
        href = safe_href(str(tag.get("href") or ""))
        out.href = out.href or str(tag.get("href") or "")
        emphasis = f'a href="{html.escape(href)}"' if href else ""
    if emphasis and not tag.find(list(_BLOCKS)):
        out.rich[-1] += f"<{emphasis}>"
        out.open.append(emphasis)
        _walk(tag, out, depth + 1, lists)
        out.open.pop()
        out.rich[-1] += f"</{emphasis.split()[0]}>"
    else:
        _walk(tag, out, depth + 1, lists)


def _block(tag: Tag, out: _Writer, depth: int, lists: int, mark: str) -> None:
    out.flush()
    before = (out.reason, out.heading, out.indent, out.quote)
    reason = "" if out.reason else _furniture(tag)
    # A column, a form or a "with-sidebar" that holds most of the page is the page.
    if reason and out.total > 400 and len(tag.get_text()) > 0.5 * out.total:
        reason = ""
    out.reason = out.reason or reason
    if tag.name[0] == "h" and tag.name[1:].isdigit():
        out.heading = int(tag.name[1])
    if tag.name == "blockquote":
        out.quote = True
    is_list = tag.name in ("ul", "ol")
    if mark:
        out.marker, out.indent = mark, 2 * max(lists - 1, 0)
    if not mark and not (is_list and lists) and tag.name not in ("td", "th", "tr", "tbody"):
        out.blank()
    _walk(tag, out, depth + 1, lists + 1 if is_list else lists)
    out.flush()
    if mark:
        out.marker = ""
    elif not (is_list and lists) and tag.name not in ("tr", "tbody"):
        out.blank()
    out.reason, out.heading, out.indent, out.quote = before


def _is_row(row: Tag) -> bool:
    """A row of data: several cells, each holding one short text."""
    cells = row.find_all(["td", "th"], recursive=False)
    return len(cells) >= 2 and all(
        len(cell.get_text()) < 250 and not cell.find(["br", "table", "li", "div"]) and len(cell.find_all("p")) < 2
        for cell in cells
    )


def _row(row: Tag, out: _Writer) -> None:
    out.flush()
    cells = [_SPACE.sub(" ", cell.get_text(" ")).strip() for cell in row.find_all(["td", "th"], recursive=False)]
    out.text(" \u2014 ".join(cell for cell in cells if cell))
    out.flush(cells)


def html_to_lines(text: str) -> tuple[list[Line], str]:
    """Turn HTML into lines, and return the page's own title beside them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(text, "html.parser")
    title = soup.title.get_text(" ").strip() if soup.title else ""
    out = _Writer()
    root = soup.body or soup
    main = soup.find("main") or soup.find(attrs={"role": "main"})
    if main is None:
        articles = soup.find_all("article", limit=2)
        main = articles[0] if len(articles) == 1 else None
    out.total = len(root.get_text())
    _walk(root, out, 0, 0)
    out.flush()
    if isinstance(main, Tag) and len(main.get_text()) > 200:
        inside = _Writer()
        inside.total = out.total
        _block(main, inside, 1, 0, "")
        texts = {line.text for line in inside.lines if not line.blank}
        for line in out.lines:
            if line.text not in texts and not line.blank and not line.reason:
                line.reason = "outside the text"
    return out.lines, title
