/** The results of a run as a page of Markdown: a table of all figures, then one of the targets. */

const number = (value, digits = 0) =>
  value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });

export function table(results) {
  return [...figures(results), "", ...targets(results)].join("\n");
}

export function figures(results) {
  return [
    "| query | server | connections | requests/s | p50 ms | p99 ms | server CPU µs/request | database CPU µs/request | failures |",
    "|---|---|---:|---:|---:|---:|---:|---:|---:|",
    ...results.map(
      (row) =>
        `| ${row.query} | ${row.server} | ${row.connections} | ${number(row.perSecond)} | ${number(row.p50, 2)} | ` +
        `${number(row.p99, 2)} | ${number(row.processor.server)} | ${number(row.processor.database)} | ${row.failures} |`,
    ),
  ];
}

/** Each query's ratios: above 1 is better than what it is compared with, but for the last column. */
function targets(results) {
  const find = (query, server, connections) =>
    results.find((row) => row.query === query && row.server === server && row.connections === connections);
  const queries = [...new Set(results.map((row) => row.query))];
  const counts = [...new Set(results.map((row) => row.connections))];
  const cpu = (row) => row.processor.server + row.processor.database;
  const rows = queries.flatMap((query) =>
    counts.map((connections) => {
      const [uncached, postgraphile, cached, fixed] = ["uncached", "PostGraphile", "cached", "static"].map((server) =>
        find(query, server, connections),
      );
      const growth = (server) => find(query, server, counts.at(-1)).p99 / find(query, server, counts[0]).p99;
      return (
        `| ${query} | ${connections} | ${number(uncached.perSecond / postgraphile.perSecond, 2)} | ` +
        `${number(cpu(postgraphile) / cpu(uncached), 2)} | ${number(cached.perSecond / fixed.perSecond, 2)} | ` +
        `${number(cpu(fixed) / cpu(cached), 2)} | ${number(growth("cached") / growth("static"), 2)} |`
      );
    }),
  );
  return [
    "| query | connections | uncached : PostGraphile, requests/s | the same, requests per CPU second | cached : static, requests/s | the same, requests per CPU second | growth of p99 from 16 to 64, cached : static |",
    "|---|---:|---:|---:|---:|---:|---:|",
    ...rows,
  ];
}
