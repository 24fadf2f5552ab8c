// Four questions to the Digital Diplomacy Index, as a module that runs in browsers and in Node (node questions.mjs).
// In an Observable notebook: import {questions} from this file, then answers = questions("https://…").

/** A table of an edition as an array of objects; gaps are null. */
export async function table(site, edition, name) {
  return get(`${site}/v1/editions/${edition}/${name}.json`);
}

/** What a GraphQL query answers. */
export async function graphql(site, query) {
  const {data, errors} = await get(`${site}/graphql?${new URLSearchParams({query})}`);
  if (errors) throw new Error(errors.map(e => e.message).join('\n'));
  return data;
}

async function get(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return response.json();
}

const by = (...keys) => (a, b) => {
  for (const key of keys) if (key(a) !== key(b)) return key(a) < key(b) ? -1 : 1;
  return 0;
};

/** One row for each answer: question, country, value. */
export async function questions(site, edition = '2026') {
  const [scores, nodes, groups, then, now] = await Promise.all([
    table(site, edition, 'scores'), table(site, edition, 'nodes'), table(site, edition, 'group-ranks'),
    table(site, '2020', 'ranking'), table(site, edition, 'ranking')]);

  // Who leads each dimension?
  const dimensions = new Set(nodes.filter(n => n.parent === 'index').map(n => n.node));
  const leaders = scores.filter(s => dimensions.has(s.node) && s.rank === 1).sort(by(s => s.node, s => s.country));

  // Which small states get further than their size predicts?
  const above = groups
    .filter(g => g.group === 'small-states' && g.node === 'small-state-leverage' && g.rank <= 10)
    .sort(by(g => g.rank, g => g.country));

  // What moved since 2020?
  const before = new Map(then.filter(r => r.rank !== null).map(r => [r.country, r.rank]));
  const moves = now.filter(r => r.rank !== null && before.has(r.country))
    .map(r => ({country: r.country, won: before.get(r.country) - r.rank}))
    .sort(by(m => -m.won, m => m.country));

  // What if openness counted double?
  const {scenario} = await graphql(site, `{
    scenario(edition: "${edition}", changes: {weights: [{node: "openness", weight: 2}]}) {
      ranking(orderBy: RANK_CHANGE, direction: DESCENDING, rankedOnly: true, first: 5) {
        nodes { country { code name } publishedRank rank rankChange }
      }
    }
  }`);

  const row = (question, country, value) => ({question, country, value});
  return [
    ...leaders.map(s => row(`leads ${s.node}`, s.country, s.rank)),
    ...above.map(g => row('above size', g.country, g.rank)),
    ...moves.slice(0, 5).map(m => row('won most', m.country, m.won)),
    ...moves.slice(-5).map(m => row('lost most', m.country, m.won)),
    ...scenario.ranking.nodes.map(n => row('openness doubled', n.country.code, n.rankChange))
  ];
}

if (globalThis.process?.argv[1]?.endsWith('questions.mjs')) {
  const answers = await questions(process.env.DDI_URL ?? 'http://127.0.0.1:8080');
  console.log(['question,country,value', ...answers.map(a => `${a.question},${a.country},${a.value}`)].join('\n'));
}
