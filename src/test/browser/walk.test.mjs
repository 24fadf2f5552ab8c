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
  '/compare?c=EST,LVA',
  '/what-if',
  '/countries/EST',
  '/countries/XKX?lang=fr',
  '/countries/VCT',
];
const SCREENS = {phone: {width: 360, height: 740}, desk: {width: 1440, height: 900}};

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const [screen, viewport] of Object.entries(SCREENS)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`on a ${screen}, in ${colorScheme} colours, pages have no fault that axe finds and fit the screen`, async () => {
      const context = await browser.newContext({viewport, colorScheme, bypassCSP: true, locale: 'en'});
      for (const path of PAGES) {
        const {opened, nothingWrong} = await page(context);
        await opened.goto(address + path);
        await opened.evaluate(axe);
        const found = await opened.evaluate(() =>
          axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}),
        );
        assert.deepEqual(found.violations.map((v) => `${path}: ${v.id}: ${v.nodes[0].html}`), []);
        const tooWide = await opened.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(tooWide <= 0, `${path} is ${tooWide} pixels wider than the screen`);
        nothingWrong();
        await opened.close();
      }
      await context.close();
    });
  }
}

test('without JavaScript, a search is a form that leads to its answer', async () => {
  const context = await browser.newContext({viewport: SCREENS.phone, javaScriptEnabled: false, locale: 'en'});
  const {opened, nothingWrong} = await page(context);
  await opened.goto(address);
  await opened.getByLabel('Find a state').fill('eston');
  await opened.getByRole('button', {name: 'Show'}).click();
  assert.match(opened.url(), /q=eston/);
  assert.equal(await opened.locator('.ranking tbody tr').count(), 1);
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
  await opened.waitForFunction(() => document.querySelectorAll('.ranking tbody tr').length === 1);
  assert.match(opened.url(), /q=latv/);
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
  await opened.waitForFunction(() => document.querySelector('th.state')?.getAttribute('aria-sort') === 'ascending');
  assert.match(await opened.evaluate(() => document.activeElement.textContent), /State/);
  assert.match(await opened.locator('.ranking tbody th').first().textContent(), /^A/);
  nothingWrong();
  await context.close();
});
