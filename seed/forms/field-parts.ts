/** What the lines under a heading inside a field are. */
export type FieldPart = 'measures' | 'goals' | 'immediate' | 'other';

const parts: readonly (readonly [FieldPart, RegExp])[] = [
  ['immediate', /sofort-?(?:ma(?:ß|ss)nahmen?|programm|projekte)|quick.?wins?|^erste schritte/iu],
  [
    'measures',
    /^(?:(?:konkrete|geplante|unsere|mögliche|empfohlene|vorgeschlagene) )?(?:ma(?:ß|ss)nahmen?(?:vorschläge)?|vorhaben|projekte|handlungsempfehlungen|empfehlungen|umsetzung(?:sschritte)?|schritte|was wir (?:tun|vorhaben)(?: wollen)?)(?: .{0,40})?$/iu,
  ],
  [
    'goals',
    /^(?:(?:unsere|strategische|operative) )?(?:teil|leit|wirkungs)?(?:ziele?|zielsetzung(?:en)?)(?: .{0,30})?$/iu,
  ],
  [
    'other',
    /^(?:ausgangslage|situation|bestand(?:saufnahme)?|herausforderungen?|stärken|schwächen|chancen|risiken|begründung|beteiligte|partner|zuständig|verantwort|ressourcen|hintergrund|status quo|kosten|finanzierung|zeitplan|indikatoren|warum|leitgedanken?)(?:[ /].{0,40})?$/iu,
  ],
];

/** The part that a heading inside a field opens, or null where it opens none. */
export function fieldPart(text: string): FieldPart | null {
  const plain = text
    .trim()
    .replace(/^\d+(?:\.\d+)*\.?\s+/, '')
    .replace(/\s*:$/, '');
  return plain.length > 70 ? null : (parts.find(([, words]) => words.test(plain))?.[0] ?? null);
}

/** The measure that a heading of its own names ("Maßnahme 1.2: Kulturlotsen"), or null. */
export function measureHeading(text: string): string | null {
  return (
    /^(?:ma(?:ß|ss)nahme|projekt|vorhaben|M) ?\d{1,2}(?:\.\d{1,2})*\.?\s*[:–-]?\s+(\S.{3,})$/iu.exec(
      text.trim(),
    )?.[1] ?? null
  );
}
