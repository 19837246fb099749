/* Rows of a form that are moved, added, searched and read while closed. Without this script the numbers do the moving. */
(function () {
  'use strict';

  /** One form with an ordered list of rows. */
  class RowsForm {
    constructor(form) {
      this.form = form;
      this.list = form.querySelector('[data-rows]');
      this.template = form.querySelector('[data-row-template]');
      this.announcer = form.querySelector('[data-announce]');
      this.added = 0;
      this.rows().forEach((row) => this.remember(row));
      this.reveal(form);
      this.listen();
      this.headings();
      this.startFilter();
    }

    rows() {
      return [...this.list.children].filter((row) => row.matches('[data-row]'));
    }

    reveal(root) {
      root.querySelectorAll('[data-grip], [data-arrows], [data-discard], [data-select-all]').forEach((part) => {
        part.hidden = false;
      });
    }

    /** What a row holds now, but for its place. */
    state(row) {
      return [...row.querySelectorAll('input, select, textarea')]
        .filter((input) => !input.hasAttribute('data-order') && input.name !== 'selected')
        .map((input) => (input.type === 'checkbox' || input.type === 'radio' ? String(input.checked) : input.value))
        .join('\u0001');
    }

    remember(row) {
      row.zsState = this.state(row);
    }

    listen() {
      this.form.addEventListener('click', (event) => this.click(event));
      this.form.addEventListener('input', (event) => this.edited(event));
      this.form.addEventListener('change', (event) => this.edited(event));
      this.form.addEventListener('zs:entry', (event) => this.edited(event));
      this.form.addEventListener('pointerdown', (event) => this.grab(event));
      this.form.addEventListener('submit', () => this.submit());
      document.querySelectorAll('[data-add]').forEach((button) => {
        button.hidden = false;
        button.addEventListener('click', () => this.add());
      });
    }

    click(event) {
      const arrow = event.target.closest('[data-move]');
      if (arrow) {
        const row = arrow.closest('[data-row]');
        const rows = this.rows();
        const place = rows.indexOf(row) + Number(arrow.dataset.move);
        if (place >= 0 && place < rows.length) {
          this.moveTo(row, place);
          arrow.focus();
        }
      }
      const discard = event.target.closest('[data-discard]');
      if (discard) {
        discard.closest('[data-row]').remove();
        this.renumber();
      }
      const level = event.target.closest('[data-level]');
      if (level) this.changeLevel(level.closest('[data-row]'), Number(level.dataset.level));
    }

    edited(event) {
      const input = event.target;
      if (input.matches('[data-select-all-box]')) {
        this.rows()
          .filter((row) => !row.hidden)
          .forEach((row) => {
            row.querySelector('[name=selected]').checked = input.checked;
          });
        return;
      }
      const row = input.closest('[data-row]');
      if (!row) return;
      if (event.type === 'change' && input.matches('[data-order]')) {
        const place = Number.parseInt(input.value, 10);
        if (place > 0) this.moveTo(row, Math.min(place, this.rows().length) - 1);
        else this.renumber();
        return;
      }
      this.summarise(row);
    }

    /** Moves a row to a place counted from 0, with what is part of it. */
    moveTo(row, place) {
      const rows = this.rows();
      const before = rows.filter((other) => other !== row)[place];
      this.list.insertBefore(row, before || null);
      this.renumber();
      if (this.announcer) this.announcer.textContent = `${this.announcer.dataset.moved} ${this.rows().indexOf(row) + 1}`;
      row.dispatchEvent(new Event('change', { bubbles: true }));
    }

    renumber() {
      this.rows().forEach((row, index) => {
        row.querySelector('[data-order]').value = index + 1;
      });
      this.headings();
    }

    headings() {
      let last = '';
      this.rows().forEach((row) => {
        const heading = row.querySelector('[data-group-heading]');
        if (!heading) return;
        const group = row.dataset.group || '';
        heading.textContent = group;
        heading.hidden = !group || group === last;
        row.classList.toggle('zs-row--after-group', !group && Boolean(last));
        last = group;
      });
    }

    value(row, name) {
      const input = row.querySelector(`[data-field-name="${name}"]`);
      if (!input) return '';
      return input.value || (input.lang && input.placeholder) || '';
    }

    /** Shows in the closed row what was typed into the open one. */
    summarise(row) {
      const firsts = { organisation: ['organisation_name', 'organisation_label'], person: ['person_name', 'person_label'] };
      row.querySelectorAll('[data-show]').forEach((part) => {
        const names = firsts[part.dataset.show] || [part.dataset.show];
        part.textContent = names.map((name) => this.value(row, name)).find(Boolean) || '';
      });
      const marks = { withdrawn: this.value(row, 'state') === 'withdrawn', check: Boolean(this.value(row, 'check_note')) };
      row.querySelectorAll('[data-mark]').forEach((mark) => {
        mark.hidden = !marks[mark.dataset.mark];
      });
      row.classList.toggle('zs-row--withdrawn', marks.withdrawn);
      row.classList.toggle('zs-row--changed', this.state(row) !== row.zsState);
      const group = this.value(row, 'group');
      if ('group' in row.dataset && row.dataset.group !== group) {
        row.dataset.group = group;
        this.headings();
      }
    }

    changeLevel(row, step) {
      const select = row.querySelector('[data-level-value]');
      const level = Math.max(0, Math.min(Number(select.value) + step, select.options.length - 1));
      select.value = String(level);
      row.dataset.depth = level;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }

    add() {
      this.added += 1;
      const holder = document.createElement('template');
      holder.innerHTML = this.template.innerHTML.replaceAll('new-0', `new-${this.added}${Date.now().toString(36)}`);
      const row = holder.content.querySelector('[data-row]');
      this.list.append(row);
      row.zsState = '';
      this.reveal(row);
      const details = row.querySelector('details');
      if (details) details.open = true;
      this.renumber();
      row.dispatchEvent(new CustomEvent('zs:added', { bubbles: true }));
      row.scrollIntoView({ block: 'center' });
      (row.querySelector('[data-entry-text]') || row.querySelector('textarea, input[type=text]:not([data-order])')).focus();
    }

    /** Drags a row by its grip, with a mouse, a finger or a pen. The list holds the pointer: the row is moved about. */
    grab(event) {
      const grip = event.target.closest('[data-grip]');
      if (!grip || event.button !== 0) return;
      event.preventDefault();
      const row = grip.closest('[data-row]');
      const { list } = this;
      let pointer = event.clientY;
      row.classList.add('zs-row--dragged');
      list.setPointerCapture(event.pointerId);
      const place = () => {
        const over = this.rows().find((other) => {
          const box = other.getBoundingClientRect();
          return other !== row && !other.hidden && pointer > box.top && pointer < box.bottom;
        });
        if (!over) return;
        const box = over.getBoundingClientRect();
        const anchor = pointer > box.top + box.height / 2 ? over.nextElementSibling : over;
        if (anchor !== row && anchor !== row.nextElementSibling) list.insertBefore(row, anchor);
      };
      const scroll = setInterval(() => {
        const edge = 100;
        const speed = pointer < edge ? -14 : pointer > window.innerHeight - edge ? 14 : 0;
        if (!speed) return;
        window.scrollBy(0, speed);
        place();
      }, 16);
      const move = (moved) => {
        pointer = moved.clientY;
        place();
      };
      const drop = () => {
        clearInterval(scroll);
        list.removeEventListener('pointermove', move);
        row.classList.remove('zs-row--dragged');
        this.renumber();
        row.dispatchEvent(new Event('change', { bubbles: true }));
      };
      list.addEventListener('pointermove', move);
      list.addEventListener('lostpointercapture', drop, { once: true });
    }

    /** Sends the rows that were touched; of the others their places when rows were moved, else nothing. */
    submit() {
      const moved = this.rows().some((row) => {
        const was = row.querySelector('[data-was]');
        return was && was.value !== row.querySelector('[data-order]').value;
      });
      this.rows().forEach((row) => {
        const selected = row.querySelector('[name=selected]');
        if (this.state(row) !== row.zsState || (selected && selected.checked) || row.querySelector('.zs-conflict, .error-message')) return;
        row.querySelectorAll('input, select, textarea').forEach((input) => {
          input.disabled = !(moved && (input.name === 'row' || /-(?:was|order)$/.test(input.name)));
          if (input.name === 'row') input.name = 'place';
        });
      });
      window.addEventListener('pageshow', (shown) => shown.persisted && window.location.reload(), { once: true });
    }

    startFilter() {
      const filter = document.querySelector('[data-filter]');
      if (!filter) return;
      filter.hidden = false;
      const text = filter.querySelector('[data-filter-text]');
      const check = filter.querySelector('[data-filter-check]');
      const apply = () => {
        const words = text.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
        this.rows().forEach((row) => {
          const held = [...row.querySelectorAll('input[type=text]:not([data-order])')].map((input) => input.value);
          const found = words.every((word) => held.join(' ').toLocaleLowerCase().includes(word));
          const marked = !check || !check.checked || Boolean(this.value(row, 'check_note'));
          row.hidden = !(found && marked);
        });
      };
      text.addEventListener('input', apply);
      if (check) check.addEventListener('change', apply);
      text.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
    }
  }

  /** Wraps the selected words of a demand in emphasis. */
  function startMarkup(root) {
    root.querySelectorAll('textarea[data-markup]').forEach((area) => {
      area.addEventListener('keydown', (event) => {
        const tag = { b: 'strong', i: 'em' }[event.key.toLowerCase()];
        if (!tag || !(event.ctrlKey || event.metaKey) || event.altKey) return;
        event.preventDefault();
        area.setRangeText(`<${tag}>${area.value.slice(area.selectionStart, area.selectionEnd)}</${tag}>`, area.selectionStart, area.selectionEnd, 'end');
        area.dispatchEvent(new Event('input', { bubbles: true }));
      });
    });
  }

  function start() {
    document.querySelectorAll('[data-rows-form]').forEach((form) => new RowsForm(form));
    startMarkup(document);
    document.addEventListener('zs:added', (event) => startMarkup(event.target));
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
