import { type DescribeRouteOptions, resolver } from "hono-openapi";
import * as v from "valibot";
import { PROBLEM_CONTENT_TYPE } from "../app/problem.response.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import { ProblemInfo, summaryOf } from "../http/openapi.describe.ts";
import { RESULT_CODES, RESULTS } from "./datagokr.envelope.ts";
import { type Parameter, parameterOf } from "./datagokr.parameters.ts";
import type { ParameterName } from "./datagokr.query.ts";
import { SERVICES, type ServiceName } from "./datagokr.services.ts";

const DESCRIPTIONS: Readonly<Record<ServiceName, { tag: string; operationId: string; summary: LocalisedText }>> = {
  leads: {
    tag: "leads",
    operationId: "openApiLeads",
    summary: {
      ko: "협력 후보 조회(공공데이터포털 방식, XML·JSON)",
      en: "Leads in the manner of data.go.kr, XML or JSON",
      ru: "Кандидаты в формате data.go.kr, XML или JSON",
    },
  },
  partners: {
    tag: "partners",
    operationId: "openApiPartners",
    summary: {
      ko: "기관 조회(공공데이터포털 방식, XML·JSON, 차단 대상 포함)",
      en: "Organisations in the manner of data.go.kr, XML or JSON, the blocked included",
      ru: "Организации в формате data.go.kr, XML или JSON, включая заблокированные",
    },
  },
  areas: {
    tag: "catalogue",
    operationId: "openApiAreas",
    summary: {
      ko: "기술 분야 조회(공공데이터포털 방식, XML·JSON)",
      en: "Technology areas in the manner of data.go.kr, XML or JSON",
      ru: "Технологические области в формате data.go.kr, XML или JSON",
    },
  },
};

const HeaderInfo = v.object({ resultCode: v.string(), resultMsg: v.string() });
const GatewayError = v.pipe(
  v.object({
    OpenAPI_ServiceResponse: v.object({
      cmmMsgHeader: v.object({ errMsg: v.string(), returnAuthMsg: v.string(), returnReasonCode: v.string() }),
    }),
  }),
  v.metadata({ ref: "PortalGatewayError" }),
);
const ServiceError = v.pipe(
  v.object({ response: v.object({ header: HeaderInfo }) }),
  v.metadata({ ref: "PortalServiceError" }),
);

/** The envelope with the items of a service; its errors have HTTP 200 as well. */
function answerOf(name: ServiceName) {
  const item = v.object(
    Object.fromEntries(
      SERVICES[name].fields.map((field) => [field.name, v.pipe(v.string(), v.description(field.about.en))]),
    ),
  );
  const body = v.object({
    items: v.object({ item: v.array(item) }),
    numOfRows: v.string(),
    pageNo: v.string(),
    totalCount: v.string(),
  });
  const ref = `Portal${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const answer = v.pipe(v.object({ response: v.object({ header: HeaderInfo, body }) }), v.metadata({ ref }));
  return v.union([answer, ServiceError, GatewayError]);
}

function valueSchema({ allowed, range, size }: Parameter) {
  if (allowed) return { type: "string" as const, enum: [...allowed] };
  return range
    ? { type: "integer" as const, minimum: range.min, maximum: range.max, default: range.usual }
    : { type: "string" as const, maxLength: size };
}

function parametersOf(name: ServiceName) {
  return (Object.keys(SERVICES[name].schema.entries) as ParameterName[]).map((parameter) => {
    const info = parameterOf(name, parameter);
    const one = valueSchema(info);
    return {
      name: parameter,
      in: "query" as const,
      required: info.required,
      description: info.about.en,
      schema: info.several ? { type: "array" as const, items: one } : one,
    };
  });
}

const codes = RESULT_CODES.map((code) => `${code} ${RESULTS[code].message}`).join(", ");

/** A service in the OpenAPI document, from the tables that its guide is made of. */
export function describeService(name: ServiceName): DescribeRouteOptions {
  const { tag, operationId, summary } = DESCRIPTIONS[name];
  return {
    tags: [tag],
    operationId,
    ...summaryOf(summary),
    parameters: parametersOf(name),
    responses: {
      200: {
        description: `The answer, or an error in the envelope: ${codes}`,
        content: {
          "application/xml": {
            schema: {
              type: "string",
              description:
                "The same as in JSON; the root is <response>, or <OpenAPI_ServiceResponse> for errors of the key",
            },
          },
          "application/json": { schema: resolver(answerOf(name)) },
        },
      },
      414: {
        description: "The address is too long",
        content: { [PROBLEM_CONTENT_TYPE]: { schema: resolver(ProblemInfo) } },
      },
    },
  };
}
