import type { InMemoryCacheConfig, TypePolicies } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { connections, possibleTypes } from "./generated/settings.js";

/**
 * Configuration of Apollo Client's cache: `new InMemoryCache(cacheConfig())`. Pages of a connection join into one list
 * per set of its other arguments; `node(id:)` is answered from the cache where the object is there.
 */
export function cacheConfig(): InMemoryCacheConfig {
  const typePolicies: TypePolicies = {};
  for (const [type, fields] of Object.entries(connections)) {
    const policies = Object.entries(fields).map(([field, keys]) => [field, relayStylePagination(keys)]);
    typePolicies[type] = { fields: Object.fromEntries(policies) };
  }
  return { possibleTypes, typePolicies: withNode(typePolicies) };
}

function withNode(policies: TypePolicies): TypePolicies {
  const fields = { ...policies["Query"]?.fields };
  return {
    ...policies,
    Query: {
      fields: {
        ...fields,
        node: {
          read(known, { args, toReference, canRead }) {
            if (known !== undefined) return known;
            for (const __typename of possibleTypes["Node"] ?? []) {
              const reference = toReference({ __typename, id: args?.["id"] as string });
              if (canRead(reference)) return reference;
            }
            return undefined;
          },
        },
      },
    },
  };
}
