import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import taggit.managers
import uuid
import wagtail.contrib.routable_page.models
import wagtail.fields
import zayava.core.fields
import zayava.core.figures
import zayava.core.filtering.pages
import zayava.core.pages
import zayava.core.texts
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0098_apitoken'),
        ('wagtailcore', '__first__'),
        ('zayava_core', '0001_initial'),
        ('zayava_organisations', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='CampaignIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', wagtail.fields.RichTextField(blank=True, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'list of campaigns',
                'verbose_name_plural': 'lists of campaigns',
            },
            bases=(zayava.core.filtering.pages.FilteredListMixin, zayava.core.pages.PublicPageMixin, wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='Campaign',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('campaign', 'Campaign'), ('yearly_day', 'Yearly day')], default='campaign', max_length=20, verbose_name='kind')),
                ('name', zayava.core.fields.TranslatedTextField(blank=True, default=zayava.core.texts.TranslatedText, verbose_name='name')),
                ('hashtag', zayava.core.fields.TranslatedTextField(blank=True, default=zayava.core.texts.TranslatedText, help_text='Without “#”. One is enough: a language that has none shows that of another.', verbose_name='hashtag')),
                ('aim', zayava.core.fields.TranslatedTextField(blank=True, default=zayava.core.texts.TranslatedText, help_text='What it wants to reach, in a sentence or two.', multiline=True, verbose_name='aim')),
                ('began', zayava.core.fields.PartialDateField(blank=True, max_length=10, null=True, verbose_name='began')),
                ('ended', zayava.core.fields.PartialDateField(blank=True, help_text='Empty while it goes on.', max_length=10, null=True, verbose_name='ended')),
                ('closing_note', zayava.core.fields.TranslatedTextField(blank=True, default=zayava.core.texts.TranslatedText, multiline=True, verbose_name='how it ended')),
                ('day', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(31)], verbose_name='day')),
                ('month', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(12)], verbose_name='month')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('gathers_tag', models.ForeignKey(blank=True, help_text='Texts with this tag belong to the campaign by themselves.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='gathering_campaigns', to='zayava_core.tag', verbose_name='tag it gathers')),
            ],
            options={
                'verbose_name': 'campaign',
                'verbose_name_plural': 'campaigns',
                'ordering': ['-began', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='CampaignAction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('heading', zayava.core.fields.TranslatedTextField(blank=True, default=zayava.core.texts.TranslatedText, verbose_name='heading')),
                ('text', zayava.core.fields.TranslatedTextField(blank=True, default=zayava.core.texts.TranslatedText, multiline=True, rich=True, verbose_name='text')),
                ('link_text', zayava.core.fields.TranslatedTextField(blank=True, default=zayava.core.texts.TranslatedText, verbose_name='words of the link')),
                ('url', models.URLField(blank=True, max_length=1000, verbose_name='address elsewhere')),
                ('campaign', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='actions', to='zayava_campaigns.campaign')),
                ('page', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='page of this site')),
            ],
            options={
                'verbose_name': 'call to action',
                'verbose_name_plural': 'calls to action',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CampaignPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(blank=True, help_text='What it is about in one or two sentences; shown in lists.', verbose_name='lead')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('list', 5), ('quote', 10), ('figure', 14), ('named_figure', 17), ('image', 21), ('document', 24), ('embed', 29), ('call_to_action', 35)], blank=True, block_lookup={0: ('zayava.core.blocks.text.HeadingBlock', (), {}), 1: ('zayava.core.blocks.text.ParagraphBlock', (), {}), 2: ('wagtail.blocks.BooleanBlock', (), {'label': 'Numbered', 'required': False}), 3: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link'], 'label': 'Item'}), 4: ('wagtail.blocks.ListBlock', (3,), {'label': 'Items'}), 5: ('wagtail.blocks.StructBlock', [[('ordered', 2), ('items', 4)]], {}), 6: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link'], 'label': 'Words quoted'}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'Who said it', 'required': False}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Who she or he is', 'required': False}), 9: ('wagtail.blocks.URLBlock', (), {'label': 'Where it was said', 'required': False}), 10: ('wagtail.blocks.StructBlock', [[('text', 6), ('speaker', 7), ('role', 8), ('source_url', 9)]], {}), 11: ('wagtail.blocks.CharBlock', (), {'help_text': 'As it should be read: 3.1, 250, 42 %.', 'label': 'Number', 'max_length': 30}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'What it counts'}), 13: ('wagtail.blocks.CharBlock', (), {'help_text': 'Method, date or source.', 'label': 'Note', 'required': False}), 14: ('wagtail.blocks.StructBlock', [[('number', 11), ('caption', 12), ('note', 13)]], {}), 15: ('wagtail.blocks.ChoiceBlock', [], {'choices': zayava.core.figures.figure_choices, 'label': 'Figure'}), 16: ('wagtail.blocks.IntegerBlock', (), {'help_text': 'Empty: always the newest.', 'label': 'Year', 'max_value': 9999, 'min_value': 1000, 'required': False}), 17: ('wagtail.blocks.StructBlock', [[('figure', 15), ('year', 16)]], {}), 18: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Image'}), 19: ('wagtail.blocks.CharBlock', (), {'help_text': 'For readers who cannot see it. Leave empty only when the picture says nothing new.', 'label': 'What it shows', 'max_length': 250, 'required': False}), 20: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 21: ('wagtail.blocks.StructBlock', [[('image', 18), ('alt', 19), ('caption', 20)]], {}), 22: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document'}), 23: ('wagtail.blocks.CharBlock', (), {'label': 'Words of the link', 'required': False}), 24: ('wagtail.blocks.StructBlock', [[('document', 22), ('title', 23)]], {}), 25: ('wagtail.blocks.URLBlock', (), {'label': 'Address'}), 26: ('wagtail.blocks.CharBlock', (), {'label': 'What it is'}), 27: ('wagtail.blocks.CharBlock', (), {'label': 'Name of the other site', 'required': False}), 28: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Preview picture', 'required': False}), 29: ('wagtail.blocks.StructBlock', [[('url', 25), ('title', 26), ('provider', 27), ('image', 28)]], {}), 30: ('wagtail.blocks.CharBlock', (), {'label': 'What the reader can do'}), 31: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link'], 'label': 'Why and how', 'required': False}), 32: ('wagtail.blocks.CharBlock', (), {'label': 'Words on the button', 'required': False}), 33: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page', 'required': False}), 34: ('wagtail.blocks.URLBlock', (), {'label': 'Or another site', 'required': False}), 35: ('wagtail.blocks.StructBlock', [[('heading', 30), ('text', 31), ('link_text', 32), ('page', 33), ('url', 34)]], {})}, verbose_name='text')),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pages', to='zayava_campaigns.campaign', verbose_name='campaign')),
            ],
            options={
                'verbose_name': 'page of a campaign',
                'verbose_name_plural': 'pages of campaigns',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, zayava.core.pages.PublicPageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='CampaignPartner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('role', zayava.core.fields.TranslatedTextField(blank=True, default=zayava.core.texts.TranslatedText, help_text='What it does in the campaign: “coordinates”, “legal help”.', verbose_name='role')),
                ('campaign', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='partners', to='zayava_campaigns.campaign')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='campaign_partnerships', to='zayava_organisations.organisation', verbose_name='organisation')),
            ],
            options={
                'verbose_name': 'partner of a campaign',
                'verbose_name_plural': 'partners of campaigns',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CampaignPerson',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('demanded', zayava.core.fields.TranslatedTextField(blank=True, default=zayava.core.texts.TranslatedText, help_text='For this person: “to be released”, “charges to be dropped”.', verbose_name='what is demanded')),
                ('state', models.CharField(choices=[('confirmed', 'Confirmed'), ('withdrawn', 'Withdrawn')], default='confirmed', max_length=20, verbose_name='state')),
                ('resolved', zayava.core.fields.PartialDateField(blank=True, help_text='Empty while it has not.', max_length=10, null=True, verbose_name='came true on')),
                ('resolution', zayava.core.fields.TranslatedTextField(blank=True, default=zayava.core.texts.TranslatedText, verbose_name='what became of it')),
                ('source', models.CharField(blank=True, help_text='Where this is written: title, publisher and date.', max_length=500, verbose_name='source')),
                ('source_url', models.URLField(blank=True, max_length=1000, verbose_name='address of the source')),
                ('campaign', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='people', to='zayava_campaigns.campaign')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='campaigns_concerning', to='zayava_organisations.person', verbose_name='person')),
                ('person_name', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='campaigns_concerning', to='zayava_organisations.personname', verbose_name='her or his name as given here')),
            ],
            options={
                'verbose_name': 'person concerned by a campaign',
                'verbose_name_plural': 'people concerned by campaigns',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CampaignUpdate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('date', zayava.core.fields.PartialDateField(max_length=10, verbose_name='date')),
                ('text', zayava.core.fields.TranslatedTextField(blank=True, default=zayava.core.texts.TranslatedText, multiline=True, rich=True, verbose_name='what happened')),
                ('source', models.CharField(blank=True, help_text='Where this is written: title, publisher and date.', max_length=500, verbose_name='source')),
                ('source_url', models.URLField(blank=True, max_length=1000, verbose_name='address of the source')),
                ('campaign', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='updates', to='zayava_campaigns.campaign')),
            ],
            options={
                'verbose_name': 'update of a campaign',
                'verbose_name_plural': 'updates of campaigns',
                'ordering': ['-date', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='TaggedCampaign',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('content_object', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tagged_items', to='zayava_campaigns.campaign')),
                ('tag', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tagged_campaigns', to='zayava_core.tag')),
            ],
            options={
                'verbose_name': 'tagged campaign',
            },
        ),
        migrations.AddField(
            model_name='campaign',
            name='tags',
            field=taggit.managers.TaggableManager(blank=True, help_text='A comma-separated list of tags.', through='zayava_campaigns.TaggedCampaign', to='zayava_core.Tag', verbose_name='tags'),
        ),
        migrations.AddConstraint(
            model_name='taggedcampaign',
            constraint=models.UniqueConstraint(fields=('tag', 'content_object'), name='zayava_one_tag_once_per_campaign'),
        ),
        migrations.AddConstraint(
            model_name='campaign',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'yearly_day'), _negated=True), models.Q(('day__isnull', False), ('month__isnull', False)), _connector='OR'), name='zayava_yearly_day_has_a_day'),
        ),
    ]
