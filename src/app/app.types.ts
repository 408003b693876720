import type { Context } from "hono";
import type { Language } from "../domain/vocabulary.ts";
import type { EditionHolder, HeldEdition } from "../editions/edition.holder.ts";
import type { AnswerCache } from "../http/answer.cache.ts";

/** Everything that the app takes from outside. Nothing below reads the environment or a clock of its own. */
export interface AppDependencies {
  editions: EditionHolder;
  /** Text of a file of `public/`: read from disk on Node, a static asset on Workers. */
  asset: (name: string) => Promise<string>;
  /** Answers already made, for as long as the app lives. */
  answers: AnswerCache;
  now: () => Date;
  /** Hosts whose pages may hold the frame, beside our own; none if not given. */
  frameAncestors?: readonly string[];
  /** Keys of the open API with the requests that each has a day; none if not given. */
  serviceKeys?: ReadonlyMap<string, number>;
  /** Keeps background work alive after the response; Workers need it, Node does not. */
  keepAlive?: (context: Context, work: Promise<unknown>) => void;
  /** Receives what went wrong inside, for the operator's log. Never given request bodies or SQL. */
  onInternalError?: (report: InternalErrorReport) => void;
}

export interface InternalErrorReport {
  requestId: string;
  method: string;
  path: string;
  name: string;
  code: string | null;
}

/** What one request is answered from. */
export interface RequestSnapshot extends HeldEdition {
  /** The day for which the answer holds, YYYY-MM-DD in Korea. */
  asOf: string;
}

export interface AppEnv {
  Variables: {
    requestId: string;
    language: Language;
  };
}
export type AppContext = Context<AppEnv>;
