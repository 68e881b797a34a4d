import { useTranslations } from "use-intl";

/** The name with a proofreader's line under it. */
export function WordMark({ className = "text-xl" }: { className?: string }) {
  const t = useTranslations("shell");
  return (
    <span className={`inline-block font-text leading-tight font-bold tracking-tight ${className}`}>
      {t("name")}
      <svg aria-hidden viewBox="0 0 48 5" preserveAspectRatio="none" fill="none" stroke="currentColor" strokeWidth="2" className="-mt-0.5 block h-[5px] w-full text-standing-problem">
        <path d="M1 2.5q4-3 7.7 0t7.7 0 7.7 0 7.7 0 7.7 0 7.7 0" vectorEffect="non-scaling-stroke" />
      </svg>
    </span>
  );
}
