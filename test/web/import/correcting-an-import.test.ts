import { describe, expect, it } from 'vitest';
import type { ImportPatch, NameAnswer } from '../../../graph/schema/import.ts';
import { RequestFailed } from '../../../web/src/api-client.ts';
import { Answering } from '../../../web/src/import/answering.svelte.ts';
import { ImportWork, type ImportCalls } from '../../../web/src/import/import-work.svelte.ts';
import {
  asRead,
  isAnswered,
  isUnclear,
  openAgain,
  withAnswer,
  type NewName,
} from '../../../web/src/import/name-answers.ts';
import { SettingsDraft } from '../../../web/src/import/settings-draft.svelte.ts';
import { importAnswer } from './small-import.ts';

/** A server that counts versions; `meanwhile` is what somebody else corrects before the next correction comes. */
class Server implements ImportCalls {
  version = 1;
  town = 'ort';
  readonly sent: { readonly patch: ImportPatch; readonly tag: string }[] = [];

  open() {
    return Promise.resolve({
      value: importAnswer({ version: this.version, town: this.town }),
      tag: `"${this.version}"`,
    });
  }
  correct(_id: string, patch: ImportPatch, tag: string) {
    this.sent.push({ patch, tag });
    if (tag !== `"${this.version}"`) return Promise.reject(new RequestFailed('precondition-failed', ''));
    this.version += 1;
    this.town = patch.town ?? this.town;
    return this.open();
  }
  source() {
    return Promise.resolve({ lines: [], pages: [] });
  }
  rows() {
    return Promise.resolve({ rows: [], goals: [] });
  }
}

async function opened(): Promise<{ server: Server; work: ImportWork }> {
  const server = new Server();
  const work = new ImportWork('x', server);
  await work.answer.again();
  return { server, work };
}

describe('Corrections of an import', () => {
  it('are sent one after another, each about the state that the one before has left', async () => {
    const { server, work } = await opened();
    const all = await Promise.all([work.correct({ town: 'a' }), work.correct({ year: 2030 })]);
    expect(all).toEqual([true, true]);
    expect(server.sent.map(({ tag }) => tag)).toEqual(['"1"', '"2"']);
    expect(work.answer.value?.value.version).toBe(3);
  });

  it('are not sent again by themselves where somebody else was faster: what holds now is shown first', async () => {
    const { server, work } = await opened();
    server.version = 7;
    server.town = 'anderswo';
    expect(await work.correct({ year: 2030 })).toBe(false);
    expect(work.problem?.code).toBe('precondition-failed');
    expect(work.answer.value?.value.town).toBe('anderswo');
    expect(server.sent).toHaveLength(1);
    expect(await work.correct({ year: 2030 })).toBe(true);
    expect(work.problem).toBeNull();
  });
});

describe('What is typed of town, year, form and columns', () => {
  it('is sent only as far as it differs, and an emptied year means: as in the file', () => {
    const draft = new SettingsDraft();
    const answer = importAnswer();
    expect(draft.patch(answer)).toBeNull();
    draft.town = 'ort';
    expect(draft.patch(answer)).toBeNull();
    draft.year = ' ';
    draft.form = '';
    expect(draft.patch(answer)).toEqual({ year: null, form: null });
    draft.forget();
    expect(draft.patch(answer)).toBeNull();
  });

  it('names all roles of a table of which one was chosen, and a column that is not read stays so', () => {
    const draft = new SettingsDraft();
    const [column] = importAnswer().columns;
    if (column === undefined) throw new Error('no table');
    draft.setRole(column, 1, 'partner');
    draft.setRole(column, 0, null);
    expect(draft.patch(importAnswer())).toEqual({
      columns: [{ fingerprint: 'a|b', roles: [null, 'partner'] }],
    });
    draft.setRole(column, 0, 'product');
    draft.setRole(column, 1, null);
    expect(draft.patch(importAnswer())).toBeNull();
  });

  it.each([
    ['', true],
    ['2031', true],
    ['1989', false],
    ['31', false],
    ['20a1', false],
  ])('of the year "%s" is a year: %s', (year, isYear) => {
    const draft = new SettingsDraft();
    draft.year = year;
    expect(draft.isYear).toBe(isYear);
  });
});

const name: NewName = {
  wording: 'Lichtwerkstatt',
  count: 2,
  ties: 2,
  kind: 'partner',
  type: 'unclear',
  status: 'identifiable',
  typeSure: false,
  lines: [3, 3],
  proposals: [],
  answer: null,
};

describe('An answer about a new name', () => {
  it('stands at once, and one that is taken back is none', () => {
    const answered = withAnswer(name, { wording: name.wording, type: 'culture' });
    expect([answered.type, isAnswered(answered), isUnclear(answered)]).toEqual(['culture', true, false]);
    expect([isAnswered(name), isUnclear(name)]).toEqual([false, true]);
    expect(isAnswered(withAnswer(answered, openAgain(name)))).toBe(false);
  });

  it('that leaves a name as it was read says what that is', () => {
    expect(asRead(name)).toEqual({ wording: name.wording, type: 'unclear', status: 'identifiable' });
    const team = { ...name, kind: 'team', type: 'administration', status: 'internal' } as const;
    expect(asRead(team)).toEqual({ wording: name.wording, type: 'administration', status: 'internal' });
    expect(asRead({ ...name, kind: 'channel', type: null, status: null })).toEqual({
      wording: name.wording,
      noPartner: true,
    });
  });

  it('is kept while it is not taken, and sent again with all others when somebody says so', async () => {
    const sent: (readonly NameAnswer[])[] = [];
    let takes = false;
    let taken = 0;
    const correct = ({ answers = [] }: ImportPatch) => {
      sent.push(answers);
      return Promise.resolve(takes);
    };
    const answering = new Answering({ correct }, () => (taken += 1));
    answering.answer([{ wording: 'a', type: 'culture' }]);
    await expect.poll(() => answering.failed).toBe(true);
    takes = true;
    answering.answer([
      { wording: 'a', status: 'collective' },
      { wording: 'b', noPartner: true },
    ]);
    await expect.poll(() => taken).toBe(1);
    expect(sent.at(-1)).toEqual([
      { wording: 'a', type: 'culture', status: 'collective' },
      { wording: 'b', noPartner: true },
    ]);
    expect([answering.pending, answering.failed]).toEqual([{}, false]);
  });
});
