import type { Language } from "../domain/vocabulary.ts";

/** Words of the frame; the widget in public/embed/v1.js says the same, and a test in a browser compares them. */
export const FRAME_WORDS = {
  title: {
    ko: "기술협력 파트너 후보",
    en: "Technology-cooperation leads",
    ru: "Кандидаты для технологического сотрудничества",
  },
  refused: {
    ko: "설정한 값으로는 후보를 불러올 수 없습니다.",
    en: "The leads cannot be loaded with these settings.",
    ru: "С этими настройками загрузить кандидатов нельзя.",
  },
  empty: {
    ko: "조건에 맞는 후보가 없습니다.",
    en: "No lead answers this question.",
    ru: "Подходящих кандидатов нет.",
  },
  newWindow: { ko: "새 창", en: "new window", ru: "в новом окне" },
  noFlag: { ko: "기록된 위험 신호 없음", en: "no risk flag on record", ru: "сигналов риска не записано" },
  leftOut: { ko: "목록에서 뺀 후보", en: "Left out of the list", ru: "Не вошли в список" },
  service: { ko: "나들(Nadeul)", en: "Nadeul", ru: "Nadeul" },
  away: {
    ko: "데이터베이스가 응답하지 않아 마지막으로 불러온 자료판으로 답하고 있습니다.",
    en: "The database does not answer; this list rests on the edition that was loaded last.",
    ru: "База данных не отвечает; список построен по последней загруженной редакции.",
  },
  caveat: {
    ko: "이 목록에 있다고 해서 제재나 다른 위험이 없다는 뜻은 아닙니다.",
    en: "Being on this list does not mean that a party is free of sanctions or of other risks.",
    ru: "Наличие в этом списке не означает отсутствия санкций или иных рисков.",
  },
} as const satisfies Record<string, Record<Language, string>>;

export const SHOWN: Record<Language, (shown: number, total: number) => string> = {
  ko: (shown, total) => `후보 ${total}건 중 ${shown}건`,
  en: (shown, total) => `${shown} of ${total} leads`,
  ru: (shown, total) => `Кандидаты: ${shown} из ${total}`,
};

export const RANK: Record<Language, (rank: number) => string> = {
  ko: (rank) => `${rank}위`,
  en: (rank) => `${rank}.`,
  ru: (rank) => `${rank}.`,
};

/** Words of the page that builds the code to put in. */
export const BUILDER_WORDS = {
  lead: {
    ko: "기술협력 파트너 후보 목록을 기관 누리집에 넣는 코드를 만듭니다. 설치나 로그인, 개인정보가 필요 없고 쿠키와 브라우저 저장소를 쓰지 않습니다.",
    en: "Builds the code that puts the list of technology-cooperation leads into your own site. It needs no installation, no login and no personal data, and uses neither cookies nor browser storage.",
    ru: "Создаёт код, который выводит список кандидатов на вашем сайте. Не нужны установка, вход и персональные данные; cookie и хранилище браузера не используются.",
  },
  settings: { ko: "설정", en: "Settings", ru: "Настройки" },
  way: { ko: "넣는 방법", en: "Way", ru: "Способ" },
  any: { ko: "전체", en: "any", ru: "все" },
  question: { ko: "찾을 내용", en: "Free text", ru: "Свободный текст" },
  market: { ko: "목표 시장", en: "Target market", ru: "Целевой рынок" },
  snippetLang: { ko: "표시 언어", en: "Language shown", ru: "Язык списка" },
  themeDefault: { ko: "기본", en: "Default", ru: "По умолчанию" },
  limit: { ko: "후보 수", en: "Leads shown", ru: "Число кандидатов" },
  pin: { ko: "파일 고정", en: "Pin the file", ru: "Закрепить файл" },
  pinYes: {
    ko: "지금 판으로 고정(무결성 확인)",
    en: "to this version (integrity)",
    ru: "на этой версии (integrity)",
  },
  pinNo: { ko: "새 판을 자동으로 사용", en: "no, take new versions", ru: "нет, брать новые версии" },
  build: { ko: "코드 만들기", en: "Build the code", ru: "Создать код" },
  code: { ko: "넣을 코드", en: "Code to put in", ru: "Код для вставки" },
  policy: {
    ko: "콘텐츠 보안 정책(CSP)",
    en: "Content security policy (CSP)",
    ru: "Политика безопасности (CSP)",
  },
  policyLead: {
    ko: "기관 누리집의 Content-Security-Policy 헤더에 아래 출처를 더하십시오. 정책이 없는 누리집은 그대로 두면 됩니다.",
    en: "Add these sources to the Content-Security-Policy header of your site. A site without a policy needs nothing.",
    ru: "Добавьте эти источники в заголовок Content-Security-Policy вашего сайта. Если политики нет, ничего не нужно.",
  },
  policyNone: {
    ko: "링크에는 보안 정책이 필요하지 않습니다.",
    en: "A link needs no policy.",
    ru: "Для ссылки политика не нужна.",
  },
  styleScript: {
    ko: "style-src는 바꾸지 않아도 됩니다. 위젯은 'unsafe-inline' 없이 자기 모양을 만들고, Trusted Types 정책도 필요 없습니다.",
    en: "style-src stays as it is: the widget styles itself without 'unsafe-inline', and needs no Trusted Types policy.",
    ru: "style-src менять не нужно: виджет оформляет себя без 'unsafe-inline' и не требует политики Trusted Types.",
  },
  styleFrame: {
    ko: "style-src는 바꾸지 않아도 됩니다. 스크립트를 쓰지 않으려면 script 줄을 빼고, 기관 스타일시트에 다음 규칙을 넣으십시오.",
    en: "style-src stays as it is. To do without the script, leave its line out and put this rule into your style sheet:",
    ru: "style-src менять не нужно. Чтобы обойтись без скрипта, уберите его строку и добавьте в таблицу стилей правило:",
  },
  preview: { ko: "미리보기", en: "Preview", ru: "Предпросмотр" },
  copy: { ko: "복사하기", en: "Copy", ru: "Копировать" },
  copied: { ko: "복사했습니다.", en: "Copied.", ru: "Скопировано." },
  notCopied: {
    ko: "선택해 두었습니다. Ctrl+C로 복사하십시오.",
    en: "Selected; copy it with Ctrl+C.",
    ru: "Выделено; скопируйте сочетанием Ctrl+C.",
  },
  know: { ko: "알아둘 점", en: "Good to know", ru: "Полезно знать" },
  knowPin: {
    ko: "integrity는 파일을 지금 판으로 고정합니다. 새 판이 나오면 브라우저가 실행을 거부하고 태그 사이의 링크만 보이므로, 그때 이 화면에서 코드를 다시 만드십시오.",
    en: "integrity pins the file to this version. Once a new one is published the browser refuses to run it and the link between the tags remains; build the code here again then.",
    ru: "integrity закрепляет файл на этой версии. После выхода новой браузер откажется её выполнять и останется ссылка между тегами; тогда создайте код заново.",
  },
  knowFrame: {
    ko: "프레임은 운영자가 허용한 누리집에서만 열립니다. 지금 허용된 곳:",
    en: "The frame opens only in sites that the operator has allowed. Allowed now:",
    ru: "Фрейм открывается только на сайтах, разрешённых оператором. Сейчас разрешены:",
  },
  knowFrameNone: {
    ko: "이 서비스뿐입니다. 운영자에게 누리집 주소를 알려 FRAME_ANCESTORS에 넣도록 요청하십시오.",
    en: "this service alone. Ask the operator to add your address to FRAME_ANCESTORS.",
    ru: "только сам сервис. Попросите оператора добавить ваш адрес в FRAME_ANCESTORS.",
  },
  knowMode: {
    ko: "위젯은 KRDS 색상 토큰과 선명한 화면 모드(data-krds-mode)를 따릅니다. 프레임은 누리집의 모드를 읽을 수 없어 밝은 화면이 기본이며, 다른 모드는 여기서 고릅니다.",
    en: "The widget follows KRDS colour tokens and the high-contrast mode (data-krds-mode). A frame cannot read the mode of your page: it is light unless you choose another display here.",
    ru: "Виджет учитывает цветовые токены KRDS и контрастный режим (data-krds-mode). Фрейм не видит режим вашей страницы: по умолчанию он светлый, другое оформление выбирается здесь.",
  },
  knowEditor: {
    ko: "게시판 편집기가 script나 iframe을 지우면 JSP 조각이나 링크를 쓰십시오.",
    en: "Where an editor strips script or iframe, use the JSP fragment or the link.",
    ru: "Если редактор удаляет script или iframe, используйте фрагмент JSP или ссылку.",
  },
} as const satisfies Record<string, Record<Language, string>>;
