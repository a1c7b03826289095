/** Whether a line is one of a table of contents: it ends with a page number after dots, a tab or wide blanks. */
export function isContentsLine(text: string): boolean {
  return text.length <= 300 && /\S\s*(?:\.{3,}|…+|(?:\. ){3,}|\t|\s{3,})[\s.…]*\d{1,3}\s*$/u.test(text);
}

/** Whether a heading says that a table of contents, an imprint, notes or the like follow it: nothing that is planned. */
export function isOutsideHeading(text: string): boolean {
  return /^(?:[\dIVX.)\s]*)(?:inhalt(?:sverzeichnis)?|impressum|vorwort|grußwort|vorbemerkung(?:en)?|einleitung|einführung|anlagen?|anhang|quellen(?:verzeichnis)?|literatur(?:verzeichnis)?|glossar|abkürzungen|abkürzungsverzeichnis|legende|methodik|beteiligungsprozess|ausgangslage|fazit|ausblick|dank|präambel|sachverhalt|beschlussvorschlag|begründung)\b/iu.test(
    text.trim(),
  );
}

/** Whether a line holds only the number of a page. */
export function isPageNumber(text: string): boolean {
  return /^(?:[-–]\s*)?(?:seite\s*)?\d{1,3}(?:\s*(?:\/|von)\s*\d{1,3})?(?:\s*[-–])?$/iu.test(text.trim());
}
