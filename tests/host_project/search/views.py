"""The host's own search."""

from django.http import HttpRequest, HttpResponse


def results(request: HttpRequest) -> HttpResponse:
    """Answer with a word that only the host knows."""
    return HttpResponse("the host's own search")
