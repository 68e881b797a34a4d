"use client";

import { useTranslations } from "use-intl";
import { useGalleyData } from "#components/galley/use-galley.ts";
import { KindMark } from "#components/ui/kind-mark.tsx";
import type { AnnotationView } from "#lib/annotation/annotation.ts";

type Kinded = Pick<AnnotationView, "kind" | "ownKind">;

/** What a kind is called here: the newsroom's own name for it, else ours. */
export function useKindLabel(): (of: Kinded) => string {
  const words = useTranslations("words");
  const { ownKinds } = useGalleyData().house;
  return ({ kind, ownKind }) => ownKinds.find(({ id }) => id === ownKind)?.label ?? words(`kinds.${kind}`);
}

interface KindLookProps {
  of: Kinded;
  /** Its name, when no words beside it say the kind. */
  label?: string;
  className?: string;
}

/** The mark of a kind, an own one in its own colour. */
export function KindLook({ of: { kind, ownKind }, ...rest }: KindLookProps) {
  const { ownKinds } = useGalleyData().house;
  return <KindMark kind={kind} colour={ownKinds.find(({ id }) => id === ownKind)?.colour ?? kind} {...rest} />;
}
