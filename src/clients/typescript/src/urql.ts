import type { CacheExchangeOpts } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { connections, withoutId } from "./generated/settings.js";

/** Options of urql's Graphcache: `cacheExchange({ schema, ...cacheOptions() })`. Types without an id live in their parents. */
export function cacheOptions(): Pick<CacheExchangeOpts, "keys" | "resolvers"> {
  const keys = Object.fromEntries(withoutId.map((type) => [type, () => null]));
  const resolvers = Object.entries(connections).map(([type, fields]) => [
    type,
    Object.fromEntries(Object.keys(fields).map((field) => [field, relayPagination()])),
  ]);
  return { keys, resolvers: Object.fromEntries(resolvers) };
}
