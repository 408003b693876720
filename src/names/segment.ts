import { scriptOfToken } from "./scripts.ts";

/**
 * Words of firm names inside unspaced Han, Hangul and kana, longest first. They are split off so that the rest is the
 * firm's own name.
 */
const UNSPACED_WORDS =
  "股份有限公司 有限责任公司 有限責任公司 유한책임회사 有限公司 集团公司 株式会社 株式會社 有限会社 合同会社 주식회사 유한회사 사단법인 재단법인 연구소 대학교 연구원 자동차 研究所 研究院 " +
  "公司 集团 集團 大学 大學 技术 技術 科技 电子 電子 银行 銀行 国际 國際 贸易 貿易 实业 實業 工业 工業 中国 中國 进出口 投资 投資 控股 物流 石油 化工 钢铁 " +
  "전자 은행 기술 산업 무역 그룹 건설 화학 국제 한국 조선 통신 홀딩스 에너지 시스템 테크놀로지 테크 물류 제약 반도체 금융 보험";

const UNSPACED = new RegExp(
  `(${UNSPACED_WORDS.split(" ")
    .sort((a, b) => b.length - a.length)
    .join("|")})`,
  "u",
);

/** Splits an unspaced word of a firm's name into its known words and the rest; other words come back whole. */
export function segmentFirm(word: string): string[] {
  const script = scriptOfToken(word);
  if (script !== "han" && script !== "hangul") return [word];
  return word.split(UNSPACED).filter((part) => part !== "");
}

const TWO_SYLLABLE_SURNAMES =
  /^(?:남궁|황보|제갈|사공|선우|서문|독고|동방|欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|司徒|尉迟|皇甫|令狐)/u;

/** Splits an unspaced personal name of two to five characters into surname and given name. */
export function segmentPerson(word: string): string[] {
  const script = scriptOfToken(word);
  if ((script !== "han" && script !== "hangul") || word.length < 2 || word.length > 5) return [word];
  const surname = word.length > 2 && TWO_SYLLABLE_SURNAMES.test(word) ? 2 : 1;
  return [word.slice(0, surname), word.slice(surname)];
}
