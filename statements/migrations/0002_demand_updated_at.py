from typing import Any

import django.utils.timezone
from django.db import migrations, models


def from_creation(apps: Any, schema_editor: Any) -> None:
    """What stands in the register already was not changed by this migration."""
    demands = apps.get_model("zayava_statements", "Demand")._base_manager
    demands.using(schema_editor.connection.alias).update(updated_at=models.F("created_at"))


class Migration(migrations.Migration):
    dependencies = [
        ("zayava_statements", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="demand",
            name="updated_at",
            field=models.DateTimeField(auto_now=True, default=django.utils.timezone.now),
            preserve_default=False,
        ),
        migrations.RunPython(from_creation, migrations.RunPython.noop),
    ]
