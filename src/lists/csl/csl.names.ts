import { balanceBrackets, cleanText } from "../text.clean.ts";

export interface CslNames {
  /** The own name first, then what the same text gives as other names. */
  names: string[];
  /** The party that the text names as the one behind this ("Affiliated Entity:"). */
  linkedTo: string | null;
  /** What was said about the party and not as its name. */
  remark: string | null;
}

/** The rows of Huawei and CETC name the head first, then the party that the row is about. */
const AFFILIATE = /^(.+?)\.?\s+(?:Affiliated Entity|Subordinate Institution|Subordinate Entity)\s*[:-]\s*(.+)$/i;
/** "(Parent Organization: X (ABC))": another party, which must not become a name of this one. */
const PARENT = /\s*\((?:Parent|Subordinate) (?:Organi[sz]ation|Entity):\s*(.+)\)$/i;
const TAILS = [
  /,?\s+and\s+any\s+(?:successor|subsidiar|sub-unit|affiliate)[^,;]*(?:,[^,;]*)*$/i,
  /,\s+and\s+(?:all\s+)?(?:its\s+)?subsidiaries.*$/i,
  /,?\s+and\s+(?:all\s+)?its\s+sub-?units.*$/i,
  /,\s+including\s+.{40,}$/i,
  /,?\s+and\s+subordinate\s+entit.*$/i,
];
/** A note about the person or firm in brackets, as in "(DPRK individual)" or "[… Official]". */
const DESCRIPTION =
  /\s*(?:\[([^\]]+)\]|\(([^()]*\b(?:individual|person|national|entity|citizen|official)\b[^()]*)\))/gi;
const OTHER_NAME =
  /,?\s*\(?\b(?:a\.k\.a\.?|aka|f\.k\.a\.?|fka|n\.k\.a\.?|formerly(?: known as)?|also known as)\b[.,:]?\s*/i;
/** Short names of places and legal forms that stand in brackets as part of a name. */
const PART_OF_NAME =
  /^(?:HK|H\.K\.|UK|U\.K\.|USA|US|PRC|UAE|U\.A\.E\.|JSC|OJSC|PJSC|CJSC|OOO|FZE|FZC|FZCO|LLC|Pvt|Pte|Private|Group|\d+)\.?$/i;

/** Own name of a text, without a bracket that repeats it in short; the short form is a name of its own only at the end. */
function splitBracket(name: string): string[] {
  const end = /^(.*\S)\s*,?\s*\(([^()]+)\)$/.exec(name);
  const [before, short] = [end?.[1], end?.[2]?.trim()];
  if (before && short && short.length > 1 && !PART_OF_NAME.test(short)) return [before.replace(/,$/, ""), short];
  // In the middle it names somebody else in short ("… Corporation, Limited (CSSC) 750th Test Center").
  const middle = /^(.+?)\s*\(([A-Z][A-Z0-9 -]{1,10})\)\s*(\S.*)$/.exec(name);
  if (middle?.[1] && middle[2] && middle[3] && !PART_OF_NAME.test(middle[2]))
    return [`${middle[1]} ${middle[3]}`, name];
  return [name];
}

const unwrap = (name: string): string =>
  balanceBrackets(name.replace(/^\(([^()]*)\)$/, "$1").replace(/^[\s,;.-]+|[\s,;]+$/g, ""));

function namesOf(text: string): string[] {
  return text
    .split(new RegExp(OTHER_NAME, "gi"))
    .map((part) => unwrap(cleanText(part)))
    .filter(Boolean)
    .flatMap(splitBracket);
}

/** Names in the `name` cell of a list that writes prose into it (Entity List, ISN). */
export function readCslName(cell: string): CslNames {
  let text = cleanText(cell);
  const remarks: string[] = [];
  const affiliate = AFFILIATE.exec(text);
  if (affiliate?.[2]) text = affiliate[2];
  const head = affiliate?.[1] ?? PARENT.exec(text)?.[1];
  text = text.replace(PARENT, "");
  text = text.replace(DESCRIPTION, (_, square: string | undefined, round: string | undefined) => {
    if (square && /^(?:aka|a\.k\.a)/i.test(square)) return ` ${square}`;
    remarks.push(square ?? round ?? "");
    return "";
  });
  for (const tail of TAILS) {
    const cut = text.replace(tail, "");
    if (cut !== text && cut.trim()) remarks.push(cleanText(cell));
    if (cut.trim()) text = cut;
  }
  const names = namesOf(text);
  return {
    names: names.length > 0 ? names : [cleanText(cell)],
    linkedTo: head ? (namesOf(head)[0] ?? null) : null,
    remark: remarks.length > 0 ? remarks.join("; ") : null,
  };
}

/** One value of `alt_names`; the Entity List keeps its prose ("and MFTI", "f.k.a., …"). */
export function readCslAlias(value: string): string[] {
  if (/^\(?all of (?:the )?preceding\b/i.test(value)) return [];
  return namesOf(cleanText(value).replace(/^and\s+/i, ""));
}

const ORGANISATION_WORD =
  /\b(?:co|company|corp(?:oration)?|ltd|limited|llc|l\.l\.c|inc|incorporated|gmbh|ag|sa|s\.a|sarl|bv|b\.v|nv|oy|ou|o[uü]|ab|as|jsc|ojsc|pjsc|cjsc|ooo|oao|zao|pao|ao|fze|fzc|fzco|llp|lp|plc|pte|pvt|sdn|bhd|kft|doo|d\.o\.o|sro|s\.r\.o|eood|ood|ead|trading|group|holding|institut[eo]?|university|academy|cent(?:er|re)|bureau|factory|plant|works|ministry|department|commission|committee|agency|organi[sz]ation|association|enterprise|research|laborator(?:y|ies)|technolog(?:y|ies)|electronics?|systems?|engineering|industr(?:y|ies|ial)|international|airlines?|airways|aviation|aero|shipping|marine|logistics|bank|foundation|council|service|services|import|export|solutions|products|supply|scientific|design|shipyard|college|school|hospital|regiment|division|force|forces|directorate|unit|openlab|cloud|computing|software|semiconductor|communications?|telecom|network|networks|company\.)\b|[&\d]/i;

export const looksLikeOrganisation = (name: string): boolean => ORGANISATION_WORD.test(name);
