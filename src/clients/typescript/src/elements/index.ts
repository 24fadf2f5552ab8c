import { ProfileElement } from "./profile.js";
import { RankingElement } from "./ranking.js";

export { ProfileElement, RankingElement };

const ELEMENTS = { "ddi-ranking": RankingElement, "ddi-profile": ProfileElement } as const;

declare global {
  interface HTMLElementTagNameMap {
    "ddi-ranking": RankingElement;
    "ddi-profile": ProfileElement;
  }
}

for (const [name, element] of Object.entries(ELEMENTS)) {
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, element);
}
