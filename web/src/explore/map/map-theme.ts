import { actorTypeTable, type ActorType } from '../../../../graph/schema/actor-types.ts';

/** Colours and face of the drawn map, taken from the page's custom properties, so that both themes come from one place. */
export interface MapTheme {
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly font: string;
  /** Lines from strong to faint. */
  readonly lines: Readonly<Record<'bridge' | 'own' | 'spine', string>>;
  readonly types: Readonly<Record<ActorType, string>>;
}

const lineColours = {
  light: { bridge: '#727a85', own: '#9ba2ab', spine: '#b3b8bf' },
  dark: { bridge: '#8e99a6', own: '#66707c', spine: '#535d68' },
} as const;

/** Reads the theme in force at `element`; `light` asks for the colours of paper whatever the screen shows. */
export function readTheme(element: Element): MapTheme {
  const style = getComputedStyle(element);
  const dark = matchMedia('(prefers-color-scheme: dark)').matches && !matchMedia('print').matches;
  const read = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback;
  return {
    paper: read('--paper', '#faf9f6'),
    card: read('--card', '#ffffff'),
    ink: read('--ink', '#1c2430'),
    soft: read('--soft', '#5a6472'),
    accent: read('--accent', '#0b5c6b'),
    accentSoft: read('--accent-soft', '#e3f0f1'),
    onAccent: read('--on-accent', '#ffffff'),
    font: read('--font', 'sans-serif'),
    lines: dark ? lineColours.dark : lineColours.light,
    types: typeColours(dark ? 'dark' : 'colour'),
  };
}

/** The theme of printed pictures: always dark on light. */
export function paperTheme(font: string): MapTheme {
  return {
    paper: '#ffffff',
    card: '#ffffff',
    ink: '#1c2430',
    soft: '#5a6472',
    accent: '#0b5c6b',
    accentSoft: '#e3f0f1',
    onAccent: '#ffffff',
    font,
    lines: lineColours.light,
    types: typeColours('colour'),
  };
}

function typeColours(tone: 'colour' | 'dark'): Record<ActorType, string> {
  const entries = Object.entries(actorTypeTable) as [ActorType, (typeof actorTypeTable)[ActorType]][];
  return Object.fromEntries(entries.map(([type, entry]) => [type, entry[tone]])) as Record<ActorType, string>;
}
