// Draws the process of a case with the way it took. The drawing library is fetched when the
// diagram is first opened; everything it shows also stands in the table below it.
(function () {
  'use strict';

  const nonce = document.currentScript.nonce;
  const SMALLEST = 0.6; // of the model's own size; below it nothing can be recognised
  const READABLE = 1;
  const GATEWAY = 60; // wide; how often one was passed says nothing that its neighbours don't
  const ALWAYS = { minZoom: 0, maxZoom: 9 };
  const MARKERS = { DONE: 'bd-done', CURRENT: 'bd-now', CANCELED: 'bd-canceled' };

  document.querySelectorAll('[data-diagram]').forEach(function (part) {
    if (part.tagName !== 'DETAILS' || part.open) {
      start(part);
    } else {
      part.addEventListener('toggle', function () { start(part); }, { once: true });
    }
  });

  function start(part) {
    const canvas = part.querySelector('[data-canvas]');
    const status = part.querySelector('[data-status]');
    const choose = part.querySelector('[data-choose]');
    const size = part.querySelector('[data-size]');
    const instances = JSON.parse(part.querySelector('[data-diagram-data]').textContent).instances;
    status.textContent = canvas.dataset.loading;
    choose.hidden = instances.length < 2;
    canvas.hidden = false;
    let viewer = null;
    size.setAttribute('aria-pressed', String(window.innerWidth < 768));

    function large() {
      return size.getAttribute('aria-pressed') === 'true';
    }

    size.addEventListener('click', function () {
      size.setAttribute('aria-pressed', String(!large()));
      show();
    });

    async function show() {
      try {
        await library(canvas);
        if (!viewer) {
          canvas.replaceChildren(document.createElement('div'));
          viewer = new window.BpmnJS({
            container: canvas.firstChild,
            textRenderer: { defaultStyle: { fontSize: '14px' }, externalStyle: { fontSize: '12px' } },
          });
        }
        const chosen = choose.selectedOptions[0];
        const instance = instances.find(function (i) { return i.id === chosen.value; });
        await viewer.importXML(await text(chosen.dataset.model));
        fit(viewer, canvas, large());
        mark(viewer, instance, canvas.dataset, into);
        credit(canvas);
        toCurrent(viewer, instance, canvas);
        size.hidden = false;
        status.textContent = '';
      } catch (problem) {
        canvas.hidden = true;
        status.textContent = canvas.dataset.failed;
        throw problem;
      }
    }

    function into(id) {
      choose.value = id;
      show();
      choose.focus();
    }

    choose.addEventListener('change', show);
    window.addEventListener('resize', function () {
      if (viewer) {
        fit(viewer, canvas, large());
      }
    });
    show();
  }

  async function text(address) {
    const answer = await fetch(address, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
    if (!answer.ok) {
      throw new Error('model: ' + answer.status);
    }
    return answer.text();
  }

  function library(canvas) {
    if (window.BpmnJS) {
      return Promise.resolve();
    }
    const styles = document.createElement('link');
    styles.rel = 'stylesheet';
    styles.href = canvas.dataset.styles;
    const script = document.createElement('script');
    script.nonce = nonce;
    script.src = canvas.dataset.viewer;
    document.head.append(styles, script);
    return Promise.all([loaded(styles), loaded(script)]);
  }

  function loaded(element) {
    return new Promise(function (done, failed) {
      element.addEventListener('load', done);
      element.addEventListener('error', failed);
    });
  }

  // The whole of it in the room there is, or so large that it can be read; what is wider scrolls.
  function fit(viewer, region, large) {
    const drawing = viewer.get('canvas');
    const box = region.firstChild;
    const inner = drawing.viewbox().inner;
    const padding = 48;
    const room = region.clientWidth - parseFloat(getComputedStyle(region).paddingLeft) * 2;
    const whole = Math.min(1, Math.max(SMALLEST, room / (inner.width + padding)));
    const scale = large ? READABLE : whole;
    box.style.width = Math.ceil((inner.width + padding) * scale) + 'px';
    box.style.height = Math.ceil((inner.height + padding) * scale) + 'px';
    drawing.resized();
    drawing.viewbox({
      x: inner.x - padding / 2,
      y: inner.y - padding / 2,
      width: inner.width + padding,
      height: inner.height + padding,
    });
  }

  function mark(viewer, instance, words, into) {
    const drawing = viewer.get('canvas');
    const elements = viewer.get('elementRegistry');
    const overlays = viewer.get('overlays');
    instance.nodes.forEach(function (node) {
      const shape = elements.get(node.id);
      if (!shape) {
        return;
      }
      drawing.addMarker(node.id, MARKERS[node.state]);
      if (node.times > 1 && shape.width > GATEWAY) {
        overlays.add(node.id, {
          position: { bottom: 10, left: 6 },
          show: ALWAYS,
          html: label(words.times.replace('{0}', node.times)),
        });
      }
      if (node.called.length) {
        overlays.add(node.id, {
          position: { top: -12, left: 4 },
          show: ALWAYS,
          html: button(words.into, node.called[node.called.length - 1], into),
        });
      } else if (node.state === 'CURRENT' && !shape.children.length) {
        overlays.add(node.id, {
          position: { top: -12, left: 4 },
          show: ALWAYS,
          html: label(words.here, 'now'),
        });
      }
    });
    instance.flows.forEach(function (flow) {
      if (elements.get(flow)) {
        drawing.addMarker(flow, 'bd-taken');
      }
    });
  }

  function label(words, kind) {
    const note = document.createElement('span');
    note.className = 'bd-diagram-note' + (kind ? ' is-' + kind : '');
    note.textContent = words;
    return note;
  }

  function button(words, id, into) {
    const open = document.createElement('button');
    open.type = 'button';
    open.className = 'bd-diagram-note is-open';
    open.textContent = words;
    open.addEventListener('click', function () { into(id); });
    return open;
  }

  function credit(canvas) {
    const link = canvas.querySelector('.bjs-powered-by');
    if (link) {
      link.setAttribute('aria-label', canvas.dataset.credit);
      link.setAttribute('rel', 'noopener');
    }
  }

  // On a narrow screen the drawing begins where the case is.
  function toCurrent(viewer, instance, region) {
    const elements = viewer.get('elementRegistry');
    const current = instance.nodes.find(function (node) { return node.state === 'CURRENT'; });
    const shape = current && elements.get(current.id);
    if (shape) {
      const box = viewer.get('canvas').viewbox();
      const at = (shape.x + shape.width / 2 - box.x) * box.scale;
      region.scrollLeft = Math.max(0, at - region.clientWidth / 2);
    }
  }
})();
