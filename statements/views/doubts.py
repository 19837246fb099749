"""What the recogniser was not sure of, in the editor's own language.

The recogniser knows no Django and writes plain English. Its codes are stable, so each has a sentence here that says the
same without the particulars, which stand in the line it points at.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import get_language, gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

_SENTENCES = {
    "affiliation": _("This line says what somebody belongs to or has finished; is it a signatory?"),
    "bidi_removed": _("Invisible characters that turn the direction of writing were removed here."),
    "columns_differ": _("There are not as many people as organisations; nobody was paired."),
    "columns_not_aligned": _(
        "Organisations and people stand in two lists that are not aligned line by line; who represents whom is only "
        "proposed in order."
    ),
    "control_removed": _("Control characters that are not text were removed here."),
    "damaged_characters": _("Some characters could not be read and stand as �."),
    "demand_number_repeated": _("One number is printed for several demands."),
    "demands_numbered": _("This list has no numbers; its demands were numbered in order."),
    "demands_unsure": _("This list was taken for demands although nothing before it says so clearly."),
    "language_unknown": _("The language could not be recognised; choose it."),
    "more_not_listed": _("This line counts further signatories without naming them."),
    "name_joined": _("This line was joined to the one above as one name."),
    "names_split": _("Several names stood on this line; check where one ends."),
    "no_date": _("No line gives the date of this text; dates inside the text were not taken for it."),
    "no_title": _("No title was found; write one."),
    "nothing_left": _("Everything in this document looks like page furniture."),
    "signatories_unsure": _("These last lines were taken for signatories; nothing announces them."),
    "signatory_unsure": _("It is not clear whether this is an organisation or a person."),
    "speaker_assumed": _("This quotation names nobody; it was given to whoever spoke last."),
    "speaker_unknown": _("It is not clear who is quoted here."),
    "title_from_page": _("The title was taken from the page's own title, not from the text."),
    "title_unsure": _("It is not certain that this line is the title."),
    "total_differs": _("The text counts another number of signatories than were recognised."),
    "total_only": _("Signatories are counted here but not listed."),
    "untitled_item": _("This text of the listing has no title; it was kept as a paragraph."),
}


def in_words(warning: dict[str, Any]) -> str:
    """The sentence of a warning (``code``, ``message``) for the active language; English keeps the particulars."""
    sentence = _SENTENCES.get(warning.get("code", ""))
    if sentence is None or (get_language() or "en").startswith("en"):
        return warning["message"]
    return str(sentence)


def for_editor(warnings: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The warnings of an import in words. A missing title is said once: here its field is empty, not filled."""
    untitled = any(warning.get("code") == "no_title" for warning in warnings)
    shown = []
    for warning in warnings:
        if warning.get("code") == "working_title":
            if untitled:
                continue
            warning = {**warning, "code": "no_title", "message": gettext("No title was found; write one.")}
        shown.append({**warning, "message": in_words(warning)})
    return shown


# The sentences of ``UnreadableText``, for the catalogues.
UNREADABLE = (
    gettext_noop("The encoding of this text could not be recognised; save it as UTF-8 (“Unicode”) and try again."),
    gettext_noop(
        "This Word document is damaged or is not a .docx file; open it in a word processor and save it again."
    ),
    gettext_noop("This Word document is locked by a password; remove the password and upload it again."),
    gettext_noop("This Word document unpacks to more than can be read safely; paste its text instead."),
    gettext_noop(
        "This Word document carries a document type declaration, which no word processor writes; it was not opened."
    ),
    gettext_noop("This document has no readable text in it; there is nothing to import."),
    gettext_noop("This document is empty; there is nothing to import."),
    gettext_noop("This document is larger than 20 MB; remove its pictures or paste the text."),
    gettext_noop("This file begins like Unicode text but is damaged; export it again."),
    gettext_noop("This file is not a Word document (.docx); save it as .docx or .txt, or paste the text."),
    gettext_noop("This is not a text file; upload .txt, .md, .html or .docx, or paste the text."),
    gettext_noop("This kind of file cannot be read; save it as .docx or .txt, or paste the text."),
    gettext_noop("This text is larger than 5 MB; upload one document at a time."),
)


def refusal(problem: Exception) -> str:
    """Why a text cannot be read, in the active language."""
    return gettext(str(problem))
