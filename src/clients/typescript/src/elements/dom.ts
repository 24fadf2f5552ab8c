type Child = Node | string;

/** Element with attributes and children. Texts are never read as HTML. */
export function make(tag: string, attributes: Readonly<Record<string, string>>, ...children: readonly Child[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

export interface Column {
  readonly title: string;
  readonly style: string;
}

/** Table whose rows are named by the cell of the column `name`. */
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly Child[])[]): HTMLElement {
  const head = columns.map(({ title, style }) => make("th", { scope: "col", class: style }, title));
  const body = rows.map((cells) =>
    make(
      "tr",
      {},
      ...cells.map((cell, i) => {
        const style = columns[i]?.style ?? "";
        return style === "name" ? make("th", { scope: "row", class: style }, cell) : make("td", { class: style }, cell);
      }),
    ),
  );
  return make(
    "table",
    { part: "table" },
    make("caption", { part: "caption" }, caption),
    make("thead", {}, make("tr", {}, ...head)),
    make("tbody", {}, ...body),
  );
}

/** Link to a page of the service. */
export function link(href: string, text: string, language?: string): HTMLElement {
  return make("a", { href, ...(language === undefined ? {} : { lang: language }) }, text);
}
