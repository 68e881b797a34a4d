"use client";

import dynamic from "next/dynamic";
import { useEffect } from "react";
import { useGalley, useGalleyContext } from "#components/galley/use-galley.ts";

// Most open an article to work on it: the tour comes when it is asked for.
const Tour = dynamic(() => import("#components/tour/tour.tsx").then((module) => module.Tour), { ssr: false });

/** Starts the tour where the address asks for it (?tour), once the text is there. */
export function TourHost() {
  const { state } = useGalleyContext();
  const isReady = useGalley((snapshot) => snapshot.isReady);
  const isTouring = useGalley((snapshot) => snapshot.isTouring);
  useEffect(() => {
    const address = new URL(location.href);
    if (!isReady || !address.searchParams.has("tour")) return;
    // A page that is loaded again, or whose address is passed on, does not start it anew.
    address.searchParams.delete("tour");
    history.replaceState(history.state, "", address);
    state.set({ isTouring: true });
  }, [isReady, state]);
  return isReady && isTouring && <Tour />;
}
