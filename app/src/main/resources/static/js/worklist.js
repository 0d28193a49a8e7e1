// The task list: selection and its bar, a look for changes every half minute, keys. The list works
// without any of it.
(function () {
  'use strict';

  const LOOK_EVERY_MS = 30000;
  const one = (selector, from) => (from || document).querySelector(selector);
  const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));
  let current = null; // id of the row that j and k have come to

  function boxes() {
    return all('#list .sel input[name="task"]');
  }

  // ---- selection

  function label(button, count) {
    if (button) {
      button.textContent = button.dataset.text.replace('#', count);
      button.hidden = count === 0;
    }
  }

  function showSelection() {
    all('.needs-script').forEach(function (element) {
      element.hidden = false;
    });
    const selected = boxes().filter((box) => box.checked);
    boxes().forEach((box) => box.closest('tr').classList.toggle('checked', box.checked));
    const every = one('#select-all');
    if (every) {
      every.checked = selected.length > 0 && selected.length === boxes().length;
      every.indeterminate = selected.length > 0 && !every.checked;
    }
    const bar = one('#batch');
    if (!bar) {
      return;
    }
    const claims = selected.filter((box) => box.dataset.claim === 'true').length;
    const receipts = selected.filter((box) => box.dataset.receive === 'true').length;
    bar.hidden = selected.length === 0;
    one('#batch-count').textContent = one('#batch-count').dataset.text.replace('#', selected.length);
    label(one('#batch-claim'), claims);
    label(one('#batch-receive'), receipts);
    label(one('#batch-dispatch'), selected.filter((box) => box.dataset.dispatch === 'true').length);
    const why = one('.batch-receive', bar);
    if (why) {
      why.hidden = receipts === 0;
    }
  }

  function selectAll(checked) {
    boxes().forEach(function (box) {
      box.checked = checked;
    });
    showSelection();
  }

  document.addEventListener('change', function (event) {
    if (event.target.id === 'select-all') {
      selectAll(event.target.checked);
    } else if (event.target.name === 'task') {
      showSelection();
    }
  });

  // Only what the button names is sent: selected tasks that it does not fit stay as they are.
  document.addEventListener('submit', function (event) {
    if (event.target.id === 'batch' && event.submitter) {
      const fits = event.submitter.value.toLowerCase();
      boxes().forEach(function (box) {
        box.checked = box.checked && box.dataset[fits] === 'true';
      });
    }
  });

  document.addEventListener('click', function (event) {
    if (event.target.id === 'batch-none') {
      selectAll(false);
    } else if (event.target.id === 'keys-open') {
      one('#keys').showModal();
    }
  });

  // ---- changes

  function busy() {
    return (
      document.hidden ||
      boxes().some((box) => box.checked) ||
      one('dialog[open]') !== null ||
      one('.bd-save[open]') !== null ||
      one('#list .htmx-request') !== null
    );
  }

  function look() {
    const list = one('#list');
    if (list && !busy()) {
      window.htmx.trigger(list, 'worklist:look');
    }
  }

  setInterval(look, LOOK_EVERY_MS);

  document.addEventListener('visibilitychange', function () {
    if (!document.hidden) {
      look();
    }
  });

  // Someone was faster: the sentence says so, the list shows it.
  document.addEventListener('htmx:afterRequest', function (event) {
    if (event.detail.xhr.status === 409 && event.detail.requestConfig.verb === 'post') {
      look();
    }
  });

  document.addEventListener('htmx:afterSettle', function () {
    showSelection();
    mark(current && document.getElementById(current));
  });

  // ---- keys

  function mark(row) {
    all('#list tr.at').forEach((other) => other.classList.remove('at'));
    if (row) {
      row.classList.add('at');
    }
  }

  function rowOfFocus() {
    const focused = document.activeElement && document.activeElement.closest('#list tr.task');
    return focused || (current && document.getElementById(current));
  }

  function move(by) {
    const rows = all('#list tr.task');
    if (rows.length === 0) {
      return;
    }
    const at = rows.indexOf(rowOfFocus());
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by;
    const row = rows[Math.min(Math.max(next, 0), rows.length - 1)];
    current = row.id;
    mark(row);
    one('a.item', row).focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }

  function claim() {
    const row = rowOfFocus();
    const button = row && one('button.claim', row);
    if (button) {
      button.click();
    }
  }

  function select() {
    const row = rowOfFocus();
    const box = row && one('input[name="task"]', row);
    if (box) {
      box.checked = !box.checked;
      showSelection();
    }
  }

  const KEYS = {
    j: () => move(1),
    k: () => move(-1),
    c: claim,
    x: select,
    '/': () => one('#q').focus(),
    '?': () => one('#keys').showModal(),
  };

  function typing(element) {
    return (
      element.isContentEditable ||
      element.tagName === 'TEXTAREA' ||
      element.tagName === 'SELECT' ||
      (element.tagName === 'INPUT' && element.type !== 'checkbox')
    );
  }

  document.addEventListener('keydown', function (event) {
    const free = !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
    if (free && !event.defaultPrevented && !typing(event.target) && !one('dialog[open]')) {
      const does = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : null;
      if (does) {
        event.preventDefault();
        does();
      }
    }
  });

  showSelection();
})();
