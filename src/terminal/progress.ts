/** How often a progress line is drawn anew. */
const REDRAW_MS = 200;

export interface Progress {
  update: (text: string) => void;
  /** Clears the line. */
  done: () => void;
}

/** One line that is drawn over itself on a terminal; elsewhere, such as in a log, it stays silent. */
export function createProgress(
  stream: { isTTY?: boolean; write: (text: string) => unknown },
  now: () => Date,
): Progress {
  if (!stream.isTTY) return { update: () => {}, done: () => {} };
  let last = 0;
  return {
    update(text) {
      const at = now().getTime();
      if (at - last < REDRAW_MS) return;
      last = at;
      stream.write(`\r\u001B[K${text}`);
    },
    done: () => stream.write("\r\u001B[K"),
  };
}
