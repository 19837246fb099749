"""Publishing a statement in all its languages at once, or not at all."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils.translation import get_language_info, ngettext
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Revision
from wagtail_localize.models import Translation

from ..models import Statement, StatementPage

LOG_ACTION = "zayava.publish_together"


class PublishingRefused(Exception):
    """Nothing was published. ``reasons`` are whole sentences, each about one language."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


def publish_together(statement: Statement, by: AbstractBaseUser) -> list[StatementPage]:
    """Publish the latest draft of every page of the statement in one transaction; return the pages.

    Pages that wagtail-localize keeps are made anew from their translations first. Raises :class:`PublishingRefused`,
    and publishes nothing, when the editor may not publish one of them, one is locked or waits in a workflow, or a
    translation is not complete: it would go live with texts of another language.
    """
    with transaction.atomic():
        statement = Statement.objects.select_for_update().get(pk=statement.pk)
        pages = list(statement.pages.filter(alias_of=None).select_related("locale", "latest_revision").order_by("pk"))
        translations = _translations(pages)
        reasons = [reason for page in pages if (reason := _hindrance(page, by, translations.get(page.pk)))]
        if not pages:
            reasons = [_("This statement has no page in any language yet.")]
        if reasons:
            raise PublishingRefused(reasons)
        for page in pages:
            _publish(page, by, translations.get(page.pk))
        codes = [page.locale.language_code for page in pages]
        log(instance=statement, action=LOG_ACTION, user=by, data={"languages": codes})
    return pages


def hindrances(statement: Statement, by: AbstractBaseUser) -> list[str]:
    """Why :func:`publish_together` would refuse, without trying."""
    pages = list(statement.pages.filter(alias_of=None).select_related("locale").order_by("pk"))
    translations = _translations(pages)
    return [reason for page in pages if (reason := _hindrance(page, by, translations.get(page.pk)))]


def _translations(pages: list[StatementPage]) -> dict[int, Translation]:
    """The translations that still keep their page: ``{page key: translation}``."""
    keys = {(page.translation_key, page.locale_id): page.pk for page in pages}
    found = Translation.objects.filter(
        enabled=True, source__object_id__in={key for key, _locale in keys}
    ).select_related("source", "target_locale")
    pairs = {(translation.source.object_id, translation.target_locale_id): translation for translation in found}
    return {page: pairs[pair] for pair, page in keys.items() if pair in pairs}


def _hindrance(page: StatementPage, by: AbstractBaseUser, translation: Translation | None) -> str:
    names = {"language": get_language_info(page.locale.language_code)["name_local"], "title": page.title}
    permissions = page.permissions_for_user(by)
    if not permissions.can_publish():
        return _("You may not publish the page in %(language)s, “%(title)s”.") % names
    if permissions.page_locked():
        return _("The page in %(language)s, “%(title)s”, is locked.") % names
    if page.workflow_in_progress:
        return _("The page in %(language)s, “%(title)s”, is waiting in a workflow.") % names
    if translation is not None:
        total, done = translation.get_progress()
        missing = total - done
        if missing:
            return ngettext(
                "The translation into %(language)s, “%(title)s”, is not finished: %(count)d text is missing.",
                "The translation into %(language)s, “%(title)s”, is not finished: %(count)d texts are missing.",
                missing,
            ) % {**names, "count": missing}
    return ""


def _publish(page: StatementPage, by: AbstractBaseUser, translation: Translation | None) -> None:
    if translation is not None:
        # As a draft: asked to publish, the translation would do so after this transaction, on its own.
        translation.save_target(user=by, publish=False)
        page = StatementPage.objects.get(pk=page.pk)
    revision: Revision = page.get_latest_revision() or page.save_revision(user=by)
    if not page.live or page.has_unpublished_changes or revision.pk != page.live_revision_id:
        revision.publish(user=by)
