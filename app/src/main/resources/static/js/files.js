// Adding files to a row of the checklist: dropped on it, checked before they travel, with progress
// shown. Without this the forms send the same files.
(function () {
  'use strict';

  function uploadOf(element) {
    const row = element && element.closest ? element.closest('.bd-check > li, .bd-files') : null;
    return row ? row.querySelector('form.bd-upload') : null;
  }

  function place(form) {
    return form.closest('.bd-check > li') || form.closest('.bd-files');
  }

  function carriesFiles(event) {
    return event.dataTransfer && Array.from(event.dataTransfer.types).includes('Files');
  }

  function problem(form, sentence) {
    const line = form.parentElement.querySelector('[data-upload-problem]');
    line.textContent = sentence;
    line.hidden = !sentence;
  }

  function chosen(form) {
    return Array.from(form.querySelectorAll('input[type="file"]')).flatMap(function (field) {
      return Array.from(field.files);
    });
  }

  // What would be refused anyway is told before it travels, by its name.
  function refusal(form, files) {
    if (files.length > Number(form.dataset.maxFiles)) {
      return form.dataset.tooMany;
    }
    const large = files.find(function (file) { return file.size > Number(form.dataset.maxBytes); });
    if (large) {
      return form.dataset.tooLarge.replace('#', large.name);
    }
    const empty = files.find(function (file) { return file.size === 0; });
    return empty ? form.dataset.empty.replace('#', empty.name) : '';
  }

  function clear(form) {
    form.querySelectorAll('input[type="file"]').forEach(function (field) { field.value = ''; });
  }

  function progress(form, percent) {
    const line = form.querySelector('.bd-progress');
    line.hidden = percent === null;
    line.querySelector('progress').value = percent || 0;
    form.querySelector('.bd-adds').hidden = percent !== null;
  }

  document.addEventListener('dragover', function (event) {
    const form = uploadOf(event.target);
    if (carriesFiles(event)) {
      // A file dropped beside a row must not take the page away.
      event.preventDefault();
      event.dataTransfer.dropEffect = form ? 'copy' : 'none';
      document.querySelectorAll('.bd-drop').forEach(function (row) { row.classList.remove('bd-drop'); });
      if (form) {
        place(form).classList.add('bd-drop');
      }
    }
  });

  function noLongerOver() {
    document.querySelectorAll('.bd-drop').forEach(function (row) { row.classList.remove('bd-drop'); });
  }

  document.addEventListener('dragleave', function (event) {
    if (!event.relatedTarget) {
      noLongerOver();
    }
  });

  document.addEventListener('drop', function (event) {
    if (!carriesFiles(event)) {
      return;
    }
    event.preventDefault();
    noLongerOver();
    const form = uploadOf(event.target);
    if (form) {
      const field = form.querySelector('input[type="file"]');
      field.files = event.dataTransfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });

  function isUpload(element) {
    return element && element.matches && element.matches('form.bd-upload');
  }

  document.addEventListener('htmx:beforeRequest', function (event) {
    const form = event.detail.elt;
    if (!isUpload(form)) {
      return;
    }
    const files = chosen(form);
    const sentence = refusal(form, files);
    problem(form, sentence);
    if (sentence || files.length === 0) {
      event.preventDefault();
      clear(form);
    } else {
      progress(form, 0);
    }
  });

  document.addEventListener('htmx:xhr:progress', function (event) {
    const form = event.target;
    if (isUpload(form) && event.detail.lengthComputable && event.detail.total > 0) {
      progress(form, Math.round((100 * event.detail.loaded) / event.detail.total));
    }
  });

  // The answer brings a new form; without an answer the old one is ready again.
  document.addEventListener('htmx:afterRequest', function (event) {
    const form = event.detail.elt;
    if (isUpload(form)) {
      progress(form, null);
    }
  });
})();
