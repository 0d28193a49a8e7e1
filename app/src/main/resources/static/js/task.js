// The page of a task: fields follow the choices that they belong to, the button says what will
// happen, the checklist saves itself. Every page works without it.
(function () {
  'use strict';

  document.documentElement.classList.add('js');

  function value(form, name) {
    const chosen = form.querySelector('[name="' + name + '"]:checked');
    const field = chosen || form.querySelector('select[name="' + name + '"], input[type="hidden"][name="' + name + '"]');
    return field ? field.value : '';
  }

  function holds(form, pair) {
    const at = pair.indexOf('=');
    return value(form, pair.slice(0, at)) === pair.slice(at + 1);
  }

  function shown(form, condition) {
    return condition.includes('|')
      ? condition.split('|').some(function (pair) { return holds(form, pair); })
      : condition.split('&').every(function (pair) { return holds(form, pair); });
  }

  function follow(form) {
    form.querySelectorAll('[data-show-when]').forEach(function (field) {
      field.toggleAttribute('data-off', !shown(form, field.dataset.showWhen));
    });
  }

  function say(form) {
    const chosen = form.querySelector('[data-button]:checked');
    const button = document.getElementById('words-button');
    if (!chosen || !button) {
      return;
    }
    const bold = document.getElementById('words-bold');
    button.textContent = chosen.dataset.button;
    bold.textContent = chosen.dataset.bold || '';
    bold.hidden = !chosen.dataset.bold;
    document.getElementById('words-after').textContent = chosen.dataset.after || '';
  }

  function count(text) {
    const line = document.getElementById(text.id + '-left');
    if (!line) {
      return;
    }
    const left = Number(text.dataset.most) - Array.from(text.value.trim()).length;
    line.textContent = (left < 0 ? line.dataset.over : line.dataset.left).replace('#', Math.abs(left));
    line.classList.toggle('text-over', left < 0);
  }

  // ---- the form

  const form = document.getElementById.bind(document, 'task-form');

  function startForm() {
    if (!form()) {
      return;
    }
    follow(form());
    say(form());
    form().addEventListener('change', function (event) {
      if (event.target.name === 'outcome') {
        form().dataset.chosen = 'yes';
      }
      follow(form());
      say(form());
    });
    form().addEventListener('input', function (event) {
      if (event.target.dataset.most) {
        count(event.target);
      }
    });
    // A second press while the first is under way would only be answered the same again.
    form().addEventListener('submit', function () {
      const button = document.querySelector('button[form="task-form"]');
      window.setTimeout(function () { button.disabled = true; }, 0);
    });
  }

  // The page may come back from the browser's memory after the step is done.
  window.addEventListener('pageshow', function () {
    const button = document.querySelector('button[form="task-form"]');
    if (button) {
      button.disabled = false;
    }
  });

  // ---- the checklist

  function status(row) {
    const chosen = row.querySelector('[name="status"]:checked');
    return chosen ? chosen.value : 'UNCHECKED';
  }

  function material(element) {
    return element.closest ? element.closest('form.bd-material') : null;
  }

  document.addEventListener('change', function (event) {
    const row = material(event.target);
    if (row) {
      row.dataset.status = status(row);
    }
  }, true);

  // What has to be written first is asked for before anything is sent.
  document.addEventListener('htmx:beforeRequest', function (event) {
    const row = material(event.detail.elt);
    if (row) {
      const needed = row.querySelector('[data-needed="' + status(row) + '"]');
      if (status(row) === 'UNCHECKED' || (needed && !needed.value.trim())) {
        event.preventDefault();
        if (needed) {
          needed.focus();
        }
      }
    }
  });

  // Each saving is a command of its own; one that did not arrive is the same command again.
  document.addEventListener('htmx:configRequest', function (event) {
    const key = event.detail.elt.querySelector ? event.detail.elt.querySelector('[data-each-time]') : null;
    if (key) {
      event.detail.parameters.set
        ? event.detail.parameters.set('key', key.value + '-' + (key.dataset.times || 0))
        : (event.detail.parameters.key = key.value + '-' + (key.dataset.times || 0));
    }
  });

  document.addEventListener('htmx:afterRequest', function (event) {
    const key = event.detail.elt.querySelector ? event.detail.elt.querySelector('[data-each-time]') : null;
    if (key && event.detail.xhr.status > 0) {
      key.dataset.times = Number(key.dataset.times || 0) + 1;
    }
  });

  // The checklist speaks for an outcome until the person has chosen one.
  document.addEventListener('htmx:afterSwap', function () {
    const tally = document.getElementById('materials-summary');
    if (!form() || !tally || !tally.dataset.suggests || form().dataset.chosen) {
      return;
    }
    const choice = form().querySelector('[name="outcome"][value="' + tally.dataset.suggests + '"]');
    if (choice && !choice.checked) {
      choice.checked = true;
      follow(form());
      say(form());
    }
  });

  function tell(sentence) {
    const note = document.createElement('div');
    note.className = 'note note-bad mb-3';
    note.setAttribute('role', 'alert');
    note.textContent = sentence;
    document.getElementById('messages').replaceChildren(note);
    note.scrollIntoView({ block: 'center' });
  }

  // A refusal that comes as JSON is shown as its sentence.
  document.addEventListener('htmx:beforeSwap', function (event) {
    const type = event.detail.xhr.getResponseHeader('Content-Type') || '';
    if (type.includes('problem+json')) {
      event.detail.shouldSwap = false;
      tell(JSON.parse(event.detail.xhr.responseText).detail);
    }
  });

  document.addEventListener('DOMContentLoaded', function () {
    startForm();
    const problems = document.getElementById('problems');
    if (problems) {
      problems.focus();
    }
  });
})();
