// Makes the pages come alive; without it they work as well, with a click more.

/** A form or link marked data-live changes its part of the page without loading the whole of it. */
let underWay = null;

async function show(address, part) {
  const target = document.getElementById(part);
  underWay?.abort();
  const turn = (underWay = new AbortController());
  const waiting = setTimeout(() => target.classList.add('waiting'), 150);
  try {
    const response = await fetch(address, {signal: turn.signal, headers: {Accept: 'text/html'}});
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.getElementById(part);
    if (!response.ok || !fresh) {
      location.assign(address);
      return;
    }
    target.replaceChildren(...fresh.childNodes);
    document.title = page.title;
    history.replaceState(null, '', response.url);
  } catch (failure) {
    if (failure.name !== 'AbortError') location.assign(address);
  } finally {
    clearTimeout(waiting);
    if (turn === underWay) target.classList.remove('waiting');
  }
}

/** The address that the form would go to, without what is left empty. */
function addressOf(form) {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value !== '') parameters.append(name, value);
  const query = parameters.toString();
  return form.getAttribute('action') + (query && '?' + query);
}

/** How long after the last touch of an input its form is sent, in milliseconds. */
const PAUSES = {search: 200, range: 100};
let pause;
document.addEventListener('input', (event) => {
  if (event.target.type === 'range') event.target.nextElementSibling.value = event.target.value;
  const form = event.target.closest('form[data-live]');
  if (!form) return;
  clearTimeout(pause);
  pause = setTimeout(() => show(addressOf(form), form.dataset.live), PAUSES[event.target.type] ?? 0);
});
document.addEventListener('submit', (event) => {
  const form = event.target.closest('form[data-live]');
  if (!form) return;
  event.preventDefault();
  clearTimeout(pause);
  show(addressOf(form), form.dataset.live);
});
document.addEventListener('click', async (event) => {
  const link = event.target.closest('a[data-live]');
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const place = [...document.querySelectorAll('a[data-live]')].indexOf(link);
  await show(link.getAttribute('href'), link.dataset.live);
  document.querySelectorAll('a[data-live]')[place]?.focus();
});

/** Buttons that copy the text beside them. */
for (const button of document.querySelectorAll('button[data-copy]')) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = document.body.dataset.copied;
  });
}

/** A link to a closed part opens it. */
function open() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) target.open = true;
}
addEventListener('hashchange', open);
open();
