import { Client } from "../client.js";
import { AnswerError } from "../errors.js";
import { make } from "./dom.js";
import { style } from "./style.js";
import { languageOf, Words, type Sentence } from "./texts.js";

/** Attribute that has no usable value, or an object that is not there; told to the reader in words. */
export class Told extends Error {}

// Outside of a browser the module still loads, for a server that renders pages.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

const THEMES = ["auto", "light", "dark"];

const REASONS: Readonly<Record<string, Sentence>> = {
  UNREACHABLE: "unreachable",
  UNAVAILABLE: "busy",
  TIMED_OUT: "busy",
  BAD_USER_INPUT: "refused",
  GRAPHQL_VALIDATION_FAILED: "refused",
  LIMIT_EXCEEDED: "refused",
};

/** Asks the service whenever an attribute changes, and shows the answer or, in words, why there is none. */
export abstract class IndexElement extends Base {
  static readonly observedAttributes: readonly string[] = ["service", "edition", "lang", "theme"];

  #frame: HTMLElement | undefined;
  #asking: AbortController | undefined;
  #isDue = false;

  connectedCallback(): void {
    if (this.#frame === undefined) {
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [style()];
      this.#frame = make("div", { class: "frame", part: "frame" });
      root.append(this.#frame);
    }
    this.refresh();
  }

  disconnectedCallback(): void {
    this.#asking?.abort();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before !== after && this.isConnected) this.refresh();
  }

  /** Asks anew; several changes at once ask once. */
  refresh(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      void this.#show();
    });
  }

  async #show(): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const words = new Words(this.language);
    this.#fill(words, make("p", { role: "status", class: "small" }, words.say("loading")));
    this.#frame?.setAttribute("aria-busy", "true");
    try {
      this.#requireTheme(words);
      const client = new Client({ url: new URL("graphql", this.#service(words)).href, language: words.language });
      const content = await this.content(client, words, asking.signal);
      if (asking.signal.aborted) return;
      this.#fill(words, ...content);
      this.dispatchEvent(new CustomEvent("ddi-shown", { bubbles: true, composed: true }));
    } catch (failure) {
      if (asking.signal.aborted) return;
      this.#fill(words, this.#fault(words, failure));
      this.dispatchEvent(new CustomEvent("ddi-failed", { bubbles: true, composed: true, detail: failure }));
    }
    this.#frame?.setAttribute("aria-busy", "false");
  }

  /** What a reader sees. Throws {@link Told} or an {@link AnswerError} where there is nothing to see. */
  protected abstract content(client: Client, words: Words, signal: AbortSignal): Promise<readonly HTMLElement[]>;

  /** The language: of the element's `lang`, else of what it stands in, else the browser's. */
  protected get language() {
    const tag = this.closest("[lang]")?.getAttribute("lang") ?? document.documentElement.lang;
    return languageOf(tag === "" ? navigator.language : tag);
  }

  /** An attribute's value; null where it is missing or empty. */
  protected given(attribute: string): string | null {
    const value = this.getAttribute(attribute)?.trim() ?? "";
    return value === "" ? null : value;
  }

  protected required(words: Words, attribute: string, expected: string): string {
    const value = this.given(attribute);
    if (value === null) throw new Told(words.say("attribute_missing", attribute, expected));
    return value;
  }

  /** Address of a page of the service. */
  protected page(path: string, words: Words): string {
    const address = new URL(path, this.#service(words));
    address.searchParams.set("lang", words.language);
    return address.href;
  }

  #service(words: Words): string {
    const example = "https://index.example/";
    const found = this.required(words, "service", example);
    if (!URL.canParse(found, document.baseURI)) throw new Told(words.say("attribute", "service", found, example));
    const { href, protocol } = new URL(found, document.baseURI);
    if (!/^https?:$/.test(protocol)) throw new Told(words.say("attribute", "service", found, example));
    return href.endsWith("/") ? href : `${href}/`;
  }

  #requireTheme(words: Words): void {
    const theme = this.given("theme") ?? "auto";
    if (!THEMES.includes(theme)) throw new Told(words.say("attribute", "theme", theme, THEMES.join(", ")));
  }

  #fill(words: Words, ...content: readonly HTMLElement[]): void {
    this.#frame?.setAttribute("lang", words.language);
    this.#frame?.replaceChildren(...content);
  }

  #fault(words: Words, failure: unknown): HTMLElement {
    const again = make("button", { type: "button" }, words.say("again"));
    again.addEventListener("click", () => this.refresh());
    const said =
      failure instanceof Told
        ? [make("p", {}, failure.message)]
        : failure instanceof AnswerError
          ? [make("p", {}, words.say(REASONS[failure.code] ?? "broken")), make("p", { class: "small", lang: "en" }, failure.message)]
          : [make("p", {}, words.say("broken"))];
    return make("div", { role: "alert", part: "fault" }, make("p", { class: "fault" }, words.say("failed")), ...said, again);
  }
}
