// Makes the pages come alive; without it they work as well, with a click more.

let underWay = null;
let waitingForIt = null;
let isNewStep = false;
let shown = location.href;

/**
 * A form or link marked data-live changes its part of the page without loading the whole of it. One address at a time; of
 * those asked for meanwhile only the last: a dragged slider is followed as fast as the service answers, and no faster.
 */
function show(address, part, renewsForms) {
  if (underWay) {
    waitingForIt = [address, part, renewsForms];
    return underWay;
  }
  underWay = replace(address, part, renewsForms).then(() => {
    underWay = null;
    const next = waitingForIt;
    waitingForIt = null;
    return next && show(...next);
  });
  return underWay;
}

async function replace(address, part, renewsForms) {
  const target = document.getElementById(part);
  const waiting = setTimeout(() => target.classList.add('waiting'), 150);
  try {
    const response = await fetch(address, {headers: {Accept: 'text/html'}});
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.getElementById(part);
    if (response.ok && fresh) {
      put(page, fresh, target, renewsForms);
      if (!waitingForIt) remember(response.url);
    } else {
      complain(target, response.status < 500 && page.querySelector('main .lede')?.textContent, [address, part, renewsForms]);
    }
  } catch {
    complain(target, null, [address, part, renewsForms]);
  } finally {
    clearTimeout(waiting);
    target.classList.remove('waiting');
  }
}

/** The part itself, and what of the page speaks of the same view: links, addresses, the title. */
function put(page, fresh, target, renewsForms) {
  document.getElementById('complaint')?.remove();
  target.replaceChildren(...fresh.childNodes);
  for (const old of document.querySelectorAll(renewsForms ? '[data-follows], form[data-live]' : '[data-follows]')) {
    const renewed = page.getElementById(old.id);
    if (renewed) old.replaceChildren(...renewed.childNodes);
  }
  enliven(document.getElementById('take'));
  document.title = page.title;
}

/** Each choice is a step of its own to go back to; one that moves on, by a drag or by typing, stays the same step. */
function remember(address) {
  if (address !== location.href) history[isNewStep ? 'pushState' : 'replaceState'](null, '', address);
  isNewStep = false;
  shown = address;
}

/** What was shown stays; above it stands why it is not what was asked for, and how to ask again. */
function complain(target, said, asked) {
  document.getElementById('complaint')?.remove();
  const complaint = Object.assign(document.createElement('p'), {id: 'complaint', className: 'refusal row'});
  complaint.setAttribute('role', 'alert');
  complaint.append((said || document.body.dataset.unreached).trim());
  if (!said) {
    const again = Object.assign(document.createElement('button'), {type: 'button', className: 'copy'});
    again.textContent = document.body.dataset.again;
    again.addEventListener('click', () => show(...asked));
    complaint.append(again);
  }
  target.before(complaint);
}

/** The address that the form would go to, without what is left empty or as usual. */
function addressOf(form) {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value !== '' && value !== form.elements[name].dataset?.usual) parameters.append(name, value);
  }
  const query = parameters.toString();
  return form.getAttribute('action') + (query && '?' + query);
}

let moving = null;
addEventListener('focusout', () => (moving = null));
addEventListener('pointerdown', () => (moving = null));

/** What is typed into a box that suggests names is a name once it is left or chosen, and not before. */
for (const kind of ['input', 'change']) document.addEventListener(kind, follow);

function follow(event) {
  const form = event.target.closest('form[data-live]');
  if (!form || (event.type === 'change') !== event.target.matches('input[list]')) return;
  if (event.target !== moving) isNewStep = true;
  moving = event.target.matches('[type=range], [type=search], [type=number]') ? event.target : null;
  const twin = event.target.closest('.slide')?.querySelectorAll('input');
  twin?.forEach((each) => each !== event.target && (each.value = event.target.value));
  show(addressOf(form), form.dataset.live, event.type === 'change');
}
document.addEventListener('submit', (event) => {
  const form = event.target.closest('form[data-live]');
  if (!form) return;
  event.preventDefault();
  show(addressOf(form), form.dataset.live);
});
document.addEventListener('click', async (event) => {
  const link = event.target.closest('a[data-live]');
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  isNewStep = true;
  const place = [...document.querySelectorAll('a[data-live]')].indexOf(link);
  await show(link.getAttribute('href'), link.dataset.live, true);
  document.querySelectorAll('a[data-live]')[place]?.focus();
});
/** Back and forward among steps of one page. */
addEventListener('popstate', () => {
  if (location.href.split('#')[0] === shown.split('#')[0]) return;
  const part = document.querySelector('[data-live]')?.dataset.live;
  if (part) show(location.href, part, true);
  else location.reload();
});

/** Buttons that only a script can serve: they copy, or print. */
function enliven(within) {
  for (const button of within?.querySelectorAll('button[data-copy], button[data-copied-link]') ?? []) {
    if (!navigator.clipboard) break;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const source = button.dataset.copy && document.getElementById(button.dataset.copy);
      await navigator.clipboard.writeText(source ? source.textContent : location.href);
      button.textContent = document.body.dataset.copied;
    });
  }
  for (const button of within?.querySelectorAll('button[data-print]') ?? []) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}
enliven(document);

/** On paper nothing can be opened, and the day is not known. */
let opened = [];
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('details:not([open])')];
  for (const each of opened) each.open = true;
  for (const each of document.querySelectorAll('[data-printed]')) each.textContent = new Date().toLocaleDateString(document.documentElement.lang, {dateStyle: 'long'});
});
addEventListener('afterprint', () => opened.forEach((each) => (each.open = false)));

/** A link to a closed part opens it. */
function open() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) target.open = true;
}
addEventListener('hashchange', open);
open();
