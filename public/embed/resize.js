/*
 * For the page around the frame: gives <iframe data-nadeul-frame> the height of its content. Optional; without it the
 * frame keeps the height of its attribute and scrolls.
 */
(() => {
  const VERSION = 1;
  const MIN_HEIGHT = 120;
  const MAX_HEIGHT = 20_000;
  /** Rounded widths differ by a pixel; a smaller difference than this is no zoom. */
  const SAME_SCALE = 0.02;

  const frames = () => [...document.querySelectorAll("iframe[data-nadeul-frame]")];

  /** A sandboxed frame has no origin of its own, so the window that speaks and its name decide. */
  const isFrom = (frame, { source, origin, data }) =>
    source === frame.contentWindow &&
    data.id === frame.name &&
    (origin === "null" || origin === new URL(frame.src, location.href).origin);

  function acknowledge(frame, origin = "*") {
    const target = origin === "null" ? "*" : origin;
    frame.contentWindow?.postMessage({ type: "nadeul:ack", v: VERSION, id: frame.name }, target);
  }

  function resize(frame, { height, width }) {
    if (!Number.isFinite(height)) return;
    // Set as properties, which a policy without 'unsafe-inline' allows.
    Object.assign(frame.style, { display: "block", width: "100%", border: "0" });
    // Where the zoom of the body reaches into the frame, both sides count the same pixels; elsewhere they do not.
    const scale = width > 0 ? frame.clientWidth / width : 1;
    const isSame = !(scale > 0) || Math.abs(scale - 1) < SAME_SCALE;
    const wanted = isSame ? height : height * scale + 1;
    frame.style.height = `${Math.ceil(Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, wanted)))}px`;
  }

  addEventListener("message", (event) => {
    const { data } = event;
    if (data?.v !== VERSION || !["nadeul:hello", "nadeul:resize"].includes(data.type)) return;
    const frame = frames().find((one) => isFrom(one, event));
    if (!frame) return;
    if (data.type === "nadeul:hello") acknowledge(frame, event.origin);
    resize(frame, data);
  });
  // A frame that was ready before this file greeted nobody.
  for (const frame of frames()) acknowledge(frame);
})();
