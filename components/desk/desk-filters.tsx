"use client";

import { Columns3, List, Search } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { stages, type Stage } from "#lib/article/stages.ts";
import { deskAddress, shelves, type DeskFilter } from "#lib/article/desk-filter.ts";

interface DeskFiltersProps {
  filter: DeskFilter;
  stages: Readonly<Record<Stage, number>>;
  total: number;
}

/** What the desk shows, as links and one field: every view has an address. */
export function DeskFilters({ filter, stages: counts, total }: DeskFiltersProps) {
  const t = useTranslations("desk");
  const words = useTranslations("words");
  const format = useFormatter();
  const first = { ...filter, page: 1 };
  const shown = stages.filter((stage) => counts[stage] > 0 || filter.stage === stage);
  return (
    <div className="mb-4 grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Form action="/" role="search" className="flex min-w-0 flex-1 basis-72 gap-2">
          {filter.shelf !== "desk" && <input type="hidden" name="show" value={filter.shelf} />}
          {filter.stage && <input type="hidden" name="stage" value={filter.stage} />}
          {filter.isMine && <input type="hidden" name="mine" value="1" />}
          {filter.view === "board" && <input type="hidden" name="view" value="board" />}
          {/* Another view of the desk is another search: the field starts with its words. */}
          <TextInput key={filter.words} type="search" name="q" defaultValue={filter.words} maxLength={200} aria-label={t("search")} placeholder={t("searchHint")} />
          <Button type="submit" aria-label={t("searchNow")}><Search aria-hidden className="size-4" /></Button>
        </Form>
        <nav aria-label={t("shelf")} className="flex gap-1">
          {shelves.map((shelf) => (
            <FilterLink key={shelf} filter={{ ...first, shelf, stage: null }} isCurrent={shelf === filter.shelf}>{t(`shelves.${shelf}`)}</FilterLink>
          ))}
        </nav>
      </div>
      <nav aria-label={t("filter")} className="flex flex-wrap items-center gap-1">
        <FilterLink filter={{ ...first, stage: null }} isCurrent={filter.stage === null}>{t("everyStage")}</FilterLink>
        {shown.map((stage) => (
          <FilterLink key={stage} filter={{ ...first, stage: stage === filter.stage ? null : stage }} isCurrent={stage === filter.stage}>
            {words(`stages.${stage}`)} <span className="font-normal tabular-nums">{format.number(counts[stage])}</span>
          </FilterLink>
        ))}
        <FilterLink filter={{ ...first, isMine: !filter.isMine }} isCurrent={filter.isMine}>{t("mine")}</FilterLink>
        <span className="ml-auto flex items-center gap-1">
          <span role="status" className="mr-2 text-xs text-ink-3">{t("count", { count: total })}</span>
          <FilterLink filter={{ ...first, view: "list" }} isCurrent={filter.view === "list"}><List aria-hidden className="size-4" /> <span className="max-sm:sr-only">{t("views.list")}</span></FilterLink>
          <FilterLink filter={{ ...first, view: "board" }} isCurrent={filter.view === "board"}><Columns3 aria-hidden className="size-4" /> <span className="max-sm:sr-only">{t("views.board")}</span></FilterLink>
        </span>
      </nav>
    </div>
  );
}

function FilterLink({ filter, isCurrent, children }: { filter: DeskFilter; isCurrent: boolean; children: ReactNode }) {
  return (
    <Link
      href={deskAddress(filter)}
      aria-current={isCurrent ? "true" : undefined}
      className="inline-flex min-h-8 items-center gap-1.5 rounded-md px-2.5 text-sm text-ink-2 no-underline hover:bg-paper-sunken hover:text-ink aria-[current]:bg-accent-wash aria-[current]:font-semibold aria-[current]:text-accent"
    >
      {children}
    </Link>
  );
}
