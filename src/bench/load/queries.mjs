/**
 * The four queries of the comparison. Each is asked of this service and of PostGraphile in its own words for the same
 * rows; items() counts what came, and both must give as many. Names of countries are left out: they are not in the
 * database.
 */

const COUNTRY = "code alpha2 m49 capital unMember independent areaKm2 landlocked latitude longitude";

/**
 * @param codes of the 50 countries
 * @param edition the database's own key of the edition 2026
 */
export function queries(codes, edition) {
  return [
    {
      name: "one country",
      ours: {
        query: `query ($code: String!) {
          country(code: $code) { ${COUNTRY} source { title publisher } treatyActions { action date treaty { name } } }
        }`,
        variables: { code: "AUS" },
        items: (data) => data.country.treatyActions.length,
      },
      postgraphile: {
        query: `query ($code: CountryCode!) {
          countryByCode(code: $code) {
            ${COUNTRY}
            sourceBySource { title publisher }
            treatyActionsByCountry { nodes { action date treatyByTreaty { name } } }
          }
        }`,
        variables: { code: "AUS" },
        items: (data) => data.countryByCode.treatyActionsByCountry.nodes.length,
      },
    },
    {
      name: "ranking of all states with dimensions",
      ours: {
        query: `query ($edition: String!) {
          ranking(edition: $edition, first: 250) {
            nodes {
              rank score status
              country {
                code
                reach: result(edition: $edition, node: "reach") { rank score }
                openness: result(edition: $edition, node: "openness") { rank score }
                cyber: result(edition: $edition, node: "cyber-resilience") { rank score }
              }
            }
          }
        }`,
        variables: { edition: "2026" },
        items: (data) => data.ranking.nodes.length,
      },
      postgraphile: {
        query: `query ($edition: BigInt!) {
          allEditionScores(condition: { edition: $edition, node: "index" }, orderBy: RANK_ASC, first: 250) {
            nodes {
              rank score status country
              editionCountryByEditionAndCountry {
                reach: editionScoresByEditionAndCountry(condition: { node: "reach" }) { nodes { rank score } }
                openness: editionScoresByEditionAndCountry(condition: { node: "openness" }) { nodes { rank score } }
                cyber: editionScoresByEditionAndCountry(condition: { node: "cyber-resilience" }) { nodes { rank score } }
              }
            }
          }
        }`,
        variables: { edition },
        items: (data) => data.allEditionScores.nodes.length,
      },
    },
    {
      name: "50 countries with ministries and latest account metrics",
      ours: {
        query: `query ($codes: [String!]) {
          countries(filter: { codes: $codes }, first: 50) {
            nodes {
              code
              ministries {
                key name website
                accounts { platform { key } handle latestMetrics { metric { key } value date } }
              }
            }
          }
        }`,
        variables: { codes },
        items: (data) =>
          data.countries.nodes
            .flatMap((country) => country.ministries)
            .flatMap((ministry) => ministry.accounts)
            .flatMap((account) => account.latestMetrics).length,
      },
      postgraphile: {
        query: `{
          allCountries(orderBy: CODE_ASC, first: 50) {
            nodes {
              code
              institutionsByCountry(condition: { kind: "FOREIGN_MINISTRY" }) {
                nodes {
                  rowId name website
                  accountsByInstitution {
                    nodes {
                      platform handle
                      latestAccountMetricsByAccountId { nodes { metric value date } }
                    }
                  }
                }
              }
            }
          }
        }`,
        variables: {},
        items: (data) =>
          data.allCountries.nodes
            .flatMap((country) => country.institutionsByCountry.nodes)
            .flatMap((ministry) => ministry.accountsByInstitution.nodes)
            .flatMap((account) => account.latestAccountMetricsByAccountId.nodes).length,
      },
    },
    {
      name: "list of 200 countries",
      ours: {
        query: `{ countries(first: 200) { nodes { ${COUNTRY} } } }`,
        variables: {},
        items: (data) => data.countries.nodes.length,
      },
      postgraphile: {
        query: `{ allCountries(orderBy: CODE_ASC, first: 200) { nodes { ${COUNTRY} } } }`,
        variables: {},
        items: (data) => data.allCountries.nodes.length,
      },
    },
  ];
}
