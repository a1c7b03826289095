/** What a key asks for; `answer` is the place of the choice among those offered. */
export type ReviewStep =
  | { readonly kind: 'answer'; readonly choice: number }
  | { readonly kind: 'later' | 'undo' | 'next' | 'previous' };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const steps: Readonly<Record<string, Exclude<ReviewStep['kind'], 'answer'>>> = {
  '0': 'later',
  s: 'later',
  z: 'undo',
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
};

/** What a key means while a question with so many choices is open; null: nothing, or it belongs to the browser. */
export function reviewStep({ key, ctrlKey, metaKey, altKey }: Pressed, choices: number): ReviewStep | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (/^[1-9]$/.test(key)) return Number(key) <= choices ? { kind: 'answer', choice: Number(key) - 1 } : null;
  const kind = steps[key.length === 1 ? key.toLowerCase() : key];
  return kind === undefined ? null : { kind };
}
