import { afterAll, beforeAll, describe } from "vitest";
import type { Send } from "./battery.support.ts";
import { describeChecks } from "./checks.battery.ts";
import { describeDatagokr } from "./datagokr.battery.ts";
import { describeExchange } from "./exchange.battery.ts";
import { describeLeads } from "./leads.battery.ts";
import { describeOperations } from "./operations.battery.ts";
import { describePairs } from "./pairs.battery.ts";
import { describePartners } from "./partners.battery.ts";
import { describeProfile } from "./profile.battery.ts";
import { describeScreenings } from "./screenings.battery.ts";
import { describeService } from "./service.battery.ts";
import { describeSuggest } from "./suggest.battery.ts";

/** The same checks for every runtime: what differs between Node and the edge must not be seen from outside. */
export function describeSurface(
  runtime: string,
  start: () => Promise<{ send: Send; stop: () => Promise<void> }>,
): void {
  describe(`surface on ${runtime}`, () => {
    let running: { send: Send; stop: () => Promise<void> };
    beforeAll(async () => {
      running = await start();
    });
    afterAll(() => running?.stop());

    const send: Send = (path, init) => running.send(path, init);
    describeOperations(send);
    describeLeads(send);
    describeProfile(send);
    describePairs(send);
    describePartners(send);
    describeScreenings(send);
    describeExchange(send);
    describeChecks(send);
    describeSuggest(send);
    describeService(send);
    // Last: it uses up the requests that the trial key has a day.
    describeDatagokr(send);
  });
}
