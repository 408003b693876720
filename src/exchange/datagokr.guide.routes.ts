import type { AppContext, AppDependencies, RequestSnapshot } from "../app/app.types.ts";
import { DEFAULT_HOST, DEFAULT_PORT } from "../app/settings.ts";
import { Problem } from "../domain/problem.ts";
import type { Language } from "../domain/vocabulary.ts";
import { snapshotOf } from "../http/answer.ts";
import { describeFields, errorAnswer, normalAnswer, writeLines } from "./datagokr.envelope.ts";
import { guidePage, type ShownRequest } from "./datagokr.guide.page.ts";
import { type KeyDesk, TRIAL_KEY } from "./datagokr.keys.ts";
import { formatOf, givenBy } from "./datagokr.query.ts";
import { SERVICES, type ServiceName } from "./datagokr.services.ts";

/** What the examples ask for beside the key and the language. */
const EXAMPLES: Readonly<Record<ServiceName, string>> = {
  leads: "area=ai&numOfRows=1",
  partners: "country=KZ&role=candidate&numOfRows=1&type=json",
  areas: "numOfRows=1",
};
/** A request with a mistake, for the service's form of an error. */
const WRONG_EXAMPLE = "numOfRows=0&type=json";
const NO_KEY = "unknown-key";
/** Stands for the key where the operator hands out keys. */
const KEY_PLACEHOLDER = "YOUR_KEY";
/** Stands for the host where an address is only read again. */
const UNSEEN_ORIGIN = `http://${DEFAULT_HOST}`;
const CACHE = "public, max-age=300";

/** A host that can be copied into a shell as it is; anything else is not shown back. */
const PLAIN_ORIGIN = /^https?:\/\/[a-z0-9.[\]:-]+$/i;

interface Asker {
  origin: string;
  key: string;
  language: Language;
}

const addressOf = ({ origin, key, language }: Asker, name: ServiceName, parameters: string): string =>
  `${origin}/openapi/${name}?serviceKey=${key}&${parameters}${language === "ko" ? "" : `&lang=${language}`}`;

const curlOf = (address: string): string => `curl '${address}'`;

type Examples = Record<ServiceName, Omit<ShownRequest, "curl">>;

/** Asks as the address does, without the key: what is shown is made by the code that answers. */
async function answerTo(name: ServiceName, snapshot: RequestSnapshot, language: Language) {
  const given = givenBy(addressOf({ origin: UNSEEN_ORIGIN, key: NO_KEY, language }, name, EXAMPLES[name]));
  const { find, page } = SERVICES[name].read(given);
  const { items, total } = await find(snapshot, language);
  return { answer: writeLines(normalAnswer(items, total, page), formatOf(given)), sample: items[0] ?? {} };
}

/** Makes the examples once for each edition, day and language: the page is open to everybody. */
function createExamples() {
  const made = new Map<Language, { stamp: string; examples: Examples }>();
  return async (snapshot: RequestSnapshot, language: Language): Promise<Examples> => {
    const stamp = `${snapshot.edition.manifest.id} ${snapshot.asOf}`;
    const known = made.get(language);
    if (known?.stamp === stamp) return known.examples;
    const examples = {
      leads: await answerTo("leads", snapshot, language),
      partners: await answerTo("partners", snapshot, language),
      areas: await answerTo("areas", snapshot, language),
    };
    made.set(language, { stamp, examples });
    return examples;
  };
}

function withCurl(asker: Asker, examples: Examples): Record<ServiceName, ShownRequest> {
  const shown = (name: ServiceName) => ({
    ...examples[name],
    curl: curlOf(addressOf(asker, name, EXAMPLES[name])),
  });
  return { leads: shown("leads"), partners: shown("partners"), areas: shown("areas") };
}

/** An error of the gateway and one of the service, as they are answered. */
function errorsOf(asker: Asker): { curl: string; answer: string }[] {
  const refused = addressOf({ ...asker, key: NO_KEY }, "areas", EXAMPLES.areas);
  const wrong = addressOf(asker, "areas", WRONG_EXAMPLE);
  let detail = "";
  try {
    SERVICES.areas.read(givenBy(wrong));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    detail = describeFields(error.fields, asker.language);
  }
  return [
    { curl: curlOf(refused), answer: writeLines(errorAnswer("30"), formatOf(givenBy(refused))) },
    { curl: curlOf(wrong), answer: writeLines(errorAnswer("10", detail), formatOf(givenBy(wrong))) },
  ];
}

/** The edition to show examples from; null while there is none, because the guide is wanted then as well. */
async function snapshotIfAny(c: AppContext, dependencies: AppDependencies): Promise<RequestSnapshot | null> {
  try {
    return await snapshotOf(c, dependencies);
  } catch (error) {
    if (error instanceof Problem && error.code === "not-ready") return null;
    throw error;
  }
}

/** The guide page. */
export function guideRoute(dependencies: AppDependencies, { isTrial }: KeyDesk) {
  const examplesOf = createExamples();
  return async (c: AppContext) => {
    const language = c.get("language");
    const called = new URL(c.req.url).origin;
    const origin = PLAIN_ORIGIN.test(called) ? called : `http://${DEFAULT_HOST}:${DEFAULT_PORT}`;
    const key = isTrial ? TRIAL_KEY : KEY_PLACEHOLDER;
    const asker = { origin, key, language };
    const snapshot = await snapshotIfAny(c, dependencies);
    const examples = snapshot && withCurl(asker, await examplesOf(snapshot, language));
    return c.html(guidePage({ ...asker, isTrial, examples, errors: errorsOf(asker) }), 200, {
      // Without its examples the page is not worth keeping.
      "Cache-Control": snapshot ? CACHE : "no-store",
      Vary: "Accept-Language",
    });
  };
}
