// Makes the pages come alive; without it they work as well, with a click more.

let underWay = null;
let waitingForIt = null;

/**
 * A form or link marked data-live changes its part of the page without loading the whole of it. One address at a time; of
 * those asked for meanwhile only the last: a dragged slider is followed as fast as the service answers, and no faster.
 */
function show(address, part) {
  if (underWay) {
    waitingForIt = [address, part];
    return underWay;
  }
  underWay = replace(address, part).then(() => {
    underWay = null;
    const next = waitingForIt;
    waitingForIt = null;
    return next && show(...next);
  });
  return underWay;
}

async function replace(address, part) {
  const target = document.getElementById(part);
  const waiting = setTimeout(() => target.classList.add('waiting'), 150);
  try {
    const response = await fetch(address, {headers: {Accept: 'text/html'}});
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.getElementById(part);
    if (!response.ok || !fresh) {
      location.assign(address);
      return;
    }
    target.replaceChildren(...fresh.childNodes);
    document.title = page.title;
    if (!waitingForIt) history.replaceState(null, '', response.url);
  } catch {
    location.assign(address);
  } finally {
    clearTimeout(waiting);
    target.classList.remove('waiting');
  }
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

document.addEventListener('input', (event) => {
  if (event.target.type === 'range') event.target.nextElementSibling.value = event.target.value;
  const form = event.target.closest('form[data-live]');
  if (form) show(addressOf(form), form.dataset.live);
});
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
