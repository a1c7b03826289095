import { expect, test } from 'vitest';
import { namesInProse } from '../../../../seed/forms/names/names-in-prose.ts';

const known = ['Werkhof', 'Kultur im Tal'];
const named = (text: string) => namesInProse(text, (name) => known.includes(name)).map(({ as }) => as);

test.each([
  ['Lesungen mit der Stadtbücherei und dem Museum Rotes Haus', ['Stadtbücherei', 'Museum Rotes Haus']],
  ['Das Kindertheater „Blauer Mond“ spielt im Park.', ['Kindertheater „Blauer Mond“']],
  ['Ein Fest mit Heimat- und Gesangsvereinen', ['Heimat- und Gesangsvereinen']],
  ['Kooperation mit freien Chören', ['freien Chören']],
  ['Fest des Heimatvereins Au e. V. am Bach', ['Heimatvereins Au e. V.']],
  ['Der AK Inklusion und die Freie Bühne Au', ['AK Inklusion', 'Freie Bühne Au']],
  ['Austausch mit Nachbarorten (u. a. Unna, Kamen)', ['Unna', 'Kamen']],
  ['Werbung über soziale Medien und den Newsletter', ['soziale Medien', 'Newsletter']],
  ['Nacht der Lieder im Werkhof, mit Kultur im Tal', ['Werkhof', 'Kultur im Tal']],
  ['Aufbau von Netzwerken und Vereinen', []],
  ['Einrichtung eines Arbeitskreises und einer neuen Fachstelle', []],
  ['Angebote für Schulen, Beratung und Planung, Flyer', []],
  ['Unser Ort als Stadt der Musik, eine Region im Bereich Rock', []],
])('%s: %j', (text, names) => {
  expect(named(text)).toEqual(names);
});

test('a name has its place in the text, and no part of the text is named twice', () => {
  const text = 'Werkhof und Musikschule: Musikschule';
  const found = namesInProse(text, (name) => known.includes(name));
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map(({ as }) => as));
  expect(found.map(({ start }) => start)).toEqual([0, 12, 25]);
});
