// Articles of any length, the same at every run: reports of one make, dense with persons,
// bodies, numbers and dates, of which every tenth word has an annotation.
import type { Block, BlockMark } from "#lib/article/block.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import { newId, type AnnotationId } from "#lib/id.ts";
import { countWords } from "#lib/text/count.ts";

export interface BenchArticle {
  words: number;
  blocks: Block[];
  annotations: BenchAnnotation[];
}

export interface BenchAnnotation {
  id: AnnotationId;
  kind: Kind;
  /** Index of its block, and the stretch of its text. */
  block: number;
  from: number;
  to: number;
}

type Piece = string | { kind: Kind; text: string };

const ranks = ["Thượng tướng", "Trung tướng", "Thiếu tướng", "Đại tá", "Thượng tá"];
const surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Lò"];
const middles = ["Văn", "Đức", "Huy", "Minh", "Thị", "Quang"];
const names = ["Tạo", "Duyên", "Khôi", "Trang", "Sơn", "Hạnh", "Lâm", "Phúc", "Yến"];
const posts = ["Chính ủy", "Tư lệnh", "Bí thư Đảng ủy", "Chủ nhiệm Chính trị", "Phó chỉ huy trưởng"];
const bodies = ["Công ty Thủy nông Sông Lô", "Ban Chỉ huy quân sự huyện", "Đảng ủy Quân khu", "Sở Nông nghiệp và Môi trường", "Hội đồng nhân dân tỉnh"];
const places = ["xã Đồng Tâm", "huyện Yên Lập", "bản Nà Phặc", "thị trấn Cầu Đá", "tỉnh Phú Thọ"];
const acronyms = ["QS - QP", "BCH", "T.Ư", "HĐND", "LLVT"];
const units = ["ha lúa", "hộ dân", "chiến sĩ", "tỷ đồng", "km đường"];
const sayings = ["phải lo cho dân trước", "không để ai bị bỏ lại", "làm đến đâu chắc đến đó"];

/** An article of about so many words with a tenth as many annotations; ids apart, it depends on the number alone. */
export function makeArticle(words: number): BenchArticle {
  const random = seeded(words);
  const write = writer(random);
  const blocks: Block[] = [blockOf(0, "title", "Trạm bơm Cầu Đá chạy thử trước mùa mưa lũ")];
  const candidates: BenchAnnotation[] = [];
  let written = countWords(blocks[0]?.text ?? "");
  while (written < words) {
    const { text, spans } = join(Array.from({ length: 3 }, write));
    const block = blocks.length;
    blocks.push(blockOf(block, block === 1 ? "lead" : "paragraph", text));
    candidates.push(...spans.map((span) => ({ ...span, block, id: newId<AnnotationId>() })));
    written += countWords(text);
  }
  const annotations = evenly(candidates, Math.round(words / 10));
  for (const { id, block, from, to } of annotations) {
    const into = blocks[block];
    if (into) blocks[block] = { ...into, marks: [...into.marks, { type: "anno", id, from, to } satisfies BlockMark] };
  }
  return { words: written, blocks, annotations };
}

function blockOf(index: number, kind: Block["kind"], text: string): Block {
  return { id: `b${String(index).padStart(11, "0")}`, kind, text, marks: [] };
}

/** Joins sentences with spaces, and says where their pieces are; every fourth sentence is a claim as a whole. */
function join(sentences: readonly (readonly Piece[])[]): { text: string; spans: Omit<BenchAnnotation, "id" | "block">[] } {
  let text = "";
  const spans: Omit<BenchAnnotation, "id" | "block">[] = [];
  sentences.forEach((pieces, index) => {
    if (index > 0) text += " ";
    const start = text.length;
    for (const piece of pieces) {
      const from = text.length;
      text += typeof piece === "string" ? piece : piece.text;
      if (typeof piece !== "string") spans.push({ kind: piece.kind, from, to: text.length });
    }
    if (index === 1) spans.push({ kind: "claim", from: start, to: text.length - 1 });
  });
  return { text, spans };
}

/** So many of them, spread evenly. */
function evenly<T>(all: readonly T[], count: number): T[] {
  return all.filter((_, i) => Math.floor(((i + 1) * count) / all.length) > Math.floor((i * count) / all.length));
}

function writer(random: () => number): () => Piece[] {
  const one = <T>(list: readonly [T, ...T[]] | readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const whole = (below: number) => String(1 + Math.floor(random() * below));
  const person = (): Piece => ({ kind: "person", text: `${one(ranks)} ${one(surnames)} ${one(middles)} ${one(names)}, ${one(posts)} ${one(bodies)}` });
  const body = (): Piece => ({ kind: "organisation", text: one(bodies) });
  const place = (): Piece => ({ kind: "place", text: one(places) });
  const date = (): Piece => ({ kind: "date", text: `ngày ${whole(28)}.${whole(12)}` });
  const number = (): Piece => ({ kind: "number", text: `${whole(900)} ${one(units)}` });
  const acronym = (): Piece => ({ kind: "acronym", text: one(acronyms) });
  const quote = (): Piece => ({ kind: "quote", text: `“${one(sayings)}”` });
  const makes = [
    () => ["Sáng ", date(), ", ", person(), " đã đến kiểm tra tiến độ tại ", place(), ", nơi có ", number(), " chờ nước tưới cho vụ chiêm."],
    () => [person(), " cho biết ", body(), " sẽ bàn giao ", number(), " cho nhân dân ", place(), " trước ", date(), "."],
    () => ["Theo báo cáo của ", body(), ", đến hết ", date(), " toàn tỉnh đã huy động được ", number(), " và ", number(), " để khắc phục hậu quả mưa lũ."],
    () => ["Nhiệm vụ ", acronym(), " ở ", place(), " được giữ vững; ", body(), " yêu cầu cán bộ ở cơ sở ", quote(), ", bám bản làng, bám từng nhà dân."],
    () => ["Bà con ở ", place(), " nói với phóng viên rằng con đường mới đã rút ngắn việc đi lại của ", number(), ", việc mà trước đây không ai dám nghĩ tới."],
  ] as const satisfies readonly (() => Piece[])[];
  return () => one(makes)();
}

/** Mulberry32: numbers from 0 to 1 that look random and are the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}
