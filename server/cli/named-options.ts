// Options of a command line by name: --name VALUE or --name=VALUE, and --flag.

type Read<Name extends string, Flag extends string> =
  | { ok: true; options: Partial<Record<Name, string>>; flags: ReadonlySet<Flag>; rest: string[] }
  | { ok: false; sentence: string };

/** Everything after "--" is taken as it is. Refused with a sentence for whoever typed it. */
export function namedOptions<Name extends string, Flag extends string>(args: readonly string[], names: readonly Name[], flagNames: readonly Flag[]): Read<Name, Flag> {
  const options: Partial<Record<Name, string>> = {};
  const flags = new Set<Flag>();
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    if (arg === "--") {
      rest.push(...args.slice(at + 1));
      break;
    }
    if (!arg.startsWith("--")) {
      rest.push(arg);
      continue;
    }
    const [head = "", ...tail] = arg.slice(2).split("=");
    const flag = flagNames.find((one) => one === head);
    const name = names.find((one) => one === head);
    if (flag !== undefined && tail.length === 0) flags.add(flag);
    else if (name === undefined) return { ok: false, sentence: `There is no option --${head}.` };
    else {
      const value = tail.length > 0 ? tail.join("=") : args[at += 1];
      if (value === undefined) return { ok: false, sentence: `The option --${head} wants a value.` };
      options[name] = value;
    }
  }
  return { ok: true, options, flags, rest };
}
