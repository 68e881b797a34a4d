// Text as it comes: Vietnamese in NFC and NFD, emoji, lone surrogates, CRLF, odd spaces and quotes.
import fc from "fast-check";

const piece = fc.oneof(
  fc.constantFrom("Lê", "Vịnh", "Vịnh".normalize("NFD"), "ệ", "e\u0323\u0302", "e\u0302\u0323", "🇻🇳", "👩‍👩‍👧", "😀", "\ud83d", "\ude00", "\r\n", "\n", " ", "  ", "\u00a0",
    "\u2028", "\t", "\u200b", "\u0301", "“", "”", "«", "'", "’", "27.12", "QS - QP", "-", ",", ".", "\ufffc", "한", "\u1112\u1161\u11ab", "ﬁ", "Å"),
  fc.string({ unit: "grapheme", maxLength: 4 }),
  fc.string({ unit: "binary", maxLength: 3 }),
);

export const anyText = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(""));
