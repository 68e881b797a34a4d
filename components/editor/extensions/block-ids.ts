// Every block has an id of its own: one that is new, or that was copied by a split or a paste,
// gets another. Only for changes made here; what comes from others already has its ids.
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { newId } from "#lib/id.ts";

export const BlockIds = Extension.create({
  name: "blockIds",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _before, after) {
        if (!transactions.some((tr) => tr.docChanged)) return null;
        if (transactions.some((tr) => (tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin)) return null;
        const seen = new Set<string>();
        const repeated: number[] = [];
        after.doc.forEach((node, offset) => {
          const id = String(node.attrs["id"]);
          if (id === "" || seen.has(id)) repeated.push(offset);
          seen.add(id);
        });
        if (repeated.length === 0) return null;
        const tr = after.tr;
        for (const offset of repeated) tr.setNodeAttribute(offset, "id", newId());
        return tr;
      },
    }),
  ],
});
