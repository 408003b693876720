/** Bytes of JSON kept per app: a small part of an isolate's 128 MB, and hundreds of usual answers. */
export const MAX_CACHED_BYTES = 16 * 1024 * 1024;

export interface CachedAnswer {
  tag: string;
  /** Encoded once: the text is the larger part of the work of sending it. */
  body: Uint8Array<ArrayBuffer>;
}

/** Remembers answers by the question that they answer, least recently used out first. */
export interface AnswerCache {
  get(question: string): CachedAnswer | undefined;
  set(question: string, answer: CachedAnswer): void;
}

/** @param maxBytes bodies beyond this in all are dropped; one larger than it is never kept */
export function createAnswerCache(maxBytes = MAX_CACHED_BYTES): AnswerCache {
  // A Map keeps insertion order, so its first key is the least recently used one.
  const answers = new Map<string, CachedAnswer>();
  let bytes = 0;
  const weight = (question: string, { body }: CachedAnswer) => question.length + body.length;

  function drop(question: string): void {
    const answer = answers.get(question);
    if (!answer) return;
    answers.delete(question);
    bytes -= weight(question, answer);
  }

  return {
    get(question) {
      const answer = answers.get(question);
      if (!answer) return undefined;
      answers.delete(question);
      answers.set(question, answer);
      return answer;
    },
    set(question, answer) {
      if (weight(question, answer) > maxBytes) return;
      drop(question);
      answers.set(question, answer);
      bytes += weight(question, answer);
      for (const oldest of answers.keys()) {
        if (bytes <= maxBytes) break;
        drop(oldest);
      }
    },
  };
}
