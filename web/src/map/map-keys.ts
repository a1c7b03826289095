import type { Step } from './walk.ts';

/** What a key pressed on the map asks for. */
export type MapKey =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'open' | 'focus' | 'clear' | 'fit' | 'choose' }
  | { readonly kind: 'zoom'; readonly factor: number };

const keys: Readonly<Record<string, MapKey>> = {
  ArrowLeft: { kind: 'step', step: 'left' },
  ArrowRight: { kind: 'step', step: 'right' },
  ArrowUp: { kind: 'step', step: 'up' },
  ArrowDown: { kind: 'step', step: 'down' },
  Enter: { kind: 'open' },
  ' ': { kind: 'choose' },
  f: { kind: 'focus' },
  F: { kind: 'focus' },
  Escape: { kind: 'clear' },
  '0': { kind: 'fit' },
  '+': { kind: 'zoom', factor: 1.25 },
  '=': { kind: 'zoom', factor: 1.25 },
  '-': { kind: 'zoom', factor: 0.8 },
};

/** The wish behind a key, or null when it is none of the map's, or a shortcut of the browser. */
export function readKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): MapKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return keys[event.key] ?? null;
}
