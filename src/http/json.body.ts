import type { AppContext } from "../app/app.types.ts";
import { Problem } from "../domain/problem.ts";

/** A question fits in far less; a body beyond this is refused before it is read to the end. */
export const MAX_BODY_BYTES = 64 * 1024;
/** A batch of names to screen. */
export const MAX_BATCH_BYTES = 16 * 1024 * 1024;

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

export function payloadTooLarge(maxBytes: number): Problem {
  return new Problem("payload-too-large", {
    ko: `본문은 ${maxBytes / 1024} KiB까지 보낼 수 있습니다.`,
    en: `The body may have up to ${maxBytes / 1024} KiB.`,
    ru: `Размер тела — не более ${maxBytes / 1024} КиБ.`,
  });
}

export function unsupportedMediaType(accepted: string): Problem {
  return new Problem(
    "unsupported-media-type",
    {
      ko: `Content-Type은 다음 가운데 하나여야 합니다: ${accepted}`,
      en: `The Content-Type must be one of: ${accepted}`,
      ru: `Content-Type должен быть одним из: ${accepted}`,
    },
    { headers: { Accept: accepted } },
  );
}

/**
 * Reads a JSON body.
 * @throws Problem `unsupported-media-type` or `invalid-body`
 */
export async function readJson(c: AppContext): Promise<unknown> {
  if (!JSON_TYPE.test(c.req.header("Content-Type") ?? "")) throw unsupportedMediaType("application/json");
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem(
      "invalid-body",
      {
        ko: "본문이 올바른 JSON이 아닙니다.",
        en: "The body is not valid JSON.",
        ru: "Тело запроса не является корректным JSON.",
      },
      { cause },
    );
  }
}
