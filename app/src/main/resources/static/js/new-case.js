// 新建办件 and 登记咨询 with a script: no search buttons, drafts that keep themselves, printing.
(function () {
  'use strict';

  document.querySelectorAll('[data-scriptless]').forEach(function (button) {
    button.hidden = true;
  });
  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      window.print();
    });
  });

  const summary = document.getElementById('summary');
  if (summary) {
    summary.focus();
  }

  const form = document.getElementById('new-case') || document.getElementById('new-inquiry');
  if (!form) {
    return;
  }

  // The first submit button of the form is the search; Enter means the one that registers.
  form.addEventListener('keydown', function (event) {
    const field = event.target;
    if (event.key !== 'Enter' || event.isComposing || field.tagName !== 'INPUT') {
      return;
    }
    event.preventDefault();
    if (field.id !== 'q') {
      form.requestSubmit(document.getElementById('register'));
    }
  });

  // A link of the summary may point into a folded section.
  document.addEventListener('click', function (event) {
    const link = event.target.closest('#summary a');
    const target = link && document.getElementById(link.hash.slice(1));
    if (target) {
      event.preventDefault();
      const fold = target.closest('details');
      if (fold) {
        fold.open = true;
      }
      const field = target.matches('input, select, textarea') ? target : target.querySelector('input, select, textarea');
      (field || target).focus();
    }
  });

  document.addEventListener('htmx:afterSwap', function () {
    const state = document.getElementById('identifier');
    const number = document.getElementById('applicant.idNumber');
    if (state && number) {
      const wrong = state.dataset.wrong === 'true';
      number.classList.toggle('is-invalid', wrong);
      if (wrong) {
        number.setAttribute('aria-invalid', 'true');
      } else {
        number.removeAttribute('aria-invalid');
      }
    }
  });

  // An enterprise is identified by its credit code, a person by something else.
  form.addEventListener('change', function (event) {
    const type = document.getElementById('applicant.idType');
    if (event.target.name === 'applicant.kind' && type) {
      const enterprise = event.target.value === 'ENTERPRISE';
      if (enterprise !== (type.value === 'CREDIT_CODE')) {
        type.value = enterprise ? 'CREDIT_CODE' : 'RESIDENT_ID';
        type.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }
  });

  // Browsers without :has() get the same from classes.
  function follow() {
    const checked = function (name) {
      const one = form.querySelector('input[name="' + name + '"]:checked');
      return one ? one.value : '';
    };
    const type = document.getElementById('applicant.idType');
    form.classList.toggle('is-person', checked('applicant.kind') === 'PERSON');
    form.classList.toggle('no-id', Boolean(type) && type.value === 'NONE');
    form.classList.toggle('has-id', Boolean(type) && type.value !== 'NONE');
    form.classList.toggle('answered', checked('outcome') === 'ANSWERED');
    form.classList.toggle('referred', checked('outcome') === 'REFERRED');
  }
  form.addEventListener('change', follow);
  follow();

  if (form.id !== 'new-case') {
    return;
  }

  const PAUSE = 3000;
  let dirty = false;
  let leaving = false;
  let timer = 0;

  function keep() {
    if (dirty && !leaving) {
      dirty = false;
      form.dispatchEvent(new CustomEvent('keep'));
    }
  }

  form.addEventListener('input', function (event) {
    if (event.target.id !== 'q') {
      dirty = true;
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, PAUSE);
    }
  });

  form.addEventListener('submit', function () {
    leaving = true;
    window.clearTimeout(timer);
  });

  // Back in the history brings the page back as it was left.
  window.addEventListener('pageshow', function () {
    leaving = false;
  });

  window.addEventListener('pagehide', function () {
    if (dirty && !leaving) {
      dirty = false;
      navigator.sendBeacon('/cases/new/draft', new URLSearchParams(new FormData(form)));
    }
  });
})();
