// GraphiQL with the examples of the cookbook, each in a tab of its own. EXAMPLES stands before this text.
const parameters = new URLSearchParams(window.location.search);
const api = '/graphql';
const webSocket = (window.location.protocol === 'https:' ? 'wss://' : 'ws://') + window.location.host + api;
const asked = parameters.get('query');

ReactDOM.render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({
      url: window.location.origin + api,
      subscriptionUrl: webSocket,
      headers: {Accept: 'application/graphql-response+json'},
    }),
    query: asked || undefined,
    variables: parameters.get('variables') || undefined,
    defaultTabs: asked ? undefined : EXAMPLES.map((query) => ({query})),
    defaultEditorToolsVisibility: 'variables',
    inputValueDeprecation: true,
    schemaDescription: true,
  }),
  document.getElementById('graphiql'),
);
