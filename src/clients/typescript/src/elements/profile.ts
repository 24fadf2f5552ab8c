import type { Client } from "../client.js";
import { ElementProfile } from "../generated/own.js";
import { link, make, table } from "./dom.js";
import { IndexElement, Told } from "./element.js";
import type { Words } from "./texts.js";

/** `<ddi-profile>`: a state's rank on the index and on each dimension, or why it has none. */
export class ProfileElement extends IndexElement {
  static override readonly observedAttributes = [...IndexElement.observedAttributes, "country"];

  protected override async content(client: Client, words: Words, signal: AbortSignal): Promise<readonly HTMLElement[]> {
    const code = this.required(words, "country", "EST");
    const { edition, ranked, country } = await client.request(
      ElementProfile,
      { edition: this.given("edition"), code },
      { signal },
    );
    if (!edition) throw new Told(words.say("no_edition"));
    if (!country) throw new Told(words.say("no_country", code));
    const shown = ["index", ...(edition.dimensions ?? []).map(({ key }) => key)];
    const results = shown.flatMap((key) => (country.results ?? []).filter(({ node }) => node.key === key));
    const columns = [
      { title: words.page("site_name") ?? "", style: "name" },
      { title: words.column("rank"), style: "number" },
      { title: words.column("score"), style: "number" },
      { title: words.column("range"), style: "number range" },
    ];
    const rows = results.map(({ node, rank, low, high, score, reason }) => [
      node.name,
      rank === null || rank === undefined ? (words.page(`reason_${reason ?? ""}`) ?? words.page("not_ranked") ?? "–") : String(rank),
      words.score(score),
      words.range(low, high),
    ]);
    const rank = results[0]?.rank;
    const standing = rank === null || rank === undefined ? words.page("not_ranked") ?? "–" : words.say("of_ranked", rank, ranked?.totalCount ?? "");
    return [
      make("p", { class: "standing", part: "standing" }, make("bdi", {}, country.name ?? country.code), `: ${standing}`),
      table(words.say("caption", words.page("site_name") ?? "", edition.year), columns, rows),
      make("p", { class: "small" }, link(this.page(`countries/${country.code}`, words), words.say("more"))),
    ];
  }
}
