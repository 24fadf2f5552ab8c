// The packed client's example page and elements in a real Chromium, from another origin than the service's.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

const chrome = process.env.DDI_CHROMIUM;
const service = new URL("/", process.env.DDI_URL).href;
const folder = "node_modules/digital-diplomacy-client";
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
const POLICY = `default-src 'self'; img-src data:; script-src 'self' 'unsafe-inline'; connect-src ${new URL(service).origin}`;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser;
let site;
const files = createServer((request, response) => {
  const path = normalize(new URL(request.url, "http://site").pathname);
  try {
    const body = readFileSync(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    const type = TYPES[extname(path)] ?? "text/html";
    response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Content-Security-Policy": POLICY }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});

if (chrome) {
  before(async () => {
    await new Promise((listening) => files.listen(0, "127.0.0.1", listening));
    site = `http://127.0.0.1:${files.address().port}`;
    browser = await chromium.launch({ executablePath: chrome, args: ["--no-sandbox", "--disable-gpu"] });
  });
  after(async () => {
    await browser.close();
    files.close();
  });

  test("the example shows ranking and profile, and follows its reader's choices", () =>
    visit({}, async (page) => {
      const rows = page.locator("ddi-ranking tbody tr");
      await rows.first().waitFor();
      assert.equal(await rows.count(), 5);
      await page.locator("ddi-profile").getByText(/Estonia: \d+ of \d+/).waitFor();
      await page.getByLabel("State", { exact: true }).selectOption("LVA");
      await page.locator("ddi-profile").getByText(/Latvia: \d+ of \d+/).waitFor();
      await page.getByLabel("Dimension").selectOption("openness");
      await page.locator("ddi-ranking caption", { hasText: "Openness" }).waitFor();
      await page.getByLabel("Language").selectOption("fr");
      await page.locator("ddi-profile").getByText(/Lettonie: \d+ sur \d+/).waitFor();
      await page.locator("ddi-ranking caption", { hasText: "édition de" }).waitFor();
      await page.getByLabel("Language").selectOption("es");
      await page.locator("ddi-profile").getByText(/Letonia: \d+ de \d+/).waitFor();
      const href = await rows.first().getByRole("link").getAttribute("href");
      assert.match(href, new RegExp(`^${service}countries/[A-Z]{3}\\?lang=es$`));
    }));

  test("axe finds no fault in light or dark colours, and a phone shows all of it", () =>
    visit({ viewport: { width: 360, height: 740 }, bypassCSP: true }, async (page) => {
      await page.locator("ddi-ranking tbody tr").first().waitFor();
      await page.locator("ddi-profile tbody tr").first().waitFor();
      await page.evaluate(axe);
      for (const [colorScheme, paper] of [["light", "rgb(255, 255, 255)"], ["dark", "rgb(25, 32, 43)"]]) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
        const shown = await page.evaluate(() => getComputedStyle(document.querySelector("ddi-ranking")).backgroundColor);
        assert.equal(shown, paper);
      }
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    }));

  test("what is wrong is said in words, in the reader's language, and can be mended", () =>
    visit({}, async (page) => {
      const profile = page.locator("ddi-profile");
      const say = async (attributes, expected) => {
        await profile.evaluate((element, set) => {
          for (const [name, value] of Object.entries(set)) element.setAttribute(name, value);
        }, attributes);
        await profile.getByRole("alert").getByText(expected).waitFor();
      };
      await say({ country: "Atlantis" }, "The service does not take what this page asks for.");
      await say({ country: "", lang: "fr" }, "L’attribut country manque");
      await say({ country: "EST", lang: "en", edition: "1815" }, "The service does not take what this page asks for.");
      await say({ edition: "", theme: "blue" }, "The attribute theme must be auto, light, dark; found “blue”.");
      await say({ theme: "dark", service: "ftp://index.example/" }, "The attribute service must be");
      await profile.evaluate((element, address) => element.setAttribute("service", address), service);
      await profile.getByText(/Estonia: \d+ of \d+/).waitFor();
      await page.locator("ddi-ranking").evaluate((element) => element.setAttribute("first", "0"));
      await page.getByText("The attribute first must be 1–250; found “0”.").waitFor();
    }));

  test("a service that is out of reach is said to be so, and asked again on demand", () =>
    visit({ down: true }, async (page) => {
      const alert = page.locator("ddi-ranking").getByRole("alert");
      await alert.getByText("The service cannot be reached.").waitFor();
      await page.unroute("**/graphql?**");
      await alert.getByRole("button", { name: "Try again" }).click();
      await page.locator("ddi-ranking tbody tr").first().waitFor();
    }));
}

/** Opens the example and expects nothing on the console but what browsers say of requests that failed. */
async function visit({ down, ...settings }, look) {
  const context = await browser.newContext({ locale: "en", ...settings });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const wrong = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !/Failed to load resource/.test(message.text())) wrong.push(message.text());
  });
  page.on("pageerror", (error) => wrong.push(String(error)));
  if (down) await page.route("**/graphql?**", (route) => route.abort());
  await page.goto(`${site}/example/?service=${encodeURIComponent(service)}`);
  await look(page);
  assert.deepEqual(wrong, []);
  await context.close();
}
