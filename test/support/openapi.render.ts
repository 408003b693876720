import { openApiDocument } from "../../src/http/openapi.document.ts";
import { createTestApp } from "./test-app.ts";

/** Requests whose answers become the examples of their operations. */
const EXAMPLE_REQUESTS: Record<string, string> = {
  findLeads: "/v1/leads?area=blockchain&limit=1&lang=en",
  explainLead: "/v1/leads/ai/issai-nu?lang=en",
  findPartners: "/v1/partners?country=KG&limit=2&lang=en",
  getPartner: "/v1/partners/tako-llc-am?lang=en",
  getArea: "/v1/areas/blockchain?lang=en",
  screenName: "/v1/screenings?name=Keremet+Bank&country=KG&lang=en",
  getHealth: "/health",
};

/** The OpenAPI document as it is written to openapi.json. */
export async function renderOpenApi(): Promise<string> {
  const { app, close } = await createTestApp();
  const examples: Record<string, unknown> = {};
  for (const [operation, request] of Object.entries(EXAMPLE_REQUESTS)) {
    const response = await app.request(request);
    if (response.status !== 200) throw new Error(`${request} answered ${response.status}: ${await response.text()}`);
    examples[operation] = await response.json();
  }
  const document = await openApiDocument(app, examples);
  close();
  return `${JSON.stringify(document, null, 2)}\n`;
}
