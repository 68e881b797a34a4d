// Which passwords are refused: those that are guessed first. Length does most of the work, so there
// are no rules about kinds of characters; what is left out are the common ones and a person's own names.
import { commonPasswords } from "#lib/permission/common-passwords.ts";
import { passwordLength } from "#lib/permission/person.ts";

const faults = ["length", "common", "personal"] as const;
export type PasswordFault = (typeof faults)[number];

/** Whether a reason of refusal is about the password. */
export function isPasswordFault(reason: unknown): reason is PasswordFault {
  return faults.some((fault) => fault === reason);
}

/** Characters that must be left once names are taken out of a password. */
const leftover = 6;

/**
 * What is wrong with a new password, or null. "common": on the list of common ones, one piece over and over, or
 * a row of the keyboard or the alphabet. "personal": little more than one of these names (the person's, their e-mail
 * address, the newsroom's). Case, accents, spaces and signs make no difference to either.
 */
export function passwordFault(password: string, names: readonly string[]): PasswordFault | null {
  const { length } = password;
  if (length < passwordLength.min || length > passwordLength.max) return "length";
  const plain = folded(password);
  if (isCommon(plain)) return "common";
  return names.some((name) => isMostly(plain, name)) ? "personal" : null;
}

/** Lower case, without accents and without anything that is neither letter nor digit. */
function folded(text: string): string {
  return text.normalize("NFD").toLowerCase().replaceAll("đ", "d").replace(/[^\p{L}\p{N}]/gu, "");
}

function isCommon(plain: string): boolean {
  if (/^(.{1,4}?)\1+.{0,2}$/u.test(plain)) return true;
  const digitsOff = plain.replace(/^\d+|\d+$/g, "");
  if (digitsOff === "" ? isRow(plain) : commonPasswords.has(digitsOff) || isRow(digitsOff)) return true;
  return plain === "" || commonPasswords.has(plain);
}

/** Whether it runs along the alphabet, the digits or a row of the keyboard, either way. */
function isRow(plain: string): boolean {
  const rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik"];
  const back = [...plain].reverse().join("");
  return rows.some((row) => row.includes(plain) || row.includes(back));
}

function isMostly(plain: string, name: string): boolean {
  // Of an address only what stands before the @, whole and in its pieces.
  const [local = ""] = name.split("@");
  const words = local.split(/[^\p{L}\p{N}]+/u).map(folded).filter((word) => word.length >= 3);
  const pieces = [folded(local), ...words].filter((piece) => piece.length >= 3).sort((a, b) => b.length - a.length);
  let left = plain;
  for (const piece of pieces) left = left.replaceAll(piece, "");
  return left !== plain && left.length < leftover;
}
