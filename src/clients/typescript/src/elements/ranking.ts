import type { Client } from "../client.js";
import { ElementRanking } from "../generated/own.js";
import { link, make, table } from "./dom.js";
import { IndexElement, Told } from "./element.js";
import type { Words } from "./texts.js";

const MOST = 250;

/** `<ddi-ranking>`: the best states on a dimension, with interval and score. */
export class RankingElement extends IndexElement {
  static override readonly observedAttributes = [...IndexElement.observedAttributes, "node", "group", "first"];

  protected override async content(client: Client, words: Words, signal: AbortSignal): Promise<readonly HTMLElement[]> {
    const node = this.given("node") ?? "index";
    const variables = {
      edition: this.given("edition"),
      node,
      group: this.given("group"),
      first: this.#first(words),
    };
    const { edition, ranking } = await client.request(ElementRanking, variables, { signal });
    if (!edition || !ranking) throw new Told(words.say("no_edition"));
    if (ranking.nodes.length === 0) return [make("p", {}, words.say("nothing"))];
    const columns = [
      { title: words.column("rank"), style: "number" },
      { title: words.column("state"), style: "name" },
      { title: words.column(node === "small-state-leverage" ? "points" : "score"), style: "number" },
      { title: words.column("range"), style: "number range" },
    ];
    const rows = ranking.nodes.map(({ rank, low, high, score, country }) => [
      String(rank ?? ""),
      link(this.page(`countries/${country.code}`, words), country.name ?? country.code),
      words.score(score),
      words.range(low, high),
    ]);
    return [
      table(words.say("caption", ranking.nodes[0]?.node.name ?? node, edition.year), columns, rows),
      make("p", { class: "small" }, link(this.page(`${node === "index" ? "" : `ranking/${node}`}`, words), words.say("more"))),
    ];
  }

  #first(words: Words): number {
    const found = this.given("first") ?? "10";
    const first = Number(found);
    if (!Number.isInteger(first) || first < 1 || first > MOST) {
      throw new Told(words.say("attribute", "first", found, `1–${MOST}`));
    }
    return first;
  }
}
