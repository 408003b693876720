import { createApp } from "../../src/app/create-app.ts";
import type { Catalogue } from "../../src/domain/catalogue.ts";
import type { RuledHit, Ruling } from "../../src/domain/hit.ts";
import { ruleHits } from "../../src/domain/hit.ts";
import { createEditionHolder } from "../../src/editions/edition.holder.ts";
import { publishEdition } from "../../src/editions/edition.publish.ts";
import { databaseEditions } from "../../src/editions/edition.source.ts";
import type { Edition } from "../../src/editions/edition.types.ts";
import { createAnswerCache } from "../../src/http/answer.cache.ts";
import { assessmentsOf } from "../../src/leads/leads.assessments.ts";
import type { Assessment } from "../../src/risk/flag.types.ts";
import { insertDecision, readDecisions, readHits } from "../../src/store/hits.repository.ts";
import { type PlainRow, plainFile } from "./list.generator.ts";
import { TEST_DAY } from "./records.ts";
import { at, importFiles, openStore } from "./store.ts";

/** A store with official lists, published as often as a test asks, and the app over it. */
export async function createScreenedStore(set: Catalogue) {
  const { db, close } = await openStore(set);
  let minute = 1;
  const now = () => at(minute);

  async function load(): Promise<Edition> {
    const source = databaseEditions(db);
    const inForce = await source.inForce();
    if (!inForce) throw new Error("nothing is in force");
    return source.load(inForce);
  }

  return {
    db,
    close,
    /** Imports a plain file, a minute after the last one. */
    async importRows(rows: readonly PlainRow[], listDate = "2026-11-20") {
      minute += 1;
      return importFiles(db, "plain", [plainFile(rows)], { now: now(), listDate });
    },
    async publish() {
      minute += 1;
      return publishEdition(db, now());
    },
    async hits(): Promise<RuledHit[]> {
      return ruleHits(await readHits(db), await readDecisions(db));
    },
    async decide(hit: RuledHit, ruling: Ruling): Promise<void> {
      minute += 1;
      const { id, basis } = hit;
      await insertDecision(db, { hit: id, ruling, why: "a reason", by: "Kim", at: now().toISOString(), basis });
    },
    load,
    async assess(id: string): Promise<Assessment> {
      return assessmentsOf(await load(), TEST_DAY).of(id);
    },
    /** An app that knows the edition that is in force when it is made. */
    app: () =>
      createApp({
        editions: createEditionHolder({ source: databaseEditions(db), now }),
        asset: async () => "",
        answers: createAnswerCache(),
        now,
        onInternalError: () => {},
      }),
  };
}

export type ScreenedStore = Awaited<ReturnType<typeof createScreenedStore>>;
