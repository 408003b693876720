/*
 * Nadeul widget, version 1.
 *
 *   <script src="https://SERVICE/embed/v1.js" defer></script>
 *   <nadeul-leads area="ai" lang="ko"><a href="https://SERVICE/leads?area=ai">기술협력 파트너 후보 보기</a></nadeul-leads>
 *
 * What it keeps to inside somebody else's page:
 * - no cookie, no storage, no global name; it only defines the element <nadeul-leads>;
 * - lengths in px, because a host's root font size may be anything (62.5 % is common);
 * - a constructed style sheet and no markup from text, so that a strict policy and Trusted Types hold;
 * - what stands between the tags is shown until leads arrive, and again if they do not.
 */
(() => {
  const TAG = "nadeul-leads";
  const script = document.currentScript ?? document.querySelector('script[src*="/embed/v1.js"]');
  if (!script || customElements.get(TAG)) return;
  const ORIGIN = new URL(script.src).origin;

  /** Attributes that go into the question as they are; `limit` and `lang` are made sure of first. */
  const FILTERS = ["area", "country", "kind", "market", "q"];
  const LANGUAGES = ["ko", "en", "ru"];
  const THEMES = ["light", "dark", "contrast"];
  const DEFAULT_LIMIT = 5;
  const MAX_LIMIT = 10;
  const TIMEOUT_MS = 15_000;
  /** Digits of an edition's id that are shown; enough to name it to the operator. */
  const EDITION_DIGITS = 12;

  const WORDS = {
    ko: {
      title: "기술협력 파트너 후보",
      loading: "불러오는 중입니다.",
      failed: "지금은 후보를 불러올 수 없습니다.",
      refused: "설정한 값으로는 후보를 불러올 수 없습니다.",
      retry: "다시 시도",
      whole: "전체 후보 보기",
      empty: "조건에 맞는 후보가 없습니다.",
      shown: (shown, total) => `후보 ${total}건 중 ${shown}건`,
      newWindow: "새 창",
      rank: (rank) => `${rank}위`,
      score: "점수",
      band: "점수 범위",
      noFlag: "기록된 위험 신호 없음",
      leftOut: "목록에서 뺀 후보",
      verdicts: { recommended: "추천", conditional: "조건부", hold: "보류", not_recommended: "추천하지 않음" },
      blocked: "차단",
      asOf: "기준일",
      listsAsOf: "명단 기준일",
      source: "출처",
      service: "나들(Nadeul)",
      edition: "자료판",
      unknown: "확인되지 않음",
      away: "데이터베이스가 응답하지 않아 마지막으로 불러온 자료판으로 답하고 있습니다.",
      caveat: "이 목록에 있다고 해서 제재나 다른 위험이 없다는 뜻은 아닙니다.",
    },
    en: {
      title: "Technology-cooperation leads",
      loading: "Loading.",
      failed: "The leads cannot be loaded at the moment.",
      refused: "The leads cannot be loaded with these settings.",
      retry: "Try again",
      whole: "All leads",
      empty: "No lead answers this question.",
      shown: (shown, total) => `${shown} of ${total} leads`,
      newWindow: "new window",
      rank: (rank) => `${rank}.`,
      score: "Score",
      band: "Band",
      noFlag: "no risk flag on record",
      leftOut: "Left out of the list",
      verdicts: {
        recommended: "recommended",
        conditional: "conditional",
        hold: "hold",
        not_recommended: "not recommended",
      },
      blocked: "blocked",
      asOf: "As of",
      listsAsOf: "Lists as of",
      source: "Source",
      service: "Nadeul",
      edition: "Edition",
      unknown: "not known",
      away: "The database does not answer; this list rests on the edition that was loaded last.",
      caveat: "Being on this list does not mean that a party is free of sanctions or of other risks.",
    },
    ru: {
      title: "Кандидаты для технологического сотрудничества",
      loading: "Загрузка.",
      failed: "Сейчас загрузить кандидатов не удалось.",
      refused: "С этими настройками загрузить кандидатов нельзя.",
      retry: "Повторить",
      whole: "Все кандидаты",
      empty: "Подходящих кандидатов нет.",
      shown: (shown, total) => `Кандидаты: ${shown} из ${total}`,
      newWindow: "в новом окне",
      rank: (rank) => `${rank}.`,
      score: "Балл",
      band: "Интервал",
      noFlag: "сигналов риска не записано",
      leftOut: "Не вошли в список",
      verdicts: {
        recommended: "рекомендуется",
        conditional: "с условиями",
        hold: "отложено до проверки",
        not_recommended: "не рекомендуется",
      },
      blocked: "заблокировано",
      asOf: "На дату",
      listsAsOf: "Списки на дату",
      source: "Источник",
      service: "Nadeul",
      edition: "Редакция данных",
      unknown: "неизвестно",
      away: "База данных не отвечает; список построен по последней загруженной редакции.",
      caveat: "Наличие в этом списке не означает отсутствия санкций или иных рисков.",
    },
  };

  const LOCALES = { ko: "ko-KR", en: "en-GB", ru: "ru-RU" };
  /** Languages of names in local script, by country: what a screen reader should speak them as. */
  const LOCAL_LANGUAGES = {
    KZ: "kk",
    UZ: "uz",
    KG: "ky",
    TJ: "tg",
    TM: "tk",
    AM: "hy",
    AZ: "az",
    GE: "ka",
    MN: "mn",
    RU: "ru",
    CN: "zh",
  };

  /** Colour and shape of verdicts and flags; the word beside them says the same. */
  const SHAPES = {
    ok: "M7 1a6 6 0 1 0 0 12A6 6 0 1 0 7 1Z",
    info: "M2 2h10v10H2Z",
    warn: "M7 1 13.5 12.5H.5Z",
    stop: "M4.2.5h5.6L13.5 4.2v5.6L9.8 13.5H4.2L.5 9.8V4.2Z",
    plain: "M1 5.5h12v3H1Z",
  };
  const VERDICT_TONES = { recommended: "ok", conditional: "info", hold: "warn", not_recommended: "plain" };
  const LEVEL_TONES = { info: "plain", low: "info", medium: "warn", high: "stop", block: "stop" };

  // Every colour may be set by the host: first as --nadeul-…, else the token of the government design system, else ours.
  const LIGHT = `
    --text: var(--nadeul-text, var(--krds-light-color-text-basic, #1e2124));
    --soft: var(--nadeul-text-soft, var(--krds-light-color-text-subtle, #464c53));
    --line: var(--nadeul-line, var(--krds-light-color-border-gray-light, #cdd1d5));
    --back: var(--nadeul-back, var(--krds-light-color-background-white, #ffffff));
    --accent: var(--nadeul-accent, var(--krds-light-color-text-primary, #0b50d0));
    --ok: #267337; --ok-tint: #eaf6ec; --info: #096ab3; --info-tint: #e7f4fe;
    --warn: #8a5c00; --warn-tint: #fff3db; --stop: #bd2c0f; --stop-tint: #fdefec;`;
  const DARK = `
    --text: #f4f5f6; --soft: #cdd1d5; --line: #464c53; --back: #131416; --accent: #86aff9;
    --ok: #7fcf8f; --ok-tint: #12261a; --info: #7cc4f8; --info-tint: #0f2536;
    --warn: #ffc95c; --warn-tint: #2c210c; --stop: #f7a08c; --stop-tint: #331610;`;
  const CONTRAST = `
    --text: var(--krds-high-contrast-color-text-basic, #ffffff);
    --soft: var(--krds-high-contrast-color-text-basic, #ffffff);
    --line: var(--krds-high-contrast-color-text-basic, #ffffff);
    --back: var(--krds-high-contrast-color-background-white, #000000);
    --accent: #ffff00; --ok: #7dff9b; --info: #8fd3ff; --warn: #ffd75e; --stop: #ff9d8a;
    --ok-tint: #000000; --info-tint: #000000; --warn-tint: #000000; --stop-tint: #000000;`;

  // All rules sit on .root and below: a host's `* { … }` reaches the element itself and would win over :host.
  const CSS = `
    :host { display: block; }
    :host([hidden]) { display: none; }
    .root { all: initial; display: block; container-type: inline-size; box-sizing: border-box; color-scheme: light;
      font-family: inherit; font-size: 17px; line-height: 1.5; color: var(--text); background: var(--back);
      overflow-wrap: anywhere; word-break: keep-all; ${LIGHT} }
    .root[data-theme="dark"] { color-scheme: dark; ${DARK} }
    .root[data-theme="contrast"] { color-scheme: dark; ${CONTRAST} }
    *, *::before, *::after { box-sizing: border-box; }
    [hidden] { display: none !important; }
    h2 { margin: 0 0 4px; font-size: 19px; line-height: 1.4; font-weight: 700; }
    h2:focus { outline: none; }
    p { margin: 0 0 8px; }
    a { color: var(--accent); text-underline-offset: 3px; }
    a::after { content: "\u00a0↗" / ""; font-size: 13px; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    button { font: inherit; font-weight: 600; min-height: 44px; padding: 8px 20px; border: 1px solid var(--accent);
      border-radius: 6px; background: var(--accent); color: var(--back); cursor: pointer; }
    button[aria-disabled="true"] { opacity: 0.6; cursor: default; }
    .small, .status { font-size: 15px; color: var(--soft); }
    .trouble { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 20px; margin-bottom: 12px; }
    .trouble:empty { display: none; }
    .note { border: 1px solid var(--warn); background: var(--warn-tint); border-radius: 6px; padding: 8px 12px; }
    .leads { list-style: none; margin: 0 0 12px; padding: 0; border-bottom: 1px solid var(--line); }
    .lead { display: grid; grid-template-columns: 40px 1fr; gap: 6px 12px; padding: 14px 0;
      border-top: 1px solid var(--line); }
    .rank { font-weight: 700; }
    .main { min-width: 0; }
    .main > a { display: inline-block; min-height: 28px; font-weight: 700; }
    .names { display: block; font-size: 15px; color: var(--soft); }
    .judged, .flag { grid-column: 2; }
    .judged { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; }
    .score { font-size: 15px; font-variant-numeric: tabular-nums; }
    .score b { font-size: 17px; }
    .range-text, .rank { white-space: nowrap; }
    .band { display: block; width: 120px; height: 10px; }
    .track { fill: none; stroke: var(--line); }
    .range { fill: var(--info); opacity: 0.45; }
    .mark { fill: var(--text); }
    .badge { display: inline-flex; align-items: center; gap: 6px; border: 1px solid; border-radius: 4px;
      padding: 1px 8px; font-size: 15px; font-weight: 600; color: var(--soft); }
    .badge svg { flex: none; width: 14px; height: 14px; fill: currentcolor; }
    .ok { color: var(--ok); background: var(--ok-tint); }
    .info { color: var(--info); background: var(--info-tint); }
    .warn { color: var(--warn); background: var(--warn-tint); }
    .stop { color: var(--stop); background: var(--stop-tint); }
    .away { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    dl { display: flex; flex-wrap: wrap; gap: 2px 20px; margin: 12px 0 8px; font-size: 15px; }
    dl div { display: flex; gap: 8px; }
    dt { color: var(--soft); }
    dd { margin: 0; }
    dd a { display: inline-block; min-height: 24px; }
    @container (min-width: 640px) {
      .lead { grid-template-columns: 40px 1fr minmax(180px, max-content); }
      .judged { grid-column: 3; grid-row: 1; flex-direction: column; align-items: flex-end; align-self: start; }
    }`;
  // In `auto` the widget is dark only where the host's own page is: its colour scheme comes down by inheritance.
  const AUTO_CSS = darkWhereHostIs();

  function darkWhereHostIs() {
    const pairs = [...DARK.matchAll(/(--[\w-]+): (#\w+)/g)].map(([, name, dark]) => {
      const light = new RegExp(`${name}: ([^;]+);`).exec(LIGHT)[1];
      return `${name}: light-dark(${light}, ${dark});`;
    });
    return `@supports (color: light-dark(red, red)) {
      .root[data-theme="auto"] { color-scheme: inherit; ${pairs.join(" ")} }
    }
    @media (prefers-contrast: more) { .root[data-theme="auto"] { --soft: var(--text); --line: var(--text); } }`;
  }

  let sheet = null;

  /** A constructed sheet is not inline style, so `style-src` of the host need not allow it. Shared by all widgets. */
  function applyStyle(root) {
    if ("adoptedStyleSheets" in root && "replaceSync" in CSSStyleSheet.prototype) {
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(CSS + AUTO_CSS);
      }
      root.adoptedStyleSheets = [sheet];
    } else root.append(make("style", {}, CSS + AUTO_CSS));
  }

  /** Builds an element; text becomes text nodes, never markup. Attributes that are null or false are left out. */
  function make(tag, attributes = {}, ...children) {
    const isSvg = ["svg", "path", "rect"].includes(tag);
    const element = isSvg ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined && value !== false) element.setAttribute(name, String(value));
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  }

  const number = (value, language) =>
    new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

  /** A day as the language writes it: 2026. 11. 22. · 22 November 2026 · 22 ноября 2026 г. */
  function day(text, language) {
    const month = language === "ko" ? "numeric" : "long";
    const form = { year: "numeric", month, day: "numeric", timeZone: "UTC" };
    return new Intl.DateTimeFormat(LOCALES[language], form).format(new Date(`${text}T00:00:00Z`));
  }

  function badge(tone, word) {
    const shape = make("svg", { viewBox: "0 0 14 14", "aria-hidden": "true" }, make("path", { d: SHAPES[tone] }));
    return make("span", { class: `badge ${tone}` }, shape, word);
  }

  /** A link that leaves the host's page open, and says so. */
  function link(href, language, ...content) {
    const hint = make("span", { class: "away" }, ` (${WORDS[language].newWindow})`);
    return make("a", { href, target: "_blank", rel: "noopener" }, ...content, hint);
  }

  /** Every way in which a name is written, the reader's own first, each with its language. */
  function namesOf({ name, names, country }) {
    const all = [
      { text: names.ko, lang: "ko" },
      { text: names.en, lang: "en" },
      { text: names.ru, lang: "ru" },
      { text: names.local, lang: LOCAL_LANGUAGES[country] ?? "und" },
    ].filter(({ text }) => text);
    const isFirst = ({ text }, i) => all.findIndex((one) => one.text === text) === i;
    const shown = all.slice(0, 3).find(({ text, lang }) => text === name && lang !== "en");
    return {
      shown: make("bdi", { lang: shown?.lang ?? "en" }, name),
      others: all.filter((one, i) => one.text !== name && isFirst(one, i)),
    };
  }

  /** The score and its band on a scale from 0 to 100; the numbers beside it say the same. */
  function bandPlot({ score, band }) {
    return make(
      "svg",
      { class: "band", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
      make("rect", { class: "track", x: 0.5, y: 0.5, width: 99, height: 9 }),
      make("rect", { class: "range", x: band.low, y: 2, width: Math.max(1, band.high - band.low), height: 6 }),
      make("rect", { class: "mark", x: Math.min(98.5, Math.max(0, score - 0.75)), y: 0, width: 1.5, height: 10 }),
    );
  }

  function scoreOf(lead, language) {
    const words = WORDS[language];
    const range = `${number(lead.band.low, language)}–${number(lead.band.high, language)}`;
    return make(
      "span",
      { class: "score" },
      `${words.score} `,
      make("b", {}, number(lead.score, language)),
      " ",
      make("span", { class: "range-text" }, `(${words.band} ${range})`),
    );
  }

  function leadItem(lead, language, addressOf) {
    const words = WORDS[language];
    const { partner, area, verdict, flags } = lead;
    const { shown, others } = namesOf(partner);
    const spelt = others.flatMap(({ text, lang }, i) => [i > 0 ? " · " : "", make("bdi", { lang }, text)]);
    const place = [partner.countryName ?? words.unknown, partner.kindName, area.name].join(" · ");
    const [flag] = flags;
    return make(
      "li",
      { class: "lead" },
      make("span", { class: "rank" }, words.rank(lead.rank)),
      make(
        "div",
        { class: "main" },
        link(addressOf(lead), language, shown),
        others.length > 0 ? make("small", { class: "names" }, ...spelt) : null,
        make("span", { class: "small" }, place),
      ),
      make(
        "div",
        { class: "judged" },
        badge(VERDICT_TONES[verdict.code] ?? "plain", verdict.name),
        scoreOf(lead, language),
        bandPlot(lead),
      ),
      make(
        "div",
        { class: "flag" },
        flag
          ? badge(LEVEL_TONES[flag.level] ?? "plain", `${flag.title} (${flag.levelName})`)
          : make("span", { class: "small" }, words.noFlag),
      ),
    );
  }

  /** How many candidates the list does not show, and why. */
  function leftOut({ hidden, blocked }, language) {
    const words = WORDS[language];
    const counts = Object.entries(hidden).filter(([, count]) => count > 0);
    const parts = [
      ...counts.map(([verdict, count]) => `${words.verdicts[verdict] ?? verdict} ${count}`),
      `${words.blocked} ${blocked.count}`,
    ];
    return `${words.leftOut}: ${parts.join(" · ")}`;
  }

  /** 기준일, 출처 and what the list does not say. */
  function standing(answer, language, pageAddress) {
    const words = WORDS[language];
    const { edition, screening } = answer;
    const entry = (name, ...value) => make("div", {}, make("dt", {}, name), make("dd", {}, ...value));
    const dated = (text) => (text ? make("time", { datetime: text }, day(text, language)) : words.unknown);
    return make(
      "div",
      {},
      make("p", { class: "small" }, leftOut(answer, language)),
      make(
        "dl",
        {},
        entry(words.asOf, dated(edition.asOf)),
        entry(words.listsAsOf, dated(edition.listsAsOf)),
        entry(words.source, link(pageAddress, language, words.service)),
        entry(words.edition, make("code", {}, edition.id.slice(0, EDITION_DIGITS))),
      ),
      make("p", { class: "small" }, make("strong", {}, words.caveat), ` ${screening.statement}`),
    );
  }

  /** What stands above the list: that the data are old, and notices on areas. */
  function notices({ edition, notices: texts }, language) {
    const all = [...(edition.databaseAway ? [WORDS[language].away] : []), ...texts.map(({ text }) => text)];
    return all.map((text) => make("p", { class: "note small" }, text));
  }

  /** What a refusal says of itself (RFC 9457), for whoever set the attributes. */
  async function refusalOf(response) {
    const problem = await response.json().catch(() => null);
    const fields = (problem?.errors ?? []).map(({ field, message }) => `${field}: ${message}`);
    return Object.assign(new Error("refused"), { refusal: [problem?.detail ?? "", ...fields].join(" ").trim() });
  }

  async function ask(address, signal) {
    const response = await fetch(address, { credentials: "omit", signal });
    if (response.ok) return response.json();
    // 408 and 429 pass with time; other 4xx answers will not get better by asking again.
    const isFinal = response.status >= 400 && response.status < 500 && ![408, 429].includes(response.status);
    throw isFinal ? await refusalOf(response) : new Error(`status ${response.status}`);
  }

  class NadeulLeads extends HTMLElement {
    static version = "1";
    static observedAttributes = [...FILTERS, "lang", "limit", "theme"];

    #root = make("section", { class: "root", "aria-labelledby": "title" });
    #title = make("h2", { id: "title", tabindex: "-1" });
    #status = make("p", { class: "status", role: "status" });
    #trouble = make("div", { class: "trouble" });
    #fallback = make("slot");
    #body = make("div");
    /** Address that is shown or being asked for; a change of it makes an older request worthless. */
    #address = "";
    #request = null;
    #isScheduled = false;
    #modes = new MutationObserver(() => this.#showTheme());
    #systemDark = matchMedia("(prefers-color-scheme: dark)");
    #onSystem = () => this.#showTheme();

    constructor() {
      super();
      const shadow = this.attachShadow({ mode: "open" });
      applyStyle(shadow);
      this.#root.append(this.#title, this.#status, this.#trouble, this.#fallback, this.#body);
      shadow.append(this.#root);
    }

    connectedCallback() {
      this.#modes.observe(document.documentElement, { attributeFilter: ["data-krds-mode"], subtree: true });
      this.#systemDark.addEventListener("change", this.#onSystem);
      this.#schedule();
    }

    disconnectedCallback() {
      this.#modes.disconnect();
      this.#systemDark.removeEventListener("change", this.#onSystem);
      this.#request?.abort();
      this.#request = null;
      this.#address = "";
    }

    attributeChangedCallback() {
      this.#schedule();
    }

    /** Several attributes set in a row make one request. */
    #schedule() {
      if (this.#isScheduled) return;
      this.#isScheduled = true;
      queueMicrotask(() => {
        this.#isScheduled = false;
        if (this.isConnected) this.#update();
      });
    }

    get #language() {
      const tag = (this.getAttribute("lang") || this.closest("[lang]")?.lang || "").toLowerCase().split("-")[0];
      return LANGUAGES.includes(tag) ? tag : LANGUAGES[0];
    }

    get #limit() {
      const given = Math.round(Number(this.getAttribute("limit")));
      return given >= 1 ? Math.min(MAX_LIMIT, given) : DEFAULT_LIMIT;
    }

    /** An address of the service with the question; `names` are the attributes that go along. */
    #addressAt(path, names, more = {}) {
      const address = new URL(path, ORIGIN);
      for (const name of names) {
        const value = this.getAttribute(name)?.trim();
        if (value) address.searchParams.set(name, value);
      }
      for (const [name, value] of Object.entries(more)) if (value) address.searchParams.set(name, value);
      return address.href;
    }

    /** The same display mode goes along to the pages that are linked to. */
    get #carried() {
      const theme = THEMES.includes(this.getAttribute("theme")) ? this.getAttribute("theme") : null;
      return { lang: this.#language, theme };
    }

    get #pageAddress() {
      return this.#addressAt("/leads", FILTERS, this.#carried);
    }

    /** The host's own high-contrast mode is followed, unless the host says otherwise by `theme`. */
    get #theme() {
      const given = this.getAttribute("theme");
      if (THEMES.includes(given)) return given;
      const mode = this.closest("[data-krds-mode]")?.getAttribute("data-krds-mode");
      const isContrast = mode === "high-contrast" || (mode === "theme" && this.#systemDark.matches);
      return isContrast ? "contrast" : "auto";
    }

    #showTheme() {
      this.#root.dataset.theme = this.#theme;
    }

    #update() {
      const address = this.#addressAt("/v1/leads", FILTERS, { limit: this.#limit, lang: this.#language });
      this.#showTheme();
      if (address === this.#address) return;
      this.#address = address;
      this.#load();
    }

    async #load() {
      this.#request?.abort();
      const request = new AbortController();
      this.#request = request;
      const language = this.#language;
      const timer = setTimeout(() => request.abort(), TIMEOUT_MS);
      this.#root.lang = language;
      this.#root.setAttribute("aria-busy", "true");
      this.#title.textContent = WORDS[language].title;
      this.#status.textContent = WORDS[language].loading;
      try {
        const answer = await ask(this.#address, request.signal);
        if (this.#request === request) this.#showAnswer(answer, language);
      } catch (error) {
        // An older request that was given up says nothing; one that took too long does.
        if (this.#request === request) this.#showTrouble(error, language);
      } finally {
        clearTimeout(timer);
        if (this.#request === request) this.#root.removeAttribute("aria-busy");
      }
    }

    #showAnswer(answer, language) {
      const words = WORDS[language];
      const { leads, page } = answer;
      const hadFocus = this.#trouble.contains(this.shadowRoot.activeElement);
      const addressOf = ({ area, partner }) => {
        const path = `/leads/${encodeURIComponent(area.id)}/${encodeURIComponent(partner.id)}`;
        return this.#addressAt(path, ["q", "market"], this.#carried);
      };
      const items = leads.map((lead) => leadItem(lead, language, addressOf));
      this.#body.replaceChildren(
        ...notices(answer, language),
        ...(items.length > 0 ? [make("ol", { class: "leads", role: "list" }, ...items)] : []),
        standing(answer, language, this.#pageAddress),
      );
      this.#trouble.replaceChildren();
      this.#fallback.hidden = true;
      this.#status.textContent = items.length > 0 ? words.shown(items.length, page.total) : words.empty;
      // The button that was pressed is gone; without this the keyboard would start again at the top of the page.
      if (hadFocus) this.#title.focus();
    }

    #showTrouble(error, language) {
      const words = WORDS[language];
      const isRefused = "refusal" in error;
      const hasFallback = this.children.length > 0 || this.textContent.trim() !== "";
      this.#body.replaceChildren();
      this.#fallback.hidden = false;
      this.#status.textContent = isRefused ? `${words.refused} ${error.refusal}` : words.failed;
      this.#trouble.replaceChildren(
        ...(isRefused ? [] : [this.#retryButton(words.retry)]),
        ...(hasFallback ? [] : [link(this.#pageAddress, language, words.whole)]),
      );
    }

    #retryButton(word) {
      const hadFocus = this.#trouble.contains(this.shadowRoot.activeElement);
      const button = make("button", { type: "button" }, word);
      button.addEventListener("click", () => {
        if (this.#root.hasAttribute("aria-busy")) return;
        button.setAttribute("aria-disabled", "true");
        this.#load();
      });
      if (hadFocus) queueMicrotask(() => button.focus());
      return button;
    }
  }

  customElements.define(TAG, NadeulLeads);
})();
