// Lighthouse on the pages that most visitors see first: each category at least 95.
import {launch as chrome} from 'chrome-launcher';
import lighthouse from 'lighthouse';
import {address} from './browser.mjs';

const LEAST = 95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const browser = await chrome({
  chromePath: process.env.DDI_CHROMIUM,
  chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic'],
});
let low = 0;
for (const path of process.argv.slice(2)) {
  const {lhr} = await lighthouse(address + path, {port: browser.port, onlyCategories: CATEGORIES, logLevel: 'error'});
  const scores = CATEGORIES.map((category) => Math.round(100 * lhr.categories[category].score));
  console.log(path, CATEGORIES.map((category, i) => `${category} ${scores[i]}`).join(', '));
  for (const category of CATEGORIES) {
    for (const {id} of lhr.categories[category].auditRefs) {
      const audit = lhr.audits[id];
      if (audit.score !== null && audit.score < 0.9 && scores[CATEGORIES.indexOf(category)] < LEAST) console.log(' ', id, audit.title, audit.displayValue ?? '');
    }
  }
  low += scores.filter((score) => score < LEAST).length;
}
await browser.kill();
process.exitCode = low ? 1 : 0;
