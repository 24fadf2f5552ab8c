const STYLE = `
:host {
  color-scheme: light;
  --paper: #ffffff; --ink: #17212e; --soft: #4d5866; --line: #d9d7cf; --mark: #14304f; --link: #0b4f8a; --fault: #a33a00;
  display: block;
  container-type: inline-size;
  background: var(--ddi-paper, var(--paper));
  color: var(--ddi-ink, var(--ink));
  font: 1rem/1.5 var(--ddi-font, system-ui, sans-serif);
  font-variant-numeric: tabular-nums;
}
:host([hidden]) { display: none; }
:host([theme="dark"]) {
  color-scheme: dark;
  --paper: #19202b; --ink: #e9ecf0; --soft: #aeb8c4; --line: #333d4a; --mark: #a9c9ec; --link: #8cc4f5; --fault: #f2a36b;
}
@media (prefers-color-scheme: dark) {
  :host(:not([theme="light"])) {
    color-scheme: dark;
    --paper: #19202b; --ink: #e9ecf0; --soft: #aeb8c4; --line: #333d4a; --mark: #a9c9ec; --link: #8cc4f5; --fault: #f2a36b;
  }
}
.frame { padding: 0.75rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: 700; padding-block-end: 0.5rem; }
th, td { text-align: start; padding: 0.35rem 0.5rem; border-block-end: 1px solid var(--line); font-weight: 400; vertical-align: top; }
thead th { color: var(--soft); font-size: 0.875rem; }
.number { text-align: end; white-space: nowrap; }
.name { font-weight: 600; }
p { margin: 0.5rem 0 0; }
.small { color: var(--soft); font-size: 0.875rem; }
.standing { font-size: 1.25rem; }
.fault { color: var(--fault); }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
button { font: inherit; margin-block-start: 0.5rem; padding: 0.3rem 0.8rem; color: inherit; background: transparent; border: 1px solid currentColor; border-radius: 4px; }
@container (max-width: 24rem) { .range { display: none; } }
@media (forced-colors: active) { a { color: LinkText; } }
`;

let sheet: CSSStyleSheet | undefined;

/** One sheet for all elements of a page: no style attribute, so that a strict Content-Security-Policy takes it. */
export function style(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
  }
  return sheet;
}
