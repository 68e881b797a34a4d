"use client";

import type { ReactNode } from "react";
import { LanguageSwitch } from "#components/shell/language-switch.tsx";
import { WordMark } from "#components/shell/word-mark.tsx";

interface FrontPageProps {
  title: string;
  intro?: ReactNode;
  onLocale: (locale: unknown) => Promise<void>;
  children: ReactNode;
}

/** A sheet in the middle of an empty desk: what is seen before anybody is signed in. */
export function FrontPage({ title, intro, onLocale, children }: FrontPageProps) {
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] px-(--gutter)">
      <header className="flex justify-end py-3"><LanguageSwitch onLocale={onLocale} /></header>
      <main id="main" className="mx-auto w-full max-w-md self-center pb-24">
        <WordMark className="text-2xl" />
        <div className="mt-6 grid gap-5 rounded-lg bg-paper-raised p-6 shadow-sheet sm:p-8">
          <div className="grid gap-2">
            <h1 className="text-xl font-semibold">{title}</h1>
            {intro && <p className="text-sm text-ink-2">{intro}</p>}
          </div>
          {children}
        </div>
      </main>
    </div>
  );
}
