/*
 * Inside the frame: tells the page around it how tall the content is. Without this file the frame scrolls.
 *
 * A frame that says it has loaded may have nobody listening yet, so both sides greet each other: `nadeul:hello` from
 * here, `nadeul:ack` from there, in whichever order they come, and only then heights are sent.
 */
(() => {
  const VERSION = 1;
  const host = window.parent;
  if (host === window) return;
  /** The `name` of the iframe: it tells several frames of one page apart. */
  const id = window.name;
  const page = document.documentElement;
  /** Unknown until the host has answered. Nothing but a height is ever said. */
  let hostOrigin = "*";
  let isHeard = false;

  function say(type) {
    const { height } = page.getBoundingClientRect();
    // The width lets the host see whether its own zoom reaches into the frame.
    host.postMessage({ type, v: VERSION, id, height: Math.ceil(height), width: window.innerWidth }, hostOrigin);
  }

  addEventListener("message", ({ source, data, origin }) => {
    if (source !== host || data?.type !== "nadeul:ack" || data.v !== VERSION || data.id !== id) return;
    hostOrigin = origin === "null" ? "*" : origin;
    if (!isHeard) new ResizeObserver(() => say("nadeul:resize")).observe(page);
    isHeard = true;
  });
  say("nadeul:hello");
})();
