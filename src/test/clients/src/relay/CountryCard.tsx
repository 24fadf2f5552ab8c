import { graphql, useLazyLoadQuery, useRefetchableFragment } from "react-relay";
import type { CountryCardInLanguageQuery } from "./__generated__/CountryCardInLanguageQuery.graphql";
import type { CountryCardQuery } from "./__generated__/CountryCardQuery.graphql";
import type { CountryCard_country$key } from "./__generated__/CountryCard_country.graphql";

/** Whatever has this global id; the store may know it already. */
export const byId = graphql`
  query CountryCardByIdQuery($id: ID!) {
    node(id: $id) {
      id
      ... on Country {
        code
      }
    }
  }
`;

type OnShown = (showIn: (language: string) => void) => void;

/** A country by its code. */
export function CountryPage(props: { readonly code: string; readonly onShown: OnShown }) {
  const data = useLazyLoadQuery<CountryCardQuery>(
    graphql`
      query CountryCardQuery($code: String!) {
        country(code: $code) {
          ...CountryCard_country
        }
      }
    `,
    { code: props.code },
  );
  return data.country ? <CountryCard country={data.country} onShown={props.onShown} /> : <p>No such country.</p>;
}

/** Fetches itself again, by the country's global id, when the language changes. */
function CountryCard(props: { readonly country: CountryCard_country$key; readonly onShown: OnShown }) {
  const [country, refetch] = useRefetchableFragment<CountryCardInLanguageQuery, CountryCard_country$key>(
    graphql`
      fragment CountryCard_country on Country
      @refetchable(queryName: "CountryCardInLanguageQuery")
      @argumentDefinitions(language: { type: "String", defaultValue: "en" }) {
        name(language: $language)
        result {
          rank
        }
      }
    `,
    props.country,
  );
  props.onShown((language) => refetch({ language }));
  return <p>{`${country.name} ${country.result?.rank}`}</p>;
}
