// @ts-check
// Every page works without this file: it only makes some of them quicker to use.

const SUGGEST_DELAY_MS = 120;
const MIN_TYPED = 1;

/** Words of this page in its own language. */
const language = document.documentElement.lang || "ko";
const WORDS = {
  suggestions: { ko: "추천 검색어", en: "Suggestions", ru: "Подсказки" },
  count: { ko: "개 제안", en: "suggestions", ru: "подсказок" },
  types: {
    area: { ko: "분야", en: "area", ru: "область" },
    topic: { ko: "주제", en: "topic", ru: "тема" },
    place: { ko: "지역", en: "place", ru: "место" },
    kind: { ko: "유형", en: "kind", ru: "тип" },
    mode: { ko: "협력 방식", en: "way of working", ru: "формат" },
    partner: { ko: "기관", en: "organisation", ru: "организация" },
  },
  failed: {
    ko: "대조하지 못했습니다. 다시 시도하십시오.",
    en: "The screening failed. Please try again.",
    ru: "Проверка не удалась. Повторите попытку.",
  },
  done: { ko: "완료", en: "done", ru: "готово" },
};
/** @param {Record<string, string>} word */
const say = (word) => word[language] ?? word.ko;

/** The part of a question that is being typed: what stands after the last space. */
function typedPart(/** @type {string} */ text) {
  const start = text.lastIndexOf(" ") + 1;
  return { before: text.slice(0, start), part: text.slice(start) };
}

/** Type-ahead after the combobox pattern of the ARIA authoring practices, with a list that only suggests. */
function suggestFor(/** @type {HTMLInputElement} */ input) {
  const box = input.closest(".combo");
  if (!box) return;
  const list = document.createElement("ul");
  list.id = `${input.id || "q"}-suggestions`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", say(WORDS.suggestions));
  list.hidden = true;
  const status = document.createElement("div");
  status.className = "hidden";
  status.setAttribute("role", "status");
  box.append(list, status);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  input.autocomplete = "off";

  let timer = 0;
  let active = -1;
  /** What the words shown were asked for. */
  let shownFor = "";
  /** @type {AbortController | null} */
  let request = null;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const mark = (/** @type {number} */ index) => {
    const options = [...list.children];
    if (options.length === 0) return;
    active = (index + options.length) % options.length;
    for (const [i, option] of options.entries()) option.setAttribute("aria-selected", String(i === active));
    const chosen = options[active];
    if (!chosen) return;
    input.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  };

  const take = (/** @type {Element} */ option) => {
    const { before } = typedPart(input.value);
    input.value = `${before}${option.getAttribute("data-text") ?? ""} `;
    close();
    input.focus();
  };

  const show = (
    /** @type {{type: keyof typeof WORDS.types, text: string, name: string, verdict: {name: string} | null}[]} */ found,
  ) => {
    list.replaceChildren(
      ...found.map(({ type, text, name, verdict }, i) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${i}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.setAttribute("data-text", text);
        const word = document.createElement("span");
        word.textContent = text === name ? text : `${text} (${name})`;
        const kind = document.createElement("span");
        kind.className = "small";
        const typeName = WORDS.types[type] ? say(WORDS.types[type]) : type;
        kind.textContent = verdict ? `${typeName} · ${verdict.name}` : typeName;
        option.append(word, kind);
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          take(option);
        });
        return option;
      }),
    );
    active = -1;
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    status.textContent = found.length > 0 ? `${found.length} ${say(WORDS.count)}` : "";
  };

  const ask = async () => {
    request?.abort();
    const { part } = typedPart(input.value);
    if (part.length < MIN_TYPED) return close();
    request = new AbortController();
    try {
      const address = `/v1/suggest?q=${encodeURIComponent(part)}&lang=${language}`;
      const response = await fetch(address, { signal: request.signal });
      if (!response.ok) return close();
      shownFor = part;
      show((await response.json()).suggestions);
    } catch {
      // Aborted because more was typed, or the network is away: searching works without suggestions.
    }
  };

  input.addEventListener("input", () => {
    // Words for another beginning must not be taken for this one by a quick Enter.
    if (!typedPart(input.value).part.startsWith(shownFor)) close();
    clearTimeout(timer);
    timer = setTimeout(ask, SUGGEST_DELAY_MS);
  });
  input.addEventListener("blur", close);
  /** What each key does while suggestions are shown; true if it was used up. */
  const keys = {
    ArrowDown: () => mark(active + 1),
    ArrowUp: () => mark(active - 1),
    Escape: close,
    Enter: () => {
      const option = list.children[active];
      if (!option) return false;
      take(option);
      return true;
    },
  };
  input.addEventListener("keydown", (event) => {
    // While a Hangul syllable is being composed, Enter and the arrows belong to the input method.
    if (event.isComposing || list.hidden || !(event.key in keys)) return;
    const used = keys[/** @type {keyof typeof keys} */ (event.key)]();
    if (used !== false) event.preventDefault();
  });
}

/** How many rows a form will send: lines of the file if there is one, else of the text. */
async function rowsOf(/** @type {FormData} */ data) {
  const file = data.get("file");
  const text = file instanceof File && file.size > 0 ? await file.text() : String(data.get("names") ?? "");
  return Math.max(1, text.split(/\r?\n/).filter((line) => line.trim() !== "").length);
}

/** Reads an answer piece by piece and tells how many of its lines have come. */
async function readCounting(/** @type {Response} */ response, /** @type {(lines: number) => void} */ tell) {
  if (!response.ok || !response.body) throw new Error(String(response.status));
  const chunks = [];
  const decoder = new TextDecoder();
  let lines = 0;
  for await (const chunk of response.body) {
    chunks.push(chunk);
    lines += decoder.decode(chunk, { stream: true }).split("\n").length - 1;
    tell(lines);
  }
  return new Blob(chunks, { type: "text/csv" });
}

function downloadLink(/** @type {Blob} */ file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = "nadeul-screening.csv";
  link.textContent = `${say(WORDS.done)}: nadeul-screening.csv`;
  return link;
}

function failure() {
  const problem = document.createElement("p");
  problem.className = "error";
  problem.setAttribute("role", "alert");
  problem.textContent = say(WORDS.failed);
  return problem;
}

/** Sends a list of names and counts the rows as they come back, then hands the annotated file over. */
async function annotate(
  /** @type {HTMLFormElement} */ form,
  /** @type {string} */ address,
  /** @type {Element} */ status,
) {
  const data = new FormData(form);
  const rows = await rowsOf(data);
  const word = form.dataset.progress ?? "";
  const bar = document.createElement("progress");
  bar.max = rows;
  bar.setAttribute("aria-label", word);
  const label = document.createElement("span");
  label.textContent = word;
  status.replaceChildren(label, bar);
  try {
    const response = await fetch(address, { method: "POST", body: data });
    const file = await readCounting(response, (lines) => {
      bar.value = Math.min(rows, lines);
      label.textContent = `${word} ${Math.min(rows, lines)} / ${rows}`;
    });
    const link = downloadLink(file);
    status.replaceChildren(link);
    link.click();
    link.focus();
  } catch {
    status.replaceChildren(failure());
  }
}

function progressFor(/** @type {HTMLFormElement} */ form) {
  const status = form.querySelector("[data-status]");
  form.addEventListener("submit", (event) => {
    const address = event.submitter?.getAttribute("formaction");
    if (!address || !status) return;
    event.preventDefault();
    annotate(form, address, status);
  });
}

for (const input of document.querySelectorAll(".combo input")) suggestFor(/** @type {HTMLInputElement} */ (input));
for (const form of document.querySelectorAll("form[data-batch]")) progressFor(/** @type {HTMLFormElement} */ (form));
