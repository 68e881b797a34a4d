// Names that the examples of the rules about the names file suppose.
import type { KnownEntity, KnownTenure } from "#lib/entity/entity.ts";
import { namesOnDay, type NamesOnDay } from "#lib/entity/known-names.ts";
import type { AliasId, EntityId, TenureId } from "#lib/id.ts";

const held = (id: string, role: "rank" | "post", words: string, from: string, to: string | null): KnownTenure =>
  ({ id: id as TenureId, role, words, body: null, from, to, asOf: null, sourceId: null, sourceText: "Quyết định 1", sourceTitle: null });

const blank = { note: null, from: null, to: null, aliases: [], tenures: [] };
const entities: KnownEntity[] = [
  { ...blank, id: "1" as EntityId, kind: "person", name: "Phạm Đức Duyên", tenures: [held("1", "rank", "Thiếu tướng", "2016", null), held("2", "rank", "Trung tướng", "2020-06", null), held("3", "post", "Phó Tư lệnh Quân khu", "2015", "2019"), held("4", "post", "Tư lệnh Quân khu", "2020", "2023")] },
  { ...blank, id: "2" as EntityId, kind: "person", name: "Nguyễn Văn An", tenures: [held("5", "post", "Giám đốc Sở Y tế", "2015", null)] },
  { ...blank, id: "3" as EntityId, kind: "person", name: "Nguyễn Văn An", tenures: [held("6", "rank", "Đại tá", "2010", null)] },
  { ...blank, id: "4" as EntityId, kind: "organisation", name: "Bộ Nông nghiệp và Môi trường", from: "2025-03-01", aliases: [{ id: "1" as AliasId, kind: "former", text: "Bộ Nông nghiệp và Phát triển nông thôn", from: null, to: "2025-02-28" }] },
];

/** They as they are asked on a day. */
export function exampleNames(day: string | null): NamesOnDay {
  return namesOnDay({ entities, said: [] }, day);
}
