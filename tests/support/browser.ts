// Where the browser of the end-to-end tests comes from: a path somebody gave, Playwright's
// own download, or a Chromium or Chrome of the system, in this order.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

export type Browser =
  | { kind: "found"; path: string }
  /** CHROMIUM_PATH was given and is wrong: a person's word is never replaced by a guess. */
  | { kind: "refused"; reason: string }
  | { kind: "none" };

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const places: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ["/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
  win32: ["C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe"],
};

/**
 * Features of Chromium that no test needs, for `--disable-features`. First the panels of the address bar, two pages that every
 * context would load and never show; then what Playwright switches off itself, for Chromium heeds the last list alone.
 */
export const idleFeatures = [
  "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
  "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter",
  "PaintHolding", "ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "TcpPortRandomizationWin", "OptimizationHints",
  "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch", "msForceBrowserSignIn", "msEdgeUpdateLaunchServicesPreferredVersion",
];

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function findBrowser(env: Readonly<Record<string, string | undefined>> = process.env): Browser {
  const given = env["CHROMIUM_PATH"];
  if (given) {
    return isRunnable(given)
      ? { kind: "found", path: given }
      : { kind: "refused", reason: `CHROMIUM_PATH points to ${given}, which is not an executable file.` };
  }
  const suffix = process.platform === "win32" ? ".exe" : "";
  const onPath = (env["PATH"] ?? "").split(delimiter).filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name + suffix)));
  const path = [chromium.executablePath(), ...onPath, ...(places[process.platform] ?? [])].find(isRunnable);
  return path ? { kind: "found", path } : { kind: "none" };
}

/** The executable to launch. Throws a sentence when there is none; `npm test` installs one beforehand. */
export function browserExecutable(): string {
  const browser = findBrowser();
  if (browser.kind === "found") return browser.path;
  throw new Error(browser.kind === "refused" ? browser.reason : "No Chromium or Chrome was found: npm test installs one, or set CHROMIUM_PATH.");
}
