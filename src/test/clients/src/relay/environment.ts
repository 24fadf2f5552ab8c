import { fetchFunction, missingFieldHandlers } from "digital-diplomacy-client/relay";
import { Environment, Network, RecordSource, Store, type GraphQLResponse } from "relay-runtime";
import { address } from "../service";

export interface Wired {
  readonly relay: Environment;
  /** The names of the operations that were sent. */
  readonly sent: string[];
  /** Ends when no answer is awaited any more, and what came has been taken in. */
  readonly quiet: () => Promise<void>;
}

/** A Relay environment as an application has one. */
export function environment(): Wired {
  const sent: string[] = [];
  const awaited = new Set<Promise<GraphQLResponse>>();
  const ask = fetchFunction({ url: address });
  const network = Network.create((operation, variables) => {
    sent.push(operation.name);
    const answer = ask(operation, variables) as Promise<GraphQLResponse>;
    awaited.add(answer);
    return answer.finally(() => awaited.delete(answer));
  });
  const quiet = async () => {
    do {
      await Promise.allSettled(awaited);
      await new Promise(setImmediate);
    } while (awaited.size > 0);
  };
  return { relay: new Environment({ network, store: new Store(new RecordSource()), missingFieldHandlers }), sent, quiet };
}
