// The page of a case is long on a phone: what is looked up rarely starts folded there. Without
// this file everything is open.
(function () {
  'use strict';

  if (window.matchMedia('(max-width: 767.98px)').matches) {
    document.querySelectorAll('details[data-fold]').forEach(function (fold) {
      fold.open = false;
    });
  }
})();
