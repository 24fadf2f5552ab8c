import { graphql, useLazyLoadQuery, usePaginationFragment } from "react-relay";
import type { RankingTablePaginationQuery } from "./__generated__/RankingTablePaginationQuery.graphql";
import type { RankingTableQuery } from "./__generated__/RankingTableQuery.graphql";
import type { RankingTable_query$key } from "./__generated__/RankingTable_query.graphql";

/** Where a table stands, and what its buttons do. */
export interface Controls {
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly next: (count: number) => void;
  readonly previous: (count: number) => void;
  readonly showDimension: (dimension: string) => void;
}

interface Start {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

/** The ranking from a place on, with buttons for more of it in both directions. */
export function RankingPage(props: { readonly start: Start; readonly onShown: (controls: Controls) => void }) {
  const data = useLazyLoadQuery<RankingTableQuery>(
    graphql`
      query RankingTableQuery($first: Int, $after: String, $last: Int, $before: String) {
        ...RankingTable_query @arguments(first: $first, after: $after, last: $last, before: $before)
      }
    `,
    props.start,
  );
  return <RankingTable query={data} onShown={props.onShown} />;
}

function RankingTable(props: { readonly query: RankingTable_query$key; readonly onShown: (controls: Controls) => void }) {
  const page = usePaginationFragment<RankingTablePaginationQuery, RankingTable_query$key>(
    graphql`
      fragment RankingTable_query on Query
      @refetchable(queryName: "RankingTablePaginationQuery")
      @argumentDefinitions(
        first: { type: "Int" }
        after: { type: "String" }
        last: { type: "Int" }
        before: { type: "String" }
        node: { type: "String" }
      ) {
        ranking(first: $first, after: $after, last: $last, before: $before, node: $node)
          @connection(key: "RankingTable_ranking") {
          totalCount
          edges {
            node {
              node {
                key
              }
              rank
              score
              country {
                id
                code
              }
            }
          }
        }
      }
    `,
    props.query,
  );
  props.onShown({
    hasNext: page.hasNext,
    hasPrevious: page.hasPrevious,
    next: (count) => page.loadNext(count),
    previous: (count) => page.loadPrevious(count),
    showDimension: (dimension) => page.refetch({ node: dimension, first: 5, after: null, last: null, before: null }),
  });
  return (
    <ol>
      {page.data.ranking?.edges.map(({ node }) => (
        <li key={node.country.id}>{`${node.node.key} ${node.rank} ${node.country.code}`}</li>
      ))}
    </ol>
  );
}
