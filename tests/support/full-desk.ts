// A newsroom in the middle of its work, with something of everything on its screens: for pictures, and for tests of how screens are
// laid out. Made through the services, in the data folder of a process that is not running.
import { join } from "node:path";
import { newId, type AnnotationId, type ArticleId, type CommandId, type CommentId, type EntityId, type ProposalId, type SourceId, type TenureId, type ThreadId, type UserId } from "#lib/id.ts";
import { parseRoles } from "#lib/permission/role.ts";
import { shipped } from "#lib/workflow/policy.ts";
import type { Context } from "#server/context.ts";
import { openDatabase } from "#server/db/client.ts";
import { loadSignOff } from "#server/queries/load-sign-off.ts";
import { loadCorrectionsPage } from "#server/queries/load-corrections.ts";
import { addConfidentialSource } from "#server/services/confidential-source.ts";
import { addPerson } from "#server/services/add-person.ts";
import { attachFile } from "#server/services/keep-snapshot.ts";
import { disablePerson } from "#server/services/disable-person.ts";
import { invitePerson } from "#server/services/one-time-link.ts";
import { loadArticle } from "#server/services/load-article.ts";
import { refreshProgress } from "#server/services/refresh-progress.ts";
import { saveEntity } from "#server/services/save-entity.ts";
import { setNewsroom } from "#server/services/set-newsroom.ts";
import { setPolicy } from "#server/services/set-policy.ts";
import { shelveArticle } from "#server/services/shelve-article.ts";
import { restrictArticle } from "#server/services/choose-readers.ts";
import { openWorld, type Act, type World } from "#tests/support/world.ts";

/** What is shown at which address. */
export interface FullDesk {
  /** The sample, as every newsroom finds it. */
  sample: ArticleId;
  /** An article with items in every standing, proposals, talk, questions, a second check and a long title. */
  busy: ArticleId;
  /** One that readers have, with corrections asked for. */
  published: ArticleId;
  /** One in English, for its own people only, without any item. */
  restricted: ArticleId;
  sourceId: SourceId;
  confidentialId: SourceId;
  entityId: EntityId;
  /** Of a link to come in by. */
  invitation: string;
}

const title = "Thủ tướng chỉ đạo đẩy nhanh tiến độ các dự án giao thông trọng điểm vùng đồng bằng sông Cửu Long, gỡ vướng nguồn cát đắp nền trước mùa mưa lũ";
const lines = [
  title,
  "Sáng 12.4, tại thành phố Cần Thơ, Ban Chỉ đạo Nhà nước các công trình, dự án quan trọng quốc gia ngành giao thông vận tải họp phiên thứ mười bảy, đánh giá tiến độ 34 dự án lớn.",
  "Theo Bộ GTVT, đến hết quý I, các địa phương đã bàn giao 95% mặt bằng; còn 1.208 hộ chưa di dời. Tổng khối lượng cát thiếu khoảng 23 triệu m³, riêng tuyến Cần Thơ - Cà Mau thiếu 9 triệu m³.",
  "Thượng tướng Nguyễn Thị Hồng Ánh, Ủy viên Trung ương Đảng, Thứ trưởng Bộ Quốc phòng cho biết đã điều 1.500 cán bộ, chiến sĩ tham gia. “Không để dân phải đi sơ tán lần thứ hai”, bà nói.",
  "Ông Trần Quốc Khởi, Giám đốc Ban Quản lý dự án Mỹ Thuận, cam kết thông xe trước ngày 31.12.2026 và đề suất chỉ định thầu ba gói cuối.",
  "Người dân ấp Vĩnh Thuận phản ánh 40 hộ nằm sát mép sông vẫn chưa có nơi ở mới. UBND huyện nói 100% số hộ đã được bố trí.",
];

/** Fills the folder of a newsroom that has its founder. */
export async function fillFully(folder: string): Promise<FullDesk> {
  const file = join(folder, "soat.db");
  const db = await openDatabase(`file:${file}`);
  const world = await openWorld({ db, folder, file, close: () => db.$disconnect() });
  try {
    return await fill(world);
  } finally {
    await world.close();
  }
}

async function fill(world: World): Promise<FullDesk> {
  const { db } = world;
  const first = await db.user.findFirstOrThrow({ orderBy: { createdAt: "asc" }, select: { id: true, name: true, roles: true } });
  const as = (person: { id: string; name: string; roles: string }): Context => (
    { actor: { id: person.id as UserId, name: person.name, roles: parseRoles(person.roles) }, desk: world.desk, now: () => new Date(), newId }
  );
  const founder = as(first);
  const join = async (name: string, email: string, ...roles: Parameters<typeof addPerson>[1]["roles"]) => {
    const added = await addPerson(founder, { name, email, roles });
    if (!added.ok) throw new Error(added.reason);
    return as(await db.user.findUniqueOrThrow({ where: { id: added.personId }, select: { id: true, name: true, roles: true } }));
  };
  const checker = await join("Vàng Thị Mai", "mai@toasoan.example", "checker");
  const reporter = await join("Tôn Nữ Hoàng Nguyễn Bảo Thiên Thanh", "phong-vien-thuong-tru-khu-vuc-tay-nam-bo@toasoan.example", "reporter", "copy_editor");
  await disablePerson(founder, (await join("Lò Văn Nghỉ", "nghi@toasoan.example", "viewer")).actor.id);
  const invited = await invitePerson(founder, { roles: ["checker", "editor"], meantFor: "Cộng tác viên Cà Mau" });
  if (!invited.ok) throw new Error(invited.reason);

  await setNewsroom(founder, {
    name: "Báo Sông Hậu", shows: { risk: true, voice: true, audit: true, figures: true, legalHold: true },
    ownKinds: [{ id: "luat", label: "Điều luật", base: "claim", colour: "organisation", line: "double", key: null, isRetired: false }],
  });
  const published = await publish(world, founder);
  await setPolicy(founder, { profile: "newsroom", rules: { ...shipped.newsroom, evidence: { ...shipped.newsroom.evidence, missing: "warn" } } });
  const busy = await work(world, { founder, checker, reporter });
  const restricted = await load(founder, "en", "Ministry to publish audit of flood funds", "The ministry said on Tuesday that 14 of 63 provinces had not yet reported.");
  await restrictArticle(founder, restricted, true);
  await shelveArticle(founder, { articleId: await load(founder, "vi", "Tin đã xong", "Cất vào kho."), to: "archive" });
  await shelveArticle(founder, { articleId: await load(founder, "vi", "Tin nạp nhầm", "Bỏ vào thùng rác."), to: "trash" });
  for (const id of [published, busy.articleId, restricted]) await refreshProgress(world.desk, id, founder.now);

  const confidentialId = newId<SourceId>();
  await addConfidentialSource(founder, { id: newId<CommandId>(), sourceId: confidentialId, code: "NGUỒN-07", identity: "Cán bộ kiểm toán, gặp ngày 3.4", kind: "person", isPrimary: true });
  const entityId = newId<EntityId>();
  await saveEntity(founder, { id: newId<CommandId>(), entityId, version: null, content: {
    kind: "person", name: "Nguyễn Thị Hồng Ánh", note: "Hay bị viết nhầm là Hồng Anh.", from: null, to: null,
    aliases: [{ id: newId(), kind: "spelling", text: "Nguyễn Thị Hồng Anh", from: null, to: null }],
    tenures: [
      { id: newId<TenureId>(), role: "rank", words: "Thượng tướng", body: null, from: "2024-08", to: null, asOf: null, sourceId: null, sourceText: "Quyết định 812/QĐ-CTN" },
      { id: newId<TenureId>(), role: "post", words: "Thứ trưởng", body: "Bộ Quốc phòng", from: "2021", to: null, asOf: null, sourceId: busy.sourceId, sourceText: null },
    ],
  } });
  for (const [kind, name] of [["organisation", "Ban Chỉ đạo Nhà nước các công trình, dự án quan trọng quốc gia ngành giao thông vận tải"], ["place", "Vĩnh Thuận"]] as const) {
    await saveEntity(founder, { id: newId<CommandId>(), entityId: newId<EntityId>(), version: null, content: { kind, name, note: null, from: null, to: null, aliases: [], tenures: [] } });
  }
  const { id: sample } = await db.article.findFirstOrThrow({ where: { isSample: true }, select: { id: true } });
  return { sample: sample as ArticleId, busy: busy.articleId, published, restricted, sourceId: busy.sourceId, confidentialId, entityId, invitation: invited.token };
}

async function publish(world: World, founder: Context): Promise<ArticleId> {
  const articleId = await load(founder, "vi", "Đoàn công tác thăm vùng lũ", "Đoàn đã thăm 27 xã, trao 300 suất quà cho bà con.");
  const act = actor(world, founder, articleId);
  const id = await world.tag(founder, articleId, "number", "27 xã");
  await act({ type: "record-check", finding: "confirmed", on: [{ annotationId: id, partId: null, words: "27 xã" }] });
  const data = await loadSignOff(founder, articleId);
  await act({ type: "sign-off", role: "desk", decision: "approved", hash: data?.hash ?? "" });
  await act({ type: "move-stage", move: "publish" });
  for (const [words, claim] of [["27 xã", "Đoàn chỉ tới 26 xã, xã Nà Lịm bị chia cắt."], ["300 suất quà", "Danh sách ký nhận có 280 suất."]] as const) {
    await act({ type: "request-correction", requestId: newId(), annotationId: null, words, claim, askedBy: "Ông Giàng A Sùng, Chủ tịch UBND xã", contact: "0900 000 000", channel: "call" });
  }
  const [latest] = (await loadCorrectionsPage(founder, articleId))?.corrections ?? [];
  if (latest) await act({ type: "decide-correction", requestId: latest.id, decision: "correct", reason: "Biên bản của huyện ghi 280 suất.", seen: 0 });
  return articleId;
}

async function work(world: World, { founder, checker, reporter }: Record<"founder" | "checker" | "reporter", Context>): Promise<{ articleId: ArticleId; sourceId: SourceId }> {
  const articleId = await load(reporter, "vi", ...lines);
  const act = actor(world, founder, articleId);
  const tag = (...of: [Parameters<World["tag"]>[2], string, number?]) => world.tag(founder, articleId, ...of);
  await act({ type: "set-details", details: { title, section: "Thời sự", author: reporter.actor.name, origin: "own", eventDate: "2026-04-12", deadlineAt: new Date(Date.now() + 3 * 3_600_000).toISOString(), lengthLimit: 900 } });
  const sourceId = newId<SourceId>();
  await act({ type: "add-source", sourceId, kind: "official", isPrimary: true, title: "Báo cáo số 3112/BC-BGTVT về tiến độ các dự án quan trọng quốc gia, quý I năm 2026", reference: "https://mt.gov.vn/bao-cao/3112" });
  await attachFile(founder, { id: newId<CommandId>(), sourceId, name: "bao-cao-3112-ban-day-du-kem-phu-luc.pdf", chunks: pdf() });
  const evidence = (locator: string) => ({ sourceId, stance: "supports" as const, locator, passage: null });
  const check = (annotationId: AnnotationId, words: string, finding: "confirmed" | "wrong" | "unsupported", by = founder) => actor(world, by, articleId)({
    type: "record-check", finding, on: [{ annotationId, partId: null, words }], ...(finding !== "unsupported" && { evidence: evidence("trang 3") }), note: finding === "wrong" ? "Báo cáo ghi khác." : null,
  });

  const date = await tag("date", "Sáng 12.4");
  await check(date, "Sáng 12.4", "confirmed");
  await tag("organisation", "Ban Chỉ đạo Nhà nước các công trình, dự án quan trọng quốc gia ngành giao thông vận tải");
  const projects = await tag("number", "34 dự án");
  await check(projects, "34 dự án", "confirmed");
  const share = await tag("number", "95%");
  await check(share, "95%", "wrong");
  await act({ type: "start-thread", threadId: newId<ThreadId>(), commentId: newId<CommentId>(), annotationId: share, body: `Số này ở bản tháng 2, @${checker.actor.id} xem lại bản mới giúp nhé.` });
  const households = await tag("number", "1.208 hộ");
  await check(households, "1.208 hộ", "confirmed");
  const sand = await tag("claim", "Tổng khối lượng cát thiếu khoảng 23 triệu m³, riêng tuyến Cần Thơ - Cà Mau thiếu 9 triệu m³");
  await act({ type: "rate-item", annotationId: sand, risk: 3 });
  await check(sand, "Tổng khối lượng cát thiếu khoảng 23 triệu m³, riêng tuyến Cần Thơ - Cà Mau thiếu 9 triệu m³", "confirmed", checker);
  await tag("person", "Thượng tướng Nguyễn Thị Hồng Ánh, Ủy viên Trung ương Đảng, Thứ trưởng Bộ Quốc phòng");
  const quote = await tag("quote", "“Không để dân phải đi sơ tán lần thứ hai”");
  await act({ type: "ask-query", queryId: newId(), annotationId: quote, to: "author", contact: null, question: "Bà nói câu này ở đâu, có ghi âm không?", dueAt: new Date(Date.now() + 3_600_000).toISOString() });
  await tag("acronym", "GTVT");
  await tag("place", "ấp Vĩnh Thuận");
  await tag("style", "đề suất");
  await tag("note", "40 hộ nằm sát mép sông");
  const claim = await tag("claim", "100% số hộ đã được bố trí");
  await check(claim, "100% số hộ đã được bố trí", "unsupported");
  await act({ type: "receive-article" });
  await world.edit(articleId, "34 dự án", "37 dự án");
  const gone = await tag("person", "Ông Trần Quốc Khởi");
  await check(gone, "Ông Trần Quốc Khởi", "confirmed");
  await world.edit(articleId, "Ông Trần Quốc Khởi, Giám đốc", "Lãnh đạo");

  const proposals = [["đề suất", "đề xuất", "spelling", "Lỗi chính tả."], ["ngày 31.12.2026", "ngày 30.12.2026", "date", "Theo hợp đồng."]] as const;
  for (const [before, replacement, errorClass, reason] of proposals) {
    await actor(world, checker, articleId)({ type: "propose", proposalId: newId<ProposalId>(), annotationId: newId<AnnotationId>(), place: await world.placeOf(articleId, before), replacement, errorClass, reason });
  }
  await actor(world, checker, articleId)({ type: "start-thread", threadId: newId<ThreadId>(), commentId: newId<CommentId>(), annotationId: households, body: `@${founder.actor.id} số hộ ở trang 3 hay trang 5?` });
  await act({ type: "name-version", label: "Bản gửi Ban Thư ký tối 12.4" });
  return { articleId, sourceId };
}

/** A loaded article: its title, then a paragraph a line. */
async function load(by: Context, language: "vi" | "en", ...blocks: string[]): Promise<ArticleId> {
  const bytes = new TextEncoder().encode(blocks.join("\n\n"));
  const done = await loadArticle(by, { commandId: newId<CommandId>(), source: { kind: "text", bytes }, kinds: blocks.map((_, i) => (i === 0 ? "title" : "paragraph")), title: "", language });
  if (!done.ok) throw new Error(`not loaded: ${done.reason}`);
  return done.articleId;
}

/** Runs acts of one person on one article; throws where one is refused. */
function actor(world: World, by: Context, articleId: ArticleId) {
  return async (act: Act) => {
    const done = await world.run(by, articleId, act);
    if (!done.ok) throw new Error(`${act.type}: ${done.reason}`);
  };
}

async function* pdf(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode("%PDF-1.7\n%%EOF");
}
