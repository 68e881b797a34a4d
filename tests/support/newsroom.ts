// Every end-to-end test has a newsroom of its own, and watches it: nothing is said on a
// browser's console as an error, no page breaks a policy, no request leaves the machine, and
// the process says nothing on its console, least of all what an article says.
import { test as base, expect, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "@playwright/test";
import { openDesk, type Desk } from "#tests/support/desk.ts";
import { copyFounded, foundOnce, type Founded } from "#tests/support/founded.ts";
import { addPerson, founder, foundNewsroom, openTheDesk, signIn, type Account, type Colleague } from "#tests/support/people.ts";

export { expect };

export interface Newsroom {
  desk: Desk;
  /** A browser of its own, with nobody signed in. */
  openBrowser(options?: BrowserContextOptions): Promise<Page>;
  /** The founder's browser, at the desk. The first call makes the account where there is none; later ones sign in anew. */
  found(options?: BrowserContextOptions): Promise<Page>;
  /** A colleague's browser, at the desk; the founder adds them first. */
  join(lead: Page, colleague: Colleague): Promise<Page>;
  /** Faults that a test brings about on purpose, such as a lost connection. */
  expectTrouble(pattern: RegExp): void;
  /** Words that must not come up on the process's console. */
  story(text: string): void;
}

export const test = base.extend<{ newsroom: Newsroom; isFounded: boolean }, { founded: Founded }>({
  founded: [async ({ browser }, use) => {
    const { founded, remove } = await foundOnce(browser);
    await use(founded);
    remove();
  }, { scope: "worker" }],
  // False where a test starts at the very first screen.
  isFounded: [true, { option: true }],
  newsroom: async ({ browser, isFounded, founded }, use, info) => {
    const desk = await openDesk(isFounded ? copyFounded(founded) : undefined);
    const watch = watchFor(desk);
    await use(newsroomIn(desk, browser, watch, isFounded ? founded : null));
    await Promise.all(browser.contexts().map((context) => context.close()));
    await desk.close();
    if (info.status !== info.expectedStatus) await info.attach("the desk's console", { body: desk.output(), contentType: "text/plain" });
    expect.soft(watch.faults(), "what went wrong unseen").toEqual([]);
    expect.soft(watch.leaks(), "words of an article on the console").toEqual([]);
  },
});

// The report's frame forbids every script, those with which Playwright looks into it too.
const harmless = /^Blocked script execution in '[^']+\/report\?[^']*' because the document's frame is sandboxed/;

type Watch = ReturnType<typeof watchFor>;

function watchFor(desk: Desk) {
  const faults: string[] = [];
  const expected: RegExp[] = [];
  const stories: string[] = [];
  const isHere = (address: string) => {
    const { protocol, host } = new URL(address);
    return protocol === "data:" || protocol === "blob:" || host === new URL(desk.url).host;
  };
  return {
    expected, stories,
    context(context: BrowserContext) {
      context.on("console", (message) => {
        if (message.type() === "error" && !harmless.test(message.text())) faults.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => faults.push(`page: ${error.error().stack ?? error.error().message}`));
      context.on("request", (request) => {
        if (!isHere(request.url())) faults.push(`request to ${request.url()}`);
      });
      context.on("page", (page) => page.on("websocket", (socket) => {
        if (!isHere(socket.url())) faults.push(`socket to ${socket.url()}`);
      }));
    },
    faults() {
      const said = desk.output().split("\n").filter((line) => line !== "" && line !== `Soát: ${desk.url}` && !line.includes("next.config.js")).map((line) => `process: ${line}`);
      return [...faults, ...said].filter((fault) => !expected.some((pattern) => pattern.test(fault)));
    },
    /** Every run of four words of a story that the process has written. */
    leaks() {
      const output = desk.output();
      const words = stories.join("\n").split(/\s+/).filter(Boolean);
      return words.map((_, i) => words.slice(i, i + 4).join(" ")).filter((run) => run.includes(" ") && output.includes(run));
    },
  };
}

function newsroomIn(desk: Desk, browser: Browser, watch: Watch, founded: Founded | null): Newsroom {
  const openBrowser = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ baseURL: desk.url, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", viewport: { width: 1440, height: 900 }, ...options });
    watch.context(context);
    return context.newPage();
  };
  let isIn = false;
  return {
    desk, openBrowser,
    async found(options) {
      const page = await openBrowser(isIn || !founded ? options : { ...options, storageState: founded.cookies });
      await (isIn ? signIn(page, founder) : founded ? openTheDesk(page) : foundNewsroom(page));
      isIn = true;
      return page;
    },
    async join(lead, colleague) {
      const account: Account = await addPerson(lead, colleague);
      const page = await openBrowser();
      await signIn(page, account);
      return page;
    },
    expectTrouble: (pattern) => { watch.expected.push(pattern); },
    story: (text) => { watch.stories.push(text); },
  };
}
