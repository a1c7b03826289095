import { connection } from './connection.svelte.ts';

/** Milliseconds between two times that the page is loaded anew by itself, in case the first did not help. */
const pause = 30_000;
const key = 'loaded-anew';

/**
 * Loads the page anew once the server answers, after code of it could not be fetched: what a browser failed to fetch once
 * it may not try again, and after a new release the files bear other names. The address holds the view. Returns how to
 * call it off.
 */
export function reloadOnceBack(): () => void {
  const reload = (): void => {
    sessionStorage.setItem(key, String(Date.now()));
    location.reload();
  };
  const next = Number(sessionStorage.getItem(key) ?? 0) + pause;
  const clock = setTimeout(() => connection.await(reload), Math.max(0, next - Date.now()));
  return () => {
    clearTimeout(clock);
    connection.forget(reload);
  };
}
