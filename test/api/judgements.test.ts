import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { JudgementsAnswer, JudgementsReceipt } from '../../graph/schema/evaluation-answers.ts';
import { Problem } from '../../graph/schema/problem.ts';
import { blankRows, makeWorkbook } from '../seed/readers/make-workbook.ts';
import { openProgrammes, type ServedApp, serveApp } from './served-app.ts';

const document = 'hilden-2024';
const csv = 'text/csv';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp(await openProgrammes());
});
afterAll(() => app.close());

async function form(lang = 'de'): Promise<string> {
  const response = await app.get(`/api/evaluation/judging-form/csv?document=${document}&lang=${lang}`);
  expect(response.status).toBe(200);
  return response.text();
}

/** The form with these words in the judgement cells of its first lines; the rest stays blank. */
function filled(text: string, words: readonly string[]): string {
  const lines = text.split('\r\n');
  const first = lines.findIndex((line) => /^(nr|no);/.test(line)) + 1;
  return lines
    .map((line, at) => {
      const word = words[at - first];
      return word === undefined ? line : line.replace(/;;;(?=[a-p]+$)/, `;${word};;`);
    })
    .join('\r\n');
}

function handIn(
  body: string | Uint8Array<ArrayBuffer>,
  type = csv,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${app.url}/api/evaluation/judgements`, {
    method: 'POST',
    headers: { 'Content-Type': type, ...headers },
    body,
  });
}

async function received(response: Response): Promise<JudgementsReceipt> {
  expect(response.status).toBe(200);
  return JudgementsReceipt.parse(await response.json());
}

async function problem(response: Response, status: number, code: string): Promise<Problem> {
  const answer = Problem.parse(await response.json());
  expect([response.status, answer.code]).toEqual([status, code]);
  return answer;
}

async function judgements(): Promise<JudgementsAnswer> {
  return JudgementsAnswer.parse(
    await (await app.get(`/api/evaluation/judgements?document=${document}`)).json(),
  );
}

const total = ({ counts }: JudgementsAnswer, of: 'sensible' | 'already' | 'nonsense') =>
  counts.map((count) => count[of]).reduce((a, b) => a + b);

describe('a judging form', () => {
  test('is a file of its own for every reader and says nothing of where a suggestion comes from', async () => {
    const [one, two] = await Promise.all([form(), form()]);
    expect(one).not.toBe(two);
    expect(one.toLowerCase()).not.toMatch(/degree|random|zufall|regel/);
    const response = await app.get(`/api/evaluation/judging-form/csv?document=${document}`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="kulturnetz-bogen-${document}.csv"`,
    );
  });

  test('is a workbook where one is asked for', async () => {
    const response = await app.get(`/api/evaluation/judging-form/xlsx?document=${document}&lang=en`);
    expect(response.headers.get('content-type')).toContain(xlsx);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
    const receipt = await received(await handIn(bytes, xlsx));
    expect(receipt.read).toBe(0);
    expect(receipt.blank).toBeGreaterThan(10);
  });
});

describe('a filled judging form', () => {
  test('is counted by origin, what is blank is not, and handed in again it takes the place of the first', async () => {
    const before = await judgements();
    const blank = await form();
    const first = await received(await handIn(filled(blank, ['sinnvoll', 'schon da', 'unsinnig'])));
    expect([first.read, first.judgements.forms]).toEqual([3, before.forms + 1]);
    expect(first.blank).toBeGreaterThan(0);
    expect(await judgements()).toEqual(first.judgements);
    for (const word of ['sensible', 'already', 'nonsense'] as const)
      expect(total(first.judgements, word)).toBeGreaterThan(total(before, word));

    const second = await received(await handIn(filled(blank, ['sinnvoll'])));
    expect([second.form, second.read]).toEqual([first.form, 1]);
    expect(second.judgements.forms).toBe(before.forms + 1);
    expect(total(second.judgements, 'already')).toBe(total(before, 'already'));
  });

  test('sent again under its Idempotency-Key is the same request, another one is refused', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const blank = await form('en');
    const first = await received(await handIn(filled(blank, ['sensible']), csv, headers));
    expect(await received(await handIn(filled(blank, ['sensible']), csv, headers))).toEqual(first);
    await problem(await handIn(filled(blank, ['nonsense']), csv, headers), 409, 'conflict');
  });

  test('with faults is refused with the line of each, and nothing of it is kept', async () => {
    const before = await judgements();
    const text = filled(await form(), ['sinnvoll', 'vielleicht', 'unsinnig']);
    const head = text.split('\r\n').findIndex((line) => line.startsWith('nr;'));
    const { errors } = await problem(await handIn(text), 400, 'invalid-request');
    expect(errors?.map(({ pointer }) => pointer)).toEqual([`/lines/${head + 3}`]);
    expect(errors?.[0]?.detail).toContain('vielleicht');

    const strange = text.replace('vielleicht', 'unsinnig').replace(/[a-p]{14}(?=\r\n|$)/, 'aaaaaaaaaaaaaa');
    const other = await problem(await handIn(strange), 400, 'invalid-request');
    expect(other.errors?.map(({ pointer }) => pointer)).toEqual([`/lines/${head + 2}`]);
    expect(await judgements()).toEqual(before);
  });

  test('that is another file altogether is not answered with every line of it', async () => {
    const [head = ''] = (await form()).split(/\r\n(?=1;)/);
    const { errors } = await problem(
      await handIn(`${head}\r\n${';;;x;;\r\n'.repeat(900)}`),
      400,
      'invalid-request',
    );
    expect(errors).toHaveLength(51);
    expect(errors?.at(-1)?.detail).toBe('und 850 weitere');
  });

  test('has its faults told in the language the request asks for, German without one, each in one language only', async () => {
    const unknown = filled(await form(), ['vielleicht']);
    const strange = unknown
      .replace('vielleicht', 'sinnvoll')
      .replace(/[a-p]{14}(?=\r\n|$)/, 'aaaaaaaaaaaaaa');
    const none = 'a;b;c\r\n1;2;3';
    const told = async (text: string, language?: string): Promise<string[]> => {
      const headers: Record<string, string> = language === undefined ? {} : { 'Accept-Language': language };
      const { errors } = await problem(await handIn(text, csv, headers), 400, 'invalid-request');
      expect(errors?.length).toBeGreaterThan(0);
      return (errors ?? []).map(({ detail }) => detail);
    };
    const german = /ist kein Urteil|gehört zu keinem Vorschlag|fehlt oder wurde verändert/;
    const english = /is no judgement|belongs to no suggestion|is missing or was changed/;
    for (const text of [unknown, strange, none]) {
      for (const language of [undefined, 'de', 'de-AT,de;q=0.9,en;q=0.8', 'fr', '*'])
        for (const fault of await told(text, language)) {
          expect(fault).toMatch(german);
          expect(fault).not.toMatch(english);
        }
      for (const language of ['en', 'en-GB,en;q=0.9,de;q=0.5', 'fr,en;q=0.5'])
        for (const fault of await told(text, language)) {
          expect(fault).toMatch(english);
          expect(fault).not.toMatch(german);
        }
    }
  });

  test('that is none, or of a document that is not loaded, is refused in words', async () => {
    const none = await problem(await handIn('a;b;c\r\n1;2;3'), 400, 'invalid-request');
    expect(none.errors?.every(({ pointer }) => pointer === '/body')).toBe(true);
    await problem(await handIn('not a workbook', xlsx), 400, 'invalid-request');
    const gone = (await form()).replaceAll(`;${document}`, ';nowhere-1999');
    await problem(await handIn(gone), 404, 'not-found');
  });

  test('that is made to take memory and time is refused in the language of who sent it, and others are answered meanwhile', async () => {
    const far = '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    for (const [language, words] of [
      ['de', 'Die Zelle XFD1048576 liegt zu weit außen'],
      ['en', 'The cell XFD1048576 is too far out'],
    ] as const) {
      const headers = { 'Accept-Language': language };
      const bomb = new Uint8Array(makeWorkbook({ sheet: far }));
      const { detail, errors } = await problem(await handIn(bomb, xlsx, headers), 413, 'too-large');
      expect(detail).toContain(words);
      expect(errors).toEqual([{ pointer: '/body', detail }]);
    }
    // A hundred thousand blank cells take a while, and are no form.
    let isRefused = false;
    const refused = handIn(new Uint8Array(makeWorkbook({ sheet: blankRows(2000, 60) })), xlsx).finally(() => {
      isRefused = true;
    });
    let answered = 0;
    while (!isRefused) {
      expect((await app.get('/livez')).status).toBe(200);
      answered += 1;
      await setTimeout(20);
    }
    await problem(await refused, 400, 'invalid-request');
    expect(answered).toBeGreaterThan(2);
  });

  test('in another media type, too large or from a page of another site is refused', async () => {
    await problem(await handIn('{}', 'application/json'), 415, 'unsupported-media-type');
    await problem(await handIn('a'.repeat(1024 * 1024 + 1)), 413, 'too-large');
    const foreign = { 'Sec-Fetch-Site': 'cross-site' };
    await problem(await handIn(await form(), csv, foreign), 403, 'cross-site');
  });

  test('outlives its document being removed, and sent again it still gets its old answer', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const text = filled(await form(), ['sinnvoll', 'unsinnig']);
    const first = await received(await handIn(text, csv, headers));
    const before = await judgements();
    await app.writing.removeDocument(document, { requestId: randomUUID() });
    expect(await judgements()).toEqual(before);
    expect(await received(await handIn(text, csv, headers))).toEqual(first);
    const other = text.replace(/;unsinnig;(?=;[a-p]+)/, ';schon da;');
    await problem(await handIn(other, csv, headers), 409, 'conflict');
    // More judgements than were handed in belong to another request, too.
    const more = text.replace(/;;;([a-p]{14})/, ';sinnvoll;;$1');
    await problem(await handIn(more, csv, headers), 409, 'conflict');
    await problem(await handIn(text), 404, 'not-found');
  });
});
