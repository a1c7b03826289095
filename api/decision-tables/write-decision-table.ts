import { csvText } from '../../graph/schema/csv.ts';
import type { StandingDecision } from '../../graph/schema/decision-answers.ts';
import { roleName } from '../../graph/schema/role.ts';
import {
  type DecisionCells,
  decisionColumns,
  judgedWords,
  kindWords,
  partnerWords,
} from './decision-columns.ts';

/** Decisions as a table for a spreadsheet, one a line, which `readDecisionTable` reads again. */
export function decisionTable(decisions: readonly StandingDecision[]): string {
  const lines = decisions.map((decision) => {
    const cells = cellsOf(decision);
    return decisionColumns.map((column) => cells[column]);
  });
  return csvText([decisionColumns, ...lines]);
}

function cellsOf(decision: StandingDecision): DecisionCells {
  const { about, town, key, reason, by, at, restsOn } = decision;
  return {
    art: kindWords[about.kind],
    ort: town ?? '',
    schluessel: key,
    ...decidedCells(decision),
    grund: reason ?? '',
    rolle: by === null ? '' : roleName(by, 'de'),
    zeit: at,
    beleg: restsOn === undefined ? '' : `${restsOn.document}: „${restsOn.quote}“`,
  };
}

/** What was decided of what. `vorher`: what two entries were called then, or what a property is without the decision. */
function decidedCells({
  about,
  names,
  value,
}: StandingDecision): Pick<DecisionCells, 'a' | 'b' | 'vorher' | 'nachher'> {
  switch (about.kind) {
    case 'pair':
      return {
        a: about.a,
        b: about.b,
        vorher: names.map((name) => `„${name}“`).join(', '),
        nachher: judgedWords[about.judged],
      };
    case 'wording':
      return { a: about.wording, b: about.means ?? '', vorher: '', nachher: partnerWords[about.review] };
    case 'listed':
      return { a: about.name, b: about.actor, vorher: '', nachher: judgedWords[about.judged] };
    case 'mention': {
      const { document, place, wording, nth, set } = about;
      return { a: wording, b: document, vorher: '', nachher: JSON.stringify({ place, nth, set }) };
    }
    case 'cut':
      return { a: about.text, b: '', vorher: '', nachher: JSON.stringify(about.names) };
    case 'measures': {
      const { text, document, place, titles } = about;
      return { a: text, b: document, vorher: '', nachher: JSON.stringify({ place, titles }) };
    }
    case 'row': {
      const { document, place, product, section } = about;
      return { a: '', b: document, vorher: '', nachher: JSON.stringify({ place, product, section }) };
    }
    case 'answer': {
      const { actor, document, place, said, on, words } = about;
      return { a: actor, b: document, vorher: '', nachher: JSON.stringify({ place, said, on, words }) };
    }
    case 'added': {
      const { actor, document, place, measure } = about;
      return { a: actor, b: document, vorher: '', nachher: JSON.stringify({ place, measure }) };
    }
    case 'entry':
      return { a: about.actor, b: '', vorher: '', nachher: JSON.stringify(about.entry) };
    case 'asked':
      return { a: about.actor, b: about.document, vorher: '', nachher: JSON.stringify({ on: about.on }) };
    case 'actor':
      return {
        a: about.actor,
        b: about.field,
        vorher: value?.before?.de ?? '',
        nachher: JSON.stringify(about.value),
      };
  }
}
