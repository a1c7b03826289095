import { afterEach, beforeEach, expect, it } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';

let before: string | undefined;
beforeEach(() => {
  before = process.env['CHROMIUM_PATH'];
});
afterEach(() => {
  if (before === undefined) delete process.env['CHROMIUM_PATH'];
  else process.env['CHROMIUM_PATH'] = before;
});

it('the browser named in CHROMIUM_PATH is taken', () => {
  process.env['CHROMIUM_PATH'] = process.execPath;
  expect(findChromium()).toBe(process.execPath);
});

it('a browser named in CHROMIUM_PATH that is not there is missed, not replaced by another', () => {
  process.env['CHROMIUM_PATH'] = '/nowhere/chromium';
  expect(findChromium()).toBeUndefined();
});
