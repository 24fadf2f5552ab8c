// Served from the folder above: npx serve . and /example/?service=https://index.example/
import { Client, items } from "digital-diplomacy-client";
import { AllCountries } from "digital-diplomacy-client/documents";
import "digital-diplomacy-client/elements";

const service = new URLSearchParams(location.search).get("service") ?? "http://127.0.0.1:8080/";
const client = new Client({ url: new URL("graphql", service).href });
const [ranking, profile] = document.querySelectorAll("ddi-ranking, ddi-profile");
const [language, dimension, country] = document.querySelectorAll("select");

async function listCountries() {
  const chosen = profile.getAttribute("country");
  const options = [];
  for await (const { code, name } of items(client, AllCountries, {}, { language: language.value })) {
    options.push(new Option(name ?? code, code, false, code === chosen));
  }
  country.replaceChildren(...options);
  document.getElementById("said").textContent = "";
}

const told = (failure) => (document.getElementById("said").textContent = failure.message);

for (const element of [ranking, profile]) element.setAttribute("service", service);
dimension.addEventListener("change", () => ranking.setAttribute("node", dimension.value));
country.addEventListener("change", () => profile.setAttribute("country", country.value));
language.addEventListener("change", () => {
  document.documentElement.lang = language.value;
  for (const element of [ranking, profile]) element.refresh();
  listCountries().catch(told);
});
listCountries().catch(told);
