// GraphiQL with the explorer and the cookbook. EXAMPLES, each with a title and a query, stand before this text.
const parameters = new URLSearchParams(window.location.search);
const api = '/graphql';
const webSocket = (window.location.protocol === 'https:' ? 'wss://' : 'ws://') + window.location.host + api;
const h = React.createElement;

function Cookbook() {
  const {addTab, queryEditor} = GraphiQL.React.useEditorContext({nonNull: true});
  const open = (query) => {
    addTab();
    setTimeout(() => {
      queryEditor.setValue(query);
      queryEditor.focus();
    });
  };
  return h('section', {'aria-label': 'Cookbook'},
    h('h2', {className: 'graphiql-doc-explorer-title'}, 'Cookbook'),
    h('ul', {className: 'cookbook'}, EXAMPLES.map(({title, query}) =>
      h('li', {key: title}, h('button', {type: 'button', onClick: () => open(query)}, title)))));
}

const cookbook = {
  title: 'Cookbook',
  icon: () => h('svg', {viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 2, 'aria-hidden': true},
    h('path', {d: 'M4 5a2 2 0 0 1 2-2h14v18H6a2 2 0 0 1-2-2zm0 14a2 2 0 0 1 2-2h14M9 7h7M9 11h7'})),
  content: Cookbook,
};

// Names and roles that GraphiQL leaves out for those who do not see it.
const NAMES = [
  ['.graphiql-query-editor textarea', () => 'Query'],
  ['.graphiql-response textarea', () => 'Answer'],
  ['.graphiql-editor-tool textarea', () => 'Variables and headers'],
  ['.docExplorerWrap input', (field) => field.closest('.graphiql-explorer-node')?.innerText.split('\n')[0] || 'Value'],
  ['.docExplorerWrap select', () => 'Operation to add'],
];

function describe() {
  for (const [selector, name] of NAMES) {
    for (const found of document.querySelectorAll(selector)) {
      if (!found.hasAttribute('aria-label')) found.setAttribute('aria-label', name(found));
    }
  }
  // A tab holds buttons, which nothing with the role of a tab may.
  for (const tabs of document.querySelectorAll('.graphiql-tabs')) tabs.setAttribute('role', 'group');
  for (const tab of document.querySelectorAll('.graphiql-tab')) {
    tab.setAttribute('role', 'none');
    tab.removeAttribute('aria-selected');
  }
  for (const scroller of document.querySelectorAll('.CodeMirror-scroll[tabindex="-1"]')) {
    scroller.setAttribute('tabindex', '0');
    scroller.setAttribute('role', 'group');
    scroller.setAttribute('aria-label', scroller.closest('.graphiql-response') ? 'Answer' : 'Editor');
  }
}

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  h(GraphiQL, {
    fetcher: GraphiQL.createFetcher({
      url: window.location.origin + api,
      subscriptionUrl: webSocket,
      headers: {Accept: 'application/graphql-response+json'},
    }),
    query: parameters.get('query') || undefined,
    variables: parameters.get('variables') || undefined,
    defaultQuery: EXAMPLES[0].query,
    plugins: [cookbook, GraphiQLPluginExplorer.explorerPlugin()],
    visiblePlugin: window.matchMedia('(min-width: 50rem)').matches ? cookbook.title : undefined,
    inputValueDeprecation: true,
    schemaDescription: true,
  }),
);
new MutationObserver(describe).observe(
  document.getElementById('graphiql'),
  {childList: true, subtree: true, attributes: true, attributeFilter: ['aria-selected']},
);
