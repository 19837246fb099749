"""The same archive for the stock project: what ours holds, written to a file and read again.

``export`` runs in our project, ``load`` in the stock one; neither knows the other's models.
"""

import datetime
import json
import uuid
from pathlib import Path


def export(path):
    """Write every text with its pages, one to a line; first the bodies, with their profiles."""
    from zayava.organisations.models import Organisation, OrganisationPage
    from zayava.statements.models import Statement, StatementPage

    profiles = {}
    for page in OrganisationPage.objects.filter(live=True).select_related("locale"):
        profiles.setdefault(page.organisation_id, {})[page.locale.language_code] = [page.title, page.description]
    bodies = []
    for body in Organisation.objects.with_names().with_statuses().with_memberships():
        status = body.status_on()
        bodies.append([body.pk, str(body.name_in("en")), status.label if status else "", body.is_member,
                       profiles.get(body.pk, {})])  # fmt: skip
    pages = {}
    for page in StatementPage.objects.filter(live=True, view_restrictions=None).select_related("locale"):
        body = [block for block in page.body.get_prep_value() if block["type"] != "demands"]
        pages.setdefault(page.statement_id, {})[page.locale.language_code] = {
            "title": page.title, "slug": page.slug, "lead": page.lead, "body": body,
            "published": page.first_published_at.isoformat(), "key": str(page.translation_key),
        }  # fmt: skip
    with Path(path).open("w", encoding="utf-8") as target:
        print(json.dumps(bodies), file=target)
        texts = Statement.objects.filter(pk__in=pages).prefetch_related(
            "tags", "signatures__person_name", "demands__demand__outcomes", "citations", "related"
        )
        for text in texts.order_by("pk").iterator(500):
            row = {
                "pk": text.pk, "number": text.number, "kind": text.kind, "place": dict(text.place),
                "date": str(text.date.earliest), "issuer": text.issuer_organisation_id, "pages": pages[text.pk],
                "tags": [[tag.name, tag.slug] for tag in text.tags.all()],
                "signatories": [
                    [line.organisation_id, line.person_name.text if line.person_name else "", dict(line.role)]
                    for line in text.signatures.all()
                ],
                "demands": [
                    [line.number, dict(line.text), dict(line.addressee),
                     " ".join(outcome.get_outcome_display() for outcome in line.demand.outcomes.all())]
                    for line in text.demands.all()
                ],
                "related": [*(one.cited_id for one in text.citations.all()), *(one.pk for one in text.related.all())],
            }  # fmt: skip
            print(json.dumps(row), file=target)


def load(path):
    """Make the tree and everything in it from such a file."""
    from django.db import transaction
    from taggit.models import Tag
    from wagtail.models import Locale, Page, Site

    from zayava.home.corpus.tables import Table
    from zayava.home.corpus.trees import Branch, PageRows

    from .models import (
        Demand,
        HomePage,
        Organisation,
        OrganisationPage,
        RelatedStatement,
        Signatory,
        StatementIndexPage,
        StatementPage,
        StatementTag,
        TagIndexPage,
    )

    root = Page.get_first_root_node()
    lists, organisation_lists, homes = {}, {}, []
    keys = {name: uuid.uuid4() for name in ("home", "statements", "organisations", "tags")}
    for code in ("be", "en", "ru"):
        locale = Locale.objects.get_or_create(language_code=code)[0]

        def make(parent, model, name, locale=locale, **fields):
            page = model(title=name.title(), locale=locale, translation_key=keys[name], show_in_menus=True, **fields)
            return parent.add_child(instance=page)

        home = make(root, HomePage, "home", slug=f"home-{code}")
        homes.append(home)
        lists[code] = Branch(make(home, StatementIndexPage, "statements", slug="statements"))
        organisation_lists[code] = Branch(make(home, OrganisationPage, "organisations", slug="organisations"))
        make(home, TagIndexPage, "tags", slug="tags")
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=homes[0], is_default_site=True)

    pages, profiles = PageRows(StatementPage), PageRows(OrganisationPage)
    tables = {model: Table(model) for model in (Organisation, Tag, StatementTag, Signatory, Demand, RelatedStatement)}
    written, tags, waiting = {}, {}, []
    with transaction.atomic(), Path(path).open(encoding="utf-8") as source:
        for table in (*tables.values(), profiles, *organisation_lists.values()):
            table.begin()
        for key, name, status, is_member, described in json.loads(next(source)):
            page, same = None, uuid.uuid4()
            for code, (title, description) in described.items():
                made = profiles.add(organisation_lists[code], title=title, slug=f"body-{key}", translation_key=same,
                                    published=datetime.datetime.now(datetime.UTC), description=description)  # fmt: skip
                page = made if code == "en" or page is None else page
            tables[Organisation].add(id=key, name=name, status=str(status), is_member=is_member, page_id=page)
        for table in (profiles, *organisation_lists.values()):
            table.write()
        for table in (pages, *lists.values()):  # now the keys that are free are known
            table.begin()
        for line in source:
            text = json.loads(line)
            for name, slug in text["tags"]:
                if slug not in tags:
                    tags[slug] = tables[Tag].add(name=name, slug=slug)
            for code, words in text["pages"].items():
                page = pages.add(
                    lists[code], title=words["title"], slug=words["slug"], translation_key=uuid.UUID(words["key"]),
                    published=datetime.datetime.fromisoformat(words["published"]), number=text["number"],
                    kind=str(text["kind"]), date=datetime.date.fromisoformat(text["date"]),
                    place=text["place"].get(code, ""), issuer_id=text["issuer"], lead=words["lead"], body=words["body"],
                )  # fmt: skip
                written[text["pk"], code] = page
                for _name, slug in text["tags"]:
                    tables[StatementTag].add(tag_id=tags[slug], content_object_id=page)
                for order, (body, person, role) in enumerate(text["signatories"]):
                    tables[Signatory].add(page_id=page, organisation_id=body, person=person, role=role.get(code, ""),
                                          sort_order=order)  # fmt: skip
                for order, (number, said, addressee, outcome) in enumerate(text["demands"]):
                    tables[Demand].add(page_id=page, number=number, text=said[code], sort_order=order,
                                       addressee=addressee.get(code, ""), outcome=str(outcome))  # fmt: skip
                waiting += [(page, code, other) for other in text["related"]]
        for page, code, other in waiting:
            if (other, code) in written:
                tables[RelatedStatement].add(source_id=page, page_id=written[other, code])
        for table in (*tables.values(), pages, *lists.values()):
            table.write()
