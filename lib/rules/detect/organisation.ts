// Bodies by their full names as written. A body within a body is told in the data; one inside
// a person's post is a hint of its own here and folds into the person in the page. A short name
// ("Acme", "(HĐBA)") counts once its full one stands in the text.
import { perFact } from "#lib/rules/found.ts";
import { isMark } from "#lib/rules/names/capitals.ts";
import { type Range, spanOf, wordsOf } from "#lib/rules/names/chunk.ts";
import { chunksOf } from "#lib/rules/names/chunks.ts";
import { bodyAliases } from "#lib/rules/names/body-aliases.ts";
import type { PreparedBlock } from "#lib/rules/prepared.ts";
import type { Located, Placed, Rule } from "#lib/rules/rule.ts";

export interface BodyData {
  name: string;
  /** Bodies named inside this name, outermost first. */
  nested: string[];
}

interface BodyFact extends BodyData, Located {
  /** Only a body if the text calls one so elsewhere. */
  isOpen: boolean;
  /** Names this body may go by later. */
  aliases: readonly string[];
}

function facts(block: PreparedBlock): BodyFact[] {
  const { tokens, text } = block;
  return chunksOf(block).flatMap((chunk) => {
    const base = { ...spanOf(tokens, chunk), name: wordsOf(text, tokens, chunk) };
    if (chunk.type === "open") return [{ ...base, nested: [], isOpen: true, aliases: [] }];
    if (chunk.type !== "organisation") return [];
    const bracket = bracketed(block, chunk);
    const body = { ...base, nested: chunk.nested.map((one) => wordsOf(text, tokens, one)), isOpen: false, aliases: [...bodyAliases(base.name), ...(bracket ? [bracket.name] : [])] };
    return bracket ? [body, { ...bracket, nested: [], isOpen: true, aliases: [] }] : [body];
  });
}

// "Hội đồng Bảo an (HĐBA)", "Công ty Sữa Việt Nam (Vinamilk)": one word with a capital in brackets right behind.
function bracketed({ tokens, text }: PreparedBlock, chunk: Range): (Located & { name: string }) | null {
  const [open, word] = [tokens[chunk.end], tokens[chunk.end + 1]];
  let end = chunk.end + 2;
  while (tokens[end]?.glued && isMark(tokens[end], "-") && tokens[end + 1]?.glued) end += 2;
  if (!isMark(open, "(") || word?.type !== "word" || word.word.shape === "lower" || word.word.text.length < 2 || !isMark(tokens[end], ")")) return null;
  const { from, to } = spanOf(tokens, { start: chunk.end + 1, end });
  return { from, to, name: text.slice(from, to) };
}

// What stands in brackets may be a chunk of its own as well.
function isSaid(bodies: readonly Placed<BodyFact>[], at: number): boolean {
  const [one, before, next] = [bodies[at], bodies[at - 1], bodies[at + 1]];
  const covers = (other: Placed<BodyFact> | undefined) => other !== undefined && one !== undefined && other.block === one.block && other.from <= one.from && one.to <= other.to;
  return covers(before) || covers(next) && !(next?.isOpen === true);
}

const finding = perFact(({ block, from, to, name, nested }: Placed<BodyFact>) => ({ block, from, to, data: { name, nested } }));

export const organisationRule: Rule<BodyFact, BodyData> = {
  id: "organisation", kind: "organisation", level: "information", languages: ["vi", "en"],
  title: { vi: "Cơ quan, đơn vị", en: "Organisations" },
  scan: facts,
  judge(all: readonly Placed<BodyFact>[]) {
    const aliases = new Set(all.flatMap((one) => one.aliases));
    const bodies = all.filter((one) => !one.isOpen || aliases.has(one.name));
    return bodies.filter((one, at) => !one.isOpen || !isSaid(bodies, at)).map(finding);
  },
  message: ({ name }) => ({ vi: `Kiểm tên cơ quan: ${name}`, en: `Check the name of the body: ${name}` }),
  examples: [
    { text: "Sở Y tế tỉnh Tân Giang phối hợp với Bệnh viện Đa khoa Khe Lũng và Công ty TNHH Hoa Ban.", hits: ["Sở Y tế tỉnh Tân Giang", "Bệnh viện Đa khoa Khe Lũng", "Công ty TNHH Hoa Ban"] },
    { text: "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch làm việc với UBND huyện Bến Xưa.", hits: ["Bộ Văn hóa, Thể thao và Du lịch", "UBND huyện Bến Xưa"] },
    { text: "Hội đồng Bảo an Liên Hợp Quốc (HĐBA) họp. Theo HĐBA, tình hình đã dịu.", hits: ["Hội đồng Bảo an Liên Hợp Quốc", "HĐBA", "HĐBA"] },
    { text: "Các bộ, ngành cần phối hợp chặt chẽ.", hits: [] },
    { text: "The Eastwick City Council wrote to the Department of Transportation.", hits: ["Eastwick City Council", "Department of Transportation"], language: "en" },
    { text: "Acme Corp. fell on Tuesday. Shares in Acme rose later.", hits: ["Acme Corp.", "Acme"], language: "en" },
  ],
};
