import datetime
import json

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.factories.site import make_site
from tests.factories.statements import make_organisation, make_person, make_statement, make_tag, sign
from zayava.core.texts import TranslatedText
from zayava.organisations.models import LegalStatus, OrganisationName
from zayava.statements.models import Citation, DemandOccurrence, DemandOutcome, Signature, Statement, StatementPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def site():
    return make_site()


def soup(client, statement: Statement, language: str = "en") -> BeautifulSoup:
    answer = client.get(statement.pages.get(locale__language_code=language).get_url())
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def words(element) -> str:
    return " ".join(element.get_text(" ").split())


def test_a_new_page_begins_a_record_of_its_own(site) -> None:
    page = StatementPage(title="On the river", locale=site.homes["en"].locale)
    site.statements["en"].add_child(instance=page)
    assert Statement.objects.get() == page.statement
    assert page.slug == "on-the-river"


def test_an_address_is_made_from_a_belarusian_title(site) -> None:
    page = site.statements["be"].add_child(
        instance=StatementPage(title="Заява пра раку", locale=site.homes["be"].locale)
    )
    assert page.slug == "zayava-pra-raku"
    again = site.statements["be"].add_child(
        instance=StatementPage(title="Заява пра раку", locale=site.homes["be"].locale)
    )
    assert again.slug == "zayava-pra-raku-2"


def test_a_statement_has_one_page_in_a_language(site) -> None:
    statement = make_statement(site)
    with pytest.raises(ValidationError, match="already has a page in this language"):
        site.statements["en"].add_child(
            instance=StatementPage(title="Again", statement=statement, locale=site.homes["en"].locale)
        )


def test_a_copy_is_another_statement(site) -> None:
    page = make_statement(site).pages.get()
    copy = page.copy(update_attrs={"slug": "copy"}, keep_live=False)
    assert copy.statement != page.statement
    assert copy.statement.number is None


def test_the_first_publication_gives_a_number_that_stays(site) -> None:
    first, second = make_statement(site, "One"), make_statement(site, "Two")
    assert (first.number, second.number) == (1, 2)
    page = first.pages.get()
    page.unpublish()
    page.save_revision().publish()
    first.refresh_from_db()
    assert first.number == 1


def test_a_draft_has_no_number(site) -> None:
    assert make_statement(site, live=False).number is None


def test_a_translation_shares_the_number(site) -> None:
    statement = make_statement(site, languages=("be", "en", "ru"))
    assert statement.number == 1
    assert make_statement(site, "Next").number == 2


def test_a_numbered_statement_cannot_be_deleted(site) -> None:
    statement = make_statement(site)
    statement.pages.get().delete()
    with pytest.raises(models.ProtectedError):
        statement.delete()
    assert make_statement(site, "Next").number == 2


def test_the_page_names_each_signatory_as_printed_with_status_then_and_later(client, site) -> None:
    statement = make_statement(site, date="2021-09-01")
    closed, open_then = make_organisation("Mapmakers' Union"), make_organisation("Harbour Committee")
    court = TranslatedText(en="the Harbour Court")
    LegalStatus.objects.create(organisation=closed, status="liquidated", date="2021-08-27", authority=court)
    LegalStatus.objects.create(organisation=open_then, status="liquidated", date="2021-09-30")
    sign(statement, closed, make_person("Vera Kampas"))
    sign(statement, open_then)
    page = soup(client, statement)
    first, second = page.select(".z-signatory")
    assert "Mapmakers' Union" in words(first)
    assert "Vera Kampas" in words(first)
    assert "27 August 2021" in words(first)
    assert "the Harbour Court" in words(first)
    assert "Active" in words(second)
    assert "30 September 2021" in words(second)


def test_a_printed_name_gives_way_to_the_name_of_the_readers_language(client, site) -> None:
    statement = make_statement(site, languages=("be", "en", "ru"))
    organisation = make_organisation("Lighthouse Society (as printed)", "en")
    OrganisationName.objects.create(organisation=organisation, text="Таварыства маяка", language="be")
    sign(statement, organisation)
    assert "Lighthouse Society (as printed)" in words(soup(client, statement, "en").select_one(".z-signatory"))
    assert "Таварыства маяка" in words(soup(client, statement, "be").select_one(".z-signatory"))
    russian = soup(client, statement, "ru").select_one(".z-signatory")
    assert russian.select_one("[lang=en]").get_text() == "Lighthouse Society (as printed)"


def test_who_signed_for_herself_is_named_first_and_represents_nobody(client, site) -> None:
    statement = make_statement(site)
    sign(statement, make_organisation("Harbour Committee"), make_person("Vera Kampas"), capacity="personal")
    line = soup(client, statement).select_one(".z-signatory")
    assert words(line.select_one(".z-signatory__name")) == "Vera Kampas"
    assert "Harbour Committee" in words(line)
    assert "In a personal capacity" in words(line)
    assert "represented by" not in words(line)


def test_a_withdrawn_name_is_not_on_the_page_but_still_counted(client, site) -> None:
    statement = make_statement(site)
    sign(statement, make_organisation("Lighthouse Society"))
    sign(statement, person=make_person("CANARY PERSON"), state="withdrawn")
    answer = client.get(statement.pages.get().get_url()).content.decode()
    assert "CANARY" not in answer
    assert "2" in words(soup(client, statement).select_one(".z-signatories"))


def test_a_bare_total_is_shown_as_incomplete(client, site) -> None:
    statement = make_statement(site, signatory_total=23)
    text = words(soup(client, statement).select_one(".z-signatories"))
    assert "23" in text


def test_demands_keep_number_order_nesting_and_anchor(client, site) -> None:
    statement = make_statement(site)
    rows = {}
    for position, number in enumerate(["1", "2", "2.1", "2.2", "3"]):
        rows[number] = DemandOccurrence.objects.create(
            statement=statement,
            number=number,
            position=position,
            parent=rows.get(number.rpartition(".")[0]),
            text=TranslatedText(en=f"Demand <em>number</em> {number}"),
            addressee=TranslatedText(en="the council"),
        )
    DemandOutcome.objects.create(demand=rows["2.1"].demand, outcome="met", date="2022", source="a report")
    page = soup(client, statement)
    assert [element["id"] for element in page.select("[id^=demand-]")] == [f"demand-{number}" for number in rows]
    nested = page.find(id="demand-2").find(id="demand-2.1")
    assert nested.em.get_text() == "number"
    assert "Met" in words(nested)


def test_whom_a_part_of_a_demand_addresses_is_said_where_it_is_somebody_else(client, site) -> None:
    statement = make_statement(site)
    council, court = TranslatedText(en="the council"), TranslatedText(en="the court")
    above = DemandOccurrence.objects.create(statement=statement, number="1", text={"en": "x"}, addressee=council)
    for number, addressee in (("1.1", council), ("1.2", court)):
        DemandOccurrence.objects.create(
            statement=statement,
            number=number,
            parent=above,
            position=int(number[-1]),
            text={"en": "y"},
            addressee=addressee,
        )
    said = [words(line) for line in soup(client, statement).select(".z-demand__addressee")]
    assert said == ["Addressed to: the council", "Addressed to: the court"]


def test_an_anchor_survives_a_new_number(site) -> None:
    statement = make_statement(site)
    demand = DemandOccurrence.objects.create(statement=statement, number="2.6", text={"en": "x"})
    demand.number = "2.7"
    demand.save()
    other = DemandOccurrence.objects.create(statement=statement, number="2.6", text={"en": "y"})
    assert (demand.anchor, other.anchor) == ("demand-2.6", "demand-2.6-2")


def test_a_cited_stub_becomes_a_link_once_it_is_in_the_archive(client, site) -> None:
    statement = make_statement(site)
    stub = Statement.objects.create(title={"en": "Open letter on the river"}, date="2015-01-09")
    Citation.objects.create(statement=statement, cited=stub, label={"en": "open letter"})
    before = soup(client, statement).find(string=lambda text: "open letter" in text)
    assert before.find_parent("a") is None
    page = StatementPage(title="The letter", statement=stub, locale=site.homes["en"].locale)
    site.statements["en"].add_child(instance=page)
    page.save_revision().publish()
    link = soup(client, statement).find("a", href=page.get_url())
    assert "The letter" in words(link)


def test_a_linked_text_is_gone_at_the_minute_it_expires_and_what_becomes_private_at_once(
    client, site, monkeypatch
) -> None:
    statement = make_statement(site)
    expiring, private = make_statement(site, "Expiring letter"), make_statement(site, "Private letter")
    statement.related.add(expiring, private)
    now = timezone.now()
    expiring.pages.update(expire_at=now + datetime.timedelta(hours=1))
    page = soup(client, statement).get_text()
    assert "Expiring letter" in page
    assert "Private letter" in page
    PageViewRestriction.objects.create(page=private.pages.get(), restriction_type=PageViewRestriction.LOGIN)
    monkeypatch.setattr(timezone, "now", lambda: now + datetime.timedelta(hours=2))
    page = soup(client, statement).get_text()
    assert "Expiring letter" not in page
    assert "Private letter" not in page


def test_the_page_says_how_to_cite_it(client, site) -> None:
    statement = make_statement(site, "On the river", date="2021-09")
    text = words(soup(client, statement))
    assert "On the river. Statement No. 1. September 2021. http://testserver/en/statements/on-the-river/" in text


def test_machines_are_told_of_organisations_but_never_of_people(client, site) -> None:
    statement = make_statement(site, date="2021-09-01", issuer_kind="signatories")
    sign(statement, make_organisation("Lighthouse Society"), make_person("CANARY PERSON"))
    statement.tags.add(make_tag("joint", en="Joint statement"))
    block = soup(client, statement).find("script", type="application/ld+json").string
    data = json.loads(block)
    assert data["author"] == [{"@type": "Organization", "name": "Lighthouse Society"}]
    assert (data["datePublished"], data["inLanguage"]) == ("2021-09-01", "en")
    assert data["keywords"] == ["Joint statement"]
    assert "CANARY" not in block


def test_what_is_typed_never_becomes_markup_or_breaks_the_data_for_machines(client, site) -> None:
    evil = '</script><script>alert(1)</script> & "x" <!-- \' \u202e'
    statement = make_statement(site, evil, place={"en": evil}, issuer_name={"en": evil}, issuer_kind="other")
    sign(statement, make_organisation(evil), make_person(evil), role={"en": evil}, group={"en": evil})
    DemandOccurrence.objects.create(statement=statement, number=evil[:20], text={"en": evil}, addressee={"en": evil})
    statement.tags.add(make_tag("x", en=evil))
    answer = client.get(statement.pages.get().get_url()).content.decode()
    assert "alert(1)</script>" not in answer.replace("\\u003C/script", "")
    page = BeautifulSoup(answer, "html.parser")
    assert json.loads(page.find("script", type="application/ld+json").string)["headline"] == evil[:110]


def test_languages_link_to_each_other_only_where_the_statement_exists(client, site) -> None:
    statement = make_statement(site, languages=("be", "en"))
    page = soup(client, statement, "en")
    alternates = {link["hreflang"]: link["href"] for link in page.select("link[rel=alternate][hreflang]")}
    assert set(alternates) - {"x-default"} == {"be", "en"}
    assert alternates["be"].endswith(statement.pages.get(locale__language_code="be").get_url())


def test_a_signature_needs_somebody(site) -> None:
    statement = make_statement(site)
    with pytest.raises(ValidationError, match="needs an organisation, a person or the line"):
        Signature(statement=statement).full_clean()
    with pytest.raises(ValidationError, match="needs a person"):
        Signature(statement=statement, organisation=make_organisation(), capacity="representing").full_clean()
