/** A names file of more is refused whole. */
export const importLimits = { bytes: 10 * 1024 * 1024, rows: 50_000 } as const;
