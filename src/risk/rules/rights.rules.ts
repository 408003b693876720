import type { Deal } from "../../domain/deal.schema.ts";
import type { Evidence } from "../../domain/evidence.ts";
import type { CustomerType } from "../../domain/facts.schema.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import { type CountedRow, doesNotFire, type RuleSet, type RuleSubject } from "../rule.types.ts";
import { type Answer, ask, dealRule, type Finding, found } from "./deal.support.ts";
import { claimEvidence, levelOf } from "./rule.support.ts";

/** Surveillance technology and who would use it. */

/** Tags of Recommendation (EU) 2024/2659 and what is usable for covert surveillance. Access control is apart. */
const SURVEILLANCE: ReadonlySet<string> = new Set([
  "face_recognition",
  "biometrics",
  "emotion_recognition",
  "location_tracking",
  "interception",
  "video_analytics",
  "plate_recognition",
]);
/** What can identify or track people (reading 12), as for US-MEU; video analytics may as well count cars. */
const IDENTIFIES: ReadonlySet<string> = new Set([...SURVEILLANCE].filter((tag) => tag !== "video_analytics"));
const ROW_9_USERS: ReadonlySet<CustomerType> = new Set(["military", "security_service", "defence_institute"]);
const EU_USERS: ReadonlySet<CustomerType> = new Set(["police", "security_service"]);
const ADVERSE_TOPICS: ReadonlySet<string> = new Set(["surveillance", "internet_control"]);

interface User {
  type: CustomerType;
  given: string;
  record?: Evidence;
}

/** The end user of the deal, and the users that the partner is known to serve. */
function usersOf(deal: Deal, subject: RuleSubject): User[] {
  const type = deal.endUser?.type ?? null;
  const served = (subject.facts.customers ?? []).map((customer, index): User => {
    const who = customer.name ?? customer.type;
    const statement = { ko: `알려진 고객: ${who}`, en: `Known customer: ${who}`, ru: `Известный клиент: ${who}` };
    const record = claimEvidence(subject, customer, statement);
    return { type: customer.type, given: `facts.customers[${index}].type: ${customer.type}`, record };
  });
  return type === null ? served : [{ type, given: `deal.endUser.type: ${type}` }, ...served];
}

const withTags = (tags: readonly string[], set: ReadonlySet<string>): string[] => tags.filter((tag) => set.has(tag));

/** Reading 12: military, security services and defence institutes count; an interior ministry does if people can be told. */
function rowOf({ type }: User, tags: readonly string[]): CountedRow | null {
  if (ROW_9_USERS.has(type)) return 9;
  return type === "interior_ministry" && withTags(tags, IDENTIFIES).length > 0 ? 9 : null;
}

function finding(level: Finding["level"], why: LocalisedText, tags: readonly string[], user: User): Finding {
  const row = rowOf(user, tags);
  const given = [`deal.techTags: ${tags.join(" ")}`, user.given];
  return found(level, why, given, { ...(user.record && { record: user.record }), ...(row && { row }) });
}

/** What is missing: the tags only matter where a user of the kind is there or may be. */
function openQuestions(deal: Deal, users: readonly User[], isConcerned: (user: User) => boolean): Answer {
  const isUserKnown = (deal.endUser?.type ?? null) !== null;
  if (deal.techTags.length === 0 && (!isUserKnown || users.some(isConcerned))) return ask("deal.techTags");
  return isUserKnown ? doesNotFire : ask("deal.endUser.type");
}

const POLICE_USER: LocalisedText = {
  ko: "사람을 감시할 수 있는 기술의 최종사용자가 경찰, 보안기관 또는 내무부입니다",
  en: "The user of technology that can watch people is the police, a security service or an interior ministry",
  ru: "Пользователь технологии, способной следить за людьми, — полиция, спецслужба или МВД",
};
const ACCESS_CONTROL: LocalisedText = {
  ko: "상업용 출입 통제 제품으로, 사용 범위를 확인해야 합니다",
  en: "A product for access control: how it may be used has to be agreed",
  ru: "Продукт для контроля доступа: нужно согласовать пределы использования",
};

/** HR-EU-5 (Reg. 2021/821, Art. 5; Recommendation 2024/2659 of 2024-10-11). */
const euSurveillance = dealRule("2024-10-11", (deal, subject) => {
  const users = usersOf(deal, subject);
  const tags = withTags(deal.techTags, SURVEILLANCE);
  const identifies = withTags(tags, IDENTIFIES).length > 0;
  const ofPolice = users.filter(({ type }) => EU_USERS.has(type) || (type === "interior_ministry" && identifies));
  if (tags.length > 0 && ofPolice.length > 0) {
    return ofPolice.map((user) => finding(levelOf(subject, "HR-EU-5"), POLICE_USER, tags, user));
  }
  if (deal.techTags.includes("access_control")) {
    return found("medium", ACCESS_CONTROL, "deal.techTags: access_control");
  }
  if (deal.techTags.length > 0 && tags.length === 0) return doesNotFire;
  return openQuestions(deal, users, ({ type }) => EU_USERS.has(type) || type === "interior_ministry");
});

const GOVERNMENT_USER: LocalisedText = {
  ko: "감시에 쓸 수 있는 제품을 정부나 정부와 가까운 기관이 씁니다",
  en: "A product that can be used for surveillance is for a government or a body close to one",
  ru: "Продукт, пригодный для слежки, предназначен для государства или близкого к нему органа",
};
const GOVERNMENT_USER_ADVERSE: LocalisedText = {
  ko: "감시에 쓸 수 있는 제품을 정부 쪽이 쓰며, 상대에 관한 인권상 부정적 기록이 있습니다",
  en: "A product that can be used for surveillance is for a government, and there is an adverse record on the partner",
  ru: "Продукт, пригодный для слежки, предназначен для государства, и о партнёре есть неблагоприятные сведения",
};
const STATE_KINDS: ReadonlySet<string> = new Set(["state_owned", "government_agency"]);
const SURVEILLANCE_OR_ACCESS: ReadonlySet<string> = new Set([...SURVEILLANCE, "access_control"]);

/** A state-owned partner is close to a government where nobody named another user. */
function governmentUsers(deal: Deal, subject: RuleSubject): User[] {
  const users = usersOf(deal, subject).filter(({ type }) => type !== "civil");
  const { kind } = subject.organisation;
  const isUserNamed = (deal.endUser?.type ?? null) !== null;
  return users.length === 0 && !isUserNamed && STATE_KINDS.has(kind)
    ? [{ type: "government", given: `organisation.kind: ${kind}` }]
    : users;
}

/** HR-US-2020 (US State Department guidance of 2020-09-30). The record is what cautions of ours say, if looked up. */
const usGuidance = dealRule("2020-09-30", (deal, subject) => {
  const tags = withTags(deal.techTags, SURVEILLANCE_OR_ACCESS);
  const users = governmentUsers(deal, subject);
  if (deal.techTags.length > 0 && tags.length === 0) return doesNotFire;
  if (tags.length === 0 || users.length === 0) return openQuestions(deal, users, () => true);
  const adverse = subject.organisation.cautions.find(
    ({ topic, mark }) => ADVERSE_TOPICS.has(topic) && mark !== "recalled",
  );
  if (!adverse) return users.map((user) => finding(levelOf(subject, "HR-US-2020"), GOVERNMENT_USER, tags, user));
  const findings = users.map((user) => finding("high", GOVERNMENT_USER_ADVERSE, tags, user));
  const record = claimEvidence(subject, adverse, adverse.statement);
  // The adverse record stands beside each user whose flag it raised.
  return findings.flatMap((each) => [each, { ...each, given: [`cautions.topic: ${adverse.topic}`], record }]);
});

export const rightsRules: RuleSet = { "HR-EU-5": euSurveillance, "HR-US-2020": usGuidance };
