// A press on a link in the text selects words like any other press; only with Ctrl (or ⌘) is
// the link followed, in a tab of its own that knows nothing of this one.
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

export const SafeLinks = Extension.create({
  name: "safeLinks",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          click(_view, event) {
            if (event.target instanceof Element && event.target.closest("a") && !event.ctrlKey && !event.metaKey) event.preventDefault();
            return false;
          },
        },
      },
    }),
  ],
});
