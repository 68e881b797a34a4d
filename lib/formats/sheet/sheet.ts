// Rows of a spreadsheet before it is known of which. Text stays text: nothing typed by anybody can
// become a formula in whatever opens the file.

/** A number is a number; everything else is text. Null is an empty cell. */
export type SheetCell = string | number | null;

export interface Sheet {
  name: string;
  columns: readonly { label: string; /** In characters. */ width: number }[];
  rows: readonly (readonly SheetCell[])[];
}

/** Whether a spreadsheet might take this text for something to compute. */
export function isLikeFormula(text: string): boolean {
  return /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) || /^[\t\r\n]/.test(text);
}
