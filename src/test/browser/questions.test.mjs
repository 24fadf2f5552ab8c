// What a stranger comes with, answered in at most three clicks from the first page.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {address, launch, page} from './browser.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function visit(questions) {
  const context = await browser.newContext({viewport: {width: 390, height: 844}, locale: 'en'});
  const {opened, nothingWrong} = await page(context);
  await opened.goto(address);
  let clicks = 0;
  const click = async (target) => {
    clicks++;
    await target.click();
    await opened.waitForLoadState();
  };
  await questions(opened, click);
  assert.ok(clicks <= 3, `${clicks} clicks`);
  nothingWrong();
  await context.close();
}

test('why is my country 34th?', () =>
  visit(async (opened, click) => {
    const row = opened.locator('.ranking tbody tr').filter({has: opened.locator('td.rank', {hasText: /^=?34$/})}).first();
    await click(row.getByRole('link'));
    assert.match(await opened.locator('.standing').textContent(), /34th/);
    assert.ok(await opened.getByRole('heading', {name: 'Why: from the score down to each number'}).isVisible());
    assert.ok(await opened.locator('.leaf').count() >= 10);
  }));

test('which small states lead, and how sure is that?', () =>
  visit(async (opened, click) => {
    await click(opened.getByRole('link', {name: 'Small-state leverage'}));
    assert.match(await opened.getByRole('status').textContent(), /small states are ranked among themselves/);
    const first = opened.locator('.ranking tbody tr').first();
    assert.equal(await first.locator('td.rank').textContent(), '1');
    assert.match(await first.locator('td.range').textContent(), /\d+–\d+/);
    assert.ok(await opened.getByText('How to read the interval.').isVisible());
  }));

test('where does this number come from?', () =>
  visit(async (opened, click) => {
    await click(opened.locator('.ranking tbody').getByRole('link', {name: 'Estonia'}));
    const people = opened.locator('#internet-users');
    await click(people.locator('summary'));
    assert.match(await people.textContent(), /92\.238 % of population.*2024.*World Bank, World Development Indicators.*CC BY 4\.0/s);
  }));
