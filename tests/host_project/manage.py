"""A site that is not ours: it installs the apps from the wheel, beside a ``home`` and a ``search`` of its own."""

import os
import sys

from django.core.management import execute_from_command_line

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")
execute_from_command_line(sys.argv)
