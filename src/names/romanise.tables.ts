/**
 * Letter tables of alphabetic scripts. Each row is `letters romanisation`; several letters of one reading share a row.
 * The values are English-style spellings (BGN/PCGN 1947 for Russian, 1979 for Kazakh and Kyrgyz, 1981 for Armenian,
 * 2009 for Georgian); the fold of phonetic.ts makes them equal to other usual spellings.
 */
function table(rows: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const row of rows.trim().split("\n")) {
    const [letters = "", reading = ""] = row.trim().split(" ");
    for (const letter of letters) map.set(letter, reading);
  }
  return map;
}

/** й, ё, ї, ў and й-like letters arrive without their mark: the normaliser strips it. */
export const CYRILLIC = table(`
аәӓ a
б b
в v
гґ g
ғӷ gh
д d
еэєѣё e
ж zh
җҷӂ j
з z
иіійїӣ i
ј j
кқҡ k
ҝ g
л l
љ lj
м m
нң n
њ nj
оөӧ o
п p
р r
с s
т t
уүұўӯ u
фѳ f
хҳһ kh
ц ts
ч ch
ћ c
ђ dj
џ dz
ѕ dz
ҹ j
ш sh
щ shch
ы y
ю yu
я ya
ъьʼӏ
`);

export const GREEK = table(`
α a
β v
γ g
δ d
ε e
ζ z
η i
θ th
ι i
κ k
λ l
μ m
ν n
ξ x
ο o
π p
ρ r
σς s
τ t
υ y
φ f
χ kh
ψ ps
ω o
`);

/** Greek letter pairs with a sound of their own (ELOT 743, with the usual b and d of foreign names). */
export const GREEK_PAIRS: ReadonlyMap<string, string> = new Map([
  ["ου", "u"],
  ["μπ", "b"],
  ["ντ", "d"],
  ["γκ", "g"],
  ["γγ", "ng"],
  ["αυ", "av"],
  ["ευ", "ev"],
  ["ει", "i"],
  ["οι", "i"],
  ["αι", "e"],
  ["τζ", "tz"],
]);

export const ARMENIAN = table(`
ա a
բ b
գ g
դ d
ե e
զ z
է e
ը y
թտ t
ժ zh
ի i
լ l
խ kh
ծց ts
կ k
հ h
ձ dz
ղ gh
ճչ ch
մ m
յ y
ն n
շ sh
ո o
պփ p
ջ j
ռր r
ս s
վւ v
ք k
օ o
ֆ f
և ev
`);

export const GEORGIAN = table(`
ა a
ბ b
გ g
დ d
ე e
ვ v
ზ z
თტ t
ი i
კქ k
ლ l
მ m
ნ n
ო o
პფ p
ჟ zh
რ r
ს s
უ u
ღ gh
ყ q
შ sh
ჩჭ ch
ცწ ts
ძ dz
ხ kh
ჯ j
ჰ h
`);

/** Consonants and long vowels; short vowels are not written. Persian, Urdu and Pashto letters included. */
export const ARABIC = table(`
اآأإٱع a
ب b
پ p
تطٹټ t
ث th
ج j
چ ch
حهہھۀ h
خ kh
دضڈډ d
ذ dh
رڑړ r
زظځ z
ژ zh
سص s
شښ sh
غ gh
ف f
ڤ v
قکك k
گڭ g
لڵ l
م m
نںڼ n
و w
یيىےېۍئ y
ةۃە a
څ ts
ؤۆۇ w
ێ e
ء
`);

export const HEBREW = table(`
א a
ב b
ג g
ד d
ה h
ו w
ז z
ח h
טת t
י y
כךק k
ל l
מם m
נן n
ס s
ע a
פף p
צץ ts
ר r
ש sh
`);
