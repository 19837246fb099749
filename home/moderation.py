"""What others write is looked at before it is published: the workflow a new site begins with."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from .models import HomePage

# The name is data of the site, in its first language; editors change it like any other.
NAMES = {
    "be": "Праверка перад публікацыяй",
    "en": "Review before publication",
    "ru": "Проверка перед публикацией",
}
MODERATORS = "Moderators"


def set_up_review(new: Iterable[HomePage], language: str) -> None:
    """Let one of the moderators approve what is submitted below front pages that were just made.

    A language that is added later gets the workflow of its siblings, whatever has become of that. Front pages that were
    there already keep the workflow they have, or none.
    """
    for home in new:
        if WorkflowPage.objects.filter(page=home).exists():
            continue
        siblings = WorkflowPage.objects.filter(page__in=home.get_translations())
        found = siblings.filter(workflow__active=True).select_related("workflow").first()
        WorkflowPage.objects.create(page=home, workflow=found.workflow if found else _make_workflow(language))


def _make_workflow(language: str) -> Workflow:
    name = NAMES.get(language, NAMES["en"])
    workflow = Workflow.objects.create(name=name)
    task = GroupApprovalTask.objects.create(name=name)
    task.groups.add(Group.objects.get_or_create(name=MODERATORS)[0])
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow
