"use client";

/** Comes with the ledgers. */
export function TextLedgersPanel() {
  return null;
}
