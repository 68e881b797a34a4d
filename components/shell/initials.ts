/** Two letters for a small round mark: of the last word, which is the given name in Vietnamese, and of the one before it. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean).slice(-2);
  return words.map((word) => [...word][0] ?? "").join("").toLocaleUpperCase("vi");
}
