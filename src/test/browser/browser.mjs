// A real Chromium, and what a page must never do in it.
import assert from 'node:assert/strict';
import {chromium} from 'playwright-core';

export const address = process.env.DDI_URL.replace(/\/$/, '');

export const launch = () =>
  chromium.launch({
    executablePath: process.env.DDI_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });

/** A page that remembers what went wrong on it: errors on the console, and requests that failed or went elsewhere. */
export async function page(context) {
  const opened = await context.newPage();
  opened.setDefaultTimeout(120_000); // the service has just started, and others start beside it
  const wrong = [];
  opened.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
  });
  opened.on('pageerror', (error) => wrong.push(String(error)));
  opened.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') wrong.push(`failed: ${request.url()}`);
  });
  opened.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) wrong.push(`elsewhere: ${request.url()}`);
  });
  return {opened, nothingWrong: () => assert.deepEqual(wrong, [])};
}
