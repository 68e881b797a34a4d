// How far an article is, in the order in which it gets there.

export const stages = ["draft", "checking", "awaiting_sign_off", "signed_off", "published", "corrected"] as const;
export type Stage = (typeof stages)[number];
