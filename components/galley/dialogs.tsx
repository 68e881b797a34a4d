import { ReconfirmDialog } from "#components/find/reconfirm-dialog.tsx";
import { ReplaceDialog } from "#components/find/replace-dialog.tsx";
import { KeysDialog } from "#components/galley/keys-dialog.tsx";
import { TakeAllDialog } from "#components/hints/take-all-dialog.tsx";
import { ProposalsDialog } from "#components/proposal/proposals-dialog.tsx";
import { SourceDialog } from "#components/source/source-dialog.tsx";
import { TalkDialog } from "#components/talk/talk-dialog.tsx";

/** Everything that opens over the galley; each knows by the galley's state when. */
export function Dialogs() {
  return (
    <>
      <SourceDialog />
      <KeysDialog />
      <ReplaceDialog />
      <ReconfirmDialog />
      <TakeAllDialog />
      <TalkDialog />
      <ProposalsDialog />
    </>
  );
}
