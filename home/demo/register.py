"""The organisations and people of the demonstration, and the profiles of its members."""

from __future__ import annotations

from collections.abc import Callable

from zayava.core.models import CleanImage
from zayava.organisations.models import (
    LegalStatus,
    Membership,
    NameBase,
    Organisation,
    OrganisationIndexPage,
    OrganisationPage,
    Person,
    RegisterEntry,
)
from zayava.organisations.services import record_name

from .bodies import Surroundings, body
from .publishing import publish
from .reading import LANGUAGES, Data, in_language, person_name, read, uid


class Register:
    """Finds the entries of the demonstration by key, and makes those that the database lacks."""

    def __init__(self, mark: Callable[[str], CleanImage]) -> None:
        self.mark = mark
        self.made = 0
        self.countries: dict[str, Data] = {}
        self._organisations: dict[str, Organisation] = {}
        self._people: dict[str, Person] = {}
        self._names: dict[tuple[type, int, str], NameBase | None] = {}

    def load_organisations(self) -> None:
        """Every body of the demonstration: the coalition's own, and those that once signed with it."""
        rows = {row["key"]: row for row in read("organisations.toml")["organisations"]}
        partners = read("partners.toml")
        rows.update((row["key"], _as_organisation(row)) for row in partners["partners"])
        self.countries = {row["key"]: partners["countries"][row["country"]] for row in partners["partners"]}
        keys = {uid("organisation", key): key for key in rows}
        for entry in Organisation.objects.filter(uid__in=keys):
            self._organisations[keys[entry.uid]] = entry
        for key, row in rows.items():
            if key not in self._organisations:
                self._organisations[key] = self._make_organisation(key, row)

    def organisation(self, key: str) -> Organisation:
        return self._organisations[key].survivor()

    def _make_organisation(self, key: str, row: Data) -> Organisation:
        entry = Organisation.objects.create(
            uid=uid("organisation", key),
            kind=row["kind"],
            founded=row.get("founded"),
            seat=row.get("seat", {}),
            website=row.get("website", ""),
            logo=self.mark(row["mark"]) if "mark" in row else None,
        )
        for name in row["names"]:
            self._remember(entry, record_name(entry, **{"kind": "official", **name}))
        for order, status in enumerate(row.get("statuses", [])):
            LegalStatus.objects.create(organisation=entry, sort_order=order, **status)
        for order, membership in enumerate(row.get("memberships", [])):
            Membership.objects.create(organisation=entry, sort_order=order, **membership)
        self.made += 1
        return entry

    def person(self, name: str) -> Person:
        """The person with this Belarusian name (one of those in ``names.toml``)."""
        if name not in self._people:
            entry, is_new = Person.objects.get_or_create(uid=uid("person", name))
            if is_new:
                for language, text in person_name(name).items():
                    self._remember(entry, record_name(entry, text, language, kind="official"))
            self._people[name] = entry
        return self._people[name].survivor()

    def printed_name(self, entry: RegisterEntry, language: str, text: str = "") -> NameBase | None:
        """The row of the name that a text in ``language`` prints; ``text`` when it is none of the official names."""
        if text:
            return record_name(entry, text, language)
        key = (type(entry), entry.pk, language)
        if key not in self._names:
            self._names[key] = entry.names.filter(language=language, kind="official").order_by("pk").first()
        return self._names[key]

    def _remember(self, entry: RegisterEntry, name: NameBase) -> None:
        if name.kind == "official" and name.valid_until is None:
            self._names.setdefault((type(entry), entry.pk, name.language), name)

    def load_profiles(self, indexes: dict[str, OrganisationIndexPage], around: Surroundings) -> int:
        """The profile of each body that has a description, in every language; return how many were made."""
        made = 0
        present = set(OrganisationPage.objects.values_list("organisation_id", "locale__language_code"))
        for row in read("organisations.toml")["organisations"]:
            entry = self.organisation(row["key"])
            for language in LANGUAGES:
                if language in row.get("description", {}) and (entry.pk, language) not in present:
                    page = OrganisationPage(
                        title=entry.name_in(language).text,
                        slug=row["key"],
                        organisation=entry,
                        description=in_language(row["description"], language),
                        body=body(row.get("body", []), language, row["key"], around),
                        translation_key=uid("profile", row["key"]),
                    )
                    publish(page, indexes[language])
                    made += 1
        return made


def _as_organisation(partner: Data) -> Data:
    """A partner's short row in the form of the others, with a name in each language."""
    names = [{"text": partner[language], "language": language} for language in LANGUAGES]
    return {"key": partner["key"], "kind": partner.get("kind", "association"), "names": names}
