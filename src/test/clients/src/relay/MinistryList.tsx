import { graphql, useLazyLoadQuery } from "react-relay";
import type { MinistryListQuery } from "./__generated__/MinistryListQuery.graphql";

/** Ministries with their accounts and the latest figures of each. */
export function MinistryList(props: { readonly first: number }) {
  const { ministries } = useLazyLoadQuery<MinistryListQuery>(
    graphql`
      query MinistryListQuery($first: Int!) {
        ministries(first: $first) {
          edges {
            node {
              id
              key
              accounts {
                id
                platform {
                  key
                }
                handle
                latestMetrics {
                  metric {
                    key
                  }
                  value
                  date
                }
              }
            }
          }
        }
      }
    `,
    { first: props.first },
  );
  return ministries?.edges.map(({ node }) => (
    <section key={node.id}>
      <h2>{node.key}</h2>
      {node.accounts?.map((account) => (
        <section key={account.id}>
          <h2>{`${node.key} ${account.platform.key} ${account.handle}`}</h2>
          {account.latestMetrics?.map((metric) => (
            <h2 key={metric.metric.key}>{`${account.handle} ${metric.metric.key} ${metric.value} ${metric.date}`}</h2>
          ))}
        </section>
      ))}
    </section>
  ));
}
