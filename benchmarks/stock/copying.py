"""The same archive for the stock project: what ours holds, written to a file and read again.

``export`` runs in our project, ``load`` in the stock one; neither knows the other's models.
"""

import datetime
import json
import uuid
from pathlib import Path

LANGUAGES = ("be", "en", "ru")


def export(path):
    """Write first the bodies with their profiles, the campaigns, the index and the demands, then a text to a line."""
    from django.utils import translation

    with Path(path).open("w", encoding="utf-8") as target, translation.override("en"):
        for some in (_bodies(), _campaigns(), _scores(), _demands(), _names_of_tags()):
            print(json.dumps(some), file=target)
        for text in _texts():
            print(json.dumps(text), file=target)


def _bodies():
    from zayava.organisations.models import Organisation, OrganisationPage

    profiles = {}
    for page in OrganisationPage.objects.filter(live=True).select_related("locale"):
        profiles.setdefault(page.organisation_id, {})[page.locale.language_code] = [page.title, page.description]
    bodies = []
    for body in Organisation.objects.with_names().with_statuses().with_memberships():
        now = body.standing_on()
        words = now.sentence("en")
        history = [
            [str(step.date.latest), _standing(step), step.is_closure]
            for step in sorted(body.statuses.all(), key=_place)
        ]
        bodies.append([body.pk, str(body.name_in("en")), "" if words == "Active" else words, now.is_closed,
                       body.is_member and body.pk in profiles, history, profiles.get(body.pk, {})])  # fmt: skip
    return bodies


def _place(step):
    return (step.date.latest, step.order)


def _standing(step):
    return "Active" if step.status in ("registered", "restored") else step.sentence("en")


def _campaigns():
    from zayava.campaigns.catalogue import campaign_catalogue
    from zayava.campaigns.models import Campaign, CampaignPage

    pages = {}
    for page in CampaignPage.objects.filter(live=True).select_related("locale"):
        pages.setdefault(page.campaign_id, {})[page.locale.language_code] = page
    campaigns = []
    for campaign in Campaign.objects.filter(pk__in=pages).prefetch_related("people").order_by("pk"):
        own = {}
        for code, page in pages[campaign.pk].items():
            found = campaign_catalogue.select(code)
            own[code] = {
                "title": page.title, "slug": page.slug, "lead": page.lead, "hashtag": str(campaign.hashtag.text(code)),
                "tags": _values(found, page.pk, "tag"), "organisations": _values(found, page.pk, "organisation"),
                "years": [int(year) for year in _values(found, page.pk, "year")],
            }  # fmt: skip
        campaigns.append([
            campaign.pk, _day(campaign.began), _day(campaign.ended), campaign.month, campaign.day,
            campaign.people.count(), own,
        ])  # fmt: skip
    return campaigns


def _values(found, key, facet):
    """What something is found by, each once."""
    return list(dict.fromkeys(found.values(key, facet)))


def _day(date):
    return str(date.earliest) if date else None


def _scores():
    """The pages of the index in each language, and its scores."""
    from zayava.home.models import IndexScore, YearlyIndexPage

    pages = YearlyIndexPage.objects.filter(live=True).select_related("locale", "index")
    scores = [[score.year, str(score.score)] for score in IndexScore.objects.order_by("year")]
    return [{page.locale.language_code: [page.title, str(page.index.maximum)] for page in pages}, scores]


def _demands():
    from zayava.statements.demand_catalogue import demand_catalogue
    from zayava.statements.models import Demand
    from zayava.statements.selectors.demand_lines import demand_lines

    found = demand_catalogue.select("en")
    keys = found.keys(0, found.total)
    outcomes = {}
    for demand in Demand.objects.filter(pk__in=keys).prefetch_related("outcomes"):
        outcomes[demand.pk] = [
            [each.get_outcome_display(), _day(each.date), each.note.text("en"), each.source]
            for each in demand.outcomes.all()
        ]
    demands = []
    for key, line in zip(keys, demand_lines(keys, "en", ""), strict=True):
        demands.append([
            key, line.number, str(line.title), str(line.addressee or ""), line.state, _day(line.first), outcomes[key],
            *(_values(found, key, facet) for facet in ("tag", "campaign", "organisation")),
        ])  # fmt: skip
    return demands


def _names_of_tags():
    from zayava.core.models import Tag

    return [[tag.pk, str(tag.label_in("en")), tag.slug] for tag in Tag.objects.standing().with_labels()]


def _texts():
    from zayava.statements.catalogue import statement_catalogue
    from zayava.statements.models import Statement, StatementPage

    pages = {}
    for page in StatementPage.objects.filter(live=True, view_restrictions=None).select_related("locale"):
        code = page.locale.language_code
        found = statement_catalogue.select(code)
        pages.setdefault(page.statement_id, {})[code] = {
            "title": page.title, "slug": page.slug, "lead": page.lead,
            "body": [block for block in page.body.get_prep_value() if block["type"] != "demands"],
            "published": page.first_published_at.isoformat(), "key": str(page.translation_key),
            **{facet: _values(found, page.pk, facet) for facet in ("tag", "campaign", "organisation")},
        }  # fmt: skip
    texts = Statement.objects.filter(pk__in=pages).prefetch_related(
        "signatures__person_name", "demands", "citations", "related"
    )
    for text in texts.order_by("pk").iterator(500):
        yield {
            "pk": text.pk, "number": text.number, "kind": text.kind, "place": dict(text.place),
            "date": str(text.date.earliest), "issuer": [text.issuer_kind, text.issuer_organisation_id,
                                                        text.issuer_campaign_id, dict(text.issuer_name)],
            "pages": pages[text.pk],
            "signatories": [
                [line.organisation_id, line.person_name.text if line.person_name else "", dict(line.role)]
                for line in text.signatures.all()
            ],
            "demands": [
                [line.demand_id, line.number, dict(line.text), dict(line.addressee)] for line in text.demands.all()
            ],
            "citations": [[one.cited_id, one.label.text("en"), one.url] for one in text.citations.all()],
            "related": [one.pk for one in text.related.all()],
        }  # fmt: skip


def load(path):
    """Make the tree and everything in it from such a file."""
    from django.db import transaction

    with transaction.atomic(), Path(path).open(encoding="utf-8") as source:
        loader = _Loader()
        for load_some in (loader.bodies, loader.campaigns, loader.index, loader.demands, loader.tags):
            load_some(json.loads(next(source)))
        for line in source:
            loader.text(json.loads(line))
        loader.end()


class _Loader:
    """Writes one kind of thing after another; keys of ours stay where no page is in question."""

    def __init__(self):
        from taggit.models import Tag
        from wagtail.models import Locale, Page, Site

        from zayava.home.corpus.tables import Table
        from zayava.home.corpus.trees import Branch, PageRows

        from . import models

        self.models = models
        root = Page.get_first_root_node()
        kinds = {
            "statements": models.StatementIndexPage, "demands": models.DemandIndexPage,
            "campaigns": models.CampaignIndexPage, "organisations": models.OrganisationPage,
            "tags": models.TagIndexPage,
        }  # fmt: skip
        keys = {name: uuid.uuid4() for name in ("home", *kinds)}
        self.homes, self.branches = {}, {}
        for code in LANGUAGES:
            locale = Locale.objects.get_or_create(language_code=code)[0]
            home = models.HomePage(title="Home", slug=f"home-{code}", locale=locale, translation_key=keys["home"])
            self.homes[code] = root.add_child(instance=home)
            for name, model in kinds.items():
                page = model(title=name.title(), slug=name, locale=locale, translation_key=keys[name],
                             show_in_menus=name != "tags")  # fmt: skip
                self.branches[name, code] = Branch(self.homes[code].add_child(instance=page))
        Site.objects.all().delete()
        Site.objects.create(hostname="localhost", root_page=self.homes[LANGUAGES[0]], is_default_site=True)
        self._table, self._page_rows, self._tag = Table, PageRows, Tag
        self._waiting_tables, self._written, self._citations, self._campaign_tags = {}, {}, [], []

    def table(self, model):
        if model not in self._waiting_tables:
            self._waiting_tables[model] = self._table(model)
            self._waiting_tables[model].begin()
        return self._waiting_tables[model]

    def pages(self, model, name):
        """Rows of a page type, for the branches of that name."""
        rows = self._page_rows(model)
        for each in (rows, *(self.branches[name, code] for code in LANGUAGES)):
            each.begin()
        return rows

    def written(self, rows, name):
        for each in (rows, *(self.branches[name, code] for code in LANGUAGES)):
            each.write()

    def bodies(self, bodies):
        models, now = self.models, datetime.datetime.now(datetime.UTC)
        rows = self.pages(models.OrganisationPage, "organisations")
        for key, name, status, is_closed, is_member, history, described in bodies:
            page, same = None, uuid.uuid4()
            for code, (title, description) in described.items():
                made = rows.add(self.branches["organisations", code], title=title, slug=f"body-{key}", published=now,
                                translation_key=same, description=description)  # fmt: skip
                page = made if code == "en" or page is None else page
            self.table(models.Organisation).add(
                id=key, name=name, status=status, is_closed=is_closed, is_member=is_member, page_id=page
            )
            for date, text, is_closure in history:
                self.table(models.OrganisationStatus).add(
                    organisation_id=key, date=datetime.date.fromisoformat(date), text=text, is_closure=is_closure
                )
        self.written(rows, "organisations")

    def campaigns(self, campaigns):
        models, now = self.models, datetime.datetime.now(datetime.UTC)
        rows = self.pages(models.CampaignPage, "campaigns")
        self.campaign_pages = {}
        for key, began, ended, month, day, people, own in campaigns:
            same = uuid.uuid4()
            for code, words in own.items():
                page = rows.add(
                    self.branches["campaigns", code], title=words["title"], slug=words["slug"], published=now,
                    translation_key=same, lead=words["lead"], hashtag=words["hashtag"], began=_date(began),
                    ended=_date(ended), month=month, day=day,
                )  # fmt: skip
                self.campaign_pages[key, code] = page
                self._campaign_tags += [(page, tag) for tag in words["tags"]]
                for body in words["organisations"]:
                    self.many(models.CampaignPage.organisations, campaignpage_id=page, organisation_id=body)
                for year in words["years"]:
                    self.table(models.CampaignYear).add(campaign_id=page, year=year)
                for order in range(people):
                    self.table(models.CampaignPerson).add(
                        campaign_id=page, name=f"Person {order + 1}", sort_order=order
                    )
        self.written(rows, "campaigns")

    def many(self, relation, **keys):
        self.table(relation.through).add(**keys)

    def index(self, found):
        pages, scores = found
        same = uuid.uuid4()
        for code, (title, maximum) in pages.items():
            page = self.models.IndexPage(title=title, slug="index", locale=self.homes[code].locale, maximum=maximum,
                                         translation_key=same, show_in_menus=True)  # fmt: skip
            self.homes[code].add_child(instance=page)
            for order, (year, score) in enumerate(scores):
                self.models.IndexScore.objects.create(page=page, year=year, score=score, sort_order=order)

    def demands(self, demands):
        models = self.models
        for key, number, title, addressee, state, first, outcomes, tags, campaigns, bodies in demands:
            self.table(models.Demand).add(
                id=key, number=number, title=title[:200], addressee=addressee, state=str(state), first=_date(first)
            )
            for verdict, date, note, source in outcomes:
                self.table(models.Outcome).add(
                    demand_id=key, verdict=verdict, date=_date(date), note=note, source=source
                )
            for tag in tags:
                self.table(models.DemandTag).add(tag_id=tag, content_object_id=key)
            for campaign in campaigns:
                for code in LANGUAGES:
                    if page := self.campaign_pages.get((campaign, code)):
                        self.many(models.Demand.campaigns, demand_id=key, campaignpage_id=page)
            for body in bodies:
                self.many(models.Demand.organisations, demand_id=key, organisation_id=body)

    def tags(self, tags):
        for key, name, slug in tags:
            self.table(self._tag).add(id=key, name=name, slug=slug)
        for page, tag in self._campaign_tags:
            self.table(self.models.CampaignTag).add(tag_id=tag, content_object_id=page)
        self._statements = self.pages(self.models.StatementPage, "statements")

    def text(self, text):
        models = self.models
        kind, body, campaign, name = text["issuer"]
        for code, words in text["pages"].items():
            page = self._statements.add(
                self.branches["statements", code], title=words["title"], slug=words["slug"],
                translation_key=uuid.UUID(words["key"]), number=text["number"], kind=str(text["kind"]),
                published=datetime.datetime.fromisoformat(words["published"]), date=_date(text["date"]),
                place=text["place"].get(code, ""), issuer_kind=str(kind), issuer_id=body,
                issuer_campaign_id=self.campaign_pages.get((campaign, code)), issuer_name=name.get(code, ""),
                lead=words["lead"], body=words["body"],
            )  # fmt: skip
            self._written[text["pk"], code] = page
            for tag in words["tag"]:
                self.table(models.StatementTag).add(tag_id=tag, content_object_id=page)
            for key in words["campaign"]:
                if found := self.campaign_pages.get((key, code)):
                    self.many(models.StatementPage.campaigns, statementpage_id=page, campaignpage_id=found)
            for key in words["organisation"]:
                self.many(models.StatementPage.organisations, statementpage_id=page, organisation_id=key)
            for order, (key, person, role) in enumerate(text["signatories"]):
                self.table(models.Signatory).add(page_id=page, organisation_id=key, person=person,
                                                 role=role.get(code, ""), sort_order=order)  # fmt: skip
            for order, (key, number, said, addressee) in enumerate(text["demands"]):
                self.table(models.DemandLine).add(page_id=page, demand_id=key, number=number, text=said[code],
                                                  addressee=addressee.get(code, ""), sort_order=order)  # fmt: skip
            self._citations.append((page, code, text["citations"], text["related"]))

    def end(self):
        models = self.models
        for page, code, citations, related in self._citations:
            for order, (other, label, url) in enumerate(citations):
                self.table(models.Citation).add(
                    page_id=page, cited_id=self._page_of(other, code), label=label, url=url, sort_order=order
                )
            for order, other in enumerate(related):
                if found := self._page_of(other, code):
                    self.table(models.RelatedStatement).add(source_id=page, page_id=found, sort_order=order)
        self.written(self._statements, "statements")
        for table in self._waiting_tables.values():
            table.write()

    def _page_of(self, text, code):
        """The page of a text in a language, else in another."""
        return next((self._written[text, one] for one in (code, *LANGUAGES) if (text, one) in self._written), None)


def _date(text):
    return datetime.date.fromisoformat(text) if text else None
