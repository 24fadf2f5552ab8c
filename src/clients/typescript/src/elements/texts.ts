import { texts, type Language } from "../generated/texts.js";

/** Sentences that only the elements have; all others are those of the service's pages. */
const SENTENCES = {
  en: {
    loading: "Loading …",
    caption: "{0}, edition of {1}",
    of_ranked: "{0} of {1}",
    no_score: "no score",
    failed: "This part of the Digital Diplomacy Index cannot be shown.",
    again: "Try again",
    more: "More in the index",
    nothing: "No ranked state fits.",
    unreachable: "The service cannot be reached. Check the connection.",
    busy: "The service is busy now. It may answer in a moment.",
    refused: "The service does not take what this page asks for.",
    broken: "The service could not answer. The fault is not yours.",
    no_edition: "There is no such edition, or none is published yet.",
    no_country: "There is no such state: {0}.",
    attribute: "The attribute {0} must be {2}; found “{1}”.",
    attribute_missing: "The attribute {0} is missing; expected {1}.",
  },
  fr: {
    loading: "Chargement…",
    caption: "{0}, édition de {1}",
    of_ranked: "{0} sur {1}",
    no_score: "pas de score",
    failed: "Cette partie de l’indice de diplomatie numérique ne peut pas être affichée.",
    again: "Réessayer",
    more: "Plus dans l’indice",
    nothing: "Aucun État classé ne correspond.",
    unreachable: "Le service est injoignable. Vérifiez la connexion.",
    busy: "Le service est occupé. Il répondra peut-être dans un instant.",
    refused: "Le service n’accepte pas ce que cette page demande.",
    broken: "Le service n’a pas pu répondre. Vous n’y êtes pour rien.",
    no_edition: "Cette édition n’existe pas, ou aucune n’est encore publiée.",
    no_country: "Cet État n’existe pas : {0}.",
    attribute: "L’attribut {0} doit être {2} ; trouvé « {1} ».",
    attribute_missing: "L’attribut {0} manque ; attendu : {1}.",
  },
  es: {
    loading: "Cargando…",
    caption: "{0}, edición de {1}",
    of_ranked: "{0} de {1}",
    no_score: "sin puntuación",
    failed: "Esta parte del índice de diplomacia digital no se puede mostrar.",
    again: "Reintentar",
    more: "Más en el índice",
    nothing: "Ningún Estado clasificado corresponde.",
    unreachable: "No se puede acceder al servicio. Compruebe la conexión.",
    busy: "El servicio está ocupado. Puede que responda en un momento.",
    refused: "El servicio no acepta lo que pide esta página.",
    broken: "El servicio no pudo responder. La culpa no es suya.",
    no_edition: "No existe esa edición, o aún no se ha publicado ninguna.",
    no_country: "No existe ese Estado: {0}.",
    attribute: "El atributo {0} debe ser {2}; se encontró «{1}».",
    attribute_missing: "Falta el atributo {0}; se esperaba {1}.",
  },
} as const satisfies Record<Language, Record<string, string>>;

export type Sentence = keyof (typeof SENTENCES)["en"];

/** The language of a text that the elements have: the tag's own, else English. */
export function languageOf(tag: string): Language {
  const [language = ""] = tag.toLowerCase().split("-");
  return language in SENTENCES ? (language as Language) : "en";
}

/** What a reader of one language is told. */
export class Words {
  readonly #one: Intl.NumberFormat;

  constructor(readonly language: Language) {
    this.#one = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }

  say(sentence: Sentence, ...values: readonly (string | number)[]): string {
    return SENTENCES[this.language][sentence].replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]));
  }

  /** Text of the service's pages; null where they have none of that key. */
  page(key: string): string | null {
    return texts[this.language][key.replaceAll("-", "_")] ?? null;
  }

  column(name: "rank" | "state" | "score" | "points" | "range" | "reason"): string {
    return this.page(`column_${name}`) ?? name;
  }

  score(value: number | null | undefined): string {
    return value === null || value === undefined ? this.say("no_score") : this.#one.format(value);
  }

  range(low: number | null | undefined, high: number | null | undefined): string {
    return low === null || low === undefined || high === null || high === undefined
      ? (this.page("range_unknown") ?? "–")
      : `${low}–${high}`;
  }
}
