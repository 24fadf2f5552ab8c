import { graphql } from "./generated";

/** A page of the ranking, forward or backward. */
export const RankingPage = graphql(`
  query RankingPage($first: Int, $after: String, $last: Int, $before: String) {
    ranking(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      edges {
        cursor
        node {
          rank
          score
          status
          country {
            id
            code
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

/** What a country's page shows. */
export const CountryProfile = graphql(`
  query CountryProfile($code: String!, $language: String, $edition: String) {
    country(code: $code) {
      id
      code
      name(language: $language)
      region {
        id
        name
      }
      result(edition: $edition) {
        rank
        score
        status
      }
    }
  }
`);

/** Ministries with their accounts and the latest figures of each. */
export const Ministries = graphql(`
  query Ministries($first: Int!, $after: String) {
    ministries(first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          key
          name
          country {
            id
            code
          }
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
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

/** A thing by its global id, whatever it is. */
export const AnyNode = graphql(`
  query AnyNode($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Country {
        code
      }
      ... on Institution {
        key
      }
    }
  }
`);
