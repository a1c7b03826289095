import type { ProgrammeRef } from '../../schema/analysis-basics.ts';
import type { ComparabilityCheck } from '../../schema/compare-answers.ts';
import {
  documentFormLabels,
  organisationalScopeLabels,
  planningStatusLabels,
  type Bilingual,
} from '../../schema/vocabulary.ts';

const unknown: Bilingual = { de: 'nicht bekannt', en: 'not known' };
const withColumn: Bilingual = { de: 'eigene Spalte für Partner', en: 'a column of its own for partners' };
const withoutColumn: Bilingual = { de: 'keine Spalte für Partner', en: 'no column for partners' };

/**
 * Whether figures of two documents may stand beside each other, criterion by criterion; all must pass. What is not
 * known is not comparable. Years of one town may both be without a partner column, towns may not.
 */
export function comparability(a: ProgrammeRef, b: ProgrammeRef): ComparabilityCheck[] {
  return [
    criterion('form', documentFormLabels[a.form], documentFormLabels[b.form], {
      same: ({ de, en }) => ({
        de: `Beide Dokumente haben dieselbe Form (${de}).`,
        en: `Both documents have the same form (${en}).`,
      }),
      different: (one, other) => ({
        de: `Die Form ist verschieden: ${one.de} und ${other.de}. Was eine Zeile ist, bedeutet darin nicht dasselbe.`,
        en: `The form differs: ${one.en} and ${other.en}. A row does not mean the same in both.`,
      }),
    }),
    criterion(
      'scope',
      a.scope === null ? null : organisationalScopeLabels[a.scope],
      b.scope === null ? null : organisationalScopeLabels[b.scope],
      {
        same: ({ de, en }) => ({
          de: `Beide Dokumente planen für denselben Zuschnitt (${de}).`,
          en: `Both documents plan for the same scope (${en}).`,
        }),
        different: (one, other) => ({
          de: `Geplant wird für Verschiedenes: ${one.de} und ${other.de}.`,
          en: `They plan for different scopes: ${one.en} and ${other.en}.`,
        }),
      },
    ),
    criterion(
      'planning',
      a.planning === null ? null : planningStatusLabels[a.planning],
      b.planning === null ? null : planningStatusLabels[b.planning],
      {
        same: ({ de, en }) => ({
          de: `Beide Dokumente haben denselben Planungsstand (${de}).`,
          en: `Both documents have the same planning status (${en}).`,
        }),
        different: (one, other) => ({
          de: `Der Planungsstand ist verschieden: ${one.de} und ${other.de}.`,
          en: `The planning status differs: ${one.en} and ${other.en}.`,
        }),
      },
    ),
    partnerColumns(a, b),
  ];
}

/** A criterion of two values that must be known and equal. */
function criterion(
  name: ComparabilityCheck['criterion'],
  a: Bilingual | null,
  b: Bilingual | null,
  words: {
    readonly same: (value: Bilingual) => Bilingual;
    readonly different: (a: Bilingual, b: Bilingual) => Bilingual;
  },
): ComparabilityCheck {
  const passes = a !== null && a === b;
  const values = { a: a ?? unknown, b: b ?? unknown };
  if (passes) return { criterion: name, passes, ...values, reason: words.same(a) };
  return { criterion: name, passes, ...values, reason: words.different(values.a, values.b) };
}

function partnerColumns(a: ProgrammeRef, b: ProgrammeRef): ComparabilityCheck {
  const values = {
    a: a.partnerColumn ? withColumn : withoutColumn,
    b: b.partnerColumn ? withColumn : withoutColumn,
  };
  const check = (passes: boolean, reason: Bilingual): ComparabilityCheck => ({
    criterion: 'partner-column',
    passes,
    ...values,
    reason,
  });
  if (a.partnerColumn !== b.partnerColumn)
    return check(false, {
      de: 'Nur eines der beiden Dokumente hat eine eigene Spalte für Partner. Im anderen stehen sie nur im Text.',
      en: 'Only one of the two documents has a column of its own for partners. In the other they stand in the text only.',
    });
  if (a.partnerColumn)
    return check(true, {
      de: 'Beide Dokumente haben eine eigene Spalte für Partner.',
      en: 'Both documents have a column of their own for partners.',
    });
  return check(a.municipality === b.municipality, {
    de: 'Keines der beiden Dokumente hat eine eigene Spalte für Partner; sie stehen nur im Text.',
    en: 'Neither document has a column of its own for partners; they stand in the text only.',
  });
}

/** Why no figures are given: what fails, and years that are not known. Empty where the documents are comparable. */
export function obstacles(a: ProgrammeRef, b: ProgrammeRef): Bilingual[] {
  const failing = comparability(a, b).flatMap(({ passes, reason }) => (passes ? [] : [reason]));
  const undated = [...new Map([a, b].map((document) => [document.id, document])).values()].filter(
    ({ year }) => year === null,
  );
  return [
    ...failing,
    ...undated.map(({ title }) => ({
      de: `Das Jahr von „${title}“ ist nicht bekannt.`,
      en: `The year of “${title}” is not known.`,
    })),
  ];
}
