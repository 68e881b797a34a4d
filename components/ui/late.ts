/** Code that comes when somebody is about to use it. */
export interface Late<T> {
  /** Resolves when it is here; asked for again after it could not come. */
  bring(): Promise<T>;
  /** Null until it is here. */
  brought(): T | null;
}

export function late<T>(load: () => Promise<T>): Late<T> {
  let here: T | null = null;
  let coming: Promise<T> | null = null;
  return {
    brought: () => here,
    bring() {
      coming ??= load().then((loaded) => (here = loaded), (error: unknown) => {
        coming = null;
        throw error;
      });
      return coming;
    },
  };
}
