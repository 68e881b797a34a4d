"use client";

import { Search } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { isItemKind, kinds } from "#lib/annotation/kind.ts";
import { isFiltered, longestWords, searchAddress, type SearchFilter } from "#lib/search/filter.ts";
import type { SearchPage } from "#lib/search/result.ts";
import { findings } from "#lib/workflow/finding.ts";

interface SearchFormProps {
  filter: SearchFilter;
  people: SearchPage["people"];
  field: React.RefObject<HTMLInputElement | null>;
}

/** What is searched for, and by what it is narrowed. A plain form: what was chosen is the address. */
export function SearchForm({ filter, people, field }: SearchFormProps) {
  const t = useTranslations("search");
  const words = useTranslations("words");
  /** The control that was sent from: the answer draws all of them anew, and must not take the focus. */
  const sentFrom = useRef("");
  const form = useRef<HTMLFormElement>(null);
  const shown = searchAddress(filter);
  useEffect(() => {
    const control = form.current?.elements.namedItem(sentFrom.current);
    if (document.activeElement === document.body && control instanceof HTMLElement) control.focus();
  }, [shown]);
  const send = (event: React.ChangeEvent<HTMLSelectElement>) => event.currentTarget.form?.requestSubmit();
  // Day by day a date is being typed: it is sent when its field is left.
  const sendDay = (event: React.FocusEvent<HTMLInputElement>) => { if (event.currentTarget.value !== event.currentTarget.defaultValue) event.currentTarget.form?.requestSubmit(); };
  const label = "grid min-w-0 gap-1 text-xs text-ink-2 *:min-w-0";
  return (
    // Another search is another form: its fields start with what it asks.
    <Form ref={form} key={shown} action="/search" role="search" className="grid gap-3" onSubmit={() => { sentFrom.current = document.activeElement?.getAttribute("name") ?? "q"; }}>
      {filter.show && <input type="hidden" name="show" value={filter.show} />}
      <div className="flex max-w-3xl gap-2">
        <TextInput ref={field} type="search" name="q" defaultValue={filter.words} maxLength={longestWords} aria-label={t("field")} placeholder={t("hint")} autoFocus={filter.words === "" && !isFiltered(filter)} />
        <Button type="submit" variant="primary"><Search aria-hidden className="size-4" /> <span className="max-sm:sr-only">{t("now")}</span></Button>
      </div>
      <div role="group" aria-label={t("filters")} className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] items-end gap-3">
        <label className={label}>{t("kind")}
          <Select name="kind" defaultValue={filter.kind ?? ""} onChange={send} options={[{ value: "", label: t("anyKind") }, ...kinds.filter(isItemKind).map((value) => ({ value, label: words(`kinds.${value}`) }))]} />
        </label>
        <label className={label}>{t("finding")}
          <Select name="finding" defaultValue={filter.finding ?? ""} onChange={send} options={[{ value: "", label: t("anyFinding") }, ...findings.filter((value) => value !== "void").map((value) => ({ value, label: words(`findings.${value}`) }))]} />
        </label>
        <label className={label}>{t("by")}
          <Select name="by" defaultValue={filter.by ?? ""} onChange={send} options={[{ value: "", label: t("anyone") }, ...people.map(({ id, name }) => ({ value: id, label: name }))]} />
        </label>
        <label className={label}>{t("from")}<TextInput type="date" name="from" defaultValue={filter.from ?? ""} onBlur={sendDay} /></label>
        <label className={label}>{t("to")}<TextInput type="date" name="to" defaultValue={filter.to ?? ""} onBlur={sendDay} /></label>
        {isFiltered(filter) && <Link href={searchAddress({ ...filter, kind: null, finding: null, by: null, from: null, to: null, page: 1 })} className="inline-flex min-h-10 items-center text-sm text-accent underline-offset-4 hover:underline">{t("clear")}</Link>}
      </div>
    </Form>
  );
}
