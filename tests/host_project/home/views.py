"""The host's own front page."""

from django.http import HttpRequest, HttpResponse


def welcome(request: HttpRequest) -> HttpResponse:
    """Answer with a word that only the host knows."""
    return HttpResponse("the host's own home")
