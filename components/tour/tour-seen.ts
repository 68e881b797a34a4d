// Whether this browser's person took the tour or put it away: a cookie, so that the server draws the desk without the offer at once.
import { tourCookie } from "#lib/tour-cookie.ts";

/** From now on the desk offers the tour no more; the menu of help still does. */
export function rememberTour(): void {
  document.cookie = `${tourCookie}=seen; path=/; max-age=${365 * 24 * 60 * 60}; samesite=lax`;
}
