import type { Bilingual } from '../schema/vocabulary.ts';

/** Where in a file of changes something is wrong. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

const whatToDo: Bilingual = {
  de: 'Es wurde nichts geändert. Spielen Sie eine Sicherung in einen leeren Ordner ein (npm run restore -- DATEI --to ORDNER).',
  en: 'Nothing was changed. Restore a backup into an empty folder (npm run restore -- FILE --to FOLDER).',
};

function fault(de: string, en: string, advice: Bilingual = whatToDo): Bilingual {
  return { de: `${de} ${advice.de}`, en: `${en} ${advice.en}` };
}

const at = ({ file, line }: Place): Bilingual => ({
  de: `${file}, Zeile ${line}`,
  en: `${file}, line ${line}`,
});

const newerProgram: Bilingual = {
  de: 'Starten Sie die Programmversion, die das geschrieben hat, oder eine neuere.',
  en: 'Start the release that wrote it, or a newer one.',
};

/** What can be wrong with a journal or a backup: in both languages, with the line and what to do. */
export const journalFaults = {
  damaged: (place: Place) =>
    fault(
      `${at(place).de}: Die Zeile ist beschädigt; ihr Inhalt passt nicht zu ihrer Prüfsumme.`,
      `${at(place).en}: The line is damaged; its content does not match its checksum.`,
    ),
  missing: (place: Place) =>
    fault(
      `${at(place).de}: Vor dieser Zeile fehlt mindestens eine.`,
      `${at(place).en}: At least one line before this one is missing.`,
    ),
  misplaced: (place: Place) =>
    fault(
      `${at(place).de}: Die Zeile steht am falschen Platz; Zeilen wurden vertauscht.`,
      `${at(place).en}: The line stands in the wrong place; lines were swapped.`,
    ),
  doubled: (place: Place) =>
    fault(`${at(place).de}: Die Zeile steht doppelt da.`, `${at(place).en}: The line is there twice.`, {
      de: 'Es wurde nichts geändert. Löschen Sie die doppelte Zeile oder spielen Sie eine Sicherung ein (npm run restore).',
      en: 'Nothing was changed. Delete the doubled line, or restore a backup (npm run restore).',
    }),
  unknownHead: ({ file }: Place) =>
    fault(
      `${file}, Zeile 1: Das ist weder ein Journal noch eine Sicherung von Kulturnetz.`,
      `${file}, line 1: This is neither a journal nor a backup of Kulturnetz.`,
      {
        de: 'Geben Sie die richtige Datei an oder spielen Sie eine Sicherung ein (npm run restore).',
        en: 'Name the right file, or restore a backup (npm run restore).',
      },
    ),
  newerFormat: ({ file }: Place, format: number) =>
    fault(
      `${file}, Zeile 1: Die Datei hat das Format ${format}, das dieses Programm noch nicht kennt.`,
      `${file}, line 1: The file has format ${format}, which this program does not know yet.`,
      newerProgram,
    ),
  newerChange: (place: Place) =>
    fault(
      `${at(place).de}: Die Änderung hat eine Form, die dieses Programm noch nicht kennt.`,
      `${at(place).en}: The change has a form that this program does not know yet.`,
      newerProgram,
    ),
  unknownKind: (place: Place, kind: string) =>
    fault(
      `${at(place).de}: Die Art der Änderung „${kind}“ kennt dieses Programm nicht.`,
      `${at(place).en}: This program does not know the kind of change “${kind}”.`,
      newerProgram,
    ),
  unreadable: (place: Place, reason: string) =>
    fault(
      `${at(place).de}: Der Inhalt der Änderung ist unvollständig oder falsch (${reason}).`,
      `${at(place).en}: The change's content is incomplete or wrong (${reason}).`,
    ),
  inapplicable: (place: Place, reason: string) =>
    fault(
      `${at(place).de}: Die Änderung lässt sich nicht anwenden (${reason}).`,
      `${at(place).en}: The change cannot be applied (${reason}).`,
    ),
  wrongEdits: (place: Place) =>
    fault(
      `${at(place).de}: Die Zeile hält nur fest, was sich an einem Dokument geändert hat, und das passt nicht zu dem Stand davor.`,
      `${at(place).en}: The line keeps only what changed in a document, and that does not fit the state before it.`,
    ),
  shortened: ({ file }: Place, found: number, announced: number) =>
    fault(
      `${file}: Die Sicherung ist unvollständig: ${found} von ${announced} Zeilen sind da.`,
      `${file}: The backup is incomplete: ${found} of ${announced} lines are there.`,
      {
        de: 'Es wurde nichts geändert. Nehmen Sie eine andere Sicherung oder kopieren Sie diese noch einmal vollständig.',
        en: 'Nothing was changed. Take another backup, or copy this one again as a whole.',
      },
    ),
} as const;

/** What is said about a line that a crash tore: it was never acknowledged. */
export function tornGroup({ file, line }: Place): string {
  return [
    `${file}, ab Zeile ${line}: Die Änderung, zu der diese Zeilen gehören, wurde beim Absturz nicht fertig und nie bestätigt; sie werden weggelassen.`,
    `${file}, from line ${line}: the change to which these lines belong was not finished before a crash and never acknowledged; they are dropped.`,
  ].join('\n');
}

export function tornLine({ file, line }: Place): string {
  return [
    `${file}, Zeile ${line}: beim Absturz zerrissen und nie bestätigt; sie wird weggelassen.`,
    `${file}, line ${line} was torn by a crash and never acknowledged; it is dropped.`,
  ].join('\n');
}
