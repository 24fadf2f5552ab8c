import { Window } from "happy-dom";
import { act, Suspense, type ReactNode } from "react";
import { RelayEnvironmentProvider } from "react-relay";
import type { Wired } from "./environment";

// Before react-dom is loaded, which looks for a browser then.
const window = new Window();
const browser = { window, document: window.document, navigator: window.navigator, IS_REACT_ACT_ENVIRONMENT: true };
for (const [name, value] of Object.entries(browser)) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** A page as a reader has it, in a browser without a screen. */
export interface Screen {
  /** What each element that the selector finds says. */
  readonly texts: (selector: string) => string[];
  /** Does something and waits until the page has settled. */
  readonly after: (doing: () => void) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function show(wired: Wired, page: ReactNode): Promise<Screen> {
  const { createRoot } = await import("react-dom/client");
  const place = document.createElement("main");
  const root = createRoot(place);
  const after = async (doing: () => void) => {
    await act(async () => doing());
    await act(wired.quiet);
  };
  await after(() =>
    root.render(
      <RelayEnvironmentProvider environment={wired.relay}>
        <Suspense fallback="Loading">{page}</Suspense>
      </RelayEnvironmentProvider>,
    ),
  );
  return {
    texts: (selector) => Array.from(place.querySelectorAll(selector), (found) => found.textContent ?? ""),
    after,
    close: async () => act(async () => root.unmount()),
  };
}
