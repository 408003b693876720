import type { Organisation } from "../domain/organisation.schema.ts";
import { Problem } from "../domain/problem.ts";

/** An address that names an area or a partner that is not there. */
export function notFound(what: "area" | "partner", id: string): Problem {
  const names = {
    area: { ko: "분야", en: "area", ru: "области" },
    partner: { ko: "기관", en: "partner", ru: "организации" },
  }[what];
  return new Problem("not-found", {
    ko: `'${id}'라는 ${names.ko} 식별자가 없습니다.`,
    en: `There is no ${names.en} with the id '${id}'.`,
    ru: `Нет ${names.ru} с идентификатором «${id}».`,
  });
}

/** A party that is blocked, or of a role that is never ranked. */
export function notALead(organisation: Organisation, blocked: boolean): Problem {
  const { id } = organisation;
  return blocked
    ? new Problem("not-a-lead", {
        ko: `'${id}'은(는) 차단 대상이어서 협력 후보가 될 수 없습니다. 이유는 /v1/partners/${id}에 있습니다.`,
        en: `'${id}' is blocked and can never be a lead. The reason is at /v1/partners/${id}.`,
        ru: `«${id}» заблокирована и не может быть кандидатом. Причина: /v1/partners/${id}.`,
      })
    : new Problem("not-a-lead", {
        ko: `'${id}'은(는) 순위를 매기는 협력 후보가 아닙니다. /v1/partners/${id}에서 볼 수 있습니다.`,
        en: `'${id}' is not a candidate that is ranked. See /v1/partners/${id}.`,
        ru: `«${id}» не относится к ранжируемым кандидатам. См. /v1/partners/${id}.`,
      });
}

/** A candidate that has nothing on record in an area. */
export function noCapability(organisation: Organisation, area: string): Problem {
  const { id } = organisation;
  return new Problem("not-a-lead", {
    ko: `'${id}'에는 '${area}' 분야나 인접 분야의 역량 기록이 없습니다.`,
    en: `'${id}' has no recorded capability in '${area}' or a neighbouring area.`,
    ru: `У «${id}» нет компетенций в области «${area}» или смежной.`,
  });
}
