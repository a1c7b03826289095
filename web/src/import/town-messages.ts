import type { WriteProblem } from '../ui/write-problem.ts';
import type { Lang } from '../url-state/view-options.ts';

const de = {
  town: 'Ort',
  other: 'Anderer Ort …',
  title: 'Ort aufnehmen',
  name: 'Name des Ortes',
  nameHint:
    'Städte, Gemeinden und Kreise in Nordrhein-Westfalen werden vorgeschlagen. Jeder andere Ort geht mit seinem Schlüssel.',
  ags: 'Amtlicher Gemeindeschlüssel (AGS)',
  agsHint: '8 Ziffern, bei einem Kreis 5. Er unterscheidet Orte, die gleich heißen.',
  found: (name: string, district: string | null, ags: string) =>
    `In der Liste: ${name}${district === null ? '' : `, ${district}`} (${ags}).`,
  add: 'Ort aufnehmen',
  adding: 'Der Ort wird aufgenommen',
  added: (name: string) => `„${name}“ ist aufgenommen. Strg+Z nimmt es zurück.`,
  undone: (name: string) => `Ort „${name}“ aufgenommen`,
  faults: {
    name: 'Bitte tragen Sie den Namen ein, mit großem Anfangsbuchstaben.',
    ags: 'Der Schlüssel hat 8 Ziffern, bei einem Kreis 5, und beginnt mit 01 bis 16.',
  },
  problems: {
    lost: 'Der Server antwortet nicht. Bitte noch einmal senden; doppelt aufgenommen wird nichts.',
    conflict: 'Der Ort ließ sich nicht aufnehmen.',
    gone: 'Der Ort ließ sich nicht aufnehmen.',
    changed: 'Der Ort ließ sich nicht aufnehmen.',
    refused: 'Name oder Schlüssel wurden nicht angenommen.',
    busy: 'Zu viele Anfragen auf einmal. Bitte gleich noch einmal versuchen.',
    full: 'Der Speicher des Dienstes ist voll. Versuchen Sie es noch einmal, sobald Platz ist.',
    unwritable: 'Der Dienst kann gerade nichts speichern. Versuchen Sie es später noch einmal.',
    other: 'Der Ort ließ sich nicht aufnehmen.',
  } satisfies Record<WriteProblem, string>,
};

export const newTownMessages: Readonly<Record<Lang, typeof de>> = {
  de,
  en: {
    town: 'Town',
    other: 'Another town …',
    title: 'Add a town',
    name: 'Name of the town',
    nameHint:
      'Towns and districts of North Rhine-Westphalia are suggested. Any other town can be added with its key.',
    ags: 'Official municipality key (AGS)',
    agsHint: '8 digits, for a district 5. It tells towns of the same name apart.',
    found: (name, district, ags) =>
      `In the list: ${name}${district === null ? '' : `, ${district}`} (${ags}).`,
    add: 'Add the town',
    adding: 'Adding the town',
    added: (name) => `“${name}” was added. Ctrl+Z takes it back.`,
    undone: (name) => `Town “${name}” added`,
    faults: {
      name: 'Please enter the name, with a capital letter.',
      ags: 'The key has 8 digits, for a district 5, and begins with 01 to 16.',
    },
    problems: {
      lost: 'The server does not answer. Please send it again; nothing is added twice.',
      conflict: 'The town could not be added.',
      gone: 'The town could not be added.',
      changed: 'The town could not be added.',
      refused: 'The name or the key was not accepted.',
      busy: 'Too many requests at once. Please try again in a moment.',
      full: 'The storage of the service is full. Try again once there is room.',
      unwritable: 'The service cannot store anything at the moment. Try again later.',
      other: 'The town could not be added.',
    },
  },
};
