import { describe, expect, it } from "vitest";
import { expectProblem, LANGUAGES, post, type Send } from "./battery.support.ts";

interface Check {
  assessment: {
    verdict: { code: string };
    dealAssessed: boolean;
    outcomes: {
      rule: string;
      state: string;
      about: string | null;
      question: string | null;
      missing: string | null;
      finding: string;
    }[];
    questions: { rule: string | null; about: string; question: string }[];
    rows: { row: number; state: string }[];
    flags: { rule: string; level: string; why: string }[];
  };
}

const PARTNER = "mad-devs";
const CHIPS = { type: "goods", hs6: "854231" };

const sheet = (over: Record<string, unknown> = {}) => ({
  organisation: PARTNER,
  answeredOn: "2026-11-01",
  answeredBy: "A director",
  ...over,
});
const owned = (...owners: object[]) => ({ answers: sheet({ ownership: { owners } }) });
const half = { min: 60, max: 60 };

/** Deals, due-diligence sheets and the drawing of owners. */
export function describeChecks(send: Send): void {
  const check = async (body: unknown, query = "") => {
    const response = await send(`/v1/checks${query}`, post(JSON.stringify(body)));
    expect(response.status, await response.clone().text()).toBe(200);
    return (await response.json()) as Check;
  };
  const refused = async (body: unknown) => {
    const problem = await expectProblem(await send("/v1/checks", post(JSON.stringify(body))), 400, "invalid-body");
    return problem.errors?.map(({ field }) => field) ?? [];
  };
  const outcome = ({ assessment }: Check, rule: string) => assessment.outcomes.filter((one) => one.rule === rule);

  describe("checking a deal", () => {
    it("asks about the deal where none is given, and lets that alone", async () => {
      const { assessment } = await check({ partner: PARTNER });
      expect(assessment.dealAssessed).toBe(false);
      expect(assessment.verdict.code).toBe("conditional");
      const asked = assessment.outcomes.filter(({ about }) => about === "deal");
      expect(asked.length).toBeGreaterThan(10);
      for (const { question, missing, finding } of asked) {
        expect(question).toBeTruthy();
        expect(finding).toContain(missing);
      }
    });

    it("blocks high-priority goods on their way to Russia, whoever the partner is", async () => {
      const answer = await check({ partner: PARTNER, deal: { deliverables: [CHIPS], destination: "RU" } });
      expect(answer.assessment).toMatchObject({ dealAssessed: true, verdict: { code: "blocked" } });
      expect(outcome(answer, "CHPL")).toMatchObject([{ state: "fires" }]);
      const home = await check({ partner: PARTNER, deal: { deliverables: [CHIPS], destination: "KR" } });
      expect(outcome(home, "CHPL")).not.toMatchObject([{ state: "fires" }]);
    });

    it("judges an owner that answers name as it would one on record", async () => {
      const answer = await check({
        partner: PARTNER,
        ...owned({ name: "Sberbank of Russia", kind: "organisation", organisation: "sberbank", share: 51 }),
      });
      expect(answer.assessment.verdict.code).toBe("blocked");
      expect(outcome(answer, "US-OFAC-50")).toMatchObject([{ state: "fires" }]);
    });

    it("changes its verdict with what the party answers", async () => {
      const serving = (type: string, country: string) => ({
        answers: sheet({ customers: { customers: [{ name: "Customer", type, country }] } }),
      });
      const civil = await check({ partner: PARTNER, ...serving("civil", "KZ") });
      const military = await check({ partner: PARTNER, ...serving("military", "RU") });
      const users = ({ assessment }: Check) => assessment.rows.find(({ row }) => row === 9)?.state;
      expect([civil.assessment.verdict.code, users(civil)]).toEqual(["conditional", "lawful"]);
      expect([military.assessment.verdict.code, users(military)]).toEqual(["blocked", "circumvention"]);
    });

    it("answers as of a day: a rule that was not in force yet does not speak", async () => {
      const deal = { deliverables: [CHIPS], destination: "RU" };
      const then = await check({ partner: PARTNER, deal }, "?asOf=2023-01-01");
      expect(outcome(then, "CHPL")).toMatchObject([{ state: "does_not_fire" }]);
    });

    it("says the same in three languages", async () => {
      const answers = await Promise.all(
        LANGUAGES.map((language) => check({ partner: PARTNER, deal: { deliverables: [CHIPS] } }, `?lang=${language}`)),
      );
      const codes = ({ assessment }: Check) => assessment.outcomes.map(({ rule, state }) => [rule, state]);
      for (const answer of answers) expect(codes(answer)).toEqual(codes(answers[0] as Check));
      expect(new Set(answers.map(({ assessment }) => assessment.flags[0]?.why)).size).toBe(3);
    });

    it.each([
      [
        "an HS code that there is not",
        { deal: { deliverables: [{ type: "goods", hs6: "990000" }] } },
        "deal.deliverables.0.hs6",
      ],
      ["an HS code cut short", { deal: { deliverables: [{ type: "goods", hs6: "8542" }] } }, "deal.deliverables.0.hs6"],
      ["a key that there is not", { deal: { colour: "red" } }, "deal.colour"],
      ["another kind of thing", { deal: { deliverables: [{ type: "people" }] } }, "deal.deliverables.0.type"],
      ["a country in lower case", { deal: { destination: "russia" } }, "deal.destination"],
      ["a tie that is neither yes nor no", { nexus: { usPersons: "maybe" } }, "nexus.usPersons"],
      ["a day that there is not", { answers: sheet({ answeredOn: "2026-02-30" }) }, "answers.answeredOn"],
      [
        "a day that is not over",
        { answers: sheet({ goods: { goods: [{ hs6: "854231", direction: "import", since: "2027" }] } }) },
        "answers.goods.goods.0.since",
      ],
      [
        "a share above 100",
        owned({ name: "Owner", kind: "person", share: { min: 60, max: 140 } }),
        "answers.ownership.owners.0.share",
      ],
      [
        "shares that add up to more than all",
        owned({ name: "One", kind: "person", share: half }, { name: "Two", kind: "person", share: half }),
        "answers.ownership.owners",
      ],
      [
        "a party that owns itself",
        owned({ name: "Self", kind: "organisation", organisation: PARTNER, share: 5 }),
        "answers.ownership.owners.0",
      ],
      ["the answers of another party", { answers: sheet({ organisation: "issai-nu" }) }, "answers.organisation"],
    ])("refuses %s and names the field", async (_, body, field) => {
      const fields = await refused({ partner: PARTNER, ...body });
      expect(fields).toHaveLength(1);
      expect(
        fields.some((one) => one.startsWith(field)),
        JSON.stringify(fields),
      ).toBe(true);
    });

    it("refuses what is not JSON, a list, and an unknown partner", async () => {
      await expectProblem(await send("/v1/checks", post("{")), 400, "invalid-body");
      await expectProblem(await send("/v1/checks", post("[]")), 400, "invalid-body");
      await expectProblem(await send("/v1/checks", post('{"partner":"nobody"}')), 404, "not-found");
    });
  });

  describe("the due-diligence sheet", () => {
    it.each(LANGUAGES)("has the seven questions, in %s, as JSON and as a page", async (language) => {
      const response = await send(`/v1/partners/${PARTNER}/questionnaire?lang=${language}`);
      const { questions } = (await response.json()) as { questions: { number: number; text: string }[] };
      expect(questions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      const page = await (await send(`/partners/${PARTNER}/questionnaire?lang=${language}`)).text();
      expect(page).toContain(`<html lang="${language}">`);
      expect(page.match(/<section>/g)).toHaveLength(7);
    });

    it("is not found for nobody, and the page takes no other parameter", async () => {
      await expectProblem(await send("/v1/partners/nobody/questionnaire"), 404, "not-found");
      await expectProblem(await send(`/partners/${PARTNER}/questionnaire?colour=red`), 400, "unknown-parameter");
    });
  });

  describe("owners", () => {
    it("are shown with the path that decides, as text and as a drawing", async () => {
      const { partners } = (await (await send("/v1/partners?role=adverse&limit=100")).json()) as {
        partners: { id: string }[];
      };
      const answers = await Promise.all(
        partners.map(async ({ id }) => ({ id, body: await (await send(`/v1/partners/${id}?lang=en`)).json() })),
      );
      const owned = answers.filter(({ body }) => body.ownershipTests.length > 0);
      expect(owned.length).toBeGreaterThan(0);
      for (const { id, body } of owned) {
        for (const test of body.ownershipTests) expect(test.explanation.length, id).toBeGreaterThan(20);
      }
    });

    it.each(LANGUAGES)("are drawn in %s, with words for those who do not see", async (language) => {
      const response = await send(`/partners/${PARTNER}/ownership.svg?lang=${language}`);
      expect(response.headers.get("content-type")).toContain("image/svg+xml");
      const drawing = await response.text();
      expect(drawing).toContain(`lang="${language}"`);
      expect(drawing).toMatch(/<title[^>]*>[^<]+<\/title><desc[^>]*>[^<]+<\/desc>/);
    });

    it("of nobody are not found", async () => {
      await expectProblem(await send("/partners/nobody/ownership.svg"), 404, "not-found");
    });
  });
}
