// What every page needs: the CSRF token on htmx requests, sign-in again without losing what was
// typed, and a word when the line is gone. Pages work without any of it.
//
// A form is sent by the browser itself, and its answer replaces the page: were the session over or
// the line gone, what was typed would go with it. So it is asked first whether anyone listens.
(function () {
  'use strict';

  const csrf = document.querySelector('meta[name="csrf"]');
  let waiting = null; // the htmx request that came back 401 or never left, to be sent again
  let held = null; // the form that is not sent yet for the same reasons
  let listening = null; // the form whose sending was found safe

  document.addEventListener('htmx:configRequest', function (event) {
    if (csrf && csrf.content) {
      event.detail.headers[csrf.dataset.header] = csrf.content;
    }
  });

  document.addEventListener('htmx:responseError', function (event) {
    if (event.detail.xhr.status === 401) {
      waiting = event.detail.requestConfig;
      document.getElementById('sign-in-again').showModal();
    }
  });

  document.addEventListener('htmx:sendError', function (event) {
    waiting = event.detail.requestConfig;
    document.getElementById('offline').hidden = false;
  });

  window.addEventListener('offline', function () {
    document.getElementById('offline').hidden = false;
  });

  window.addEventListener('online', function () {
    document.getElementById('offline').hidden = true;
    sendAgain();
  });

  document.addEventListener('submit', function (event) {
    const form = event.target;
    if (form.method !== 'post' || form === listening || event.defaultPrevented) {
      return;
    }
    if (form.action.endsWith('/sign-in') || form.action.endsWith('/sign-out')) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    sendWhenHeard(form, event.submitter);
  }, true);

  async function sendWhenHeard(form, button) {
    held = { form: form, button: button };
    let answer;
    try {
      answer = await fetch('/signed-in', { headers: { 'HX-Request': 'true' }, cache: 'no-store' });
    } catch (lineGone) {
      document.getElementById('offline').hidden = false;
      return;
    }
    if (answer.status === 401) {
      document.getElementById('sign-in-again').showModal();
      return;
    }
    held = null;
    listening = form;
    form.requestSubmit(button);
    listening = null;
  }

  function sendAgain() {
    if (held) {
      sendWhenHeard(held.form, held.button);
      return;
    }
    if (!waiting) {
      return;
    }
    const request = waiting;
    waiting = null;
    window.htmx.ajax(request.verb.toUpperCase(), request.path, {
      source: request.elt,
      target: request.target,
      values: Object.fromEntries(request.formData || []),
    });
  }

  // A session that ended took its CSRF token with it: a fresh one comes with the sign-in page.
  async function freshToken() {
    const page = await fetch('/sign-in', { headers: { Accept: 'text/html' } });
    const parsed = new DOMParser().parseFromString(await page.text(), 'text/html');
    return parsed.querySelector('input[name="_csrf"]').value;
  }

  async function signIn(form) {
    const data = new URLSearchParams(new FormData(form));
    data.set('_csrf', await freshToken());
    const answer = await fetch('/sign-in', { method: 'POST', body: data });
    return !answer.url.includes('wrong');
  }

  async function isSignedIn() {
    const answer = await fetch('/signed-in', { headers: { 'HX-Request': 'true' }, cache: 'no-store' });
    return answer.ok;
  }

  async function renewToken() {
    const page = await fetch('/tasks', { headers: { Accept: 'text/html' } });
    const parsed = new DOMParser().parseFromString(await page.text(), 'text/html');
    const token = parsed.querySelector('meta[name="csrf"]').content;
    csrf.content = token;
    document.querySelectorAll('input[name="_csrf"]').forEach(function (field) {
      field.value = token;
    });
  }

  const again = document.getElementById('sign-in-again-form');
  if (again) {
    again.addEventListener('submit', async function (event) {
      event.preventDefault();
      const elsewhere = document.getElementById('sign-in-again-not-yet');
      const right = elsewhere ? await isSignedIn() : await signIn(again);
      (elsewhere || document.getElementById('sign-in-again-wrong')).hidden = right;
      if (right) {
        await renewToken();
        document.getElementById('sign-in-again').close();
        sendAgain();
      }
    });
  }
})();
