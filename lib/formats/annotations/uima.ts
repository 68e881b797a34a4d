// UIMA CAS as JSON (the draft 0.4 of its serialisation): the text, our type system, and an annotation a feature
// structure. Out only. Offsets count UTF-16 units, as UIMA itself does, and the file says so.
import { leftBeside, type AnnotatedText, type Converted } from "#lib/formats/annotations/annotated.ts";
import { pointIndex } from "#lib/formats/annotations/plain-text.ts";

const feature = (name: string, range = "uima.cas.String") => ({ [name]: { "%NAME": name, "%RANGE": range } });
const type = (name: string, superType: string, ...features: string[]) => ({ [name]: { "%NAME": name, "%SUPER_TYPE": superType, ...Object.assign({}, ...features.map((one) => feature(one))) as object } });

const types = {
  ...type("soat.Annotation", "uima.tcas.Annotation", "identifier", "kind", "ownKind", "note", "standing", "finding", "findingAt", "createdBy", "createdAt"),
  ...type("soat.Document", "uima.cas.TOP", "identifier", "title", "exportedAt", "offsets"),
  "soat.NotCarried": { "%NAME": "soat.NotCarried", "%SUPER_TYPE": "uima.cas.TOP", ...feature("what"), ...feature("count", "uima.cas.Integer") },
};

export function toUima(article: AnnotatedText): Converted {
  const left = leftBeside(article, ["notes", "authors", "ownKinds", "findings"]);
  const { units } = pointIndex(article.text);
  const sofa = 1;
  const members = [
    { "%TYPE": "uima.tcas.DocumentAnnotation", "@sofa": sofa, begin: 0, end: article.text.length, language: article.language },
    { "%TYPE": "soat.Document", identifier: article.articleId, title: article.title, exportedAt: article.at, offsets: "UTF-16" },
    ...left.map(({ what, count }) => ({ "%TYPE": "soat.NotCarried", what, count })),
    ...article.annotations.map((one) => ({
      "%TYPE": "soat.Annotation", "@sofa": sofa, begin: units(one.start), end: units(one.end), identifier: one.id, kind: one.kind, standing: one.standing,
      ...(one.ownKind !== null && { ownKind: one.ownKind }), ...(one.note !== null && { note: one.note }),
      ...(one.finding && { finding: one.finding.finding, findingAt: one.finding.at }),
      createdBy: one.createdByName, createdAt: one.createdAt,
    })),
  ].map((structure, at) => ({ "%ID": sofa + 1 + at, ...structure }));
  const cas = {
    "%TYPES": types,
    "%FEATURE_STRUCTURES": [{ "%ID": sofa, "%TYPE": "uima.cas.Sofa", sofaNum: 1, sofaID: "_InitialView", mimeType: "text", sofaString: article.text }, ...members],
    "%VIEWS": { _InitialView: { "%SOFA": sofa, "%MEMBERS": members.map((one) => one["%ID"]) } },
  };
  return { files: [{ ending: "uima.json", content: `${JSON.stringify(cas, null, 2)}\n` }], left };
}
