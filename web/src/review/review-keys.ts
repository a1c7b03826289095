/** What a key asks for; `answer` is the place of the choice among those offered. */
export type ReviewStep =
  | { readonly kind: 'answer'; readonly choice: number }
  | { readonly kind: 'later' | 'undo' | 'next' | 'previous' };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Whether the key is held down. */
  readonly repeat: boolean;
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

/**
 * What a key means while a question with so many choices is open; null: nothing, or it belongs to the browser. A key that
 * is held down answers and takes back once.
 */
export function reviewStep(
  { key, ctrlKey, metaKey, altKey, repeat }: Pressed,
  choices: number,
): ReviewStep | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (/^[1-9]$/.test(key))
    return !repeat && Number(key) <= choices ? { kind: 'answer', choice: Number(key) - 1 } : null;
  const kind = steps[key.length === 1 ? key.toLowerCase() : key];
  return kind === undefined || (repeat && kind !== 'next' && kind !== 'previous') ? null : { kind };
}
