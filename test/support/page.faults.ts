/** What is wrong with a page as text, without a browser: what every reader and every screen reader relies on. */

const VOID_FIELDS = /<(input|select|textarea)\b([^>]*)>/g;
const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];

const all = (page: string, pattern: RegExp): string[] => [...page.matchAll(pattern)].map(([, found = ""]) => found);

function idFaults(page: string): string[] {
  const ids = all(page, / id="([^"]*)"/g);
  const known = new Set(ids);
  const repeated = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id ${id} is there twice`);
  const named = all(page, / (?:aria-labelledby|aria-describedby|for)="([^"]*)"/g).flatMap((list) => list.split(" "));
  const anchors = all(page, /href="#([^"]*)"/g);
  return [
    ...repeated,
    ...[...named, ...anchors].filter((id) => !known.has(id)).map((id) => `nothing has the id ${id}`),
  ];
}

/** Fields have a label by id or stand within one. */
function fieldFaults(page: string): string[] {
  const labelled = new Set(all(page, /<label for="([^"]*)"/g));
  const outside = page.replace(/<label>.*?<\/label>|<label class[^>]*>.*?<\/label>/gs, "");
  return [...outside.matchAll(VOID_FIELDS)]
    .filter(([, , attributes = ""]) => attribute(attributes, "type") !== "hidden")
    .filter(([, , attributes = ""]) => !labelled.has(attribute(attributes, "id") ?? ""))
    .map(([field]) => `no label: ${field}`);
}

function tableFaults(page: string): string[] {
  return all(page, /<table\b(.*?)<\/table>/gs).flatMap((table) => [
    ...(/<caption[^>]*>(?:<span>)?[^<\s]/.test(table) ? [] : [`no caption: ${table.slice(0, 80)}`]),
    ...all(table, /<th\b([^>]*)>/g)
      .filter((attributes) => !/scope="(?:col|row|rowgroup)"/.test(attributes))
      .map((attributes) => `no scope: th${attributes}`),
  ]);
}

function headingFaults(page: string): string[] {
  const levels = all(page, /<h([1-6])\b/g).map(Number);
  const ones = levels.filter((level) => level === 1).length;
  const jumps = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
  return [...(ones === 1 ? [] : [`${ones} first headings`]), ...jumps.map((level) => `h${level} comes too early`)];
}

/** The policy of the pages forbids these, so that a browser would leave them out. */
const inlineFaults = (page: string): string[] =>
  [/ style="/, / on[a-z]+="/, /<style\b/, /<script(?! src=)/]
    .filter((pattern) => pattern.test(page))
    .map((pattern) => `inline: ${pattern.source}`);

/** Words that would turn "nothing found" into a certificate. */
const CERTIFICATES: readonly RegExp[] = [
  /\b(?:clean|cleared|vetted|whitelisted|risk-free|trustworthy)\b/i,
  /\bapproved (?:partner|party|firm|company|supplier|vendor|organisation|lead|candidate)/i,
  /\b(?:partner|party|firm|company|supplier|organisation|lead|candidate|it) (?:is|was|has been) approved\b/i,
  /승인된\s*(?:기관|기업|파트너|업체|후보|상대|단체)|문제\s*없(?:음|는|습니다)|깨끗|무혐의|안전한\s*(?:기관|기업|파트너|업체)/,
  /одобренн\S*\s+(?:партн|компани|организаци|контрагент|фирм|поставщик)/i,
  /(?:партн[её]р|компания|организация|контрагент|фирма|поставщик)\s+одобрен/i,
  /благонад[её]жн|(?:нет|без)\s+проблем|проблем\s+нет|чист(?:ая|ый)\s+(?:компания|партн|организац|контрагент|фирма)/i,
];

/** What a reader reads, without addresses and markup. */
export const wordsOf = (page: string): string =>
  page
    .replace(/<(script|style)\b.*?<\/\1>/gs, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

/** Everything that is wrong with the markup and the words of a page; nothing for a sound one. */
export function pageFaults(page: string): string[] {
  const words = wordsOf(page);
  const certificates = CERTIFICATES.flatMap((pattern) => pattern.exec(words)?.[0] ?? []);
  return [
    ...idFaults(page),
    ...fieldFaults(page),
    ...tableFaults(page),
    ...headingFaults(page),
    ...inlineFaults(page),
    ...(/undefined|\[object|NaN/.test(words) ? ["a value is missing"] : []),
    ...certificates.map((certificate) => `certifies: ${certificate}`),
  ];
}
