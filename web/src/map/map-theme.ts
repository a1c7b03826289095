import { actorTypeTable, ActorType } from '../../../graph/schema/actor-types.ts';

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

/** Reads the theme in force at `element`: light, dark, or the colours the reader's system forces on every page. */
export function readTheme(element: Element): MapTheme {
  const style = getComputedStyle(element);
  const dark = matchMedia('(prefers-color-scheme: dark)').matches && !matchMedia('print').matches;
  const read = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback;
  if (matchMedia('(forced-colors: active)').matches)
    return forcedTheme(element, read('--font', 'sans-serif'));
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

/** A canvas is not recoloured by the system as text is, and Cytoscape does not know the names of system colours. */
function forcedTheme(element: Element, font: string): MapTheme {
  const probe = document.createElement('span');
  element.append(probe);
  const system = (name: string) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  };
  const [ground, text] = [system('Canvas'), system('CanvasText')];
  const theme = {
    paper: ground,
    card: ground,
    ink: text,
    soft: system('GrayText'),
    accent: system('Highlight'),
    accentSoft: ground,
    onAccent: system('HighlightText'),
    font,
    lines: { bridge: text, own: text, spine: system('GrayText') },
    // Signs tell the kinds apart; colours only help.
    types: Object.fromEntries(ActorType.options.map((type) => [type, text])) as Record<ActorType, string>,
  };
  probe.remove();
  return theme;
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
