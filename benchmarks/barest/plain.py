"""A view that only returns bytes."""

from django.http import HttpRequest, HttpResponse

BODY = b""


def view(request: HttpRequest) -> HttpResponse:
    return HttpResponse(BODY)
