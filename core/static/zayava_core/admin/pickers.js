/* Choosing entries of the register, texts and tags by typing. Everything works without this script, by exact names or a list. */
(function () {
  'use strict';
  const WAIT = 200; // milliseconds without a key before the server is asked
  let counter = 0;

  /** A list of suggestions below an input; the ARIA pattern "combobox with a list". */
  class Suggestions {
    constructor(input, choose, label = '') {
      this.input = input;
      this.choose = choose;
      this.items = [];
      this.active = -1;
      this.list = document.createElement('ul');
      this.list.className = 'zs-suggestions';
      this.list.id = `zs-suggestions-${(counter += 1)}`;
      this.list.setAttribute('role', 'listbox');
      if (label) this.list.setAttribute('aria-label', label);
      this.list.hidden = true;
      input.after(this.list);
      input.setAttribute('role', 'combobox');
      input.setAttribute('aria-autocomplete', 'list');
      input.setAttribute('aria-controls', this.list.id);
      input.setAttribute('aria-expanded', 'false');
      input.addEventListener('keydown', (event) => this.key(event));
      input.addEventListener('blur', () => this.close());
      this.list.addEventListener('pointerdown', (event) => {
        const option = event.target.closest('[role=option]');
        if (!option) return;
        event.preventDefault();
        this.pick(Number(option.dataset.index));
      });
    }

    show(items) {
      this.items = items;
      this.active = -1;
      this.list.replaceChildren(
        ...items.map((item, index) => {
          const option = document.createElement('li');
          option.id = `${this.list.id}-${index}`;
          option.dataset.index = index;
          option.setAttribute('role', 'option');
          option.setAttribute('aria-selected', 'false');
          if (item.isNew || item.creates) option.className = 'zs-suggestions__new';
          option.append(item.label);
          if (item.note) {
            const note = document.createElement('small');
            note.textContent = item.note;
            option.append(note);
          }
          return option;
        }),
      );
      this.list.hidden = items.length === 0;
      this.input.setAttribute('aria-expanded', String(items.length > 0));
      this.input.removeAttribute('aria-activedescendant');
    }

    close() {
      this.show([]);
    }

    key(event) {
      if (this.list.hidden) return;
      const steps = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key in steps) {
        event.preventDefault();
        this.move(steps[event.key]);
      } else if (event.key === 'Enter') {
        event.preventDefault();
        // A word is never made by a key that only meant "the first of these".
        if (this.active >= 0 || !this.items[0].creates) this.pick(this.active < 0 ? 0 : this.active);
      } else if (event.key === 'Escape') {
        event.stopPropagation();
        this.close();
      }
    }

    move(step) {
      const options = [...this.list.children];
      if (this.active >= 0) options[this.active].setAttribute('aria-selected', 'false');
      this.active = (this.active + step + options.length) % options.length;
      options[this.active].setAttribute('aria-selected', 'true');
      options[this.active].scrollIntoView({ block: 'nearest' });
      this.input.setAttribute('aria-activedescendant', options[this.active].id);
    }

    pick(index) {
      const item = this.items[index];
      this.close();
      if (item) this.choose(item);
    }
  }

  /** Asks an address for what is typed; only the answer to the last question counts. */
  class Finder {
    constructor(url) {
      this.url = url;
      this.last = 0;
    }

    ask(text, answer) {
      clearTimeout(this.timer);
      const question = (this.last += 1);
      if (!text.trim()) {
        answer([]);
        return;
      }
      this.timer = setTimeout(async () => {
        const url = new URL(this.url, window.location.href);
        url.searchParams.set('q', text);
        try {
          const response = await fetch(url, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
          const found = response.ok ? await response.json() : { results: [] };
          if (question === this.last) answer(found.results, found.new || []);
        } catch {
          if (question === this.last) answer([]);
        }
      }, WAIT);
    }
  }

  /** One entry of the register or one text: a visible name and a hidden key. */
  function startEntry(field) {
    if (field.dataset.started) return;
    field.dataset.started = '1';
    const text = field.querySelector('[data-entry-text]');
    const key = field.querySelector('[data-entry-key]');
    const box = field.querySelector('[data-entry-new]');
    const tick = box && box.querySelector('input');
    const start = { text: text.value, key: key.value };
    const finder = new Finder(field.dataset.find);

    const tell = () => {
      if (box) box.hidden = Boolean(key.value) || !text.value.trim();
      if (box && box.hidden) tick.checked = false;
      field.classList.toggle('zs-field--unknown', !key.value && Boolean(text.value.trim()) && !(tick && tick.checked));
      field.dispatchEvent(new CustomEvent('zs:entry', { bubbles: true }));
    };
    const suggestions = new Suggestions(text, (item) => {
      if (item.isNew) {
        tick.checked = true;
      } else {
        key.value = item.id;
        text.value = item.label;
        if (tick) tick.checked = false;
      }
      text.dispatchEvent(new Event('change', { bubbles: true }));
      tell();
    });
    text.addEventListener('input', () => {
      key.value = text.value === start.text ? start.key : '';
      tell();
      finder.ask(text.value, (found) => {
        if (document.activeElement !== text) return;
        const items = [...found];
        if (box && text.value.trim() && !found.some((item) => item.label === text.value.trim())) {
          items.push({ isNew: true, label: `${box.textContent.trim()}: ${text.value.trim()}` });
        }
        suggestions.show(items);
      });
    });
    if (tick) tick.addEventListener('change', tell);
    tell();
  }

  /** A select of one or several made into chips and an input. Options are searched by `data-names`, or asked for. */
  function startPicker(select) {
    if (select.dataset.started) return;
    select.dataset.started = '1';
    const find = select.dataset.find ? new Finder(select.dataset.find) : null;
    const frame = document.createElement('div');
    frame.className = 'zs-picker';
    const chips = document.createElement('ul');
    chips.className = 'zs-picker__chips';
    const holder = document.createElement('div');
    holder.className = 'zs-picker__input';
    const input = document.createElement('input');
    input.type = 'text';
    input.autocomplete = 'off';
    input.placeholder = select.dataset.placeholder || '';
    input.disabled = select.disabled;
    if (select.id) {
      input.id = `${select.id}-typed`;
      document.querySelectorAll(`label[for="${CSS.escape(select.id)}"]`).forEach((label) => label.setAttribute('for', input.id));
    }
    const described = select.getAttribute('aria-describedby');
    if (described) input.setAttribute('aria-describedby', described);
    holder.append(input);
    const status = document.createElement('p'); // what changed, for those who do not see it
    status.className = 'zs-picker__status';
    status.setAttribute('role', 'status');
    frame.append(chips, holder, status);
    const say = (text, failed = false) => {
      status.textContent = text;
      status.classList.toggle('zs-picker__status--failed', failed);
    };
    select.after(frame);
    select.hidden = true;

    const chosen = () => [...select.options].filter((option) => option.selected && option.value);
    const draw = () => {
      chips.replaceChildren(
        ...chosen().map((option) => {
          const chip = document.createElement('li');
          chip.className = 'zs-picker__chip';
          chip.append(option.text);
          if (!select.disabled) {
            const remove = document.createElement('button');
            remove.type = 'button';
            remove.setAttribute('aria-label', `${select.dataset.remove}: ${option.text}`);
            remove.textContent = '×';
            remove.addEventListener('click', () => {
              option.selected = false;
              if (!select.multiple) select.value = '';
              changed();
              say(`${select.dataset.removed}: ${option.text}`);
              input.focus();
            });
            chip.append(remove);
          }
          return chip;
        }),
      );
      chips.hidden = chips.children.length === 0;
    };
    const changed = () => {
      draw();
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const take = (item) => {
      let option = [...select.options].find((candidate) => candidate.value === String(item.id));
      if (!option) {
        option = new Option(item.label, item.id);
        select.add(option);
      }
      if (select.multiple) option.selected = true;
      else select.value = option.value;
      input.value = '';
      changed();
      say(`${select.dataset.chosen}: ${item.label}`);
    };
    const make = async (word) => {
      const config = JSON.parse(document.getElementById('wagtail-config').textContent);
      try {
        const response = await fetch(select.dataset.create, {
          method: 'POST',
          headers: { 'X-Requested-With': 'XMLHttpRequest', [config.CSRF_HEADER_NAME]: config.CSRF_TOKEN },
          body: new URLSearchParams({ text: word.text, language: word.language }),
        });
        const made = await response.json();
        if (response.ok) take(made);
        else say(made.error, true);
      } catch {
        say(select.dataset.failed, true);
      }
    };
    const suggestions = new Suggestions(input, (item) => (item.creates ? make(item.creates) : take(item)), select.dataset.suggestions);
    const local = (typed) => {
      const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
      return [...select.options]
        .filter((option) => option.value && !option.selected)
        .map((option) => ({ id: option.value, label: option.text, note: option.dataset.names || '' }))
        .filter((item) => words.every((word) => `${item.label} ${item.note}`.toLocaleLowerCase().includes(word)))
        .slice(0, 12);
    };
    const ask = () => {
      if (find)
        find.ask(input.value, (found, words = []) => {
          const free = found.filter((item) => !chosen().some((option) => option.value === String(item.id)));
          const offers = select.dataset.create ? words.map((word) => ({ label: word.label, creates: word })) : [];
          suggestions.show([...free, ...offers]);
          say(input.value.trim() && !free.length && !offers.length ? select.dataset.none : '');
        });
      else suggestions.show(local(input.value));
    };
    input.addEventListener('input', ask);
    input.addEventListener('focus', () => !find && ask());
    draw();
  }

  function start(root) {
    root.querySelectorAll('[data-entry]').forEach(startEntry);
    root.querySelectorAll('select[data-picker]').forEach(startPicker);
  }

  document.addEventListener('zs:added', (event) => start(event.target));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => start(document));
  else start(document);
})();
