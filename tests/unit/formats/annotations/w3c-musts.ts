// What the W3C's model demands of an annotation and of a collection (must, not should), in our own words as JSON Schema.
const iri = { type: "string", pattern: "^[A-Za-z][A-Za-z0-9+.-]*:\\S+$" };
const utc = { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$" };
const position = { type: "integer", minimum: 0 };
const agent = { type: "object", properties: { id: iri } };

const selector = {
  type: "object", required: ["type"],
  allOf: [
    { if: { properties: { type: { const: "TextQuoteSelector" } } }, then: { required: ["exact"], properties: { exact: { type: "string", minLength: 1 }, prefix: { type: "string" }, suffix: { type: "string" } } } },
    { if: { properties: { type: { const: "TextPositionSelector" } } }, then: { required: ["start", "end"], properties: { start: position, end: position } } },
  ],
};
const body = {
  type: "object",
  allOf: [{ if: { properties: { type: { const: "TextualBody" } }, required: ["type"] }, then: { required: ["value"], properties: { value: { type: "string" } } } }],
};
const target = { type: "object", required: ["source"], properties: { source: iri, selector: { anyOf: [selector, { type: "array", minItems: 1, items: selector }] } } };

export const annotationMusts = {
  type: "object", required: ["@context", "id", "type", "target"],
  properties: {
    "@context": { anyOf: [{ const: "http://www.w3.org/ns/anno.jsonld" }, { type: "array", contains: { const: "http://www.w3.org/ns/anno.jsonld" } }] },
    id: iri, type: { anyOf: [{ const: "Annotation" }, { type: "array", contains: { const: "Annotation" } }] },
    created: utc, modified: utc, generated: utc, creator: agent, generator: agent,
    body: { anyOf: [body, { type: "array", items: body }] }, target: { anyOf: [target, { type: "array", minItems: 1, items: target }] },
  },
  not: { required: ["body", "bodyValue"] },
};

export const collectionMusts = {
  type: "object", required: ["@context", "id", "type", "total", "first"],
  properties: {
    "@context": annotationMusts.properties["@context"], id: iri, type: { anyOf: [{ const: "AnnotationCollection" }, { type: "array", contains: { const: "AnnotationCollection" } }] }, total: position,
    first: { type: "object", required: ["type", "items"], properties: { type: { const: "AnnotationPage" }, items: { type: "array", minItems: 1 } } },
  },
};
