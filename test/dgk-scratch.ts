import { createApp } from "../src/app/create-app.ts";
import { createTestApp, TEST_NOW } from "./support/test-app.ts";
import { createAnswerCache } from "../src/http/answer.cache.ts";
const t = await createTestApp();
const app = createApp({ editions: t.holder, asset: async () => "", answers: createAnswerCache(), now: () => TEST_NOW, serviceKeys: new Map([["k", 100000]]) });
const get = async (p: string) => (await app.request(p)).text();
console.log((await get("/openapi/leads?serviceKey=k&area=ai&numOfRows=1")));
console.log((await get("/openapi/partners?serviceKey=k&country=KG&numOfRows=1&type=json&verdict=blocked&lang=en")));
console.log((await get("/openapi/areas?serviceKey=k&numOfRows=1&lang=ru")));
console.log((await get("/openapi/leads?serviceKey=k&numOfRows=0&foo=1&lang=fr")));
console.log((await get("/openapi/leads?serviceKey=x&type=json")));
console.log((await get("/openapi/nope?type=json")));
const sizes: Record<string, Record<string, number>> = {}; const empties: Record<string, Set<string>> = {};
for (const lang of ["ko","en","ru"]) for (const s of ["leads","partners","areas"]) for (let p=1;p<20;p++) {
  const extra = s==="leads" ? "&verdict=recommended,conditional,hold,not_recommended" : "";
  const b = JSON.parse(await get(`/openapi/${s}?serviceKey=k&type=json&numOfRows=100&pageNo=${p}&lang=${lang}${extra}`));
  for (const it of b.response.body.items.item) for (const [k,v] of Object.entries(it as Record<string,string>)) { ((sizes[s]??={})[k]=Math.max(sizes[s][k]??0,[...v].length)); if(v==="") (empties[s]??=new Set()).add(k); if (/^(flagNms)$/.test(k)) { const n=v===""?0:v.split(" | ").length; if (String(n)!==(it as any).flagCnt) console.log("SEP",k,v); } }
  if (p===1) console.log(s, b.response.body.totalCount);
}
console.log(sizes, empties);
t.close();
