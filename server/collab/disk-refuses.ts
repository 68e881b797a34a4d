// The disk takes nothing at the moment, because it is full or gone. Other module graphs know it by its name.

/** Thrown before a change of a text that could not be kept. */
export class DiskRefuses extends Error {
  constructor() {
    super("The disk does not take what is written.");
    this.name = "DiskRefuses";
  }
}
