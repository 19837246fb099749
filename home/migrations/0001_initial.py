import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import uuid
import wagtail.contrib.routable_page.models
import wagtail.fields
import zayava.core.fields
import zayava.core.figures
import zayava.core.numbers
import zayava.core.pages
import zayava.core.texts
import zayava.home.blocks
from decimal import Decimal
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0098_apitoken'),
        ('zayava_statements', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='StandardPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(blank=True, help_text='What it says in one or two sentences; shown in lists.', verbose_name='lead')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('list', 5), ('quote', 10), ('figure', 14), ('named_figure', 17), ('image', 21), ('document', 24), ('embed', 29), ('call_to_action', 35)], blank=True, block_lookup={0: ('zayava.core.blocks.text.HeadingBlock', (), {}), 1: ('zayava.core.blocks.text.ParagraphBlock', (), {}), 2: ('wagtail.blocks.BooleanBlock', (), {'label': 'Numbered', 'required': False}), 3: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link'], 'label': 'Item'}), 4: ('wagtail.blocks.ListBlock', (3,), {'label': 'Items'}), 5: ('wagtail.blocks.StructBlock', [[('ordered', 2), ('items', 4)]], {}), 6: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link'], 'label': 'Words quoted'}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'Who said it', 'required': False}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Who she or he is', 'required': False}), 9: ('wagtail.blocks.URLBlock', (), {'label': 'Where it was said', 'required': False}), 10: ('wagtail.blocks.StructBlock', [[('text', 6), ('speaker', 7), ('role', 8), ('source_url', 9)]], {}), 11: ('wagtail.blocks.CharBlock', (), {'help_text': 'As it should be read: 3.1, 250, 42 %.', 'label': 'Number', 'max_length': 30}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'What it counts'}), 13: ('wagtail.blocks.CharBlock', (), {'help_text': 'Method, date or source.', 'label': 'Note', 'required': False}), 14: ('wagtail.blocks.StructBlock', [[('number', 11), ('caption', 12), ('note', 13)]], {}), 15: ('wagtail.blocks.ChoiceBlock', [], {'choices': zayava.core.figures.figure_choices, 'label': 'Figure'}), 16: ('wagtail.blocks.IntegerBlock', (), {'help_text': 'Empty: always the newest.', 'label': 'Year', 'max_value': 9999, 'min_value': 1000, 'required': False}), 17: ('wagtail.blocks.StructBlock', [[('figure', 15), ('year', 16)]], {}), 18: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Image'}), 19: ('wagtail.blocks.CharBlock', (), {'help_text': 'For readers who cannot see it. Leave empty only when the picture says nothing new.', 'label': 'What it shows', 'max_length': 250, 'required': False}), 20: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 21: ('wagtail.blocks.StructBlock', [[('image', 18), ('alt', 19), ('caption', 20)]], {}), 22: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document'}), 23: ('wagtail.blocks.CharBlock', (), {'label': 'Words of the link', 'required': False}), 24: ('wagtail.blocks.StructBlock', [[('document', 22), ('title', 23)]], {}), 25: ('wagtail.blocks.URLBlock', (), {'label': 'Address'}), 26: ('wagtail.blocks.CharBlock', (), {'label': 'What it is'}), 27: ('wagtail.blocks.CharBlock', (), {'label': 'Name of the other site', 'required': False}), 28: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Preview picture', 'required': False}), 29: ('wagtail.blocks.StructBlock', [[('url', 25), ('title', 26), ('provider', 27), ('image', 28)]], {}), 30: ('wagtail.blocks.CharBlock', (), {'label': 'What the reader can do'}), 31: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link'], 'label': 'Why and how', 'required': False}), 32: ('wagtail.blocks.CharBlock', (), {'label': 'Words on the button', 'required': False}), 33: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page', 'required': False}), 34: ('wagtail.blocks.URLBlock', (), {'label': 'Or another site', 'required': False}), 35: ('wagtail.blocks.StructBlock', [[('heading', 30), ('text', 31), ('link_text', 32), ('page', 33), ('url', 34)]], {})}, verbose_name='text')),
                ('has_contents', models.BooleanField(default=False, help_text='Links to the headings of the text, in the margin.', verbose_name='table of contents')),
            ],
            options={
                'verbose_name': 'standard page',
                'verbose_name_plural': 'standard pages',
            },
            bases=(zayava.core.pages.PublicPageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='YearlyIndex',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', zayava.core.fields.TranslatedTextField(blank=True, default=zayava.core.texts.TranslatedText, verbose_name='name')),
                ('maximum', zayava.core.numbers.ExactDecimalField(default=Decimal('10'), help_text='The scale goes from 0 to this number.', max_length=20, verbose_name='highest score')),
                ('measures', zayava.core.fields.TranslatedTextField(blank=True, default=zayava.core.texts.TranslatedText, help_text='In one or two sentences; a low and a high score explained.', multiline=True, verbose_name='what it measures')),
                ('method', zayava.core.fields.TranslatedTextField(blank=True, default=zayava.core.texts.TranslatedText, help_text='How a score comes about, and who gives it.', multiline=True, verbose_name='method')),
                ('source', models.CharField(blank=True, help_text='Who publishes it.', max_length=255, verbose_name='source')),
                ('source_url', models.URLField(blank=True, max_length=500, verbose_name='address of the source')),
            ],
            options={
                'verbose_name': 'index by year',
                'verbose_name_plural': 'indices by year',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='HomePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(blank=True, help_text='Who publishes here and why, in a sentence or two.', verbose_name='lead')),
                ('parts', wagtail.fields.StreamField([('latest', 0), ('figure', 2), ('demands', 3), ('campaigns', 4), ('day', 5), ('members', 6), ('about', 7)], blank=True, block_lookup={0: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'One leads, six follow.', 'icon': 'doc-full-inverse', 'label': 'Latest statements'}), 1: ('wagtail.blocks.ChoiceBlock', [], {'choices': zayava.core.figures.figure_choices, 'help_text': 'Empty: the index with the newest score.', 'label': 'Which', 'required': False}), 2: ('wagtail.blocks.StructBlock', [[('figure', 1)]], {}), 3: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'How many there are and what became of them.', 'icon': 'list-ol', 'label': 'Demands'}), 4: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Each with its hashtag and since when it runs.', 'icon': 'group', 'label': 'Running campaigns'}), 5: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Texts of the same day in earlier years, and the yearly day it is.', 'icon': 'date', 'label': 'On this day'}), 6: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'Who belongs to the coalition, with their legal status today.', 'icon': 'group', 'label': 'Members'}), 7: ('wagtail.blocks.static_block.StaticBlock', (), {'admin_text': 'The lead of this page.', 'icon': 'info-circle', 'label': 'Who publishes here'})}, default=zayava.home.blocks.usual_parts, help_text='In this order. A part that has nothing to show is left out by itself.', verbose_name='parts of the page')),
                ('featured', models.ForeignKey(blank=True, help_text='Stands above the newest ones while it is public. Empty: the newest leads.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='zayava_statements.statementpage', verbose_name='statement that leads')),
            ],
            options={
                'verbose_name': 'front page',
                'verbose_name_plural': 'front pages',
            },
            bases=(zayava.core.pages.PublicPageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='YearlyIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(blank=True, help_text='What it says in one or two sentences; shown in lists.', verbose_name='lead')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('list', 5), ('quote', 10), ('figure', 14), ('named_figure', 17), ('image', 21), ('document', 24), ('embed', 29), ('call_to_action', 35)], blank=True, block_lookup={0: ('zayava.core.blocks.text.HeadingBlock', (), {}), 1: ('zayava.core.blocks.text.ParagraphBlock', (), {}), 2: ('wagtail.blocks.BooleanBlock', (), {'label': 'Numbered', 'required': False}), 3: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link'], 'label': 'Item'}), 4: ('wagtail.blocks.ListBlock', (3,), {'label': 'Items'}), 5: ('wagtail.blocks.StructBlock', [[('ordered', 2), ('items', 4)]], {}), 6: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link'], 'label': 'Words quoted'}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'Who said it', 'required': False}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Who she or he is', 'required': False}), 9: ('wagtail.blocks.URLBlock', (), {'label': 'Where it was said', 'required': False}), 10: ('wagtail.blocks.StructBlock', [[('text', 6), ('speaker', 7), ('role', 8), ('source_url', 9)]], {}), 11: ('wagtail.blocks.CharBlock', (), {'help_text': 'As it should be read: 3.1, 250, 42 %.', 'label': 'Number', 'max_length': 30}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'What it counts'}), 13: ('wagtail.blocks.CharBlock', (), {'help_text': 'Method, date or source.', 'label': 'Note', 'required': False}), 14: ('wagtail.blocks.StructBlock', [[('number', 11), ('caption', 12), ('note', 13)]], {}), 15: ('wagtail.blocks.ChoiceBlock', [], {'choices': zayava.core.figures.figure_choices, 'label': 'Figure'}), 16: ('wagtail.blocks.IntegerBlock', (), {'help_text': 'Empty: always the newest.', 'label': 'Year', 'max_value': 9999, 'min_value': 1000, 'required': False}), 17: ('wagtail.blocks.StructBlock', [[('figure', 15), ('year', 16)]], {}), 18: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Image'}), 19: ('wagtail.blocks.CharBlock', (), {'help_text': 'For readers who cannot see it. Leave empty only when the picture says nothing new.', 'label': 'What it shows', 'max_length': 250, 'required': False}), 20: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'required': False}), 21: ('wagtail.blocks.StructBlock', [[('image', 18), ('alt', 19), ('caption', 20)]], {}), 22: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document'}), 23: ('wagtail.blocks.CharBlock', (), {'label': 'Words of the link', 'required': False}), 24: ('wagtail.blocks.StructBlock', [[('document', 22), ('title', 23)]], {}), 25: ('wagtail.blocks.URLBlock', (), {'label': 'Address'}), 26: ('wagtail.blocks.CharBlock', (), {'label': 'What it is'}), 27: ('wagtail.blocks.CharBlock', (), {'label': 'Name of the other site', 'required': False}), 28: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Preview picture', 'required': False}), 29: ('wagtail.blocks.StructBlock', [[('url', 25), ('title', 26), ('provider', 27), ('image', 28)]], {}), 30: ('wagtail.blocks.CharBlock', (), {'label': 'What the reader can do'}), 31: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'document-link'], 'label': 'Why and how', 'required': False}), 32: ('wagtail.blocks.CharBlock', (), {'label': 'Words on the button', 'required': False}), 33: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page', 'required': False}), 34: ('wagtail.blocks.URLBlock', (), {'label': 'Or another site', 'required': False}), 35: ('wagtail.blocks.StructBlock', [[('heading', 30), ('text', 31), ('link_text', 32), ('page', 33), ('url', 34)]], {})}, help_text='Stands below the numbers.', verbose_name='text')),
                ('index', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pages', to='zayava_home.yearlyindex', verbose_name='index')),
            ],
            options={
                'verbose_name': 'page of an index',
                'verbose_name_plural': 'pages of indices',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, zayava.core.pages.PublicPageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='IndexScore',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1900), django.core.validators.MaxValueValidator(2200)], verbose_name='year')),
                ('score', zayava.core.numbers.ExactDecimalField(help_text='With as many digits as it was published: 3.1.', max_length=20, verbose_name='score')),
                ('note', zayava.core.fields.TranslatedTextField(blank=True, default=zayava.core.texts.TranslatedText, help_text='The footnote that a “*” beside the score means.', multiline=True, verbose_name='note')),
                ('method_version', models.CharField(blank=True, help_text='Such as 2. Scores by different versions are not connected in the chart.', max_length=40, verbose_name='version of the method')),
                ('index', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='scores', to='zayava_home.yearlyindex')),
            ],
            options={
                'verbose_name': 'score',
                'verbose_name_plural': 'scores',
                'ordering': ['year'],
                'constraints': [models.UniqueConstraint(fields=('index', 'year'), name='zayava_one_score_per_year', violation_error_message='This year has a score already.')],
            },
        ),
    ]
