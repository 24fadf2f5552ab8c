// Every page on a phone and on a desk, in light and dark, with and without JavaScript.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, test} from 'node:test';
import {address, launch, page} from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// The longest name, a state without a rank, a tie, another edition, a language whose words are long.
const PAGES = [
  '/',
  '/?lang=es&states=small&sort=coverage',
  '/?edition=2020&sort=name&dir=desc',
  '/ranking/cyber-resilience?lang=fr',
  '/ranking/small-state-leverage',
  '/map',
  '/map/small-state-leverage?lang=es',
  '/size',
  '/pair?lang=fr',
  '/compare?c=VCT,XKX,COD,GBR',
  '/compare?lang=fr',
  '/what-if',
  '/what-if?w-reach=70&me=EST&lang=es',
  '/what-if?by=grades&g-reach=5&lang=fr',
  '/method',
  '/data?lang=es',
  '/editions',
  '/editions/2026?lang=fr',
  '/countries/EST',
  '/countries/XKX?lang=fr',
  '/countries/VCT',
  '/countries/XKX/brief?lang=es',
  '/developers?lang=fr',
  '/institutions?lang=fr',
  '/institutions/mfa-fra',
  '/accounts?c=RUS',
  '/network/EST?lang=fr',
  '/incidents?lang=es',
  '/embed/ranking?node=small-state-leverage',
  '/embed/map?lang=es',
  '/embed/countries/VCT',
];
const SCREENS = {small: {width: 320, height: 568}, phone: {width: 360, height: 740}, desk: {width: 1440, height: 900}, wall: {width: 3840, height: 2160}};
const PRINTED = ['/', '/countries/EST/brief', '/countries/VCT', '/compare?c=VCT,XKX,COD,GBR', '/what-if?w-reach=70', '/method', '/data', '/editions/2026'];

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

// Widths decide on layout and colours on contrast, so that axe, which takes seconds for each page, sees each once.
const SEEN = [['phone', 'light', true], ['desk', 'dark', true], ['small', 'dark', false], ['wall', 'light', false]];

for (const [screen, colorScheme, isJudged] of SEEN) {
  test(`on a ${screen} screen, in ${colorScheme} colours, pages fit the screen${isJudged ? ' and have no fault that axe finds' : ''}`, async () => {
    const context = await browser.newContext({viewport: SCREENS[screen], colorScheme, bypassCSP: true, locale: 'en'});
    for (const path of PAGES) {
      const {opened, nothingWrong} = await page(context);
      await opened.goto(address + path);
      const tooWide = await opened.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(tooWide <= 0, `${path} is ${tooWide} pixels wider than the screen`);
      if (isJudged) {
        await opened.evaluate(axe);
        const found = await opened.evaluate(() =>
          axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}),
        );
        assert.deepEqual(found.violations.map((v) => `${path}: ${v.id}: ${v.nodes[0].html}`), []);
      }
      nothingWrong();
      await opened.close();
    }
    await context.close();
  });
}

test('without JavaScript, a search is a form that leads to its answer', async () => {
  const context = await browser.newContext({viewport: SCREENS.phone, javaScriptEnabled: false, locale: 'en'});
  const {opened, nothingWrong} = await page(context);
  await opened.goto(address);
  await opened.getByLabel('Find a state').fill('eston');
  await opened.getByRole('button', {name: 'Show'}).click();
  assert.match(opened.url(), /q=eston/);
  assert.equal(await opened.locator('#results .ranking tbody tr').count(), 1);
  await opened.getByRole('link', {name: 'Estonia'}).click();
  await opened.getByText('Host countries with a mission').last().click();
  assert.ok(await opened.getByText('Raw value').first().isVisible());
  nothingWrong();
  await context.close();
});

test('with JavaScript, the table follows the search and the address keeps it', async () => {
  const context = await browser.newContext({viewport: SCREENS.desk, locale: 'en'});
  const {opened, nothingWrong} = await page(context);
  await opened.goto(address);
  await opened.getByLabel('Find a state').pressSequentially('latv');
  await opened.waitForURL(/q=latv&/);
  assert.equal(await opened.locator('#results .ranking tbody tr').count(), 1);
  assert.match(await opened.getByRole('status').textContent(), /1 ranked state found/);
  nothingWrong();
  await context.close();
});

test('by keyboard alone, one gets past the header, orders the table and keeps the place', async () => {
  const context = await browser.newContext({viewport: SCREENS.desk, locale: 'en'});
  const {opened, nothingWrong} = await page(context);
  await opened.goto(address);
  await opened.keyboard.press('Tab');
  assert.equal(await opened.evaluate(() => document.activeElement.className), 'skip');
  await opened.keyboard.press('Enter');
  assert.equal(await opened.evaluate(() => document.activeElement.id), 'main');
  await opened.getByRole('columnheader', {name: 'State'}).getByRole('link').focus();
  await opened.keyboard.press('Enter');
  await opened.waitForFunction(() => document.querySelector('#results th.state')?.getAttribute('aria-sort') === 'ascending');
  assert.match(await opened.evaluate(() => document.activeElement.textContent), /State/);
  assert.match(await opened.locator('#results .ranking tbody th').first().textContent(), /^A/);
  nothingWrong();
  await context.close();
});

test('in print, what only a screen can use is left out, and nothing is cut off', async () => {
  const context = await browser.newContext({viewport: {width: 718, height: 1000}, colorScheme: 'dark', locale: 'en'});
  for (const path of PRINTED) {
    const {opened, nothingWrong} = await page(context);
    await opened.goto(address + path);
    await opened.emulateMedia({media: 'print'});
    for (const control of ['.places', '.filters', '.choices', '.copy']) {
      for (const each of await opened.locator(control).all()) assert.equal(await each.isVisible(), false, `${path}: ${control}`);
    }
    assert.equal(await opened.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
    const tooWide = await opened.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(tooWide <= 0, `${path} is ${tooWide} pixels wider than the paper`);
    nothingWrong();
    await opened.close();
  }
  await context.close();
});

/** From the change of a weight to the ranking on the screen, in milliseconds, as the page itself sees it. */
const untilRanked = (opened, weight) =>
  opened.evaluate(
    (weight) =>
      new Promise((done) => {
        const slider = document.getElementById('w-reach');
        const began = performance.now();
        new MutationObserver((_, observer) => {
          observer.disconnect();
          requestAnimationFrame(() => done(performance.now() - began));
        }).observe(document.getElementById('results'), {childList: true});
        slider.value = weight;
        slider.dispatchEvent(new Event('input', {bubbles: true}));
      }),
    weight,
  );

test('a slider moves the ranking by keyboard and by mouse, and the address keeps it', async () => {
  const context = await browser.newContext({viewport: SCREENS.desk, locale: 'en'});
  const {opened, nothingWrong} = await page(context);
  await opened.goto(address + '/what-if');
  const slider = opened.getByLabel('Reach', {exact: true});
  await slider.focus();
  for (let i = 0; i < 7; i++) await opened.keyboard.press('ArrowRight');
  await opened.waitForURL(/w-reach=40$/);
  assert.equal(await opened.getByLabel('Reach: weight as a number').inputValue(), '40');
  assert.match(await opened.locator('#results [role=status]').textContent(), /Your ranking/);
  await opened.keyboard.press('End');
  await opened.waitForURL(/w-reach=100$/);
  const box = await slider.boundingBox();
  await opened.mouse.move(box.x + box.width - 4, box.y + box.height / 2);
  await opened.mouse.down();
  await opened.mouse.move(box.x + 6, box.y + box.height / 2, {steps: 25});
  await opened.mouse.up();
  const chosen = await slider.inputValue();
  assert.ok(Number(chosen) < 10, chosen);
  await opened.waitForURL(new RegExp(`w-reach=${chosen}$`));
  const shared = opened.url();
  const first = await opened.locator('.scenario tbody tr').first().textContent();
  await opened.goto(shared);
  assert.equal(await opened.locator('.scenario tbody tr').first().textContent(), first);
  await opened.getByRole('link', {name: 'Back to the published choices'}).click();
  assert.match(await opened.locator('#results [role=status]').textContent(), /The published ranking/);
  const times = [];
  for (let weight = 50; weight < 61; weight++) times.push(await untilRanked(opened, weight));
  times.sort((a, b) => a - b);
  console.log(`a changed weight is on the screen after ${Math.round(times[5])} ms (median), ${Math.round(times[10])} ms at most`);
  nothingWrong();
  await context.close();
});

test('each choice is a step to go back to, links keep it, and a failure keeps what was shown', async () => {
  const context = await browser.newContext({viewport: SCREENS.desk, locale: 'en'});
  const opened = await context.newPage();
  await opened.goto(address);
  await opened.getByLabel('Region or group').selectOption('region-africa');
  await opened.waitForURL(/in=region-africa/);
  await opened.getByLabel('Ranked among').selectOption('small');
  await opened.waitForURL(/states=small/);
  assert.match(await opened.getByRole('link', {name: 'Reach', exact: true}).getAttribute('href'), /^\/ranking\/reach\?.*in=region-africa&states=small/);
  assert.match(await opened.locator('#take a', {hasText: 'CSV'}).getAttribute('href'), /states=small.*as=csv/);
  const small = await opened.locator('#results .ranking tbody tr').count();
  await opened.goBack();
  await opened.waitForFunction((small) => document.querySelectorAll('#results .ranking tbody tr').length > small, small);
  assert.equal(await opened.getByLabel('Ranked among').inputValue(), 'all');
  assert.match(opened.url(), /in=region-africa/);
  const all = await opened.locator('#results .ranking tbody tr').count();
  await context.setOffline(true);
  await opened.getByLabel('Region or group').selectOption('region-europe');
  await opened.getByRole('alert').waitFor();
  assert.equal(await opened.locator('#results .ranking tbody tr').count(), all);
  await context.setOffline(false);
  await opened.getByRole('button', {name: 'Try again'}).click();
  await opened.waitForURL(/in=region-europe/);
  assert.equal(await opened.getByRole('alert').count(), 0);
  await context.close();
});

test('no name of a state is broken inside a word on a phone', async () => {
  for (const width of [320, 360, 430]) {
    const context = await browser.newContext({viewport: {width, height: 740}});
    const opened = await context.newPage();
    for (const path of ['/?lang=fr', '/compare?c=VCT,XKX,COD,GBR', '/what-if?lang=es']) {
      await opened.goto(address + path);
      const broken = await opened.evaluate(() => {
        const found = [];
        for (const {firstChild: text} of document.querySelectorAll('main bdi')) {
          for (const word of text.data.matchAll(/[^\s-]+/g)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) found.push(word[0]);
          }
        }
        return found;
      });
      assert.deepEqual(broken, [], `${path} at ${width}`);
    }
    await context.close();
  }
});

test('grades, switches and methods lead to a ranking without JavaScript too', async () => {
  const context = await browser.newContext({viewport: SCREENS.phone, javaScriptEnabled: false, locale: 'en'});
  const {opened, nothingWrong} = await page(context);
  await opened.goto(address + '/what-if');
  await opened.getByRole('link', {name: 'By grade'}).click();
  await opened.getByRole('group', {name: 'Openness', exact: true}).getByLabel('5').check();
  await opened.getByLabel('How parts are joined').selectOption('arithmetic');
  await opened.getByRole('button', {name: 'Show the ranking'}).click();
  assert.match(opened.url(), /g-openness=5/);
  assert.match(opened.url(), /mean=arithmetic/);
  assert.ok((await opened.locator('.scenario tbody tr').count()) > 100);
  nothingWrong();
  await context.close();
});

test('copy buttons copy what stands beside them', async () => {
  const context = await browser.newContext({viewport: SCREENS.desk, locale: 'en', permissions: ['clipboard-read', 'clipboard-write']});
  const {opened, nothingWrong} = await page(context);
  await opened.goto(address + '/data');
  await opened.getByRole('button', {name: 'Copy Python'}).focus();
  await opened.keyboard.press('Enter');
  await opened.getByRole('button', {name: 'Copied'}).waitFor();
  assert.match(await opened.evaluate(() => navigator.clipboard.readText()), /^import pandas as pd\n\nranking = pd.read_csv\("http:.*ranking.csv"\)$/);
  await opened.getByRole('button', {name: 'Copy GraphQL'}).click();
  assert.match(await opened.evaluate(() => navigator.clipboard.readText()), /^{\n  ranking\(edition: "\d+", first: 10\)/);
  nothingWrong();
  await context.close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`${javaScriptEnabled ? 'with' : 'without'} JavaScript, a state is found by a name in another language, which keeps its direction`, async () => {
    const context = await browser.newContext({viewport: SCREENS.phone, javaScriptEnabled, locale: 'ar'});
    const {opened, nothingWrong} = await page(context);
    await opened.goto(address);
    await opened.getByLabel('Find a state').fill('Allemagne');
    await opened.getByRole('button', {name: 'Show'}).click();
    const found = opened.locator('#results .ranking tbody th');
    await opened.waitForURL(/q=Allemagne/);
    for (let tries = 0; tries < 50 && (await found.count()) > 1; tries++) await opened.waitForTimeout(100);
    assert.deepEqual(await found.locator('bdi').allTextContents(), ['ألمانيا']);
    assert.equal(await opened.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false);
    assert.ok((await found.locator('bdi').boundingBox()).width > 20);
    nothingWrong();
    await context.close();
  });
}

test('the playground shows an answer below the query on a phone, and has no serious fault that axe finds', async () => {
  const context = await browser.newContext({viewport: SCREENS.phone, colorScheme: 'light', bypassCSP: true, locale: 'en'});
  const {opened, nothingWrong} = await page(context);
  await opened.goto(address + '/q/graphql-ui/');
  await opened.getByRole('button', {name: /^Execute query/}).click();
  await opened.locator('.graphiql-response', {hasText: 'totalCount'}).waitFor();
  const query = await opened.locator('.graphiql-query-editor').boundingBox();
  const answer = await opened.locator('.graphiql-response').boundingBox();
  assert.ok(answer.y >= query.y + query.height && answer.width > 0.8 * SCREENS.phone.width, JSON.stringify({query, answer}));
  assert.ok(await opened.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'is wider than the screen');
  await opened.getByRole('button', {name: 'Show Cookbook'}).click();
  await opened.getByRole('button', {name: /small states/i}).first().click();
  await opened.locator('.graphiql-query-editor', {hasText: 'small-state'}).waitFor();
  await opened.getByRole('button', {name: 'Show GraphiQL Explorer'}).click();
  await opened.locator('.docExplorerWrap').waitFor();
  await opened.evaluate(axe);
  const found = await opened.evaluate(() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}));
  assert.deepEqual(found.violations.filter((v) => v.impact === 'critical').map((v) => `${v.id}: ${v.nodes[0].html}`), []);
  nothingWrong();
  await context.close();
});
