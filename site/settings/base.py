"""Settings shared by development, tests and production. What a deployment sets is read from the environment."""

from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from . import environment, services

BASE_DIR = Path(__file__).resolve().parents[2]
VAR_DIR = BASE_DIR / "var"

BASE_URL = environment.text("BASE_URL").rstrip("/")
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS") or [urlsplit(BASE_URL).hostname or "localhost"]

INSTALLED_APPS = [
    "zayava.core",
    "zayava.organisations",
    "zayava.statements",
    "zayava.campaigns",
    "zayava.search",
    "zayava.consent",
    "zayava.home",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "ninja",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
]

# Language comes from the address alone (no LocaleMiddleware: it reads a cookie and varies on Accept-Language).
# Sessions, accounts and messages are lazy: on a public page nothing touches them, so no cookie is ever set there.
MIDDLEWARE = [
    "zayava.core.middleware.SecurityHeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "zayava.core.middleware.PublicCompressionMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "zayava.core.middleware.LanguageFromAddressMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "zayava.site.urls"
WSGI_APPLICATION = "zayava.site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    },
]

# Services
DATABASES = {
    "default": services.database(
        environment.text("DATABASE_URL"), VAR_DIR, max_age=environment.number("DATABASE_MAX_AGE")
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": services.cache(environment.text("CACHE_URL"))}
globals().update(services.email(environment.text("EMAIL_URL")))
DEFAULT_FROM_EMAIL = SERVER_EMAIL = environment.text("EMAIL_FROM")

# Languages. Belarusian comes first; the address of every language carries its code.
LANGUAGE_CODE = "be"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("be", "Беларуская"), ("en", "English"), ("ru", "Русский")]
WAGTAIL_I18N_ENABLED = True
USE_I18N = True
LOCALE_PATHS = [BASE_DIR / "site" / "locale"]
FORMAT_MODULE_PATH = ["zayava.site.formats"]
TIME_ZONE = environment.text("TIME_ZONE")
USE_TZ = True

# Files
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / environment.text("STATIC_ROOT")
MEDIA_URL = "/media/"
MEDIA_ROOT = BASE_DIR / environment.text("MEDIA_ROOT")
ZAYAVA_SERVE_MEDIA = environment.flag("SERVE_MEDIA")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "zayava.core.static_storage.BundledManifestStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o644
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # A statement with 160 signatories posts some 2,000 fields.

# Accounts
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

# Safety
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"  # Wagtail allows its own previews, view by view.

# Wagtail
WAGTAIL_SITE_NAME = "Zayava"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILIMAGES_IMAGE_MODEL = "zayava_core.CleanImage"
WAGTAILDOCS_DOCUMENT_MODEL = "zayava_core.CleanDocument"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "ods", "pdf", "pptx", "rtf", "txt", "xlsx"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "jpg", "jpeg", "png", "webp"]  # No SVG: it may carry scripts.
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
# Names of this machine's own are no time zones: a browser refuses them.
WAGTAIL_USER_TIME_ZONES = sorted(available_timezones() - {"Factory", "localtime", "posixrules"})
WAGTAIL_ALLOW_UNICODE_SLUGS = False  # Our pages transliterate their titles into addresses themselves.
# The admin asks no other host for anything: no release check, no news, no avatars.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
# A page sent for translation must not go live in the new language with the text of the old one.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False

# A server process reads what is public as soon as it starts (zayava/site/wsgi.py); nothing else ever does by itself.
ZAYAVA_WARM_CATALOGUES = environment.flag("WARM_CATALOGUES")

# Logs keep what an operator needs and nothing of a visitor: see zayava/site/log_privacy.py.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_visitors": {"()": "zayava.site.log_privacy.WithoutVisitors"}},
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "filters": ["without_visitors"], "formatter": "line"},
    },
    "root": {"handlers": ["stderr"], "level": environment.text("LOG_LEVEL")},
    "loggers": {
        # Django's own handlers would mail whole requests to the administrators and print access lines.
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.server": {"handlers": [], "level": "INFO", "propagate": True},
        # Two lines for every index update, which runs at once and in the same process, tell nobody anything.
        "django_tasks": {"level": "WARNING"},
    },
}
